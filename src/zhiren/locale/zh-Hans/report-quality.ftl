# 测评质量：每个数字说明什么，该怎么办

quality-name = “{ $name }”
quality-between = 、
quality-and-more = { $names }等，另有 { $n } 项
quality-median-mark = 中位数 { $value }

quality-verdict-good = 正常
quality-verdict-look = 值得留意
quality-verdict-act = 需要处理
quality-verdict-open = 无从判断

## 列名和术语

quality-column-competency = 胜任力
quality-column-people = 人数
quality-column-raters = 人均评价者
quality-column-fair = 公平分信度
quality-column-icc-k = ICC(k)
quality-column-icc1 = ICC(1)
quality-column-alpha = α
quality-column-omega = ω
quality-column-rwg = r_wg(J)
quality-column-sem = 测量标准误
quality-column-g = 概化系数
quality-column-for-70 = 达到 0.70 需几人
quality-column-for-80 = 达到 0.80 需几人
quality-column-score = { $score } 分
quality-column-share = 各分值次数
quality-column-steps = 阶梯（对数几率）
quality-column-item = 题目
quality-column-answers = 作答数
quality-column-mean = 均值
quality-column-with-rest = 题目与其余题相关
quality-column-infit = Infit
quality-column-outfit = Outfit
quality-column-flag = 打分习惯
quality-column-raters-n = 评价者数
quality-column-severity = 宽严（分）
quality-column-source = 来源
quality-column-variance = 方差
quality-column-share-of = 占比
quality-column-sign = 迹象
quality-column-forms = 评价表
quality-column-relationship = 评价关系
quality-column-group = 群体
quality-column-difference = 差异 g（95% 区间）
quality-column-reaching = 达线比例
quality-column-ratio = 影响比（95% 区间）
quality-column-p = p
quality-column-item-difference = 效应（类别）

## 谁评价了谁

quality-design-title = 谁评价了谁
quality-design-means = { $raters } 位评价者评价了 { $ratees } 人，共 { $sheets } 份评价表、{ $ratings } 个评分，涉及 { $items } 道题；自评不计在内。
quality-design-spread = 每人有 { $low } 到 { $high } 位评价者，多为 { $median } 位；一位评价者通常评价 { $each } 人。
quality-design-not-observed = “不了解”占全部回答的 { $percent }%，从不当作分数计算。
quality-design-do-good = 无需处理：每人的评价者够多，也看得到所问的行为。
quality-design-do-few = 半数的人不到五位评价者。下次请多邀请几位：增加评价者比增加题目更有用。
quality-design-do-unseen = “不了解”超过四分之一。请邀请更了解其工作的人，或改写多数人看不到的题目。
quality-design-do-classical = 公平分、量表阶梯和题目拟合都要求至少 { $least } 人各有两位以上评价者。人数不够时，请结合区间看原始均分，不要细比高低。
quality-design-chart = 各评价关系的评价表
quality-design-chart-says = 他人的评价表中，上级、同级、下属、客户和其他同事各占多少。数字见表格。
quality-design-forms = 评价表
quality-design-table = 已提交的评价表
quality-method-fair = 用公平分测量：已估计并校正宽严和光环效应。有 { $n } 人各有两位以上评价者，足够估计。
quality-method-classical-few = 用原始均分测量：只有 { $n } 人各有两位以上评价者，而公平分要求 { $least } 人。评价者的宽严没有校正。
quality-method-classical-failed = 用原始均分测量：这些评分不足以算出公平分。评价者的宽严没有校正。
quality-method-classical-asked = 按要求用原始均分测量。评价者的宽严没有校正。

## 信度

