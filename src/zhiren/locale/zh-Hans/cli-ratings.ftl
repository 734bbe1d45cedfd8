# zhiren ratings
cli-ratings-check-help = 检查评价数据，几个文件合在一起看：CSV、Excel 或 Parquet，每行一个评分（被评价者、评价者、评价关系、题目、评分）。列出全部问题及其所在的文件和行，再说明文件里有些什么。有错误时退出状态为 1。
cli-ratings-check-short = 检查评价数据，一次列出全部问题。
cli-ratings-files = 文件…
cli-ratings-framework = 题目所属的词典：core，或一个词典文件。不给出时，不检查题目。
cli-ratings-scale = 评分所用的量表。
cli-ratings-people = 人员名单；不在名单里的人会报出来，客户可以不在名单里。
cli-ratings-language = 输出所用的语言。
cli-ratings-error = 错误
cli-ratings-warning = 提示
cli-ratings-column-severity = 类别
cli-ratings-column-where = 位置
cli-ratings-column-what = 问题和改法
cli-ratings-column-relationship = 评价关系
cli-ratings-column-ratings = 评分数
cli-ratings-column-raters = 评价者数
cli-ratings-column-ratees = 被评价者数
cli-ratings-summary = 共 { $rows } 行，可用的评分 { $ratings } 个，不了解的 { $unobserved } 个；被评价者 { $ratees } 人，评价者 { $raters } 人，题目 { $items } 个。
cli-ratings-of-relationship = { $relationship }：评分 { $ratings } 个，评价者 { $raters } 人，被评价者 { $ratees } 人
cli-ratings-verdict = { $errors ->
    [0] 没有错误
   *[other] { $errors } 处错误
}{ $warnings ->
    [0] 。
   *[other] ，{ $warnings } 处提示。
}
