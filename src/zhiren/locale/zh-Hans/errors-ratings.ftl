# 嵌在其他句子里：共有多少行。
ratings-in-rows = { $n ->
    [1] { "" }
   *[other] （共 { $n } 行）
}
ratings-from-to = { $scale ->
    [known] { " " }{ $low } 到 { $high } 之间的
   *[unknown] { "" }
}
ratings-rows-of-pair = { $n ->
    [1] { "" }
   *[other] 这两人之间重复的共有 { $n } 行。
}

# 作为数值的评分。
ratings-lengths = 各列长度分别为 { $lengths }，应当一样长。
ratings-not-a-relationship = 没有“{ $value }”这种评价关系。可用的有：{ $known }。
ratings-many-items = 共有 { $found } 个不同的题目，最多 { $most } 个。题目这一列是否选错了？
ratings-score-bits = “{ $value }”不是评分。评分是量表上的一个整数，例如 4；不了解的，不要写入。

# 整个文件。
ratings-header-only = 只有标题行，下面没有评分。
ratings-parquet = Parquet 文件无法读取：{ $reason }
ratings-unreadable = 表格无法拆成单元格：{ $reason }。请用表格软件打开，重新存成 CSV（UTF-8）。
ratings-stray-quote = 单元格中间有一个引号：“{ $value }”。请给整个单元格加上引号，并把里面的引号连写两个；或者删去这个引号。
ratings-encoding-mixed = 这一行不是 UTF-8 编码，与文件其余部分不同。按 GB18030 读出来是“{ $value }”。请把整个文件存成同一种编码，最好是 UTF-8。
ratings-long-row = 这一行有 { $found } 个单元格，标题却只有 { $titles } 个。多半是某个单元格里含有分隔符，又没有加引号。
ratings-none = 共 { $n } 行，没有一行有评分，全是“不了解”。评分这一列是否选错了？
ratings-sheets-ignored = 有 { $n } 张工作表没有评分，没有读取：{ $sheets }。
ratings-blank-lines = { $n ->
    [1] 跳过了 1 个空行。
   *[other] 跳过了 { $n } 个空行，这里是第一个。
}

# 单元格。
ratings-cell-empty = 这一格是空的。每个评分都要写明被评价者、评价者、评价关系和题目。
ratings-cell-long = 这一格有 { $found } 个字符，最多读取 { $most } 个：“{ $value }”。是不是少了一个引号？
ratings-unknown-ratee = 被评价者“{ $value }”不在人员名单里{ ratings-in-rows }。请把此人加进名单，或改正工号。
ratings-unknown-rater = 评价者“{ $value }”不在人员名单里{ ratings-in-rows }。请把此人加进名单，或改正工号；只有客户可以不在名单里。
ratings-ids-alike = 这几个工号只有大小写或全角半角不同，却算作不同的人：{ $ids }。如果是同一个人，请统一写法。
ratings-name-for-number = “{ $value }”是姓名，而人员名单以工号认人。这一列请填工号，此人的工号是“{ $id }”：姓名可能重复。
ratings-unknown-item = 词典里没有题目“{ $value }”{ ratings-in-rows }。请写行为指标的编号（例如 { $example }），或一字不差地写出原句。
ratings-unknown-item-near = 词典里没有题目“{ $value }”{ ratings-in-rows }。是不是“{ $near }”？
ratings-unknown-relationship = 看不懂评价关系“{ $value }”{ ratings-in-rows }。请写自评、上级、同级、下属、客户或其他。
ratings-score-range = { $scale ->
    [known] 评分“{ $value }”超出量表{ ratings-in-rows }。评分从 { $low } 到 { $high }；不了解的，请留空。
   *[unknown] “{ $value }”不可能是评分{ ratings-in-rows }。请检查这一列是否真是评分；不了解的，请留空。
}
ratings-score-not-whole = 评分“{ $value }”不是整数{ ratings-in-rows }。每个评分是{ ratings-from-to }一个整数，平均分不能当作评分。
ratings-score-date = “{ $value }”是日期，多半是 Excel 把评分变成了日期{ ratings-in-rows }。请把这一列设为数值格式，重新填写{ ratings-from-to }评分。
ratings-score-not-number = “{ $value }”不是评分{ ratings-in-rows }。请写{ ratings-from-to }整数；不了解的，请留空。
ratings-no-day = “{ $value }”看不出是哪一天{ ratings-in-rows }；这些评分照常计入，只是没有日期。请写成 2026-03-01 的样子。
ratings-weights = “{ $column }”这一列没有使用，每个评分都只算一次：给评分加权之后，误差就无法再由评分本身推得。一个评分占多大分量由模型估计，取决于评价者和回答的多少、宽严以及光环效应。请去掉这一列；报告中另有每类评价者各自的均分。

# 评价者与被评价者之间。
ratings-twice = “{ $rater }”对“{ $ratee }”的“{ $item }”评了两次：这一行是“{ $score }”，第 { $earlier_row } 行已经是“{ $earlier_score }”。请只留一个。{ ratings-rows-of-pair }
ratings-twice-files = “{ $rater }”对“{ $ratee }”的“{ $item }”评了两次：这一行是“{ $score }”，{ $earlier_file } 第 { $earlier_row } 行已经是“{ $earlier_score }”。请只留一个。{ ratings-rows-of-pair }
ratings-two-relationships = “{ $rater }”评价“{ $ratee }”，这里写的关系是“{ $relationship }”{ ratings-in-rows }，第 { $earlier_row } 行写的却是“{ $earlier_relationship }”。请选定一种。
ratings-two-relationships-files = “{ $rater }”评价“{ $ratee }”，这里写的关系是“{ $relationship }”{ ratings-in-rows }，{ $earlier_file } 第 { $earlier_row } 行写的却是“{ $earlier_relationship }”。请选定一种。
ratings-self-as-other = “{ $rater }”评价的是本人，关系却写成“{ $relationship }”{ ratings-in-rows }。请改为“自评”，或改正其中一个工号。
ratings-other-as-self = “{ $rater }”评价“{ $ratee }”，并非同一个人，关系却写成“{ $relationship }”{ ratings-in-rows }。请改正评价关系，或改正其中一个工号。
ratings-more = ……还有 { $n } { $kind ->
    [ratings-encoding-mixed] 行是另一种编码
    [ratings-long-row] 行的单元格过多
    [ratings-cell-empty] 个空单元格在这一列
    [ratings-cell-long] 个单元格过长
    [ratings-unknown-ratee] 个被评价者不在名单里
    [ratings-unknown-rater] 个评价者不在名单里
    [ratings-unknown-item] 个题目不在词典里
    [ratings-unknown-relationship] 种看不懂的评价关系
    [ratings-score-range] 个超出量表的不同评分
    [ratings-score-not-whole] 个不是整数的不同评分
    [ratings-score-date] 个变成日期的不同评分
    [ratings-score-not-number] 种不是评分的内容
    [ratings-no-day] 种看不出日期的内容
    [ratings-twice] 对评价者与被评价者之间有重复评分
    [ratings-two-relationships] 对评价者与被评价者写了两种关系
    [ratings-self-as-other] 人评价本人却没有写成自评
    [ratings-ids-alike] 组工号只有大小写或全角半角不同
   *[ratings-other-as-self] 对并非本人却写成自评
}。
