## 无法保存的答案

web-rating-not-json = 内容不是评价表发出的格式：应为 JSON，含 device、now 和答案列表。
web-rating-no-device = 缺少设备名（1 到 { $most } 个字符）或设备时间（now，毫秒）。
web-rating-too-many = 一次 { $n } 个答案太多了，最多 { $most } 个。
web-rating-tap-shape = “{ $value }”不是一个答案：需要 assignment、at（毫秒），以及题目加分值，或问题加文字。
web-rating-long-text = 评语有 { $n } 个字，太长了，最多保存 { $most } 个字。原文仍在本页。
web-rating-not-yours = 您没有编号为 { $value } 的评价任务，可能已被撤回。
web-rating-is-declined = 您已谢绝评价这位同事（{ $value }），请先改为愿意评价。
web-rating-no-item = 这位同事的题目里没有“{ $value }”。
web-rating-no-question = 没有“{ $value }”这个问题。
web-rating-off-scale = { $value } 不在量表内；可选 { $low } 到 { $high }，或“不了解”。
web-rating-not-all-stored = 有 { $n } 个答案没能保存。
web-rating-nothing-answered = 还没有作答，没有可提交的内容。
web-rating-no-reason = “{ $value }”不在可选的原因之内。
web-rating-refused-not-open = 测评还没有开始。您的答案仍存在本机。
web-rating-refused-paused = 测评暂停了。您的答案仍存在本机，恢复后会自动提交。
web-rating-refused-closed = 测评已截止，这些答案来晚了，不能计入。它们仍存在本机；如果重要，请联系人力资源部。
web-rating-refused-device-check = 请先在这台设备上输入邮件里的验证码。
web-rating-code-no-mail = 没有登记您的邮箱，无法发送验证码。请联系人力资源部补登，或在原来的设备上继续。
web-rating-code-wait = 尝试次数过多，请等 { $minutes } 分钟后重新获取验证码。
web-rating-code-expired = 验证码已失效，请重新获取。
web-rating-code-wrong = { $left ->
    [0] 验证码不对。请等十分钟后重新获取。
   *[other] 验证码不对，还可以试 { $left } 次。
}
