## 测评项目：列表、筹备、启动

web-campaign-state-draft = 筹备中
web-campaign-state-open = 进行中
web-campaign-state-paused = 已暂停
web-campaign-state-closed = 已截止
web-campaign-state-scored = 已计分
web-campaign-state-released = 已发布
web-campaign-state-sealed = 已封存

web-campaigns-about = 评价谁、由谁评价、进展如何，都在这里。
web-campaigns-new = 新建测评
web-campaigns-new-about = 先填写名称和目的，其余按步骤设置，启动之前都可以修改。
web-campaigns-create = 创建并选人
web-campaigns-none = 还没有测评项目。一个下午就能筹备好：选人、定问卷、分配评价者、定时间；最后检查无误，才会发出邀请。
web-campaigns-n-rated = { $n ->
    [0] 还没有选人
   *[other] { $n } 名被评价者
}
web-campaigns-closes = { $when } 截止
web-campaigns-left-at = 下一步：
web-campaigns-forms-in = 已提交评价表

web-campaigns-steps = 步骤
web-campaigns-step-done = （已完成）
web-campaigns-step-about = 目的
web-campaigns-step-people = 被评价者
web-campaigns-step-questionnaire = 问卷
web-campaigns-step-raters = 评价者
web-campaigns-step-dates = 时间
web-campaigns-step-privacy = 匿名与公开
web-campaigns-step-mails = 通知
web-campaigns-step-launch = 检查与启动
web-campaigns-save = 保存
web-campaigns-save-next = 保存，下一步
web-campaigns-go-on = 下一步
web-campaigns-saved = ✓ 已保存
web-campaigns-unsaved = 尚未保存：有 { $n } 处需要修改

## 目的

web-campaigns-lead-about = 评价者开始填写前会看到这些内容。如实说明结果用途，才能换来真实的评价。
web-campaigns-field-title = 项目名称
web-campaigns-field-title-help = 例如：2026 年春季领导力反馈
web-campaigns-field-title-en = 英文名称
web-campaigns-field-title-en-help = 使用英文的人看到的名称；不填则显示上面的名称。
web-campaigns-field-languages = 问卷语言
web-campaigns-field-languages-help = 评价者可以自选语言作答。
web-campaigns-field-purpose = 测评目的（中文）
web-campaigns-field-purpose-help = 结果用来做什么，不用来做什么。
web-campaigns-field-purpose-en = 测评目的（英文）

## 被评价者

web-campaigns-people-lead = 评价谁？可以按姓名或工号查找，可以选整个部门或团队，也可以导入名单。
web-campaigns-add-people = 添加人员
web-campaigns-find-person = 姓名、拼音或工号
web-campaigns-find = 查找
web-campaigns-none-found = 没有找到与“{ $query }”相符的人。
web-campaigns-is-rated = 已选
web-campaigns-add-team = 添加{ $name }的团队
web-campaigns-all-levels = 添加团队时，连同下属的下属一起添加
web-campaigns-add-chosen = 添加勾选的人
web-campaigns-add-list = 从名单或 Excel 添加
web-campaigns-people-file = Excel 或 CSV 文件
web-campaigns-people-file-help = 每人一行，需有“工号”一列，也可以有“岗位画像”一列。
web-campaigns-add-from-file = 从文件添加
web-campaigns-numbers = 工号
web-campaigns-numbers-help = 每行一个，或用逗号隔开。
web-campaigns-add-numbers = 添加
web-campaigns-add-unit = 整个部门
web-campaigns-unit = 部门（含下级部门）
web-campaigns-add-everybody = 全部添加
web-campaigns-person = 姓名
web-campaigns-position = 岗位
web-campaigns-manager = 直接上级
web-campaigns-role = 岗位画像
web-campaigns-remove-chosen = 移除勾选的人
web-campaigns-remove-all = 全部移除
web-campaigns-nobody-rated = 还没有选人。
web-campaigns-people-added = 已添加 { $n } 人。
web-campaigns-people-known = 其中 { $n } 人此前已在名单里。
web-campaigns-people-none = 没有选中任何人，名单没有变化。
web-campaigns-people-removed = 已移除 { $n } 人。

