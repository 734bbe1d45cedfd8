## 邮件

message-plan-submitted-subject = { $people }的发展计划请您看看
message-plan-submitted-body =
    { $name }，您好！

    { $people }写好了一份发展计划，想和您商定。请先读一读，方便的话当面聊聊，然后确认，或者说说您希望怎么改。

    { $link }
message-plan-agreed-subject = 您的发展计划已经确认
message-plan-agreed-body =
    { $name }，您好！

    { $people }已确认您的发展计划。接下来就是行动了：这周先迈出一小步。

    { $link }
message-plan-changes-subject = { $people }对您的发展计划有建议
message-plan-changes-body =
    { $name }，您好！

    { $people }读过您的发展计划，提了修改建议，详见计划页面。

    { $link }
message-check-in-subject = 计划进展如何？一分钟回顾
message-check-in-body =
    { $name }，您好！

    今天是您为自己的发展计划定下的回顾日。更好了、差不多，还是更难了？点一下就行。

    { $link }
message-pulse-subject = { $people }想问问您：有变化吗？
message-pulse-body =
    { $name }，您好！

    上次测评之后，{ $people }一直在几件事上下功夫，想知道大家有没有看到变化。大约需要 { $minutes } 分钟。

    { $link }

    请在 { $closes }之前回答。所有回答只合成一个数字显示，不会逐份公开；结束之后，问过谁也会删除。

    这个链接只属于您，请不要转发。
message-pulse-reminder-subject = { $people }还想听听您的看法
message-pulse-reminder-body =
    { $name }，您好！

    您给{ $people }的简短反馈还没有填写，约需 { $minutes } 分钟，{ $closes }截止。

    { $link }

    所有回答只合成一个数字显示，不会逐份公开。
message-pulse-result-subject = 您发起的回访已结束
message-pulse-result-body =
    { $name }，您好！

    您请同事填写的回访已经结束，结果在计划页面上。

    { $link }

web-messages-kind-plan-submitted = 计划待确认
web-messages-kind-plan-agreed = 计划已确认
web-messages-kind-plan-changes = 计划修改建议
web-messages-kind-check-in = 计划回顾
web-messages-kind-pulse = 回访
web-messages-kind-pulse-reminder = 回访提醒
web-messages-kind-pulse-result = 回访结束

## 列表

web-nav-plans = 我的计划
web-plans-title = 发展计划
web-plans-mine = 我的计划
web-plans-about = 定下一两件想改变的事，从小步做起，隔一阵回头看看。
web-plans-none = 还没有计划。计划从报告开始：挑一两件对您重要的事。
web-plans-none-no-report = 计划从报告开始。您的报告发布之后，就可以在这里制定计划。
web-plans-no-person = 这个账号没有对应组织中的人员，所以没有自己的计划。
web-plans-make = 制定计划
web-plans-open = 打开
web-plans-team = 下属的计划
web-plans-team-none = 还没有人把计划交给您看。
web-plans-earlier = 以往的计划
web-plans-to-uptake = 计划制定情况
web-plans-goals = { $n } 个目标
web-plans-since = { $day } 起
web-plans-day = { $day }
web-plans-next-review = 下次回顾：{ $day }
web-plans-waits-for-you = 等您确认
web-plans-home-look-back = 该回顾一下您的目标了
web-plans-home-agree = { $name }请您看一份发展计划
web-plans-state-draft = 撰写中
web-plans-state-submitted = 待确认
web-plans-state-changes = 建议修改
web-plans-state-agreed = 已确认
web-plans-state-finished = 已结束

## 开始

web-plans-start-title = 您想在哪方面下功夫？
web-plans-start-about = 依据报告“{ $campaign }”。一个目标就很好，两个也够了。
web-plans-start-chosen = 他评 { $score } 分（满分 { $high }）
web-plans-start-required = 岗位要求 { $requirement }
web-plans-start-unknown = 回答的人太少，没有显示分数
web-plans-start-first = 离岗位要求最远的排在前面。对您最重要的，也许是另一项。
web-plans-start-first-lowest = 分数最低的排在前面。对您最重要的，也许是另一项。
web-plans-start-more = 再看 { $n } 项胜任力
web-plans-start-go = 写目标
web-plans-start-which = 报告
web-plans-other-report = 换一份报告
web-plans-add-title = 增加目标
web-plans-add-go = 增加这个目标
web-plans-cancel = 取消

## 写目标

