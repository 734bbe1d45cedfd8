# 哪些情况无法计算，以及某个数字为什么没有。
measure-unknown-method = 没有“{ $value }”这种方法。可选：{ $known }。
measure-unknown-option = { $n ->
    [0] “{ $method }”方法没有选项，不能设置“{ $value }”。
   *[other] “{ $method }”方法没有选项“{ $value }”。可用的选项：{ $known }。
}
measure-weights = 不接受权重：给评分加权之后，误差就无法再由评分本身推得。一个评分占多大分量由模型估计，取决于评价者和回答的多少、宽严以及光环效应。上级、同级等各类评价者的共同倾向作为评价关系的效应来估计；报告中另有每类评价者各自的均分。
measure-no-ratings = 没有可计算的评分。请提供至少含一条评分的文件。
measure-unknown-item = 评分里的题目“{ $value }”不在词典中。请使用收集这批评分时所用的词典。
measure-more-items = 另有 { $n } 道题目不在词典中。
measure-score-range = { $n ->
    [1] 分数 { $value } 超出量表，量表从 { $low } 到 { $high }。
   *[other] 有 { $n } 个分数超出量表，量表从 { $low } 到 { $high }；第一个是 { $value }。
}
measure-two-relationships = { $n ->
    [1] “{ $rater }”以两种关系评价了“{ $ratee }”。一位评价者对同一个人只能有一种关系，请保留应算的那一种。
   *[other] 有 { $n } 位评价者以两种关系评价了同一个人，第一位是“{ $rater }”，被评的是“{ $ratee }”。一位评价者对同一个人只能有一种关系，请保留应算的那一种。
}
measure-unknown-ratee = 没有人评价过“{ $value }”。请写评分里出现的人。
measure-unknown-subject = “{ $value }”既不是词典里的胜任力，也不是题目。词典里的胜任力有：{ $known }。
measure-icc-too-few = 计算组内相关系数，至少要有两个被评的人，其中一人有两位评价者。这里是 { $ratees } 人、{ $ratings } 条评分。
measure-icc-table = 六种组内相关系数要求完整的表，至少两个被评的人、两位评价者。这张表是 { $ratees } 人、{ $raters } 位评价者，缺 { $missing } 条评分。
measure-omega-not-converged = ω 的因子载荷迭代 { $steps } 步仍未稳定。请检查有没有不相干的题目，或几乎没人作答的题目。
measure-not-asked = 这项胜任力没有出题。
measure-self-only = 只有本人自评，没有别人评价这一项。
measure-not-observed = 没有人了解这一项的情况。
measure-no-spread = 给不出区间：同一个人的评价者之间分数都相同，或者没有人有两位评价者。
measure-summary = { $method ->
    [fair] 公平分
    [facets] 公平均分（多面 Rasch）
    [classical] 经典均值
   *[other] { $method }
}：{ $ratees } 人，{ $competencies } 项胜任力，量表 { $low }–{ $high }
measure-note-of = { $competency }：{ $note }
measure-column-competency = 胜任力
measure-column-mean = 均值
measure-column-range = 最低–最高
measure-column-raters = 人均评价者
measure-column-alpha = α
measure-column-omega = ω
measure-column-icc1 = ICC(1)
measure-column-icc-k = ICC(k)
measure-column-rwg-j = r_wg(J)
measure-column-sem = SEM
measure-column-reliability = 信度
measure-model-between = ，
measure-model-spreads = 标准差（对数几率，括号内为标准误）：{ $listed }
measure-model-people = 人与人 { $sd }
measure-model-component = { $name ->
    [severity] 宽严
    [severity-competency] 单项胜任力内的宽严
    [halo] 光环效应
   *[halo-competency] 单项胜任力内的光环效应
} { $sd }（{ $error }）
measure-model-effects = 各种评价关系（对数几率）：{ $listed }
measure-model-fit = 对数似然 { $log_likelihood }，参数 { $n } 个；AIC { $aic }，BIC { $bic }；{ $rounds } 轮收敛
measure-model-severity-test = { $verdict ->
    [by-competency] 评价者的宽严因胜任力而异：这样拟合得更好，优于各项胜任力共用一个宽严值。
    [common] 评价者的宽严在各项胜任力上一致：按胜任力分别估计，拟合并不更好。
   *[unclear] 宽严是否因胜任力而异，尚难断定：检验与 BIC 结论不一。
}似然比 { $chi_square }（计算误差 ± { $error }），p { $p }；AIC：分别估计 { $aic_by_competency }，共用 { $aic_common }；BIC：分别估计 { $bic_by_competency }，共用 { $bic_common }