## 问卷

web-campaigns-questionnaire-lead = 对每个人评价哪些内容。题目少而答得认真，胜过题目多而敷衍。
web-campaigns-minutes-each = { $n ->
    [0] 还没有题目
   *[other] 评价一个人约需 { $n } 分钟
}
web-campaigns-minutes-of = { $items } 条行为{ $questions ->
    [0] {""}
   *[other] 、{ $questions } 道开放题
}
web-campaigns-field-framework = 胜任力词典
web-campaigns-field-framework-help = 已发布的版本不再改动，已完成的测评不受影响。
web-campaigns-field-competencies = 胜任力
web-campaigns-field-competencies-help = 一般选六到八项就够了。
web-campaigns-competency = { $name }（{ $n } 题）
web-campaigns-no-competency = 请至少选一项胜任力。
web-campaigns-field-by-role = 只评价各人岗位画像所要求的胜任力
web-campaigns-field-by-role-help = 没有岗位画像的人，评价所选的全部胜任力。
web-campaigns-field-scale = 量表
web-campaigns-scale = { $n } 级，从“{ $low }”到“{ $high }”
web-campaigns-scale-frequency-5 = 频率：{ $points }
web-campaigns-scale-level-5 = 等级：{ $points }，各级有词典里的描述
web-campaigns-scale-frequency-7 = 更细的频率：{ $points }
web-campaigns-field-practice = 评价之前的练习
web-campaigns-field-practice-help = 用两分钟读两个小故事。对量表理解一致，评价就更公平。
web-campaigns-practice-off = 不安排
web-campaigns-practice-offered = 建议做，可以跳过
web-campaigns-practice-required = 必须做完才能开始评价
web-campaigns-open-questions = 开放题
web-campaigns-open-questions-help = 最多四道，每种问卷语言都要写。请问行为，例如“希望这位同事多做些什么？”
web-campaigns-open-question = 第 { $n } 题（{ $language }）
web-campaigns-question-untranslated = 请用这种语言也写上这道题。
web-campaigns-own-dictionary = 使用自己的词典
web-campaigns-own-dictionary-help = YAML 或 JSON 文件，每种语言一份，编号一致；也可以上传所选词典的岗位画像文件。用命令“zhiren dictionary read”可以把 Word 或 Excel 转成词典。
web-campaigns-dictionary-file = 词典或岗位画像文件
web-campaigns-upload = 上传
web-campaigns-uploaded = 已读取 { $name }，现在开始使用。
web-campaigns-roles = { $n } 个岗位画像

## 评价者

