## 退信

web-bounces-title = 退信
web-bounces-about = 邮箱不存在时，邮件服务器往往过一阵才以邮件告知发件人。请把这样的退信存成 .eml 文件，在这里上传：对应的消息会标为“被退回”，便于更正地址。
web-bounces-files = 退信文件（.eml）
web-bounces-files-help = 一次最多 { $most } 个文件，每个不超过 1 MB。
web-bounces-take-in = 上传
web-bounces-results = 处理结果
web-bounces-file = 文件
web-bounces-address = 地址
web-bounces-outcome = 结果
web-bounces-open = 发给 { $address } 的消息
web-bounces-marked = 已标为“被退回”
web-bounces-known = 无须改动：该消息已有标记，或正等待重发
web-bounces-unknown = 没有从这里发往该地址的消息
web-bounces-late = 并未最终失败：邮件仍在途中，或已送达
web-bounces-no-report = 不是退信
web-bounces-too-large = 超过 1 MB
web-bounces-none = 请至少选择一个文件。
web-bounces-too-many = 文件太多，一次最多上传 { $most } 个。