web-plans-goal-of = 目标：{ $competency }
web-plans-back-to-plan = 返回计划
web-plans-field-indicators = 涉及的行为
web-plans-field-indicators-help = 选一到三个。几个月后，可以请同事就这几个行为再评一次，看有没有变化。
web-plans-field-behaviour = 我会怎样改变
web-plans-field-behaviour-help = 写一句看得见的做法，例如：“周一例会上，我先问两个问题，再说自己的看法。”
web-plans-field-from-level = 现在
web-plans-field-to-level = 想达到
web-plans-field-suggestions = 从哪里做起
web-plans-field-suggestions-help = 取自胜任力词典，选两三条就够了。
web-plans-field-own-actions = 自己想到的行动
web-plans-field-own-actions-help = 每行写一条。
web-plans-field-support = 需要的支持
web-plans-field-notice = 别人会从哪里看出变化
web-plans-field-due = 截止日
web-plans-field-weeks-between = 多久回顾一次
web-plans-weeks = { $n ->
    [1] 每周
   *[other] 每 { $n } 周
}
web-plans-suggestion-on-the-job = 在工作中练
web-plans-suggestion-with-others = 向他人学
web-plans-suggestion-study = 自己学
web-plans-suggestion-line = { $kind }：{ $words }
web-plans-level = 第 { $rank } 级
web-plans-level-titled = { $rank } · { $title }
web-plans-many-behaviours = 最多选三个。
web-plans-due-past = 请选择今天以后的日期。
web-plans-goal-save = 保存目标
web-plans-goal-saved = 目标已保存。
web-plans-goal-remove = 删除这个目标
web-plans-goal-removed = 目标已删除。
web-plans-goal-not-written = 还没有写
web-plans-goal-write = 写这个目标
web-plans-goal-edit = 修改
web-plans-goal-add = 增加目标

## 计划

web-plans-of = { $name }的计划
web-plans-from-report = 依据“{ $campaign }”
web-plans-draft-next = 目标写好后，请交给{ $manager }看。在那之前只有您自己能看到。
web-plans-draft-next-alone = 目标写好后就可以开始，这份计划只有您自己能看到。
web-plans-rewrite-next = { $manager }提了修改建议。改好目标后，请再交一次。
web-plans-submitted-next = { $manager }现在可以看到这份计划了。不必等，您可以先做起来。
web-plans-agree-next = { $name }把这份计划交给您看。方向对不对？您能提供什么帮助？
web-plans-words-for = 给{ $name }的话
web-plans-words-for-all = 想说的话
web-plans-submit = 交给{ $manager }
web-plans-submit-alone = 开始执行
web-plans-submitted = { $manager }现在可以看到计划，并已收到通知。
web-plans-started = 计划开始了。
web-plans-agree = 确认计划
web-plans-agreed = 您已确认，{ $name }会收到通知。
web-plans-ask-changes = 建议修改
web-plans-changes-asked = 您的建议已转给{ $name }。
web-plans-comment = 发表评论
web-plans-commented = 评论已发表。
web-plans-take-back = 修改目标
web-plans-take-back-help = 计划会回到撰写状态，改好后需要重新确认。
web-plans-taken-back = 现在可以修改目标了。
web-plans-finish = 结束计划
web-plans-finish-help = 计划会保留在这里，随时可以查看，您也可以开始新的计划。
web-plans-finished = 计划已结束。能坚持到这里，很不容易。
web-plans-share = 给人力资源部看
web-plans-share-help = 人力资源部只知道有多少人制定了计划，看不到内容。如果需要他们帮忙（比如安排培训），可以允许他们查看这一份。
web-plans-unshare = 不再给人力资源部看
web-plans-shared = 人力资源部现在可以查看这份计划。
web-plans-unshared = 人力资源部不再能查看这份计划。
web-plans-is-shared = 人力资源部可见
web-plans-who-reads = 谁能看到
web-plans-who-reads-you = 您本人
web-plans-who-reads-manager = { $manager }（您的上级）
web-plans-who-reads-manager-later = { $manager }（您的上级），在您提交之后
web-plans-who-reads-hr = 人力资源部（您已允许）
web-plans-calendar = 把日期加到日历
web-plans-workbook = 导出 Excel
web-plans-take-along = 导出
web-plans-more = 更多

web-plans-levels = 从第 { $start } 级到第 { $target } 级
web-plans-behaviours = 行为
web-plans-steps = 行动
web-plans-step-done = 已完成
web-plans-step-mark = 标为完成
web-plans-step-unmark = 标为未完成
web-plans-support = 支持
web-plans-notice = 看得见的变化
web-plans-until = 截止日
web-plans-look-back = 回顾
web-plans-next = 下次 { $day }
web-plans-review-due = { $day } 起待回顾
web-plans-checked-in = 历次回顾
web-plans-no-check-in = 还没有
web-plans-check-in = 回顾一下
web-plans-history = 往来记录
web-plans-said-submitted = { $name }提交了计划
web-plans-said-agreed = { $name }确认了计划
web-plans-said-changes = { $name }建议修改
web-plans-said-comment = { $name }
web-plans-somebody = 已离职的同事

