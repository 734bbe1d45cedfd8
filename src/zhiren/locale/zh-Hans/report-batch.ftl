# 批量报告：列出所有人的页面，以及所用数据可能出的错。
batch-link-html = 网页
batch-link-pdf = PDF
batch-link-json = JSON
batch-link-reading = 阅读指南
batch-link-talk = 面谈指南
batch-link-xlsx = 工作簿（Excel）
batch-not-rated = 没有人评价过。
batch-withheld = { $what }：{ $why }
batch-language = 中文
batch-open = 查看 { $n } 份中文报告
report-title-usual = 360° 反馈
report-framework-language = 给出的词典里没有语言为“{ $language }”的（现有：{ $found }）。请再用一个 --framework 给出译本，或改选已有的语言。
report-role-of-people = 有 { $n } 人的岗位画像填的是“{ $value }”，但没有这个岗位画像（{ $people }）。现有：{ $known }。请改正岗位画像一列，或用 --roles 给出含有它的文件，或用 --role 让所有人用同一个。
report-only-unknown = 没有对“{ $value }”的评价，无法生成报告。请核对工号。
report-not-written = { $person } 的 { $file } 没能生成：{ $reason }
report-cannot-write = 无法读写“{ $file }”（{ $reason }）。请检查磁盘空间，以及对该文件夹是否有权限。
