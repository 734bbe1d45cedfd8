## 评价者页面：首屏

web-rating-hello = { $name }，您好
web-rating-asked = 请您谈谈对 { $n } 位同事的看法。
web-rating-all-done = 全部完成，谢谢您。截止之前，您随时可以回来查看和修改。
web-rating-how-long = 全部用时
web-rating-minutes = 约 { $n } 分钟
web-rating-until = 截止时间
web-rating-whom = 请您评价
web-rating-yourself = 我自己
web-rating-you-are-self = 自评
web-rating-you-are-manager = 您是上级
web-rating-you-are-peer = 您是同级
web-rating-you-are-report = 您是下属
web-rating-you-are-customer = 您是客户
web-rating-you-are-other = 您与其共事
web-rating-state-waiting = 未开始
web-rating-state-started = { $n ->
    [0] 待提交
   *[other] 还剩 { $n } 题
}
web-rating-state-finished = 已完成
web-rating-state-declined = 已谢绝
web-rating-begin = 开始 · { $n } 分钟
web-rating-go-on = 继续 · { $n } 分钟
web-rating-look-again = 再看一遍
web-rating-rate-name = 评价{ $name }
web-rating-know-too-little = 我不够了解
web-rating-decline-name = 我不够了解{ $name }
web-rating-take-back = 我还是来评
web-rating-together = 几个人一起评
web-rating-together-why = 一次看一条行为，最多六个人并排评，省时间，比较起来也更公平。两种方式填的是同一份答案，随时可以换着用。
web-rating-together-open = { $n } 个人并排评
web-rating-why = 为什么请您评价
web-rating-who-sees = 谁会看到什么
web-rating-when-self = 您的自评
web-rating-when-manager = 您作为上级
web-rating-when-peer = 您作为同级
web-rating-when-report = 您作为下属
web-rating-when-customer = 您作为客户
web-rating-when-other = 您作为其他同事
web-rating-in-any-case = 不论哪种情况
web-rating-as-self = 本人
web-rating-as-manager = 上级
web-rating-as-peer = 同级
web-rating-as-report = 下属
web-rating-as-customer = 客户
web-rating-as-other = 其他同事
web-rating-promise-short-self = 您会看到自己的评分与他人的评分并列。
web-rating-promise-short-manager = 您的评分会作为“上级”显示，{ $name }知道是您评的。
web-rating-promise-short-group = 您的评分将与至少 { $others } 位其他同事的合并后展示，{ $name }看不到是谁评的。
web-rating-promise-self = 您的自评会署名出现在您的报告里，与他人的评价并列。
web-rating-promise-words-self = 您写的评语会原文显示，标明是本人所写。
web-rating-promise-manager = 您对{ $name }的评分会作为“上级”单独一行显示：读报告的人知道那是您评的。
web-rating-promise-words-manager = 您写的评语会原文显示，标明来自上级。
web-rating-promise-group = 您对{ $name }的评分会与其他{ $relationship }的评分合并。至少 { $scores } 人作答才显示分数；人数不够的，与其他群体合并，或者不显示。
web-rating-promise-words-group = 评语原文显示，不署名，次序打乱，并且至少要有 { $comments } 位这样的同事作答。不过，行文习惯仍可能让人认出您来。
web-rating-reader-ratee = 被评价者本人
web-rating-reader-manager = 其直接上级
web-rating-reader-hr = 人力资源部
web-rating-and = 、
web-rating-readers = 能看到报告的人：{ $readers }。
web-rating-hr-sees = 人力资源部只知道您答没答，不知道您答了什么。您的姓名与答案分开保存。

## 评价表

web-rating-back = 返回名单
web-rating-back-to-form = 返回题目
web-rating-title = 评价 { $name }
web-rating-title-self = 评价自己
web-rating-title-together = 评价 { $n } 位同事
web-rating-by-behaviour = 共 { $n } 项能力
web-rating-minutes-left = { $n ->
    [0] 全部答完
   *[other] 约剩 { $n } 分钟
}
web-rating-progress = 作答进度
web-rating-competencies = 能力
web-rating-block = 第 { $number } / { $blocks } 项能力 · { $items } 题
web-rating-levels = 各等级是什么样子
web-rating-answered = 已答
web-rating-save = 保存
web-rating-save-block = 保存并继续
web-rating-save-onward = 保存并继续
web-rating-saved-plain = 已保存。
web-rating-words = 用您自己的话说
web-rating-words-how = 请写看得见的行为，以及带来了什么结果，例如：“两个部门各执一词时，她把双方请到一起，当天就定出了方案。”不要写姓名、日期，也不要写只有您才知道的事。
web-rating-preview = 预览
web-rating-preview-name = 张示例
web-rating-script-saved = 已保存
web-rating-script-saving = 保存中…
web-rating-script-kept = 已存在本机：{ $n }
web-rating-script-minutes-left = 约剩 { $n } 分钟
web-rating-script-next = 下一道未答题
web-rating-script-finish = 完成
web-rating-script-changed-elsewhere = 另一台设备上改过的答案已显示在这里：{ $n } 处。
web-rating-script-yours-stands = 这一题在另一台设备上选的不一样。您刚才在这里选得更晚，以这里为准。
web-rating-script-theirs-stands = 有的答案后来在另一台设备上改过，现已按那边显示；如有需要，可以再改。
web-rating-script-other-text = 那边写的是：“{ $text }”
web-rating-script-lost-link = 这个链接已失效。答案仍存在本机；请在这台设备上打开最新的链接，即可补交。
web-rating-script-too-large = 这个浏览器断网时存不住答案，请看到“已保存”后再关闭页面。

