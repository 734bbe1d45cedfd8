## 邮件内容。人力资源部可以逐条改写；花括号里的占位符会按收件人填好。

message-between-names = 、
message-and-more = { $names }等共 { $n } 人
message-yourself = 自己
message-button = 打开
message-closes = { $date } { $time }（{ $offset }）
message-privacy = 您的评分只会与同组至少 { $threshold } 人的评分合并显示，没有人知道哪一份是您给的。自评和直接上级的评价除外，会注明来源。打开链接后的第一页会写清楚谁能看到什么。

message-invitation-subject = { $campaign }：想听听您的看法
message-invitation-body =
    { $name }，您好！

    想请您谈谈对{ $people }的看法，全部完成约需 { $minutes } 分钟。手机、电脑都可以作答，随时能停下，以后接着来，每点一下都会自动保存。

    { $purpose }

    { $link }

    请在 { $closes }之前完成。如果对某位同事了解不多，直接说“不太了解”就好，这同样是有用的回答。

    { $privacy }

    这个链接只属于您，请不要转发：拿到链接的人会以您的名义作答。
message-reminder-subject = { $campaign }：您的评价还没有完成
message-reminder-body =
    { $name }，您好！

    您对{ $people }的评价还没有完成，约需 { $minutes } 分钟。已经作答的内容都保存着，打开链接就能接着来。

    { $link }

    “{ $campaign }”将于 { $closes }截止。如果对某人不够了解，点一下说明即可，之后不会再提醒您。

    { $privacy }
message-last-reminder-subject = { $campaign }：最后一次提醒，{ $closes }截止
message-last-reminder-body =
    { $name }，您好！

    这是最后一次提醒：“{ $campaign }”将于 { $closes }截止，之后就不能再作答了。

    还没有完成的是：{ $people }，约需 { $minutes } 分钟。来不及全部完成也没关系，答多少算多少。

    { $link }

    { $privacy }
message-device-check-subject = { $campaign }：您的验证码
message-device-check-body =
    { $name }，您好！

    有人在新设备上打开了您的评价。如需在那里继续，请输入验证码：

    { $code }

    验证码 { $minutes } 分钟内有效。如果不是您本人操作，不必理会：没有验证码，谁也看不到您的回答。
message-nomination-subject = { $campaign }：请推荐了解您工作的同事
message-nomination-body =
    { $name }，您好！

    “{ $campaign }”即将开始。谁最了解您的工作，您最清楚。请推荐几位能说出真实看法的同事，不必都是意见相同的人。

    { $link }

    只需几分钟。名单会先请您的上级过目，再发出邀请。评价将于 { $closes }截止。
message-approval-subject = { $campaign }：请审阅评价者名单
message-approval-body =
    { $name }，您好！

    在“{ $campaign }”中，以下同事已经推荐了评价者：{ $people }。

    请看看名单是否均衡：既了解工作，又有不同的视角。

    { $link }

    评价将于 { $closes }截止。
message-report-released-subject = 您的反馈报告可以查看了：{ $campaign }
message-report-released-body =
    { $name }，您好！

    您在“{ $campaign }”中的反馈报告已经发布。建议找半小时，静下心来读。

    { $link }

    反馈是别人眼中您的工作，不是定论。报告会说明每个分数有多大把握，也会指出哪些地方因为回答太少还看不清。挑一两件对您重要的事，和上级聊一聊。
message-account-invitation-subject = 您的知人账号
message-account-invitation-body =
    { $name }，您好！

    已经为您开通了账号。点击下面的链接即可登录，之后可以自己设置密码。

    { $link }

    链接 { $days } 天内有效，只能使用一次。以后可以在登录页获取新的链接。
message-sign-in-link-subject = 登录知人
message-sign-in-link-body =
    { $name }，您好！

    点击下面的链接即可登录：

    { $link }

    链接 { $minutes } 分钟内有效，只能使用一次。如果不是您本人操作，不必理会：没有链接，谁也进不来。