quality-reliability-title = 分数可靠吗？
quality-reliability-means-good = { $n ->
    [1] 这项胜任力的信度为 { $median }。
   *[other] { $n } 项胜任力的信度全部达到 0.70（中位数 { $median }），其中 { $high } 项达到 0.80。
}换一批评价者，人与人之间的差异大多会重现。
quality-reliability-means-low = { $n } 项胜任力中有 { $low } 项信度不到 0.70：{ $names }。换一批评价者，这些项上人与人之间的差异会有不少改变。
quality-reliability-means-open = 信度无从判断：至少要有两人被评价，其中一人有两位评价者。
quality-reliability-basis-fair = 图中是大家看到的公平分的信度，表中同时列出经典系数。
quality-reliability-basis-classical = 图中是原始均分的 ICC(k)。没有公平分，因此也没有公平分的信度。
quality-reliability-do-good = 可用于反馈和发展。如果要据此对个人作决定，只用 0.80 以上的项，结合区间，并且不能只凭这一项依据。
quality-reliability-do-low = 这些项适合用来面谈，不适合用来作决定。请增加评价者（见下一节）；如果 α 也偏低，再考虑增加题目。
quality-reliability-do-open = 所有分数只作面谈的起点；下次请增加评价者。
quality-reliability-chart = 各项胜任力的信度
quality-reliability-chart-says = 每项胜任力在 0 到 1 的尺子上有一个点，0.7 和 0.8 处有线。数字见表格。
quality-reliability-table = 各项胜任力的信度
quality-reliability-term-fair = 公平分的差异中有多少是真实的。0.80 以上可结合其他依据用于决定，0.70 以上可用于反馈；再低，先多收集评价。
quality-reliability-term-icc-k = 一个人全部评价者均分的信度。偏低就增加评价者。
quality-reliability-term-icc1 = 单独一位评价者的信度，同事之间通常为 0.1 到 0.3。太低说明大家看到的是不同侧面，或题目有歧义。
quality-reliability-term-alpha = 同一项下各题是否一致（Cronbach）。低于 0.70 要检查题目；高于 0.95 可能有题目重复。
quality-reliability-term-omega = 含义同 α，但不假定各题同样好（McDonald）。与 α 相差大，说明有些题分量更重。
quality-reliability-term-rwg = 同一人的评价者意见有多一致，1 为完全一致。低于 0.70 时，分群体看比看均值更有意义。
quality-reliability-term-sem = 一个人均分的典型误差，以分计。相差不到它的两倍，就当作没有差别。

## 需要多少评价者

quality-needed-title = 需要多少位评价者？
quality-needed-means-enough = 一般的胜任力要达到 0.70，每人需要 { $for_70 } 位评价者，达到 0.80 需要 { $for_80 } 位；目前为 { $have } 位。要求最高的一项需要 { $most } 位。
quality-needed-means-more = 一般的胜任力要达到 0.70，每人需要 { $for_70 } 位评价者，达到 0.80 需要 { $for_80 } 位；目前只有 { $have } 位。要求最高的一项需要 { $most } 位。
quality-needed-means-never = 评价者再多，也没有一项能达到 0.80：在评价者眼里，这些人几乎没有差别。
quality-needed-means-open = 人和评价者都太少，无从推算需要多少位评价者。
quality-needed-never = 有 { $n } 项胜任力，评价者再多也达不到 0.80：在评价者眼里，大家在这些方面几乎没有差别。
quality-needed-do-enough = 保持目前的人数即可。邀请时多请两三位，以备有人不作答。
quality-needed-do-more = 如果要据此作决定，下次每人至少安排 { $for_80 } 位评价者；只用于反馈，{ $for_70 } 位即可。
quality-needed-do-never = 检查题目是否真能区分不同的人，以及请的评价者是否了解其工作。
quality-needed-do-open = 下次每人至少请五位评价者，就能推算了。
quality-needed-chart = 每人需要的评价者：左端达到 0.70，圆点达到 0.80
quality-needed-chart-says = 每项胜任力一条横杠，从达到 0.70 所需人数到达到 0.80 所需人数，点在后者；竖线是目前的人数。数字见表格。
quality-needed-mark = 目前 { $n }
quality-needed-table = 各项胜任力的决策研究
quality-needed-term-g = 用目前评价者的均分比较人时有多可靠（Eρ²，题目不变）。看法同信度。
quality-needed-term-for-70 = 均分适合用于反馈时，每人最少的评价者数。
quality-needed-term-for-80 = 均分可以作为决定依据之一时，每人最少的评价者数。横线表示再多也达不到。

## 量表