web-campaigns-raters-lead = 由哪些人评价、各类要几人。系统分配时会均衡工作量，并让被评价者之间有共同的评价者，以便校正打分宽严。
web-campaigns-rules = 规则
web-campaigns-count = 人数
web-campaigns-count-of = { $group }：人数
web-campaigns-source = 来源
web-campaigns-source-of = { $group }：来源
web-campaigns-source-chart = 按组织架构确定
web-campaigns-source-nominated = 本人提名，上级确认
web-campaigns-source-listed = 由人力资源部填入
web-campaigns-from-self = 每个人评价自己
web-campaigns-from-manager = 组织架构中的直接上级
web-campaigns-from-peer = 同一上级的同事
web-campaigns-from-report = 直接下属
web-campaigns-from-customer = 按邮箱，可导入名单，也可逐个添加
web-campaigns-from-other = 由人力资源部填入
web-campaigns-no-group = 除自评之外，请至少选一类评价者。
web-campaigns-field-most-per-rater = 每位评价者最多评价人数
web-campaigns-field-most-per-rater-help = 不含自评。分配时不会超过这个数，团队很大的上级也不例外。
web-campaigns-draw = 保存并分配评价者
web-campaigns-draw-again = 保存并重新分配
web-campaigns-drawn = 已分配评价者，共 { $n } 份评价。
web-campaigns-drawn-title = 分配结果
web-campaigns-see-pairs = 查看谁评价谁
web-campaigns-pairs = 问卷份数
web-campaigns-raters = 评价者
web-campaigns-heaviest = 一人最多评价人数
web-campaigns-minutes-typical = 一般用时（分钟）
web-campaigns-minutes-longest = 最长用时（分钟）
web-campaigns-loads = 工作量分布
web-campaigns-load = 评价人数
web-campaigns-n-people = 评 { $n } 人
web-campaigns-n-raters = { $n } 位评价者
web-campaigns-groups = 各类评价者是否足够
web-campaigns-group = 评价者群体
web-campaigns-have = 评价者
web-campaigns-thin = 不足 { $threshold } 人
web-campaigns-at-risk = 有 { $n } 人的评价者太少，无法显示任何分数：
web-campaigns-no-risk = 每个人的评价者都足够，分数可以显示。
web-campaigns-all-of-them = 查看全部
web-campaigns-connected = 被评价者之间都有共同的评价者相连，可以分辨谁打分偏严、谁偏宽。
web-campaigns-apart = 被评价者分成了 { $n } 组，组与组之间没有共同的评价者，打分宽严无法相互比较。除最大的一组外还有：
web-campaigns-unmanaged = 有 { $n } 人没有上级评价。请提高每位评价者的人数上限，或在人员资料里补上直接上级。
web-campaigns-over-cap = 有 { $n } 位评价者因手工添加而超过了上限。
web-campaigns-listed = 从名单添加客户和其他评价者
web-campaigns-listed-help = Excel 或 CSV 文件：被评价者工号，加上评价者的邮箱、姓名和语言，或者评价者工号；不是客户的，请写明评价关系。
web-campaigns-raters-file = 评价者名单
web-campaigns-raters-listed = 已填入 { $n } 位评价者。
web-campaigns-pairs-title = 谁评价谁
web-campaigns-pairs-lead = 只有人力资源部能看到这一页。手工改动的内容，重新分配时会保留。
web-campaigns-redraw = 换一种分法
web-campaigns-back-to-raters = 回到规则
web-campaigns-show = 显示
web-campaigns-show-all = 所有人
web-campaigns-show-thin = 有一类评价者不足 { $threshold } 人
web-campaigns-show-manager = 没有上级评价
web-campaigns-too-few = 评价者太少
web-campaigns-proposed-mark = 待确认
web-campaigns-by-hand = 手工
web-campaigns-nobody-rates = 还没有人评价此人。
web-campaigns-raters-of = { $name }的评价者
web-campaigns-rater = 评价者
web-campaigns-relationship = 评价关系
web-campaigns-replace = 更换
web-campaigns-replace-whom = 由谁代替{ $name }？
web-campaigns-remove = 移除
web-campaigns-take = 选择
web-campaigns-add-rater = 添加评价者
web-campaigns-by-mail = 公司以外的人，按邮箱添加
web-campaigns-name = 姓名
web-campaigns-mail = 邮箱
web-campaigns-language = 语言
web-campaigns-add-customer = 作为客户添加
web-campaigns-rater-added = 已添加评价者。
web-campaigns-rater-removed = 已移除评价者。
web-campaigns-rater-replaced = 已更换评价者。
web-campaigns-role-saved = 已保存岗位画像。
web-campaigns-propose-again = 允许重新提名

## 时间