## 回顾

web-plans-check-in-title = 进展如何？
web-plans-feeling-better = 更好了
web-plans-feeling-same = 差不多
web-plans-feeling-harder = 更难了
web-plans-feeling-better-help = 做得更多了，或者更顺手了。
web-plans-feeling-same-help = 暂时没有变化。
web-plans-feeling-harder-help = 比想象的费力。
web-plans-note = 想说的一句话
web-plans-note-help = { $manager }能看到。
web-plans-note-help-alone = 只有您自己能看到。
web-plans-check-in-save = 保存
web-plans-checked = 已记下。下次回顾是 { $day }。
web-plans-checked-last = 已记下。这个目标的回顾到此全部完成。

## 回访

web-plans-pulse = 别人看到变化了吗？
web-plans-pulse-ask = 请同事回访
web-plans-pulse-about = 过两三个月，请五位同事就同样的行为再评一次。您会看到一个数字，与报告里的对照。
web-plans-pulse-open = 已请 { $n } 位同事填写，{ $day }截止。大家都填完或到期后就有结果，在那之前谁也看不到填了几份。
web-plans-pulse-lost = 有 { $n } 封邮件没能送达。
web-plans-pulse-again = { $day } 起可以再次回访。
web-plans-pulse-title = 想请谁来评？
web-plans-pulse-choose = 请选至少 { $fewest } 位在工作中看得到您的同事，上次是否评过您都可以。至少要有 { $threshold } 人回答，否则不显示结果。
web-plans-pulse-promise = 只问这几个行为，不问别的。您只会看到一个数字，不会知道谁说了什么。结束之后，您问过谁也会删除。
web-plans-pulse-chosen = 已选
web-plans-pulse-chosen-n = { $n ->
    [0] 还没有选人
   *[other] 已选 { $n } 人
}
web-plans-pulse-near = 身边的同事
web-plans-pulse-found = 查找结果
web-plans-pulse-none-found = 没有找到。
web-plans-pulse-search = 姓名、拼音或工号
web-plans-pulse-find = 查找
web-plans-pulse-take = 选择
web-plans-pulse-drop = 移除
web-plans-pulse-send = 邀请这 { $n } 位同事
web-plans-pulse-asked = 邮件即将发出，有结果时会通知您。
web-plans-pulse-better = 看得出变化：{ $answered } 位同事对这些行为的评价明显高于以前。
web-plans-pulse-worse = { $answered } 位同事对这些行为的评价明显低于以前。不妨找人聊聊，是什么绊住了脚。
web-plans-pulse-unclear = { $answered } 位同事作了回答。差别很小，可能只是偶然，但也不等于没有变化。
web-plans-pulse-too-few = { $answered ->
    [0] 没有人回答
   *[other] { $asked } 人中有 { $answered } 人回答
}，至少要有 { $threshold } 人才能显示结果。已收到的回答都已删除。
web-plans-pulse-no-baseline = { $answered } 位同事作了回答，但报告里没有这些行为的分数可以对照。
web-plans-pulse-figures = 报告中 { $before } 分（{ $before_n } 人），现在 { $after } 分（{ $after_n } 人），量表为 { $low }–{ $high } 分
web-plans-pulse-change = 估计的变化：{ $change }（介于 { $low } 与 { $high } 之间）
web-plans-pulse-change-help = 偏低的分数本来就会回升一些，这部分已经扣除。
web-plans-pulse-before = 以前
web-plans-pulse-after = 现在
web-plans-pulse-on = { $day } 结束

web-plans-asked-title = 给{ $name }的反馈
web-plans-asked-lead = { $name }想听听您的看法
web-plans-asked-about = 共 { $n } 个问题，请按最近几周看到的情况回答，量表与测评时相同。
web-plans-asked-promise = { $name }只会看到一个数字，而且至少有 { $threshold } 人回答才会显示。没有人知道您怎么说；结束之后，您被问过这件事也会删除。
web-plans-asked-send = 提交
web-plans-asked-missing = 请回答每个问题，选“{ $way_out }”也可以。
web-plans-asked-thanks = 谢谢您
web-plans-asked-thanks-more = 您的回答已保存，与姓名分开存放。现在可以关闭页面了。