quality-categories-title = 量表的用法符合设计吗？
quality-categories-means = { $percent }% 的回答是 { $a } 分或 { $b } 分。
quality-categories-ordered = 每项胜任力的阶梯都逐级上升：高一分确实表示更多。
quality-categories-turned = 有 { $n } 项胜任力（{ $names }）的阶梯没有逐级上升：其中某个分值在任何水平上都不是最可能的回答。
quality-categories-no-model = 阶梯是否上升要靠模型判断，目前人数不够。
quality-categories-thin = 有 { $n } 项胜任力（{ $names }）的某个分值不到 { $least } 次，它的阶梯只能粗略估计。
quality-scale-few = 不予显示：没有一道题有 { $least } 位以上评价者作答，人数太少会认出个人。
quality-scale-do-few = 下次请增加评价者。
quality-categories-do-good = 无需处理：量表的用法符合设计。
quality-categories-do-turned = 检查评价者是否分得清这些分值的说法，考虑减少分值。
quality-categories-do-thin = 仅此一点不必修改。如果下一轮同一分值仍几乎无人使用，说明它的说法太极端。
quality-categories-do-bunched = 打分集中在高端。请向评价者重申各分值的含义，提供评价前的练习，并说清楚保密规则。
quality-categories-chart = 各分值的使用
quality-categories-chart-says = 每项胜任力一条横杠，按各分值的使用比例划分，左边最低。数字见表格。
quality-categories-table = 各分值的次数和阶梯
quality-categories-term-share = 每个分值用了多少次。至少十次才能估计它的阶梯；几乎无人使用，说明量表实际上比看上去短。
quality-categories-term-steps = 相邻两个分值同样可能的位置，应从左到右逐级上升；没有上升，就检查分值的说法。

## 题目

quality-items-title = 题目好用吗？
quality-items-fit = { $n } 道题的回答都与同项其余题目相符（infit 在 0.7 到 1.3 之间，或只是偶然越出）。
quality-items-noisy = { $of } 道题中有 { $n } 道的回答比其他题更难预料：{ $names }。
quality-items-overfit = { $of } 道题中有 { $n } 道的回答太容易预料，不像独立的题目：{ $names }。
quality-items-weak = { $of } 道题中有 { $n } 道与同项其余题目关系很弱（相关低于 0.30）：{ $names }。
quality-items-together = { $n } 道题与同项其余题目的方向一致（能算出的部分）。
quality-items-no-model = 没有 infit 和 outfit：这两个数字要靠模型算出，目前人数不够。相关系数可以参考。
quality-items-do-good = 无需处理：题目可以保留。
quality-items-do-noisy = 重读难以预料的题目：是否一题两问、用词含糊，或问到评价者看不见的事？
quality-items-do-overfit = 太容易预料的题目没有坏处；两道题意思相同时，可去掉一道。
quality-items-do-weak = 与其余题目关系弱的题需要改写或替换；先检查正反向计分是否设错。
quality-items-chart = 题目的 infit：每道题一个点
quality-items-chart-says = 每项胜任力一行，每道题的 infit 是一个点，0.7 和 1.3 处有线。数字见表格。
quality-items-table = 全部题目
quality-items-term-with-rest = 一道题与同项其余题目有多一致。低于 0.30 作用很小，应改写或替换；低于 0，检查正反向计分。
quality-items-term-infit = 已知评价者在该项上给此人的总分时，各题的回答有多符合预期，1 为正好。高于 1.3 多为题意不清，低于 0.7 多为重复。
quality-items-term-outfit = 含义同 infit，但个别意外的回答影响更大。只有它偏高，说明有几个反常的回答，一般不必处理。

## 评价者

