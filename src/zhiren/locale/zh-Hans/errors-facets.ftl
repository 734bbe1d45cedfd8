# 哪些情况无法做多面 Rasch 分析，读结果时须知的事，以及摘要里的用语。
facets-too-few = 多面分析至少需要两个面，例如被评者和评价者；这里只有 { $n } 个。
facets-unequal-columns = 面“{ $facet }”有 { $n } 项，分数却有 { $scores } 个。请让每个分数对应一项。
facets-not-whole = { $n ->
    [1] 第 { $row } 条的分数“{ $value }”不是整数。请给整数。
   *[other] 有 { $n } 个分数不是整数，第一个是第 { $row } 条的“{ $value }”。请给整数。
}
facets-unknown-facet = 没有“{ $value }”这个面。现有的面：{ $known }。
facets-unknown-model = 没有“{ $value }”这种模型。可选：{ $known }。
facets-unknown-scale = “{ $value }”没有自己的评分量表。有量表的是：{ $known }。
facets-unknown-anchor = 面“{ $facet }”里没有“{ $value }”，无法锚定。请用评分里的写法。
facets-anchor-not-finite = 面“{ $facet }”里“{ $value }”的锚定值是 { $measure }。请给一个有限的数值，单位为对数几率。
facets-anchored-non-centred = 面“{ $facet }”有锚定值，而其他面（{ $others }）要居中，它就不能再作为不居中的面。请另选一个不居中的面。
facets-one-score = 所有评分都是 { $value }。评分没有差别就无从测量，至少要用到两个等级。
facets-all-extreme = 每条评分都牵涉到只得最低分或只得最高分的人、评价者或题目，什么也估计不出来。请收集有差别的评分，或合并题目、评价者。
facets-not-settled = 评分本身定不下来的部分，算了 { $steps } 步仍未确定。请把互不相连的部分分开计算。
facets-not-converged = 联合估计没有稳定下来：{ $steps } 步之后仍在移动 { $change } 个对数几率。移动最多的是：{ $names }。通常是因为评分被截然分开（一部分的评分全都高于另一部分），不存在有限的估计值。请改用“fair”方法，或去掉这些对象。
facets-same-facet = 偏差分析要在两个不同的面之间进行，这里两个都是“{ $value }”。
facets-reason-not-converged = 没有公平分：按固定评价者计算，这项胜任力的评分没有有限解。
facets-reason-no-information = 没有公平分：这项胜任力的评分没有差别，或者差别只出现在总用量表一端的人和评价者之间。
facets-one-category = 未测量：全部评分都落在同一个等级。
facets-extreme-together = 未测量：只有最低分或只有最高分，而且一同出现的其他对象也是如此。
facets-extreme-no-fit = 只有最低分或只有最高分：有测量值，没有拟合统计量。
facets-no-variation = 没有相关系数：评分太少，或者没有差别。
facets-category-only-extremes = 这个等级只出现在极端评分的对象身上，没有阈值。
facets-category-lowest = 最低的等级没有阈值。
facets-note-extreme-high = { $facet }：有 { $n } 个只得最高分（{ $names }）。估计其他对象时先把它们放在一边，再把分数往里移零点几分来测量；它们究竟高出多少，无从得知。
facets-note-extreme-low = { $facet }：有 { $n } 个只得最低分（{ $names }）。估计其他对象时先把它们放在一边，再把分数往里移零点几分来测量；它们究竟低出多少，无从得知。
facets-note-unmeasured = { $facet }：有 { $n } 个无法测量（{ $names }），原因见各条。
facets-note-disconnected = { $facet }：评分分成互不相连的 { $n } 个部分，最大的有 { $largest } 个。不同部分之间不能比较；每个部分都当作其他面处于平均水平来计算。各部分的第一个是：{ $names }。
facets-note-confounded-within = 面“{ $facet }”嵌套在“{ $other }”之内：其中每一个都只与一个“{ $other }”同时出现过。“{ $other }”之间的差别，与各自名下“{ $facet }”的平均差别无法区分；测量值在两者之间怎样划分只是约定，并非结论。请收集同一个“{ $facet }”遇到多个“{ $other }”的评分，或去掉其中一个面，或锚定其中一个面。
facets-note-confounded-same = 面“{ $facet }”和“{ $other }”在这批评分里是一回事：一个面的每一项都恰好对应另一个面的一项。差别究竟来自哪一个面无从分辨，测量值在两者之间怎样划分只是约定。请去掉其中一个面，或锚定其中一个面。
facets-note-thin = { $facet }：有 { $n } 个与其余对象共有的“{ $other }”不到 { $fewest } 个（{ $names }），它们与其余对象的比较全靠这一两个。
facets-note-unused = { $which ->
    [one] { $element }的等级
   *[common] 等级
}：有 { $n } 个等级从未用过：{ $names }。
facets-note-disordered = { $which ->
    [one] { $element }的等级
   *[common] 等级
}：有 { $n } 个等级的阈值低于前一个（{ $names }），它们下面的那个等级在任何水平上都不是最可能的。
facets-note-alone = { $which ->
    [one] { $element }的等级
   *[common] 等级
}：有 { $n } 个等级只出现在极端评分的对象身上（{ $names }），没有阈值。
facets-summary = 多面 Rasch 测量，{ $model ->
    [rating-scale] 评分量表模型
   *[partial-credit] 分部计分模型
}：{ $facets } 个面，{ $n } 条评分，{ $steps } 步后对数似然为 { $log_likelihood }，{ $corrected ->
    [yes] 偏差校正系数 { $correction }
   *[no] 未作偏差校正
}
facets-facet = { $facet }：{ $n } 个{ $part ->
    [some] ，从高到低列出其中 { $shown } 个
   *[all] {""}
}
facets-separation = 标准差 { $sd }，误差 { $rmse }，分离度 { $separation }，层数 { $strata }，信度 { $reliability }；检验“全都相同”：χ² { $chi_square }，df { $df }，p { $p }
facets-scale = { $which ->
    [one] { $element }的等级
   *[common] 等级
}
facets-disordered = 次序颠倒
facets-column-label = 对象
facets-column-measure = 测量值
facets-column-se = 标准误
facets-column-real-se = 实际标准误
facets-column-infit = 内拟合
facets-column-infit-t = t
facets-column-outfit = 外拟合
facets-column-outfit-t = t
facets-column-correlation = 相关
facets-column-n = 评分数
facets-column-observed = 实得均分
facets-column-fair = 公平均分
facets-column-status = 状态
facets-column-category = 等级
facets-column-average = 平均测量值
facets-column-expected = 期望值
facets-column-threshold = 阈值
facets-column-remark = 备注
facets-status-measured = 已测量
facets-status-anchored = 锚定
facets-status-extreme-low = 只有最低分
facets-status-extreme-high = 只有最高分
facets-status-unmeasured = 未测量
