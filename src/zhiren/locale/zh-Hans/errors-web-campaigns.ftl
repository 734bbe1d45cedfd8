## 测评项目不允许的操作

campaign-move = 项目目前{ $state ->
    [draft] 还在筹备
    [open] 正在进行
    [paused] 已暂停
    [closed] 已截止
    [scored] 已计分
    [released] 已发布
   *[sealed] 已封存
}，现在不能{ $to ->
    [draft] 退回筹备
    [open] 启动
    [paused] 暂停
    [closed] 截止
    [scored] 计分
    [released] 发布报告
   *[sealed] 封存
}。
campaign-moved-meanwhile = 刚刚有人改变了这个项目的状态。请刷新页面，查看最新情况。

campaign-launched-already = 项目已经启动，当时告知评价者的内容不能再改。
campaign-not-running = 只有进行中或已暂停的项目才能延期。
campaign-not-paused = 项目并未暂停，无须恢复。
campaign-extend-earlier = 新的截止时间必须晚于现在，也晚于原定的截止时间。
campaign-weaker-score-threshold = 启动时向评价者承诺的分数最低人数更高，只能提高，不能降低。
campaign-weaker-comment-threshold = 启动时向评价者承诺的评语最低人数更高，只能提高，不能降低。
campaign-weaker-visibility-ratee = 启动时承诺对被评价者公开的程度更小，只能收紧，不能放宽。
campaign-weaker-visibility-manager = 启动时承诺对上级公开的程度更小，只能收紧，不能放宽。
campaign-weaker-visibility-hr = 启动时承诺对人力资源部公开的程度更小，只能收紧，不能放宽。
campaign-not-ready = { $check ->
    [purpose] 还没有用每种项目语言写明测评目的。
    [people] 还没有选定被评价者。
    [languages] 问卷还缺少项目所用的某种语言。
    [questions] 问卷没有可问的题目。
    [raters] 还没有分配评价者。
    [dates] 截止时间没有填写、已经过去，或者早于开始时间。
    [thresholds] 最低人数低于应当向评价者保证的水平。
    [mails] 通知内容还没有确认看过。
   *[other] 检查清单里还有一项没有完成。
}
campaign-not-ticked = { $check ->
    [at-risk] 有人的评价者太少，显示不出任何分数；如仍要启动，请勾选确认。
    [connected] 有人与其他人之间没有共同的评价者；如仍要启动，请勾选确认。
   *[other] 检查清单里还有一条提醒没有勾选确认。
}
campaign-list-empty = 名单里没有工号。
campaign-no-person = 没有工号为“{ $value }”的人员。请与人员列表核对，或先导入此人。
campaign-person-left = { $name } 已离职，不能参加。
campaign-more-lines = 另有 { $n } 行找不到对应的人员。
campaign-mail = “{ $value }”不是邮箱地址，正确的写法如 name@company.com。
campaign-self-as-other = { $name } 就是被评价者本人：本人的评价只能作为自评。
campaign-rater-twice = { $name } 已经是此人的评价者。
campaign-relationship = “{ $value }”不是评价关系，请填写：上级、同级、下属、客户或其他同事。
campaign-no-ratee = 本项目没有工号为“{ $value }”的被评价者。
campaign-raters-titles = 文件需要有一列被评价者工号，还要有一列评价者的工号或邮箱。
campaign-trial-addresses = 请填写 1 到 { $most } 个试用邮箱。
campaign-no-trial = 这不是试用项目：只有试用项目可以整个删除。
campaign-no-nominations = 本项目现在不接受提名。
campaign-nomination-approved = 您的评价者名单已经确认。如需调整，请联系人力资源部。
campaign-nomination-group = 这种关系的评价者不由被评价者提名。
campaign-nomination-many = 提名了 { $n } 人，最多只能提名 { $most } 人。
campaign-nomination-self = 不能提名自己：自评本来就会请您填写。