quality-raters-title = 评价者的打分前后一致吗？
quality-raters-means = { $n } 位评价者中有 { $judged } 位评价了两人以上；只有这些人才看得出习惯。
quality-raters-spread = 九成的人 infit 在 { $low } 到 { $high } 之间，1 为平均水平。
quality-raters-spread-small = 最容易预料的 { $n } 位 infit 平均为 { $low }，最难预料的 { $n } 位平均为 { $high }；1 为平均水平。
quality-raters-few = 这里不显示分布：这样的评价者满 { $least } 位才显示，以免认出某个人。
quality-raters-none = 没有人的打分习惯明显不同于他人。
quality-raters-some = 少数人的打分习惯比较特别，具体见表格。
quality-raters-many = 超过一成的评价者打分习惯比较特别，具体见表格。
quality-raters-do-few = { quality-severity-do-few }
quality-raters-do-none = 无需处理。
quality-raters-do-some = 不必针对个别评价者：公平分和区间已经顾及。不剔除任何人，也不向任何人透露是谁。
quality-raters-do-many = 下一轮之前对全体评价者做培训，用实例练习。不要追查是谁：评价者得到过保密承诺。
quality-raters-chart-infit = 评价者按 infit 分布
quality-raters-chart-outfit = 评价者按 outfit 分布
quality-raters-chart-says = 每一段有多少位评价者。人数太少的段与相邻的段合并，不会单独显示某一个人。
quality-raters-table = 打分习惯特别的评价者
quality-raters-term-infit = 一位评价者的打分与其他评价者所预示的有多相符，1 为平均。高于 1.5，说明其打分另有一套标准：应培训，不应剔除。
quality-raters-term-outfit = 含义同 infit，但个别意外的分数影响更大。只有它偏高，说明有几个反常的回答。
quality-flag-halo = 对同一人各题几乎给同一分
quality-flag-halo-means = 几乎不区分一个人的各项胜任力。培训要点：一次只判断一种行为。
quality-flag-central = 集中在量表中间
quality-flag-central-means = 回避两端的分值。培训要点：1 分和 5 分分别是什么样子。
quality-flag-range = 只用很窄的一段分值
quality-flag-range-means = 给所有人差不多的分数。培训要点：与实例对照。
quality-flag-inconsistency = 难以预料
quality-flag-inconsistency-means = 打分与人、与题目都对不上。看看是否足够了解被评价者。

quality-severity-title = 评价者有多严？
quality-severity-means = { $n } 位评价者中，九成在比平均宽 { $lenient } 分到比平均严 { $severe } 分之间。同一个人由不同的评价者来评，仅因这一点就可能相差 { $apart } 分。
quality-severity-means-small = { $n } 位评价者中，最宽的 { $few } 位平均比一般人高 { $lenient } 分，最严的 { $few } 位平均低 { $severe } 分。同一个人由这两头的评价者来评，仅因这一点就可能相差 { $apart } 分。
quality-severity-few = 评价过两人以上的评价者满 { $least } 位才显示分布，以免认出某个人。
quality-severity-do-few = 请评价者多评几位自己了解的人，才能看出宽严。
quality-severity-do-fair-wide = 请看公平分，其中已校正宽严。原始均分会受“碰巧由谁来评”的影响。
quality-severity-do-fair-narrow = 无需处理：大家的宽严相近，剩下的差别已由公平分校正。
quality-severity-do-classical-wide = 这里没有校正宽严。评价者不同的人，不要细比高低；下次请凑够人数，以便使用公平分。
quality-severity-do-classical-narrow = 大家的宽严相近，原始均分受影响不大，但仍请结合区间来看。
quality-severity-chart = 评价者的宽严（分）：越往右越严
quality-severity-chart-says = 宽严各段有多少位评价者，以分计，越往右越严。人数太少的段与相邻的段合并。
quality-severity-table = 评价者按宽严分布
quality-severity-term-severity = 与评价同样一批人的普通评价者相比，打分低多少分（负数表示高多少分）。达到半分就值得校正，公平分已做到。

