## 消息
activity-message-sent-again = 重新发送了给 { $to } 的消息（编号 { $message }）
activity-message-settled = 把给 { $to } 的消息标为已送达（编号 { $message }）
activity-message-bounced = 把给 { $to } 的消息标为被退回（编号 { $message }）
activity-message-dropped = 停发了给 { $to } 的消息（编号 { $message }）
activity-wording-changed = 修改了{ $kind ->
    [invitation] 邀请
    [reminder] 提醒
    [last-reminder] 最后提醒
   *[other] 消息
}的文案（{ $language ->
    [en] 英文
   *[other] 中文
}）
activity-wording-reset = 恢复了{ $kind ->
    [invitation] 邀请
    [reminder] 提醒
    [last-reminder] 最后提醒
   *[other] 消息
}的文案（{ $language ->
    [en] 英文
   *[other] 中文
}）
activity-mails-read = 读过了项目的消息
activity-reminders-scheduled = { $day } 写入了 { $n } 条提醒
activity-bot-added = 添加了群“{ $name }”
activity-bot-removed = 移除了群“{ $name }”
activity-link-seen = 查看了{ $name }的个人链接