## 制定情况

web-plans-uptake-title = 计划制定情况
web-plans-uptake-about = 统计范围是报告已发布的人。这里只显示人数，看不到计划内容，除非本人允许。
web-plans-uptake-people = 有报告的人
web-plans-uptake-plans = 有计划
web-plans-uptake-agreed = 已与上级确认
web-plans-uptake-checked-in = 近期做过回顾
web-plans-uptake-lately = “近期”指最近六周内。
web-plans-uptake-unit = 部门
web-plans-uptake-small = { $n } 个小部门合计
web-plans-uptake-small-help = 不足 { $fewest } 人的部门合并统计，以免认出具体的人。
web-plans-uptake-no-unit = 未分部门
web-plans-uptake-none = 还没有发布过报告。
web-plans-uptake-shared = 允许人力资源部查看的计划
web-plans-uptake-shared-none = 还没有人允许查看。
web-plans-uptake-of = { $n } / { $total }
web-plans-uptake-few = 有报告的人太少，不显示数字。

## 日历和工作簿

web-plans-calendar-name = 我的发展计划
web-plans-calendar-review = 回顾：{ $competency }
web-plans-calendar-due = 目标截止：{ $competency }
web-plans-sheet-goals = 目标
web-plans-sheet-steps = 行动
web-plans-sheet-check-ins = 回顾
web-plans-sheet-pulses = 回访
web-plans-column-goal = 目标
web-plans-column-competency = 胜任力
web-plans-column-from = 现在的等级
web-plans-column-to = 想达到的等级
web-plans-column-kind = 方式
web-plans-column-done = 完成日期
web-plans-column-day = 日期
web-plans-column-feeling = 进展
web-plans-column-note = 备注
web-plans-column-own = 自己想到的
web-plans-column-before = 报告中
web-plans-column-after = 现在
web-plans-column-change = 变化
web-plans-column-low = 下限
web-plans-column-high = 上限
web-plans-column-answered = 回答人数

## 演示

demo-plan-com-behaviour = 布置任务或谈敏感的事之前，先想清楚对方最在意什么，再开口；说完请对方用自己的话复述一遍。
demo-plan-com-step = 每周五花五分钟，记下这周最顺和最不顺的一次谈话。
demo-plan-com-support = 请上级旁听一次班前会，会后给两句反馈。
demo-plan-com-notice = 布置完的事不用再返工解释，散会后追问的人少了。
demo-plan-com-words = 报告里的这一项我想了很久，打算先从布置任务这件小事改起。
demo-plan-answer = 方向很好。下个月我来旁听一次，会后聊十分钟。
demo-plan-note-same = 忙起来就忘了，老习惯还在。
demo-plan-note-harder = 时间一紧就又急了，没等对方说完。
demo-plan-note-better = 这两周有同事说，跟我配合省心多了。
demo-plan-twk-behaviour = 定方案之前，先问三位要照着做的同事：哪一步最容易出问题？
demo-plan-twk-step = 方案首页写明采纳了谁的意见，没采纳的说明原因。
demo-plan-twk-support = 需要在排产会上留十分钟征求意见。
demo-plan-twk-notice = 方案定稿之后，现场提出的修改变少。
demo-plan-twk-words = 想和您商量一下，排产会上能不能留出这十分钟。

## 错误

plan-nothing-chosen = 请至少选择一项胜任力。
plan-there-is-one = 您已有一份计划，请先结束它再开始新的。
plan-not-writable = 计划目前不能修改，请先在计划页面选择“修改目标”。
plan-no-goal = 计划里还没有目标，请增加一个。
plan-goal-unwritten = 目标 { $number } 还没有写。请用一句话说明您会怎样改变。
plan-changes-why = 请简单说说您希望怎么改。
plan-moved-on = 计划刚刚有了变动，本页显示的是最新状态。
plan-pulse-open = 回访还没有结束，请等结果出来后再结束计划。
plan-not-going = 计划交给上级之后、结束之前，才能这样做。
plan-no-feeling = “{ $value }”不是可选的回答，请选择更好了、差不多或更难了。
plan-pulse-no-behaviour = 目标没有选定行为，无从问起。请点“修改目标”，选一到三个。
plan-pulse-rest = { $day } 起才能再次回访：看法的改变需要时间。
plan-pulse-not-eligible = 所选的人中有人不能邀请：{ $name }本人、上级和已离职的人都不行。
plan-pulse-number = 选了 { $n } 人，应选 { $fewest } 到 { $most } 人：再少就难以匿名了。