message-announcement-subject = { $campaign }开始了
message-announcement-body =
    { $purpose }

    受邀的同事请查收邮件，里面有您的个人链接。链接只属于本人，所以不在群里发布。没有收到的，请看看垃圾邮件箱，或联系人力资源部。

    { $closes }截止，手机上就能作答。
message-announcement-reminder-subject = { $campaign }将于 { $closes }截止
message-announcement-reminder-body =
    感谢已经作答的同事。如果您还有没完成的评价，打开邮件里的个人链接就能接着来。找不到链接的，请联系人力资源部。

## 页面

web-messages-title = 消息
web-messages-about = 给谁发了什么、哪些在等待、哪些需要您决定。消息里不保存个人链接。
web-messages-all = 全部
web-messages-state-waiting = 待发送
web-messages-state-sending = 发送中
web-messages-state-unsure = 可能已送达
web-messages-state-sent = 已发送
web-messages-state-failed = 发送失败
web-messages-state-refused = 被拒收
web-messages-state-bounced = 被退回
web-messages-state-dropped = 不再发送
web-messages-kind-invitation = 邀请
web-messages-kind-reminder = 提醒
web-messages-kind-last-reminder = 最后提醒
web-messages-kind-device-check = 新设备验证
web-messages-kind-nomination = 请推荐评价者
web-messages-kind-approval = 请审阅评价者
web-messages-kind-report-released = 报告发布
web-messages-kind-account-invitation = 开通账号
web-messages-kind-sign-in-link = 登录链接
web-messages-kind-announcement = 群通知
web-messages-kind-announcement-reminder = 群提醒
web-messages-channel-mail = 邮件
web-messages-channel-wecom = 企业微信
web-messages-channel-dingtalk = 钉钉
web-messages-channel-lark = 飞书
web-messages-filter-campaign = 测评项目
web-messages-filter-any-campaign = 全部项目
web-messages-filter-kind = 类型
web-messages-filter-any-kind = 全部类型
web-messages-filter-search = 姓名或地址
web-messages-filter-apply = 筛选
web-messages-nothing = 没有符合条件的消息。项目开放、到了提醒的日子、报告发布时，都会在这里出现消息。
web-messages-to = 收件人
web-messages-what = 消息
web-messages-state = 状态
web-messages-when = 时间
web-messages-no-address = 没有地址
web-messages-no-mail-title = 没有设置邮件服务器
web-messages-no-mail = 在运维人员设置 ZHIREN_MAIL_URL 之前，邮件会一直等待。这期间可以通过聊天工具转交个人链接。
web-messages-unsure-note = 有 { $n } 条消息在发送途中遇到程序或网络中断，可能已经送达。在您决定之前不会重发。
web-messages-wordings = 消息文案
web-messages-groups = 群通知
web-messages-one-title = 发给{ $to }的“{ $kind }”
web-messages-campaign = 测评项目
web-messages-channel = 渠道
web-messages-written = 写入时间
web-messages-due = 应发时间
web-messages-tries = 尝试次数
web-messages-why = 原因
web-messages-link-place = （发送时在此填入个人链接）
web-messages-code-place = （验证码已清除）
web-messages-again = 重新发送
web-messages-again-note = 对方可能会收到两次。
web-messages-arrived = 对方已收到
web-messages-bounced = 标为被退回
web-messages-drop = 不再发送
web-messages-done-again = 将重新发送。
web-messages-done-arrived = 已标为已发送。
web-messages-done-bounced = 已标为被退回。
web-messages-done-drop = 不会再发送。
web-messages-link-title = { $name }的个人链接
web-messages-link-about = 收不到邮件时使用：请在与本人的单独聊天里转交。拿到链接的人会以{ $name }的名义作答。您查看链接这件事会记入日志。
web-messages-link-show = 查看个人链接
web-messages-link-text = 可复制的文字
web-messages-link-chat =
    { $name }，“{ $campaign }”想听听您对{ $people }的看法，约需 { $minutes } 分钟，{ $closes }截止。这个链接只属于您，请不要转发：
    { $link }
