## 进行中的项目

web-results-closes = 截止时间：{ $when }
web-results-closed-at = 已于 { $when } 截止
web-results-export = 导出 Excel
web-results-see-reports = 查看报告
web-results-remind = 提醒未完成者
web-results-reminded = { $n ->
    [0] 没有需要提醒的人：大家都已完成，或今天已收到过消息。
   *[other] 将向 { $n } 位评价者发送提醒。
}
web-results-next = 下一步
web-results-answers = 评价表
web-results-asked = 应收
web-results-handed-in = 已提交
web-results-begun = 填写中
web-results-declined = 已谢绝
web-results-raters-done = 已全部完成的评价者
web-results-handed-in-of = 已提交
web-results-forecast = 照目前的进度，截止时预计收回约 { $expected }%，很可能在 { $low }% 到 { $high }% 之间。
web-results-held = 有 { $n } 份迟交的评价表暂未计入：同组迟交的达到最低人数后才一并计入，以免有人从前后变化中推断出某个人的评价。
web-results-dangers = 未达最低人数的评价者群体
web-results-dangers-help = 一组评价者满 { $threshold } 人才单独显示；不足时与其他组合并，不会暴露任何人，只是报告内容会少一些。
web-results-merged = 有 { $n } 组未达下限
web-results-other-dangers = 另有 { $n } 组
web-results-no-dangers = 各组都已达到最低人数。
web-results-more-dangers = 另有 { $n } 组，详见导出的 Excel。
web-results-person = 姓名
web-results-group = 评价者群体
web-results-in = 已提交
web-results-outstanding = 未完成
web-results-outlook = 预计
web-results-will-merge = 将合并显示
web-results-needs = 还差 { $n } 人
web-results-by-group = 按评价者群体
web-results-by-unit = 按部门
web-results-log = 操作记录

## 步骤

web-results-step-draft = 项目还在设置中。
web-results-to-setup = 继续设置
web-results-step-open = 评价者正在填写。截止时尚未提交的评价表不计入，适时提醒很有必要。
web-results-close = 提前截止
web-results-close-help = { $unfinished ->
    [0] 截止后不能再填写。
   *[other] 截止后不能再填写。还有 { $unfinished } 份评价表填写了一部分但未提交，将不计入。
}
web-results-close-now = 立即截止
web-results-closed = 项目已截止，不再接收评价。
web-results-step-closed = 评价已截止。计分时会先冻结数据，再计算每个人的得分并生成报告。
web-results-score = 计分并生成报告
web-results-scoring = 计分任务已安排，马上开始。
web-results-waiting = 排队中
web-results-scoring-help = 可以离开此页，任务会继续进行。
web-results-step-measure = 正在计算得分
web-results-step-reports = 正在生成报告
web-results-step-workbooks = 正在生成工作簿
web-results-step-index = 正在收尾
web-results-step-scored = { $n } 份报告文件已生成，目前只有人力资源可以打开。发布前请先抽看几份。
web-results-release = 发布报告
web-results-released = 报告已发布，并已通知有权阅读的人。
web-results-step-released = 报告已发布。确认不再有变动后，可由所有者封存项目。
web-results-step-sealed = 已封存：任何人（包括数据库管理员）都无法再查出哪份评价出自谁手。
web-results-reopen = 补收评价
web-results-reopen-help = 还没完成的评价者可以在所选日期前继续填写。同组补交满 { $threshold } 人才一起计入得分，在此之前先保留不计。
web-results-until = 补收截止日
web-results-reopen-now = 重新开放
web-results-reopened = 评价者可以继续填写了。
web-results-no-date = 请选择补收到哪一天。
web-results-seal = 永久封存
web-results-seal-help = 封存会销毁评价者与其评价之间的关联，以及谁评价谁的名单；得分和报告保留。此操作无法恢复。
web-results-seal-type = 请输入项目名称以确认
web-results-seal-title-wrong = 输入的名称与本项目不符，未做封存。
web-results-seal-now = 封存
web-results-sealed = 项目已封存。

## 谁评价谁；计分依据