web-campaigns-lead-dates = 多数公司两周比较合适：有人休假也来得及，又不会拖得太久。
web-campaigns-field-time-zone = 时区
web-campaigns-field-opens-at = 开始时间
web-campaigns-field-opens-at-help = 不填则启动时立即开始。邀请在开始时发出。
web-campaigns-field-closes-at = 截止时间
web-campaigns-field-reminders = 提醒
web-campaigns-field-reminders-help = 上午九点发出，只发给尚未完成的人。
web-campaigns-days-before = 截止前 { $n } 天
web-campaigns-closes-before-opens = 截止时间必须晚于现在，也晚于开始时间。

## 匿名与公开

web-campaigns-privacy-lead = 这是对评价者的承诺。启动后即固定：只能更严，不能放宽。
web-campaigns-field-score-threshold = 显示分数最少要几位评价者
web-campaigns-field-score-threshold-help = 不少于 3 人。人数不足的与其他群体合并，或不显示。
web-campaigns-field-comment-threshold = 显示评语最少要几位评价者
web-campaigns-field-comment-threshold-help = 文字比数字更容易认出是谁写的，一般设为 5 人。
web-campaigns-comments-below-scores = 显示评语的人数不能少于显示分数的人数。
web-campaigns-field-ratee-reads = 被评价者何时看报告
web-campaigns-field-manager-reads = 直接上级何时看报告
web-campaigns-reads-on-release = 人力资源部发布后即可看
web-campaigns-reads-after-talk = 面谈之后可看
web-campaigns-reads-no = 不看
web-campaigns-field-checks-new-device = 换设备继续填写时，用邮箱验证码核对身份
web-campaigns-promise = 评价者会读到的承诺
web-campaigns-promise-help = 由您的选择生成，与问卷上的文字相同。
web-campaigns-told-self = 评价自己的人
web-campaigns-told-manager = 上级
web-campaigns-told-peer = 同级
web-campaigns-told-report = 下属
web-campaigns-told-customer = 客户
web-campaigns-told-other = 其他同事
web-campaigns-told-everybody = 所有人

## 通知

web-campaigns-mails-lead = 这里显示的邀请和提醒，与收件人看到的一样。启动之前，请把每种语言都读一遍。
web-campaigns-mails-unread = 您还没有确认看过通知内容。
web-campaigns-mails-were-read = 已于 { $when } 看过。
web-campaigns-mails-open = 阅读和修改通知

## 检查与启动

