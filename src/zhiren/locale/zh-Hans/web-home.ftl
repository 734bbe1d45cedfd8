## 首页

web-home-waiting = { $n ->
   *[other] 有 { $n } 件事等您处理。
}
web-home-for-you = 等您处理
web-home-forms = { $n ->
   *[other] 请您谈谈对 { $n } 个人的看法
}
web-home-minutes = { $n ->
   *[other] 约 { $n } 分钟
}
web-home-closes = { $when } 截止
web-home-answer = 去评价
web-home-propose = 请提名由谁来评价您
web-home-propose-now = 去提名
web-home-panel = 请您作为专家，判断一个岗位需要什么
web-home-panel-now = 去投票
web-home-approve = { $name }提名了评价者，等您确认
web-home-look = 查看并确认
web-home-going-on = 正在进行的测评
web-home-handed-in = 已提交评价表
web-home-next = 下一步：
web-home-next-draft = 继续筹备，然后启动
web-home-next-open = 留意进度，{ $closes } 截止
web-home-next-overdue = 截止时间（{ $closes }）已过，可以截止了
web-home-next-paused = 恢复测评，或者截止
web-home-next-closed = 计分并生成报告
web-home-next-scored = 看过报告后发布
web-home-nothing-going = 目前没有正在进行的测评。
web-home-start = 目前没有正在进行的测评。一个下午就能筹备好，启动之前不会向任何人发消息。
web-home-start-people = 先把人员导进来：Excel 或 CSV 都可以。会先列出将有哪些改动，确认后才生效。
web-home-import = 导入人员
web-home-new = 新建测评
web-home-trouble = { $n ->
   *[other] 有 { $n } 条消息没有送达。
}
web-home-see-messages = 去看看
web-home-own-report = 您本人的报告
web-home-read = 阅读
web-home-all-reports = 全部报告
web-home-nothing = 目前没有等您处理的事。有人请您评价，或者您的报告发布了，都会出现在这里。