## 完成与谢绝

web-rating-finish-title = 完成对{ $name }的评价
web-rating-finish-self = 完成自评
web-rating-finish-nothing = 还没有作答。如果您对这位同事不够了解，请直接说明，这与评分同样有价值。
web-rating-finish-missing = 还有 { $n } 题没有作答。无从判断的，选“不了解”也是作答。
web-rating-finish-complete = 所有题目都已作答。
web-rating-finish-anyway = 留空 { $n } 题，直接完成
web-rating-finish-counts-open = 提交之后才算数。截止之前还可以修改，以截止时的答案为准。
web-rating-finish-counts-handed-in = 不用重新提交：每处修改当时就已生效。
web-rating-finish-counts-counted = 修改会与您的答案一起保存，但不再用来计算结果。
web-rating-finish-hand-in = 提交
web-rating-finish-done = 返回名单
web-rating-finished = 谢谢！您对{ $name }的评价已提交。截止之前可以修改，以截止时的答案为准。
web-rating-changed = 您对{ $name }的评价已提交，修改也已生效。
web-rating-kept = 修改已保存。{ $name }的结果仍以您先前提交的答案为准。
web-rating-standing-handed-in = 这份评价已提交。在这里改动的每一题都立即生效，取代原来的答案。
web-rating-standing-counted = 您提交的答案已计入结果，不会再变。现在的修改会保存，但不影响结果。
web-rating-standing-of-handed-in = 已提交：{ $names }。在这里改动的每一题都立即生效，取代原来的答案。
web-rating-standing-of-counted = 已计入结果：{ $names }。现在的修改会保存，但不影响结果。
web-rating-declined = 您已谢绝评价{ $name }。截止之前可以改主意。
web-rating-reopened = 现在可以评价{ $name }了。原来答过的都在，提交之后才算数。
web-rating-decline-title = 您对{ $name }不够了解？
web-rating-decline-fine = 如实说不了解就很好，勉强猜测对谁都没有帮助。
web-rating-decline-why = 原因是什么？
web-rating-reason-too-little-contact = 我们很少一起工作
web-rating-reason-too-short = 共事时间太短
web-rating-reason-conflict = 我难以做到公正
web-rating-reason-other = 其他原因
web-rating-decline-answers = 已作答的内容将不算数；如果您改主意，这些答案都还在。
web-rating-decline-hr = 人力资源部会知道您不评价这位同事，并可能另请他人。截止之前您可以改主意。
web-rating-decline-send = 不评价
web-rating-decline-rate = 还是评价

## 练习

