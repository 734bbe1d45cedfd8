# zhiren measure、raters、dstudy、compare
cli-measure-help = 根据评价数据测量每个人：公平分及其误差。
cli-raters-help = 查看每位评价者的宽严，以及谁的打分方式不寻常。
cli-dstudy-help = 分数有多可靠，要多少位评价者才够。
cli-compare-help = 比较两次测量结果：谁变了，是不是真的变了。
cli-measure-long-help = 测量评价数据中的每个人，几个文件合在一起算：CSV、Excel 或 Parquet，每行一个评分。结果文件夹里有 measures.csv、measures.parquet、raters.csv、items.csv 和 summary.json，要么齐全，要么一个也没有。
cli-measure-framework = 题目所属的词典：core，或一个词典文件。
cli-measure-scale = 评分所用的量表：写名称，或写最低分和最高分，如 0-100。
cli-measure-unknown-scale = 没有“{ $value }”这种量表。请从 { $known } 中选一种，或写最低分和最高分，中间用连字符，如 0-100。
cli-measure-method = fair 校正宽严和光环效应；facets 是经典的多面 Rasch 模型，适合每位评价者几乎评遍所有人的情形；classical 只算平均分。
cli-measure-joint = fair：所有胜任力用一个模型，每位评价者一个宽严值；或每项胜任力各用一个模型。
cli-measure-steps = fair：同一胜任力的题目共用相邻分数之间的间距，或每题各有间距。
cli-measure-severity = fair：评价者在各项胜任力上宽严一致，或因胜任力而异（并与前者作检验）。
cli-measure-no-halo = fair：不计评价者对某人的总体印象。如果确有这种印象，误差会显得过小。
cli-measure-include-self = fair：把自评也算进来，作为一种评价关系。
cli-measure-cluster = fair：在这个调度器的 Dask 集群上测量。工作进程按相同路径自行读取文件。
cli-measure-only-fair = { $option } 只用于 fair 方法。请去掉它，或改用 --method fair。
cli-measure-out = 结果写到哪个文件夹。
cli-measure-force = 替换文件夹里已有的结果。
cli-measure-json = 输出供程序读取的 JSON 行：先是进度，后是汇总。
cli-measure-step-connect = 正在连接集群
cli-measure-step-read = 正在读取评价数据
cli-measure-step-fit = 正在测量
cli-measure-step-write = 正在写出结果
cli-measure-competency = { $competency }（第 { $number } 项，共 { $of } 项）
cli-measure-iteration = 第 { $number } 轮：对数似然 { $value }，还可提高 { $gain }，梯度 { $gradient }
cli-measure-of = { $competency }：{ $line }
cli-measure-separator = ，
cli-measure-reason = 有 { $n } 个数没有给出：{ $reason }
cli-measure-done = 结果在：{ $folder }
cli-measure-stopped = 已停止。没有向 { $out } 写入任何内容，原有内容保持不变。
measure-memory = 内存不够。请关闭其他程序，或每次少测几项胜任力（--separate），或换一台内存更大的机器。
measure-no-severity = 这种方法不估计宽严和题目参数。请改用“fair”方法。
measure-self-rater = 此人只评价了自己。
measure-out-file = “{ $folder }”是文件。请给出存放结果的文件夹。
measure-out-here = “{ $folder }”是当前所在的文件夹或其上级文件夹。请为结果另起一个文件夹，如 { $folder }/results。
measure-out-not-ours = “{ $folder }”里有不属于测量结果的内容（“{ $found }”）。请另起一个文件夹。
measure-out-exists = “{ $folder }”里已有结果。请另起一个文件夹，或加 --force 替换。
measure-out-parent = 建不了文件夹“{ $folder }”：“{ $parent }”不允许写入。请换一个位置。
measure-cannot-write = 写不出“{ $file }”：{ $reason }。没有改动任何内容。请腾出空间，或换一个文件夹。
measure-not-a-folder = “{ $folder }”不是“zhiren measure”的结果文件夹：缺少 { $missing }。
measure-folder-damaged = 读不了“{ $folder }”里的结果（{ $reason }）。请重新测量。
cli-measure-interrupted = 已停止。
cli-raters-long-help = 列出每位评价者的宽严及其误差，最严的在前，并指出哪些评价者、哪几份问卷不寻常。标记只表示值得问一问，不是结论。
cli-raters-method = fair 把宽严与被评价人的分数一起估计，单位为对数几率；classical 与同一个人的其他评价者相比，单位为量表分。
cli-raters-only = 只看这位评价者（工号），可写多次。
cli-raters-out = 全部评价者的表写到哪个文件，.csv 或 .parquet。
cli-raters-column-rater = 评价者
cli-raters-column-severity = 宽严
cli-raters-column-error = 标准误
cli-raters-column-points = 量表分
cli-raters-column-ratees = 人数
cli-raters-column-ratings = 评分数
cli-raters-column-flags = 不寻常之处
cli-raters-flag-severity = 宽严
cli-raters-flag-halo = 光环效应
cli-raters-flag-central = 集中在中间
cli-raters-flag-range = 范围窄
cli-raters-flag-inconsistency = 与他人不合
cli-raters-flag-drift = 前后变化
cli-raters-drift = { $n ->
    [0] 评分带有日期，但没有人在不同日子里评过三个人以上，宽严是否有变化无从判断。
   *[other] 宽严随时间的变化，以量表分计（大于 0 表示变严）。可检验的评价者有 { $n } 位，{ $beyond ->
        [0] 没有人的变化超出偶然范围。
       *[other] 其中 { $beyond } 位的变化超出偶然范围。
    }p 值已按检验人数校正。
}
cli-raters-drift-rater = 评价者
cli-raters-drift-month = 每月变化
cli-raters-drift-error = 标准误
cli-raters-drift-points = 前后相差
cli-raters-drift-first = 最早
cli-raters-drift-last = 最晚
cli-raters-drift-p = p
cli-raters-drift-beyond = 超出偶然
cli-raters-drift-yes = 是
cli-raters-drift-more = 另有 { $n } 位评价者变化迹象较弱，没有列出，完整的表用 --out 写出。
cli-raters-more = 中间还有 { $n } 位评价者没有列出，完整的表用 --out 写出。
measure-unknown-rater = “{ $value }”没有评价过别人。请写评价数据里有的评价者。
cli-dstudy-long-help = 把评分的差异分解到人、评价者和题目，说明现在一个人的分数有多可靠，以及要多少位评价者才能达到目标。
cli-dstudy-target = 要达到的信度，在 0 和 1 之间。
cli-dstudy-competency = 只看这项胜任力（编号），并列出方差分量和不同评价者人数的结果；可写多次。
cli-dstudy-design = nested：每个人有自己的评价者，360° 评价都是这样；crossed：同一批评价者评所有人。
cli-dstudy-column-competency = 胜任力
cli-dstudy-column-raters = 现有评价者
cli-dstudy-column-g = Eρ²
cli-dstudy-column-phi = Φ
cli-dstudy-column-needed = Eρ² 达到 { $target } 所需评价者
cli-dstudy-never = 达不到
cli-dstudy-meaning = Eρ² 是比较人与人时的信度，Φ 是分数本身的信度。“达不到”：增加评价者没有用，增加题目才有用。
cli-compare-long-help = 比较“zhiren measure”的两个结果文件夹：A 在前，B 在后。说明两者有多一致；如果用的是同一种方法，再说明谁变了、变化的标准误，以及真有变化的概率。
cli-compare-out = 所有人的表写到哪个文件，.csv 或 .parquet。
cli-compare-heading = 两边都有的共 { $n } 人。差值为 B 减 A，单位为量表分。
cli-compare-column-competency = 胜任力
cli-compare-column-n = 人数
cli-compare-column-correlation = 相关
cli-compare-column-difference = 平均差值
cli-compare-column-overlap = 区间重叠 %
cli-compare-methods = A 用的是 { $first } 方法，B 用的是 { $second } 方法。方法不同造成的差别不是人的变化，所以不作检验。
cli-compare-same = A 和 B 测量的是同一批评分，没有人会有变化；不同的是模型。
cli-compare-column-model = 模型
cli-compare-column-log-likelihood = 对数似然
cli-compare-column-parameters = 参数个数
cli-compare-column-aic = AIC
cli-compare-column-bic = BIC
cli-compare-model = { $verdict ->
    [first] 按 AIC 和 BIC，A 都拟合得更好。
    [second] 按 AIC 和 BIC，B 都拟合得更好。
   *[unclear] AIC 与 BIC 结论不一，看不出哪个模型拟合得更好。
}
cli-compare-nested = 其中一个模型是另一个的特例：似然比 { $chi_square }，自由度 { $df }，p { $p }。
cli-compare-change = { $ratee }，{ $competency }：{ $side ->
    [rose] 上升
   *[fell] 下降
} { $change }（{ $unit ->
    [logit] 对数几率
   *[score] 量表分
}，标准误 { $error }），真有变化的概率 { $probability }%
cli-compare-more = 另有 { $n } 处真有变化，完整的表用 --out 写出。
compare-other-framework = “{ $before }”用的词典是 { $first }，“{ $after }”用的是 { $second }。请比较同一词典的结果。
compare-other-scale = “{ $before }”的量表是 { $first }，“{ $after }”的是 { $second }。请比较同一量表的结果。
compare-other-method = 两边用的方法不同，差值不是变化。
compare-other-model = 两边是同一批评分的两个模型，差值不是变化。
