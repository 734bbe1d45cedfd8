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

## 账号和人员
activity-installation-set-up = 初始化了本系统，成为所有者
activity-account-invited = 为 { $mail } 开通了账号，角色是{ account-role }
activity-account-role-changed = 把 { $mail } 的角色改为{ account-role }
activity-account-deactivated = 停用了 { $mail } 的账号
activity-account-activated = 重新启用了 { $mail } 的账号
activity-account-sessions-ended = 让 { $mail } 在所有设备上退出了登录
activity-password-set = 为 { $mail } 设置了密码
activity-account-link-shown = 取得了给 { $mail } 的邀请链接
# 嵌在上面的句子里。
account-role = { $role ->
    [owner] 所有者
    [hr_administrator] 人力资源管理员
    [hr_analyst] 人力资源分析员
    [coder] 编码员
    [manager] 经理
   *[employee] 员工
}
activity-person-added = 添加了{ $name }（{ $number }）
activity-person-changed = 修改了{ $name }（{ $number }）
activity-unit-added = 添加了部门“{ $name }”
activity-unit-changed = 修改了部门“{ $name }”
activity-unit-removed = 移除了部门“{ $name }”
activity-people-imported = 从 { $file } 导入人员：新增 { $added } 人，修改 { $changed } 人，离职 { $left } 人
activity-people-import-undone = 撤销了 { $file } 的导入

## 测评项目：筹备
activity-campaign-created = 新建测评项目“{ $title }”
activity-campaign-set-up = 修改了 { $n } 项设置
activity-ratees-added = 添加了 { $n } 名被评价者
activity-ratees-removed = 移除了 { $n } 名被评价者
activity-roles-uploaded = 上传了岗位画像
activity-assignments-drawn = 分配了评价者，共 { $n } 份评价
activity-assignment-added = 为 { $ratee } 添加了一位评价者
activity-assignment-removed = 移除了 { $ratee } 的一位评价者
activity-raters-proposed = { $ratee } 提名了评价者
activity-raters-approved = { $ratee } 的评价者名单已确认
activity-proposals-asked = 请 { $n } 人提名评价者
activity-nomination-reopened = 允许 { $ratee } 重新提名
activity-trial-started = 开始试用，共 { $n } 个邮箱
activity-trial-ended = 结束试用，试用数据已删除
activity-campaign-launched = 启动项目，写好 { $n } 封邀请
activity-campaign-paused = 暂停项目
activity-campaign-resumed = 恢复项目
activity-campaign-extended = 截止时间延至 { $day }
activity-promise-strengthened = 加强了对评价者的承诺

## 人才
activity-role-added = 新建了岗位“{ $role }”
activity-role-changed = 修改了岗位“{ $role }”
activity-role-removed = 移除了岗位“{ $role }”
activity-roles-imported = 导入了岗位：新增 { $added } 个，修改 { $changed } 个
activity-role-panel-opened = 请专家就岗位“{ $role }”投票
activity-role-panel-closed = 结束了岗位“{ $role }”的专家投票（{ $n } 人投票）
activity-nine-box-made = 建立了九宫格“{ $title }”
activity-nine-box-closed = 九宫格“{ $title }”定稿（调整了 { $n } 人）

## 编码器
activity-legal-basis-recorded = 记录了向 { $server } 发送访谈内容的法律依据
activity-legal-basis-withdrawn = 撤回了向 { $server } 发送访谈内容的法律依据
activity-remote-coder-asked = 将访谈 { $number } 发送给 { $server } 的第二编码器
activity-coder-bar-set = 将编码器的一致性门槛设为 κ { $kappa }
activity-coder-refitted = 用 { $n } 条修正重新拟合了编码器（{ $outcome ->
    [promoted] 已启用
   *[kept] 未启用
}）
activity-coder-retired = 停用了重新拟合的编码器

## 行为证据
activity-interview-added = 添加了访谈 { $number }
activity-interview-consent = 记录了访谈 { $number } 的本人同意
activity-interview-consent-withdrawn = 记录了访谈 { $number } 的本人撤回同意
activity-interview-deleted = 删除了访谈 { $number }
activity-interview-settled = 完成了访谈 { $number } 的裁定（{ $codes } 条编码{ $own ->
    [0] { "" }
   *[other] ，其中裁定者另行编码 { $own } 条
}）
activity-coding-assigned = 请{ $name }为访谈 { $number } 编码
activity-coding-unassigned = 收回了{ $name }对访谈 { $number } 的编码任务