web-rating-practice-first = 先用两分钟练一练
web-rating-practice-required = 读两个小故事，打分，再看为什么该打这个分。每个人评价之前都要练一次，这样大家用的是同一把尺子。
web-rating-practice-offered = 读两个小故事，打分，再看为什么该打这个分。练过之后，大家用的就是同一把尺子。
web-rating-practice-begin = 开始练习
web-rating-practice-leave = 跳过
web-rating-practice-title = 练习：用同一把尺子
web-rating-practice-how = 读完故事，给其中两条行为打分，它们都属于“{ $competency }”。只看故事里写到的。您的选择不会保存，也没有人看得到。
web-rating-practice-compare = 您的评分与编写者的参考评分对照如下，并说明依据。
web-rating-practice-incomplete = 还有行为没有选。
web-rating-practice-done = 对照一下
web-rating-practice-same = 您选的一样。{ $reference }
web-rating-practice-near = 您差了一档。{ $reference }
web-rating-practice-far = 您差了不止一档。{ $reference }
web-rating-practice-other = 您的判断不同。{ $reference }
web-rating-practice-reference = 编写者的参考评分：{ $words }。
web-rating-practice-panel-between = 专家组的中位数：介于 { $low } 与 { $high } 之间。
web-rating-practice-panel-median = 专家组的中位数：{ $words }。
web-rating-practice-panel-unseen = 专家组多数人选“{ $words }”。
web-rating-practice-compare-panel = 您的评分与专家组的评分对照如下，并说明专家组为什么这样打。
web-rating-practice-panel-who = 专家组：{ $who }
web-rating-practice-votes = 专家组的选择（人数）
web-rating-practice-yours = 您
web-rating-practice-origin-panel = 专家组的评分由人力资源部为本次测评录入。
web-rating-practice-lin-title = 林芳，包装线班长
web-rating-practice-lin = 半年来，林芳先后得知十处会影响别的产线的变动：换料、改期、模具有毛病。其中九次，她当天就告诉了相关同事。还有一次忘了，夜班因此白等了两个小时，这件事到现在还有人提起。

    她还排过四次班。其中一次，经主管提醒，她先和几位班组长商量过；另外三次，大家都是看了公告栏才知道。和她共事很愉快，年会上给她的掌声最响。
web-rating-practice-lin-twk-1-why = 十次里有九次，是常态，但有例外。白等的两个小时让人印象深，可一次疏忽抹不掉九次做到。
web-rating-practice-lin-twk-5-why = 四次里只有一次，还是经人提醒。人缘好、肯通消息，不等于会先听意见：每条行为要分开判断。
web-rating-practice-zhou-title = 周琪，设备维修工
web-rating-practice-zhou = 半年里，周琪的同事有六次被查不出的故障难住。其中三次是他熟悉的机器，他马上赶来，还讲清该看哪里。另外三次，他说那不是自己管的机器，接着干自己的活。

    上星期就是好的一次：为了让同事的货按时发出，他一直帮到凌晨两点，全车间都谢他。
web-rating-practice-zhou-twk-2-why = 六次里有三次，而且都是他本来就熟的机器。上星期那一夜很难得，但它也是最新的记忆；要看的是半年，不是一个星期。
web-rating-practice-zhou-twk-3-why = 故事没有写他怎样谈起同事。肯帮忙的人往往也尊重人，但这只是猜测。选“不了解”才是准确的。
web-rating-practice-rules = 记住四点
web-rating-practice-rule-count = 多想几件事，看其中有几次表现出这种行为。
web-rating-practice-rule-one = 一件特别好或特别糟的事，也只是一件事。
web-rating-practice-rule-apart = 每条行为分开判断：一条做得好，另一条未必。
web-rating-practice-rule-unseen = 没看到的选“不了解”，不要选中间分。
web-rating-practice-origin = 参考评分由练习的编写者根据故事中的次数和量表本身的用词确定；本次测评没有请专家组给这些故事打分。
web-rating-practice-to-people = 去评价

## 新设备

web-rating-check-title = 请确认是您本人
web-rating-check-why = 这份评价在另一台设备上已经开始。我们用邮件验证码确认，只有您能接着看。
web-rating-check-mail = 验证码将发到 { $mail }，10 分钟内有效。
web-rating-check-send = 发送验证码
web-rating-check-code = 六位验证码
web-rating-check-open = 继续
web-rating-code-sent = 验证码已发出，可能要等一分钟。

## 不再收答案时

web-rating-resting-title-not-open = 还没有开始
web-rating-resting-title-paused = 测评暂停了
web-rating-resting-title-closed = 测评已截止
web-rating-resting-not-open = 您来早了。测评一开始，用同一个链接就能作答。
web-rating-resting-opens = 您来早了。从 { $opens } 起，用同一个链接就能作答。
web-rating-resting-paused = 人力资源部暂停了这次测评。您已作答的内容都在，恢复后用同一个链接就能继续。
web-rating-resting-closed = 现在不再收答案，这样所有人的结果才依据同一份数据。截止前已提交的内容有效。如有重要内容遗漏，请联系人力资源部。
web-rating-resting-not-stored = 您刚才提交的内容没有保存。

## 评语可能暴露身份

web-rating-exposes-name = “{ $words }”像是您自己的名字，读到的人会知道是您写的。
web-rating-exposes-role = “{ $words }”说出了您与对方的关系，也就说出了您是谁。
web-rating-exposes-mail = “{ $words }”是邮箱地址。
web-rating-exposes-phone = “{ $words }”像是电话号码。
web-rating-exposes-date = “{ $words }”指明了日子，当时在场的人猜得出您是谁。写“有一次”“开会时”就够了。
web-rating-exposes-only = “{ $words }”说的是只有你们俩知道的事。
