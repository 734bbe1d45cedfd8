# 一致性系数。
agreement-weights = 没有“{ $value }”这种加权。可选：{ $known }。
agreement-level = 没有“{ $value }”这种测量水平。可选：{ $known }。
agreement-lengths = 两位评价者评的必须是同一批对象，这里分别有 { $first } 个和 { $second } 个分数。
agreement-too-few = 计算科恩 κ，至少要有两个对象由两人都评过，这里有 { $n } 个。
agreement-fleiss = 弗莱斯 κ 要求完整的表，至少两个对象、两位评价者。这张表是 { $things } 个对象、{ $raters } 位评价者，缺 { $missing } 个分数。有缺失时请用克里彭多夫 α。
agreement-no-pairs = 没有任何对象由两位评价者评过，无从谈一致性。
agreement-ratio = 比率量表没有负分，这里出现了 { $value }。请改用等距水平。
agreement-w-table = 肯德尔 W 要求完整的表，至少两个对象、两位评价者。这张表是 { $things } 个对象、{ $raters } 位评价者，缺 { $missing } 个分数。
agreement-kappa = { $statistic ->
    [cohen] 科恩 κ{ $weights ->
        [linear] （线性加权）
        [quadratic] （平方加权）
       *[unweighted] {""}
    }
   *[fleiss] 弗莱斯 κ
} = { $kappa }，95% 区间 { $low } 至 { $high }，{ $n } 个对象，{ $raters } 位评价者。
agreement-kappa-none = { $statistic ->
    [cohen] 科恩 κ
   *[fleiss] 弗莱斯 κ
}无定义：{ $raters } 位评价者对 { $n } 个对象始终只用了一个类别。
agreement-alpha = 克里彭多夫 α（{ $level ->
    [nominal] 名义水平
    [ordinal] 顺序水平
    [interval] 等距水平
    [sets] 标签集合
   *[ratio] 比率水平
}）= { $alpha }，95% 区间 { $low } 至 { $high }，{ $n } 个对象。
agreement-alpha-none = 克里彭多夫 α 无定义：{ $n } 个对象的分数全都相同。
agreement-w = 肯德尔 W = { $w }，{ $n } 个对象，{ $raters } 位评价者；χ² = { $chi }，自由度 { $df }，p = { $p }。
agreement-w-none = 肯德尔 W 无定义：{ $raters } 位评价者谁也没有区分这 { $n } 个对象。