web-campaigns-launch-missing = 还差 { $n } 项。
web-campaigns-launch-warnings = 可以启动，有 { $n } 条提醒需要勾选确认。
web-campaigns-launch-ready = 一切就绪。
web-campaigns-checklist = 检查清单
web-campaigns-status-ready = 已就绪：
web-campaigns-status-warning = 提醒：
web-campaigns-status-missing = 未完成：
web-campaigns-mend = 去完成
web-campaigns-look = 去看看
web-campaigns-accept = 已知悉，仍要启动
web-campaigns-check-purpose-ready = 每种语言都写明了测评目的。
web-campaigns-check-purpose-missing = 请用每种问卷语言写明测评目的。
web-campaigns-check-people-ready = 共 { $n } 名被评价者。
web-campaigns-check-people-missing = 请选定被评价者。
web-campaigns-check-languages-ready = 每种语言都有问卷。
web-campaigns-check-languages-missing = 词典缺少某种问卷语言：请上传译文，或去掉这种语言。
web-campaigns-check-questions-ready = 每个人都有题目。
web-campaigns-check-questions-missing = { $n ->
    [0] 问卷没有题目。
   *[other] 有些人没有题目：所选胜任力都不在其岗位画像里（{ $names }）。
}
web-campaigns-check-roles-ready = 每个人都有岗位画像。
web-campaigns-check-roles-warning = 有 { $n } 人没有岗位画像，将评价全部胜任力。
web-campaigns-check-open-questions-ready = 开放题各种语言齐全。
web-campaigns-check-open-questions-warning = 有一道开放题缺少某种语言。
web-campaigns-check-raters-ready = { $raters } 位评价者，共 { $n } 份问卷。
web-campaigns-check-raters-missing = 请分配评价者。
web-campaigns-check-at-risk-ready = 每个人的评价者都足够，分数可以显示。
web-campaigns-check-at-risk-warning = 有 { $n } 人的评价者太少，无法显示任何分数，如{ $names }。
web-campaigns-check-managers-ready = 每个人都有上级评价。
web-campaigns-check-managers-warning = 有 { $n } 人没有上级评价，如{ $names }。
web-campaigns-check-connected-ready = 被评价者之间都有共同的评价者相连。
web-campaigns-check-connected-warning = 有 { $n } 组人与其他人没有共同的评价者（{ $names }），打分宽严无法相互比较。
web-campaigns-check-load-ready = 每人最多评 { $cap } 人，实际最多的评 { $heaviest } 人。
web-campaigns-check-load-warning = 有 { $n } 位评价者要评的人超过 { $cap } 人，最多的评 { $heaviest } 人。
web-campaigns-check-minutes-ready = 一般评价者需要 { $typical } 分钟，最忙的需要 { $longest } 分钟。
web-campaigns-check-minutes-warning = 最忙的评价者需要 { $longest } 分钟，一般的需要 { $typical } 分钟。超过一小时，很少有人能认真填完。
web-campaigns-check-nominations-ready = 没有待确认的提名。
web-campaigns-check-nominations-warning = 有 { $n } 位被提名的评价者还没有确认，启动时不会包括他们。
web-campaigns-check-addresses-ready = 每位评价者都有邮箱。
web-campaigns-check-addresses-warning = 有 { $n } 位评价者没有邮箱，需要用其他方式把专属链接交给他们。
web-campaigns-check-dates-ready = 已定好截止时间。
web-campaigns-check-dates-missing = 请定一个晚于现在和开始时间的截止时间。
web-campaigns-check-days-ready = 评价者有 { $n } 天时间。
web-campaigns-check-days-warning = 评价者只有不到三天时间。
web-campaigns-check-reminders-ready = 计划提醒 { $n } 次。
web-campaigns-check-reminders-warning = 没有安排提醒，回收率往往偏低。
web-campaigns-check-thresholds-ready = 至少 { $scores } 位评价者才显示分数，至少 { $comments } 位才显示评语。
web-campaigns-check-thresholds-missing = 最低人数不能少于 { $least }，评语的不能少于分数的（现在是 { $scores } 和 { $comments }）。
web-campaigns-check-mails-ready = 通知内容已经看过。
web-campaigns-check-mails-missing = 请阅读通知，并确认看过。
web-campaigns-launch = 启动
web-campaigns-launch-help = { $n } 位评价者将收到专属链接。承诺随即固定：至少 { $scores } 位评价者才显示分数，至少 { $comments } 位才显示评语，以及谁能看到什么。评价者也不能再重新分配。
web-campaigns-launch-now = 启动测评
web-campaigns-launch-blocked = 各项都完成之后才能启动。
web-campaigns-launched = 测评已启动，{ $n } 封邀请正在发出。
web-campaigns-preview-rater = 以评价者的视角预览
web-campaigns-preview-ratee = 以被评价者的视角预览
web-campaigns-trial = 试用
web-campaigns-trial-help = 用您自己的邮箱评价两位虚构的人，从收到通知一直走到最后一页。结束试用时，全部试用数据随之删除。
web-campaigns-trial-addresses = 试用邮箱
web-campaigns-trial-addresses-help = 每行一个，最多十个，填您和同事的邮箱。
web-campaigns-trial-start = 开始试用
web-campaigns-trial-started = 试用已开始，通知正在发出。
web-campaigns-trial-runs = 试用正在进行。可以在启动前结束，留着也不影响正式测评。
web-campaigns-trial-end = 结束并删除数据
web-campaigns-trial-ended = 试用已结束，数据已删除。
web-campaigns-trial-person-first = 试用：陈一
web-campaigns-trial-person-second = 试用：林二
web-campaigns-discard = 放弃这个草稿
web-campaigns-discard-help = 全部设置都会删除。还没有发出过任何通知，不会影响任何人。
web-campaigns-discard-now = 删除草稿
web-campaigns-discarded = 已删除“{ $title }”。
web-campaigns-preview-ratee-about = 被评价者会被告知什么，会看到什么。
web-campaigns-ratee-why = 为什么做
web-campaigns-no-purpose = 还没有写明目的。
web-campaigns-ratee-when = 什么时候能看报告
web-campaigns-ratee-reads-on-release = 人力资源部发布后即可看。
web-campaigns-ratee-reads-after-talk = 面谈之后可看。
web-campaigns-ratee-reads-no = 被评价者不看报告。
web-campaigns-ratee-what = 报告里有什么
web-campaigns-ratee-scores = 每项胜任力的分数，由至少 { $threshold } 位匿名评价者得出，旁边列出自评和上级的评价。
web-campaigns-ratee-uncertain = 每个分数有多可靠：作答的人太少时，报告会如实说明，不会勉强给出分数。
web-campaigns-ratee-comments = 至少 { $threshold } 人作答时，显示评语原文，不署名。
web-campaigns-ratee-next = 每个发展重点，都有两三件可以马上着手的事。

