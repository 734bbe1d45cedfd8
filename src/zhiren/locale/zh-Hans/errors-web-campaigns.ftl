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