quality-variance-title = 评分的差异从哪里来？
quality-variance-means-fair = 评分的系统性差异中，{ $person }% 来自被评价者本人，{ $severity }% 来自评价者的宽严，{ $halo }% 来自光环效应，即一位评价者对某人的总体印象。
quality-variance-means-classical = 单个回答的差异中，{ $person }% 来自被评价者本人，{ $raters }% 来自同一人的评价者之间的总体差别（宽严和光环合在一起），其余来自题目和偶然。
quality-variance-compare = 已发表的 360 度评价中，本人表现占 21% 到 25%，评价者习惯占 53% 到 62%（Scullen, Mount & Goff 2000；那是占全部评分的比例，只宜比较大致量级）。
quality-variance-open = 人和评价者都太少，分不清差异的来源。
quality-variance-do-good = 无需处理：评分主要反映的是本人。
quality-variance-do-halo = 光环效应较大。增加评价者有用，增加题目没有用。下一轮之前，请练习一次只判断一种行为。
quality-variance-do-low = 评价者的习惯压过了本人的差别。请只看公平分和区间，并增加评价者。
quality-variance-do-classical = 有了公平分，才能区分并校正宽严和光环，这需要更多的人参加。
quality-variance-do-open = 下次请为每人增加评价者。
quality-variance-chart = 差异的来源
quality-variance-chart-says = 一条横杠，按差异来自本人和来自评价者的比例划分。数字见表格。
quality-variance-bar = 差异
quality-variance-table = 方差分量
quality-variance-term-variance = 一种来源造成多大差异，单位为对数几率的平方（公平分）或分的平方。用来比较各来源，不用来比较各个项目。
quality-variance-term-share-of = 在所列来源中的占比。本人占比越大，单个评价越可信。
quality-component-person = 本人
quality-component-severity = 宽严
quality-component-severity-competency = 分项宽严
quality-component-halo = 光环
quality-component-halo-competency = 单项内的光环
quality-component-raters = 同一人的评价者
quality-component-person-item = 人 × 题目
quality-component-item = 题目
quality-component-answer = 单个回答

## 连通

quality-connections-title = 所有人都能相互比较吗？
quality-connections-means-whole = 所有人都由评价多人的评价者联系在一起，所有分数在同一把尺子上。
quality-connections-means-parts = 评价分成互不相连的 { $n } 块。最大的一块有 { $largest } 人；其余 { $rest } 人只有在各块平均水平和宽严都相同的前提下，才能与他们比较。
quality-connections-linking = 有 { $linking } 位评价者评价了两人以上。
quality-connections-do-whole = 无需处理。
quality-connections-do-parts = 不要细比不同块里的人。下次让一部分评价者跨部门评价。

## 敷衍作答

quality-careless-title = 评价表填得认真吗？
quality-careless-means = { $sheets } 份评价表中，有 { $n } 份（{ $percent }%）带有两种以上敷衍作答的迹象。
quality-careless-none = { $sheets } 份评价表中，没有一份带有两种以上敷衍作答的迹象。
quality-careless-effect = 如果不计这些表，{ $scores } 个分数中有 { $moved } 个的变动会超过其标准误；变动最大 { $largest } 分，平均 { $mean } 分。{ $lost ->
    [0] { "" }
   *[other] 另有 { $lost } 个分数会算不出来。
}
quality-careless-no-effect = 不计这些表，剩下的评价无法用同样的方法测量，所以看不出它们的影响。
quality-careless-hidden = 这些表出自不到 { $least } 位评价者，影响不予显示，否则会透露他们的回答。
quality-careless-timed = { $sheets } 份评价表中，有 { $n } 份知道作答速度。
quality-careless-do-none = 无需处理。认真的回答里也常有单个迹象。
quality-careless-do-some = 无需处理：影响在误差之内。迹象不是证据，计分仍包括所有评价表。
quality-careless-do-many = 请缩短问卷或放宽时间，让每位评价者少评几个人。
quality-careless-do-matters = 这些表会影响分数。请告知报告的读者，重视区间，下次减轻评价者的负担。迹象不是证据，计分仍包括所有评价表。
quality-careless-table = 带有各种迹象的评价表
quality-sign-long-string = 连续给同一分
quality-sign-long-string-means = 一半以上的题连续给同一分。评价突出的人时常属实；与其他迹象同时出现才值得处理。
quality-sign-variability = 几乎没有起伏
quality-sign-variability-means = 各题全部同分，或远比其他表接近。如果很多，培训时要强调区分。
quality-sign-even-odd = 前后不一致
quality-sign-even-odd-means = 同一项胜任力的单数题和双数题对不上。如果很多，先检查题目是否含糊。
quality-sign-distance = 罕见的组合
quality-sign-distance-means = 非常少见的回答组合。可能是敷衍，也可能是这个人确实与众不同。
quality-sign-seconds-per-item = 快得来不及读
quality-sign-seconds-per-item-means = 平均每题不到两秒。如果很多，说明问卷太长，或时间安排得不好。

## 群体