web-results-assignments = 谁评价谁
web-results-assignments-help = 这里只显示邀请了谁、进度如何。评价内容不向任何人显示。
web-results-assignments-gone = 项目已封存，谁评价谁的名单已销毁。
web-results-raters-of = { $name }的评价者
web-results-rated = 被评价者
web-results-search-both = 被评价者或评价者：姓名、拼音或工号
web-results-state = 状态
web-results-all = 全部
web-results-none-found = 没有找到。
web-results-assignment-waiting = 未开始
web-results-assignment-started = 填写中
web-results-assignment-finished = 已提交
web-results-assignment-declined = 已谢绝
web-results-assignment-replaced = 已换人
web-results-exchange = 换人
web-results-link = 专属链接
web-results-exchange-title = 请他人代替{ $name }评价
web-results-exchange-help = 被评价者：{ $ratee }，评价者群体：{ $group }。选定后立即发出邀请；原评价者已填写的部分不计入。
web-results-exchanged = 已邀请{ $name }。邀请随即发出；如果对方此前已收到过本项目的邀请，则会随下一次提醒得知。
web-results-take = 邀请
web-results-by-mail = 通过邮箱邀请外部人员
web-results-name = 姓名
web-results-language = 评价表语言
web-results-take-customer = 邮件邀请
web-results-is-excused = 已免评
web-results-excused-why = 原因：{ $why }
web-results-readmit = 恢复评价
web-results-readmitted = 已恢复对{ $name }的评价。
web-results-excuse-title = 本次免评：{ $name }
web-results-excuse-help = 评价者不再需要评价此人。已提交的评价另行保留，不计入得分；截止前可以恢复。
web-results-why = 原因
web-results-why-help = 仅人力资源在此处可见，不会出现在别处。请勿填写健康状况。
web-results-excuse = 免评
web-results-excused = { $name }已免评。
web-results-see-assignments = 谁评价谁
web-results-more-to-do = 更多
web-results-scores = 计分依据
web-results-scores-help = 列出每一轮计分的依据，最新的在最前。同一份数据无论何时计分，摘要值都相同。
web-results-round = 第 { $number } 份数据集
web-results-scored-at = { $when } 计分
web-results-n-ratees = 被评价者
web-results-n-raters = 评价者
web-results-n-ratings = 评分
web-results-n-comments = 评语
web-results-n-held = 等待计入的迟交评价表
web-results-n-unfinished = 填写未提交
web-results-forms-by-group = 计入的评价表
web-results-framework = 胜任力词典
web-results-program = 程序版本
web-results-withheld-in = 有内容因人数不足未显示的报告
web-results-failures = 生成失败的报告文件
web-results-data-digest = 数据摘要值
web-results-digest = 结果摘要值
web-results-no-scores = 还没有计分。
web-results-no-download = 单条评分不提供下载，去掉姓名也不行：评价者少的时候，一行数据就等于一个名字。原始评分只留在服务器上，仅用于计分。
web-results-reload = 刷新进度
web-results-retry = 重试
web-results-failed = 计分中断。数据没有改动，评价完好无损。

## 报告

web-results-reports-help = 每次打开都会记录，被评价者本人可以看到。
web-results-search = 姓名、拼音或工号
web-results-find = 查找
web-results-unit = 部门
web-results-campaign = 测评项目
web-results-read = 阅读
web-results-openings = 查阅记录
web-results-openings-of = { $name }的报告被谁打开过
web-results-openings-help = 列出所有人的每一次打开，最新的在最前。
web-results-no-openings = 还没有人打开过这份报告。
web-results-no-reports = 目前没有您可以阅读的报告。报告发布时会通知您。
web-results-when = 时间
web-results-who = 查阅人
web-results-form = 格式

## 进度工作簿

web-results-sheet-overview = 概况
web-results-sheet-units = 部门
web-results-sheet-groups = 评价者群体
web-results-sheet-dangers = 未达最低人数
web-results-sheet-outstanding = 未完成
web-results-column-share = 提交率（%）
web-results-column-rater = 评价者
web-results-column-mail = 邮箱
web-results-column-left = 剩余份数

## 演示

demo-account-owner = 顾言
demo-account-hr-administrator = 孟小溪
demo-account-hr-analyst = 方珂
demo-customer = 客户 { $number }
demo-finished-title = 去年秋季 360° 测评
demo-open-title = 今年春季 360° 测评
demo-purpose = 让每个人如实了解同事眼中的自己，并找到一两处可以发展的地方。结果与薪酬无关。
demo-question-strength = 您希望这位同事多做些什么？请描述一个具体情境。
demo-question-next = 如果这位同事改变一个做法，会是什么？那样会好在哪里？
cli-report-step-people = 公司人员和账号已生成
cli-report-step-answers = 一个已结束、一个进行中的测评项目及其评价已生成
cli-serve-demo-owner = 系统所有者
cli-serve-demo-hr-administrator = 人力资源管理员
cli-serve-demo-hr-analyst = 人力资源分析员
cli-serve-demo-coder = 编码员
cli-serve-demo-manager = 经理
cli-serve-demo-employee = 员工
cli-serve-demo-account = { $role }：{ $mail }，密码 { $password }
cli-serve-demo-link = { $name }的评价页：{ $link }