## 进行中

web-campaigns-running = 延期或暂停
web-campaigns-running-help = 延期对所有人有效。暂停期间链接不能作答，已答的内容不会丢。
web-campaigns-extend-until = 延至当天结束
web-campaigns-extend = 延期
web-campaigns-pause = 暂停
web-campaigns-resume = 恢复
web-campaigns-paused = 已暂停，恢复之前不能作答。
web-campaigns-resumed = 已恢复，可以继续作答。
web-campaigns-extended = 已延期。

## 提名

web-campaigns-nominations = 提名评价者
web-campaigns-nominations-help = 被评价者登录后提名，由其上级确认。之后请重新分配一次，已确认的人会保留。
web-campaigns-nominations-about = 谁了解您的工作？由您提名，由上级确认。
web-campaigns-nominations-waiting = 还没有提名
web-campaigns-nominations-proposed = 等待确认
web-campaigns-nominations-approved = 已确认
web-campaigns-ask-proposals = 通知还没有提名的人
web-campaigns-proposals-asked = 将向 { $n } 人发出通知。
web-campaigns-approve-for-manager = 代上级确认
web-campaigns-own-raters = 您的评价者
web-campaigns-team-raters = 您团队的评价者
web-campaigns-nomination-open = 等您提名
web-campaigns-nomination-sent = 已提名，等上级确认
web-campaigns-nomination-settled = 已确认
web-campaigns-nomination-waits = 等您确认
web-campaigns-nomination-not-sent = 还没有提名
web-campaigns-nomination-see = 查看
web-campaigns-nomination-look = 查看并确认
web-campaigns-nominate = 提名
web-campaigns-no-nominations = 目前没有需要您提名或确认的。
web-campaigns-propose-title = 请谁来评价您？
web-campaigns-approve-title = { $name }的评价者
web-campaigns-propose-help = 请选过去一年里经常看到您工作的人，也包括看法不同的人。名单由您的上级确认。
web-campaigns-approve-help = 这些人是否了解其工作？人选是否均衡？可以先调整，再确认。
web-campaigns-nomination-settled-long = 您的上级已经确认这份名单。
web-campaigns-as-peer = 作为同级
web-campaigns-as-report = 作为下属
web-campaigns-as-other = 作为其他同事
web-campaigns-nobody-named = 还没有人，最多可以提名 { $n } 人。
web-campaigns-propose = 提交提名
web-campaigns-approve = 确认
web-campaigns-proposed = 谢谢，您的上级会看这份提名。
web-campaigns-approved = 评价者名单已确认。