web-messages-copy = 复制
web-messages-copied = 已复制
web-messages-link-nothing = 此人没有待完成的评价。

web-messages-mails-title = 本项目的消息
web-messages-mails-about = 以示例内容填好，发出去就是这个样子。启动之前请读一遍：评价者最先看到的就是它们。
web-messages-of-campaign = 发送情况
web-messages-mails-read = 我已读过
web-messages-mails-were-read = 已于 { $when } 读过
web-messages-mails-done = 已记下：消息读过了。
web-messages-language-zh-Hans = 中文
web-messages-language-en = 英文
web-messages-edit = 修改文案
web-messages-own-wording = 自定文案
web-messages-product-wording = 知人的文案
web-messages-wordings-title = 所有项目的消息文案
web-messages-wordings-about = 在这里修改，对所有项目生效；只改某个项目，请到该项目的消息页。已经写好的消息不受影响。
web-messages-wording-title = { $kind }（{ $language }）
web-messages-wording-for = 仅用于“{ $campaign }”
web-messages-wording-for-all = 用于所有项目
web-messages-subject = 标题
web-messages-body = 正文
web-messages-body-help = 空一行就是新的一段。单独成段的 { $link } 会显示为按钮。
web-messages-placeholders = 占位符，按每位收件人填好
web-messages-placeholder-name = 收件人姓名
web-messages-placeholder-campaign = 项目名称
web-messages-placeholder-people = 请其评价的人
web-messages-placeholder-minutes = 共需分钟数
web-messages-placeholder-link = 个人链接
web-messages-placeholder-closes = 截止时间
web-messages-placeholder-purpose = 项目目的
web-messages-placeholder-privacy = 怎样保护匿名
web-messages-placeholder-code = 验证码
web-messages-placeholder-days = 链接有效天数
web-messages-save = 保存文案
web-messages-reset = 恢复知人的文案
web-messages-reset-campaign = 恢复为所有项目的文案
web-messages-preview = 预览
web-messages-saved = 已保存。今后写入的消息都用这份文案。
web-messages-was-reset = 已恢复到修改之前的文案。
web-messages-example-name = 林悦
web-messages-example-people = 陈静、王磊、赵敏
web-messages-example-campaign = 2026 年度管理者反馈
web-messages-example-purpose = 反馈用于帮助每个人成长，不作为薪酬或晋升的依据。
web-messages-example-closes = 2026-12-04 18:00（UTC+8）

web-messages-bots-title = 群通知
web-messages-bots-about = 机器人可以在企业微信、钉钉或飞书群里通知测评开始和截止。它从不发布个人链接：群里不是放链接的地方。
web-messages-bots-nothing = 还没有添加群。
web-messages-bot-new = 添加群
web-messages-bot-kind = 聊天工具
web-messages-bot-name = 群名称
web-messages-bot-url = Webhook 地址
web-messages-bot-url-help = 在群设置里添加机器人时获得。请像密码一样保管。
web-messages-bot-secret = 密钥
web-messages-bot-secret-help = 钉钉和飞书开启“加签”或“签名校验”时填写，企业微信没有。
web-messages-bot-language = 语言
web-messages-bot-campaign = 测评项目
web-messages-bot-save = 添加
web-messages-bot-added = 已添加“{ $name }”。
web-messages-bot-removed = 已移除“{ $name }”。
web-messages-bot-remove = 移除
web-messages-bot-test = 发送测试
web-messages-bot-tested = 群里已收到测试通知。
web-messages-bot-test-subject = 知人可以在这里发通知了
web-messages-bot-test-body = 测评项目的通知会出现在本群，个人链接永远不会。