## 操作记录

activity-campaign-reminded = 写好 { $n } 条提醒
activity-rater-replaced = 为{ $ratee }更换了一位评价者
activity-ratee-excused = 将{ $ratee }设为免评
activity-ratee-readmitted = 恢复了对{ $ratee }的评价
activity-campaign-scored = 由第 { $number } 份数据集生成 { $reports } 份报告文件
activity-campaign-closed = 截止
activity-campaign-reopened = 重新开放，补收评价
activity-campaign-released = 发布报告
activity-campaign-sealed = 封存：已销毁 { $raters } 位评价者与 { $finished } 份评价表之间的关联

## 错误

campaign-no-answers = 还没有人提交评价表，无法计分。可以补收评价，或延长项目。
campaign-reopen-past = 补收截止日必须晚于今天。
campaign-at-rest = 只有进行中或已暂停的项目才能调整评价者和被评价者。
campaign-not-replaceable = 不能替换{ $name }：评价表已提交，或已请他人代替，或属于自评。
campaign-excuse-why = 请填写原因，便于同事日后了解。
campaign-excuse-scored = { $name }在本项目中已有得分，不能再免评。
demo-panel = 模拟的九位班组长，为演示而设

## 一份报告

web-results-report = 报告
web-results-own-report = 您的报告
web-results-report-on = { $name }的报告
web-results-more = 更多
web-results-to-read = 阅读与下载
web-results-form-html = 报告
web-results-form-pdf = PDF
web-results-form-xlsx = Excel
web-results-form-json = JSON
web-results-form-reading = 阅读指南
web-results-form-talk = 面谈指南
web-results-form-comments = 评语
web-results-guides = 指南
web-results-guide-help-reading = 先看什么、后看什么，数字能说明什么、不能说明什么，看完做什么。
web-results-guide-help-talk = 供上级使用：一小时面谈的流程，以及针对每项差距的提问。
web-results-rounds = 其他测评的报告
web-results-who-opened = 谁打开过
web-results-all-openings = 全部打开记录
web-results-around = 本报告相关页面
web-results-back = 概览

## 报告面谈

web-results-talk = 面谈
web-results-talks = 待面谈
web-results-talks-help = 以下报告已发布，面谈之后开放。谈完请在这里登记，报告随即开放。
web-results-no-talks = 没有等待面谈的报告。
web-results-talks-waiting = 有 { $n } 份报告面谈后才开放，尚未登记面谈
web-results-after-talk = 您在“{ $title }”中的报告已经完成，面谈之后即可查看。请与上级或人力资源部约时间。
web-results-talk-help = 本报告面谈之后开放。谈完请在这里登记。
web-results-talk-day = 面谈日期
web-results-talk-led = 主谈人
web-results-talk-record = 已面谈
web-results-talk-held = 已于 { $day } 面谈，主谈人：{ $led }。报告已开放。
web-results-talk-undo = 撤销登记
web-results-talk-recorded = 已登记，{ $name }的报告现已开放。
web-results-talk-undone = 已撤销，{ $name }的报告重新等待面谈。
activity-report-talk-held = 登记了 { $day } 与{ $name }的报告面谈，主谈人：{ $led }
activity-report-talk-undone = 撤销了与{ $name }的面谈登记
report-talk-day = 面谈日期 { $value } 有误：应在 { $first } 至今天之间。
report-talk-nobody = 没有填写主谈人，请填写。
report-talk-twice = 与{ $name }的面谈已经登记过。
report-talk-none = 没有与{ $name }的面谈登记，无需撤销。
report-talk-others = 与{ $name }的面谈由同事登记，只有登记人或人力资源部可以撤销。
report-talk-used = 面谈之后已有人看过{ $name }的报告；看过的内容无法再收回。

## 评语译文

web-results-comments = 评语
web-results-comments-help = 与报告中的评语一致。读者需要另一种语言时，可以在这里写译文。
web-results-comments-translate = 翻译评语
web-results-comments-of = 对{ $name }的评语
web-results-comments-lead = 与报告中显示的完全一致：顺序已打乱，评价人数不足的不显示。译文会列在{ $into }报告的原文旁边。
web-results-comments-none = 报告中没有评语。
web-results-comment-translation = 译文
web-results-comments-save = 保存译文
web-results-comments-saved = 已保存，正在重新生成报告，请稍候。
web-results-comments-same = 没有改动。
web-results-in-language = 译成{ $into }
activity-comments-translated = 为{ $name }的评语写了 { $n } 条译文