quality-attribute-gender = 性别
quality-attribute-age-band = 年龄段
quality-attribute-unit = 部门
quality-groups-title = 按{ $what }比较
quality-groups-cut-role = 岗位要求的平均水平
quality-groups-cut-third = 前三分之一的分数线
quality-groups-means-alike = 没有哪个群体的均分与人数最多的群体相差超出偶然和微小的程度。
quality-groups-means-apart = “{ $group }”的得分比“{ $reference }”{ $side ->
    [more] 高
   *[less] 低
} { $g } 个标准差，差异{ $size ->
    [large] 大
    [medium] 中等
   *[small] 小
}，但不是偶然。{ $others ->
    [0] { "" }
   *[other] 有差异的群体共有：{ $listed }。
}
quality-groups-impact-none = 没有人达到{ $cut }，无法比较比例。
quality-groups-impact-even = 各群体达到{ $cut }的比例，都不低于最高比例的五分之四。
quality-groups-impact-uneven = “{ $group }”只有 { $rate }% 达到{ $cut }，是最高比例的 { $ratio }，不到五分之四。以目前的人数，可能只是偶然。{ $n ->
    [1] { "" }
   *[other] 共有 { $n } 个群体不到五分之四。
}
quality-groups-impact-proven = “{ $group }”只有 { $rate }% 达到{ $cut }，是最高比例的 { $ratio }。有群体低于五分之四，而且不是偶然。{ $n ->
    [1] { "" }
   *[other] 共有 { $n } 个群体不到五分之四。
}
quality-groups-one = { $name }（{ $group }）
quality-groups-competencies = 分项来看，有 { $n } 处与“{ $reference }”的差异不是偶然：{ $names }。
quality-groups-items-few = 题目对各群体是否一视同仁，无从判断：至少要有两个群体各满十人。
quality-groups-items-none = 检验的 { $n } 道题中，没有一道对水平相同的不同群体给分不同。
quality-groups-items-some = 检验的 { $of } 道题中，有 { $n } 道对水平相同的人给分不同：{ $names }。
quality-groups-small = 有群体不足 30 人：均值、比例和影响比都不稳定，少数几个人就会改变它们。请看区间。
quality-groups-hidden = 另有 { $n } 个群体不足 { $least } 人，没有列出。
quality-groups-do-good = 无需处理。以后每一轮都再看一次：小差异会累积。
quality-groups-do-apart = 作任何决定之前，先弄清差异的由来：工作不同、评价者不同，还是机会较少？仅有差异并不能证明不公平。
quality-groups-do-uneven = 弄清原因之前，不要用这条线选人；先积累更多数据，并寻找群体差异较小的评判办法。
quality-groups-do-proven = 不要用这条线选人。请核对要求是否出自工作需要，检查题目和评价者；如果决定取决于它，请咨询法律意见。
quality-groups-do-items = 请各群体的人读一读所列题目，改写容易理解不同的地方。
quality-groups-chart = 与人数最多的群体相差几个标准差（按{ $what }），附 95% 区间
quality-groups-chart-says = 每个群体的标准化均值差是一个点，横杠是 95% 区间，竖线在 0。数字见表格。
quality-groups-mark = { $reference }（参照）
quality-groups-table = 各群体（按{ $what }）
quality-groups-competency-table = 差异不是偶然的胜任力
quality-groups-item-table = 对各群体不一致的题目
quality-groups-term-difference = 与人数最多的群体的均值差，以标准差计：0.2 为小，0.5 为中，0.8 为大。区间含 0，就可能没有差异。
quality-groups-term-reaching = 群体中达到上述水平线的比例。它只是本页的尺度，不用于任何决定。
quality-groups-term-ratio = 与比例最高的群体之比。低于 0.80（五分之四规则）时，使用这条线之前要先弄清原因；区间越过 0.80，说明可能只是偶然。
quality-groups-term-p = 偶然出现这样的比例差别有多大可能（Fisher）。低于 0.05 可认为不是偶然；已考虑群体的个数。
quality-groups-missing-title = 无法比较的群体
quality-groups-missing-means = 无法按{ $names }比较：人员资料中没有{ $n ->
    [one] 这一项
   *[other] 这些项
}，或不足两个群体满 { $least } 人。
quality-groups-missing-do = 在法律和公司规定允许的前提下，可导入性别和年龄段。这些信息只用在这里，不会显示在任何人名下。
