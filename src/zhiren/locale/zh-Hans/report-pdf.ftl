# 只有 PDF 报告用到的词句。
pdf-competencies = 各项胜任力
pdf-confidential = 保密文件，请妥善保管
pdf-who-may-read = 谁可以读，用来做什么
pdf-who-rated = 谁评价了您
pdf-raters = { $n } 人
pdf-role = 对照岗位：{ $role }
pdf-contents = 目录
pdf-reliability = 数据有多可靠
pdf-competency-table = 各项胜任力的全部分数
pdf-item-table = 各条行为的全部分数
pdf-missing-characters = 报告所用的字体没有收录个别字符，这些字符在文中以方括号内的 Unicode 编号代替，例如 [U+0939]。
pdf-no-figures = 作答的人数不足，本报告没有可以显示的他评分数。
pdf-no-groups = 作答的人数不足，没有哪一组的分数可以单独显示。
pdf-no-comments = 没有可以显示的评语。
pdf-no-focus = 现有数据还不足以提出发展重点。
pdf-nothing-withheld = 没有任何分数或评语因人数不足而不显示。
