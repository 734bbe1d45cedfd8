# 一行一条的表格：评分、人员、评语。
table-empty = 表格里没有内容。应有一行标题，下面每行一条。
table-column-missing = 缺少{ table-column }这一列，请用{ table-column-title }作标题。{ $is_first ->
    [1] 现有的标题是：{ $found }。
   *[other] { "" }
}
table-column-ambiguous = 有几列都可能是{ table-column }：{ $columns }。请只留一列，或给其他列换个标题。
table-columns-ignored = 有 { $n } 列用不到，没有读取：{ $columns }。
# 嵌在上面的句子里。
table-column = { $column ->
    [ratee] 被评价者
    [rater] 评价者
    [relationship] 评价关系
    [item] 题目
    [score] 评分
    [text] 评语
    [question] 评语所答的问题
    [id] 工号
    [name] 姓名
    [unit] 部门
    [position] 职位
    [manager_id] 上级工号
    [role] 岗位画像
    [mail] 邮箱
    [phone] 电话
    [status] 状态
    [manager] 上级
   *[language] 语言
}
table-column-title = { $column ->
    [id] “工号”或“id”
    [name] “姓名”或“name”
    [ratee] “被评价者”或“ratee”
    [rater] “评价者”或“rater”
    [relationship] “评价关系”或“relationship”
    [item] “题目”或“item”
    [score] “评分”或“score”
   *[text] “评语”或“comment”
}

# 人员。
people-cell-empty = 此人没有{ $column ->
    [id] 工号。每个人都要有自己的工号，不能与别人相同
   *[name] 姓名。请填写姓名，或删去这一行
}。
people-id-twice = 工号“{ $value }”在第 { $earlier_row } 行已经用过，是“{ $name }”。每个人要有自己的工号。
people-language = 本产品没有“{ $value }”这种语言。请写 zh-Hans 或 en，也可以留空。
people-manager-unknown = “{ $name }”的上级“{ $value }”不在人员名单里。请把此人加进名单，或把这一格留空。
people-manager-cycle = 这些人互为上级，绕成了一圈：{ $chain }。请改正其中一个上级。
people-none = 只有标题行，下面没有人员。
people-more = ……还有 { $n } { $kind ->
    [people-cell-empty] 人没有工号或姓名
    [people-id-twice] 个工号重复
    [people-language] 种没有的语言
    [people-manager-unknown] 个上级不在名单里
   *[people-manager-cycle] 处上级绕成一圈
}。

# 评语。
comments-cell-empty = 这一格是空的。每条评语都要写明被评价者、评价者和评价关系。
comments-relationship = 看不懂评价关系“{ $value }”。请写自评、上级、同级、下属、客户或其他。
comments-long = 这条评语有 { $found } 个字符，最多 { $most } 个，请缩短。
comments-self-as-other = “{ $rater }”写的是本人，关系却写成“{ $relationship }”。请改为“自评”，或改正其中一个工号。
comments-other-as-self = “{ $rater }”写的是“{ $ratee }”，并非同一个人，关系却写成“{ $relationship }”。请改正评价关系，或改正其中一个工号。
# 嵌在下面的句子里：评分时的关系。
comments-rated-as = { $rated_as ->
    [self] { relationship-self }
    [manager] { relationship-manager }
    [peer] { relationship-peer }
    [report] { relationship-report }
    [customer] { relationship-customer }
   *[other] { relationship-other }
}
comments-ratee-not-rated = “{ $rater }”写的是“{ $ratee }”，但没有人给此人评分，也就没有报告可放这条评语。如果写的是别人，请改正工号。
comments-unknown-rater = “{ $rater }”写了对“{ $ratee }”的评语，但评分里和人员名单里都没有这个人。请改正工号，或删去这条评语。
comments-other-relationship = “{ $rater }”写“{ $ratee }”时关系是“{ $relationship }”，评分时的关系却是“{ comments-rated-as }”。请把两个文件里的关系改成一致。
comments-blank = { $n ->
    [1] 跳过了 1 行没有评语的内容。
   *[other] 跳过了 { $n } 行没有评语的内容，这里是第一行。
}
comments-more = ……还有 { $n } { $kind ->
    [comments-cell-empty] 个空单元格
    [comments-relationship] 种看不懂的评价关系
    [comments-long] 条评语过长
    [comments-self-as-other] 条评语写的是本人却没有写成自评
    [comments-ratee-not-rated] 条评语写的是没有人评分的人
    [comments-unknown-rater] 条评语的评价者两处都没有
    [comments-other-relationship] 条评语的关系与评分不一致
   *[comments-other-as-self] 条评语并非本人却写成自评
}。
