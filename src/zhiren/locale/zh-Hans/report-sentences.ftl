# 报告里由数字组成的句子。称呼读者为“您”；区间说不准的，就不下结论。

sentence-name = “{ $name }”
sentence-names-between = { "" }
sentence-names-last = 和
sentence-list-between = 、
sentence-list-last = 与
sentence-counts-last = 、
sentence-group-manager = 上级
sentence-group-peer = 同级
sentence-group-report = 下属
sentence-group-customer = 客户
sentence-group-other = 其他同事
sentence-count-manager = 上级 { $n } 人
sentence-count-peer = 同级 { $n } 人
sentence-count-report = 下属 { $n } 人
sentence-count-customer = 客户 { $n } 人
sentence-count-other = 其他同事 { $n } 人
sentence-count-merged = { $group }共 { $n } 人
sentence-item-reversed = { $statement }（反向题：分数越高，这种行为越少）

# 不显示的原因
sentence-why-no-raters = 除您自己以外，没有人给您评分。
sentence-why-nobody = 评价者都没有机会观察到这一项，没有分数。
sentence-why-overall-few = 除上级外，对这一项作答的不足 { $n } 人。显示平均分，就等于说出他们各自打了几分。
sentence-why-group-nobody = 这一组没有人对这一项作答。
sentence-why-group-few = 这一组对这一项作答的不足 { $n } 人，不单独显示。
sentence-why-group-subtraction = 另有不足 { $n } 人的小组没有显示。如果这一组单独显示，用他评一减，就能推算出那几个人的打分。
sentence-why-item-nobody = 评价者都没有机会观察到这一行为。
sentence-why-item-few = 除上级外，对这一行为作答的不足 { $n } 人。
sentence-why-item-manager = 只有上级对这一行为作答，不能算作他评。
sentence-why-item-subtraction = 有人跳过了同一项胜任力里的某些题。全部题目都显示，就能推算出不足 { $n } 人的打分，所以留下这一题不显示。

# 摘要里的标题句
sentence-strength-certain = 他评 { $others } 分，95% 区间（{ $interval }）全部高于您各项的平均分 { $reference }。
sentence-strength-uncertain = 他评 { $others } 分，在您各项中偏高；但 95% 区间（{ $interval }）包含您各项的平均分 { $reference }，还不能断定更高。
sentence-strength-alone = 他评 { $others } 分，您各项的平均分是 { $reference }。数据太少，算不出区间，还不能断定更高。
sentence-strength-role-below = 不过岗位要求是 { $required }，还没有达到。
sentence-strength-role-uncertain = 不过岗位要求是 { $required }，是否达到尚难判断。
sentence-priority-certain = 他评 { $others } 分，95% 区间（{ $interval }）全部低于您各项的平均分 { $reference }。
sentence-priority-uncertain = 他评 { $others } 分，在您各项中偏低；但 95% 区间（{ $interval }）包含您各项的平均分 { $reference }，还不能断定更低。
sentence-priority-alone = 他评 { $others } 分，您各项的平均分是 { $reference }。数据太少，算不出区间，还不能断定更低。
sentence-requirement-certain = 他评 { $others } 分，95% 区间（{ $interval }）全部低于岗位要求 { $reference }。
sentence-requirement-uncertain = 他评 { $others } 分，低于岗位要求 { $reference }；但 95% 区间（{ $interval }）包含这一要求，是否达到尚难判断。
sentence-requirement-alone = 他评 { $others } 分，岗位要求 { $reference }。数据太少，算不出区间，是否达到尚难判断。
sentence-surprise-higher = 您给自己打 { $own } 分，他评 { $others } 分（95% 区间 { $interval }）。自评与他评在这一项上差别最大：别人看到的，没有您自己认为的那么多。
sentence-surprise-lower = 您给自己打 { $own } 分，他评 { $others } 分（95% 区间 { $interval }）。自评与他评在这一项上差别最大：别人看到的，比您自己认为的要多。
sentence-surprise-divided = 大家的看法分成两派：有人打分高，有人打分低，中间的很少。平均分代表不了任何一派，不妨问问双方各自看到了什么。
sentence-no-strength = 各项分数都很接近，没有哪一项明显高出您自己的平均水平，还谈不上哪项是优势。
sentence-no-priority = 没有哪一项落在您自己的平均水平之下，可以从工作最需要的一项入手。
sentence-no-priority-role = 凡是岗位有要求、又有分数的，他评都不低于要求。余量最小的是“{ $name }”：他评 { $others } 分，岗位要求 { $required }。

# 发展建议的理由
sentence-focus-below = 他评 { $others } 分，岗位要求 { $reference }，95% 区间（{ $interval }）全部低于要求。
sentence-focus-uncertain = 他评 { $others } 分，低于岗位要求 { $reference }。从 95% 区间（{ $interval }）看，还不能断定是否达到，不妨先从这里入手。
sentence-focus-above = 他评 { $others } 分，不低于岗位要求 { $reference }。在岗位要求的各项中，它的余量比较小。
sentence-focus-alone = 他评 { $others } 分，岗位要求 { $reference }。数据太少，算不出区间。
sentence-focus-lowest = 他评 { $others } 分，在您的各项中比较低。

# 总体情况
sentence-overview-who = 共有 { $n } 人评价了您：{ $groups }。
sentence-overview-nobody = 除您自己以外，没有人提交评价。
sentence-overview-everything-withheld = 他评的分数都没有显示，原因见“哪些内容没有显示，为什么”。
sentence-overview-manager-only = 评价您的只有上级，所以报告中的“他评”就是上级一方的看法。
sentence-overview-few-raters = 评价者只有 { $n } 人，区间比较宽，请把这些结果当作谈话的开头，不要当作结论。
sentence-overview-no-self = 您没有做自评，报告里没有自评与他评的对照。
sentence-overview-self-same = 自评与他评在 { $n } 项上都没有明显差别：自评都落在他评的区间之内，或者数据太少，说不准。
sentence-overview-self-all-higher = 在自评的 { $n } 项上，您给自己的分数都高于他评的区间。不妨挑一项差别大的，请人举个例子。
sentence-overview-self-all-lower = 在自评的 { $n } 项上，您给自己的分数都低于他评的区间。别人看到的，比您自己认为的要多。
sentence-overview-self-rest = { $same ->
    [0] 。
   *[other] ，其余 { $same } 项看不出明显差别。
}
sentence-overview-self-higher = 在有自评的 { $n } 项中，{ $higher } 项自评明显高于他评{ sentence-overview-self-rest }
sentence-overview-self-lower = 在有自评的 { $n } 项中，{ $lower } 项自评明显低于他评{ sentence-overview-self-rest }
sentence-overview-self-mixed = 在有自评的 { $n } 项中，{ $higher } 项自评明显高于他评，{ $lower } 项明显低于他评{ sentence-overview-self-rest }
sentence-overview-no-role = 这次没有指定岗位，分数没有与岗位要求对照。
sentence-overview-role-all-met = 对照“{ $role }”的要求，有分数的 { $n } 项全部很可能达到。
sentence-overview-role-counts = 对照“{ $role }”的要求，有分数的 { $n } 项中，{ $counts }。
sentence-count-likelihood = { $n } 项{ $likelihood ->
    [very_likely] 很可能达到
    [likely] 较可能达到
    [unlikely] 较可能未达到
    [very_unlikely] 很可能未达到
   *[cannot_tell] 尚难判断
}
sentence-overview-profile-both = 与您各项的平均分 { $cut } 相比，他评明显较高的是{ $above }，明显较低的是{ $below }。
sentence-overview-profile-above = 与您各项的平均分 { $cut } 相比，他评明显较高的是{ $above }，没有哪一项明显较低。
sentence-overview-profile-below = 与您各项的平均分 { $cut } 相比，他评明显较低的是{ $below }，没有哪一项明显较高。
sentence-overview-profile-flat = 各项他评都在您的平均分 { $cut } 上下，从数据还分不出强项和弱项。
sentence-overview-divided = 在{ $names }上，评价者的看法分成两派，平均分代表不了任何一派。
sentence-note-manager-only = 这一项除上级外没有人作答，这里的他评就是上级的评分。
sentence-note-manager-only-raw = 这一项除上级外没有人作答，这里的他评就是上级的评分，未作调整。
sentence-note-divided = 评价者的看法分成两派：一些人打分较高，一些人打分较低，平均分代表不了任何一派。
sentence-note-agreed = 评价者的看法十分一致。

# 历次变化
sentence-trend-rose = 从 { $before } 升到 { $now }，超出了偶然波动的范围，应当是真的提高了。
sentence-trend-fell = 从 { $before } 降到 { $now }，超出了偶然波动的范围，应当是真的下降了。
sentence-trend-unclear = 从 { $before } 到 { $now }，偶然波动也会有这么大，是否真有变化尚难判断。
sentence-trend-unknown = 从 { $before } 到 { $now }。数据太少，是否真有变化无法判断。

# 谁可以读、怎样读
sentence-read-who = 本报告供您本人和公司授权的人员阅读，请不要转发。
sentence-read-purpose = 报告的用途是帮助您发展。它反映的是别人在一段时间里看到的行为，不宜单独作为定薪、晋升或去留的依据。
sentence-how-scale = 分数从 { $low } 到 { $high }，越高越好。
sentence-how-scale-labels = 分数从 { $low } 到 { $high }：{ $low } 是“{ $first }”，{ $high } 是“{ $last }”。
sentence-how-others = “他评”是除您以外所有评分的平均，每个评分的分量相同。
sentence-how-interval = 95% 区间说明一个分数有多可靠：评价者越少，看法越不一致，区间就越宽。区间互相重叠的两个分数，不必分高低。
sentence-how-others-fair = “他评”是公平分：换一位宽严适中的评价者，预计会给您打几分。各人打分的宽严已经拉平；表格里，旁边另列全部评分的原始均分。
sentence-how-interval-fair = 95% 区间说明一个分数有多可靠：评价您的人越少，对他们打分宽严的了解越少，区间就越宽。区间互相重叠的两个分数，不必分高低。
sentence-how-role = 岗位要求已换算到同一量表上。95% 区间整个落在要求的一侧，写“很可能达到”或“很可能未达到”；概率在 75% 以上的，写“较可能”；介于其间的，写“尚难判断”。
sentence-how-map = 自评与他评的对照以您各项他评的平均分为界。落在界线附近、数据分辨不了的，归入“尚难判断”。
sentence-how-anonymity = 上级的评价单独列出。其他评价者不具名，不足 { $n } 人的组不单独显示。

# 方法
sentence-method-classical = 经典统计：全部他评评分的平均
sentence-method-basis = 本报告依据 { $raters } 位评价者的 { $ratings } 个评分，不含自评。
sentence-method-classical-score = 一项胜任力的他评，是评价者对其中各题全部评分的平均，每个评分分量相同；各组的分数也这样算。答“不了解”的题不计入。分数没有校正各人打分的宽严。
sentence-method-classical-interval = 95% 区间由评价者之间的差异算出（t 分布），同一人的各题评分合起来算一种看法。各组的分数，以及评价者不足 3 人或打分完全相同的，改用全体被评价者的平均差异。
sentence-method-classical-few = 要拉平各人打分的宽严，至少需要 { $least } 人各有两位以上评价者（隐去的评分不算），{ $n ->
    [0] 这一轮一个也没有
   *[other] 这一轮只有 { $n } 人
}。
sentence-method-classical-failed = 我们试过拉平各人打分的宽严，但用这一轮的评分算不出可靠的结果。
sentence-method-classical-person = 这一轮其他人的报告已拉平各人打分的宽严。您的报告没有，因为除上级外，评价您的人太少。
sentence-method-fair = 公平分：已拉平各人打分的宽严
sentence-method-own = { $strictness ->
    [strict] 您的评价者打分总体上比多数人严
    [lenient] 您的评价者打分总体上比多数人松
   *[like] 就现有数据看，您的评价者打分总体上不偏严也不偏松
}；{ $way ->
    [more] 您的 { $n } 项胜任力，公平分平均比原始均分高 { $points } 分。
    [less] 您的 { $n } 项胜任力，公平分平均比原始均分低 { $points } 分。
   *[same] 您的 { $n } 项胜任力，公平分与原始均分平均相同。
}
sentence-method-own-against = { $strictness ->
    [strict] 您的评价者打分总体上比多数人严，不过您的 { $n } 项胜任力，公平分平均仍比原始均分低 { $points } 分
   *[lenient] 您的评价者打分总体上比多数人松，不过您的 { $n } 项胜任力，公平分平均仍比原始均分高 { $points } 分
}，因为公平分还要扣除总体印象的影响，并顾及评分数量的多少。
sentence-method-fair-enough = 这一轮有 { $n } 人各有两位以上评价者，足以看出每位评价者打分偏严还是偏宽。
sentence-method-fair-severity = 有人打分手紧，有人打分手松。把一个人打的所有分数，同别人给同一批人打的分数放在一起比，就看得出这个人偏严还是偏宽。他评是宽严适中的评价者预计会给您打的分数，这样，碰巧由谁来评，影响就小得多。
sentence-method-fair-halo = 对您总体印象好的人，往往每道题都给高分。所以同一个人答的许多题，不能当作许多种独立的看法：有多少人评价您，比他们答了多少题更重要。
sentence-method-fair-leaning = 一项胜任力得到的评分越少，它的分数就越多地参照您的其他各项和这一轮的普遍水平。
sentence-method-fair-raw = 表格里旁边的原始均分是全部评分的平均，每个评分分量相同，没有调整。各组的分数、各条行为的分数和自评也都是原始均分，因此它们的平均不一定等于他评。如果一项只有上级作答，或者这一轮所有人的打分完全相同，他评本身就用原始均分。
sentence-method-fair-interval = 95% 区间包含了尚不确定的部分：换一批人来评会怎样，对每位评价者的宽严和总体印象了解到什么程度，以及单个评分的偶然性。
sentence-method-fair-probability = 附录的表格还给出您达到岗位要求的概率，由分数和它的不确定程度算出。换成文字：约 97.5% 以上为“很可能达到”，75% 以上为“较可能达到”，25% 以下为“较可能未达到”，约 2.5% 以下为“很可能未达到”；介于其间的，尚难判断。
sentence-method-fair-protection = 如果一项胜任力除上级外作答的不足 { $scores } 人，这些人对它的评分就不参与任何公平分的计算。
sentence-method-thresholds = 除上级和自评外，分数至少要有 { $scores } 人作答才显示；评语至少要有 { $comments } 人给您评分才显示（不论其中几人写了评语），合在一起，打乱顺序。
sentence-method-merging = 人数不足的组先互相合并；仍然不足的，并入人数最少的合格组。合并后的组以几类评价者共同的名称显示。
sentence-method-subtraction = 凡是拿几个分数相减就能推算出不足 { $scores } 人打分的，会再多隐去一些分数。
sentence-alpha = 内部一致性（克隆巴赫 α 系数）
sentence-icc = 评价者一致性（ICC(k)）
sentence-alpha-high = { $lowest } 至 { $highest }，中位数 { $middle }：同一项下的各题测的是同一件事。
sentence-alpha-fair = { $lowest } 至 { $highest }，中位数 { $middle }：同一项下的各题大体测的是同一件事。
sentence-alpha-low = { $lowest } 至 { $highest }，中位数 { $middle }：同一项下的各题测的东西不尽相同，各题的结果要分开看。
sentence-icc-high = { $lowest } 至 { $highest }，中位数 { $middle }：换一批评价者，结果会很接近。
sentence-icc-fair = { $lowest } 至 { $highest }，中位数 { $middle }：换一批评价者，结果会大致相近。
sentence-icc-low = { $lowest } 至 { $highest }，中位数 { $middle }：换一批评价者，结果可能有明显不同，请以区间为准。
sentence-reliability-none = 数据太少，无法计算。

# 评语与没有显示的内容
sentence-comments-manager = 上级的评语
sentence-comments-pooled = 其他评价者的评语
sentence-comments-theme = 其他评价者谈“{ $name }”
sentence-comments-general = 其他评价者的综合评语
sentence-comments-self = 您自己写的话
sentence-withheld-comments = 其他评价者的评语
sentence-why-comments = 除上级外，给您评分的不足 { $n } 人，显示评语容易看出是谁写的。
sentence-withheld-strangers = { $n } 条评语
sentence-why-strangers = 署名的人没有给任何人评分，无法核实他们与您的关系。
sentence-withheld-merged = { $groups }各自的分数
sentence-why-merged = 其中有的组不足 { $n } 人，因此合并为“{ $group }”（共 { $size } 人）一起显示。
sentence-withheld-group = { $group }单独的分数
sentence-why-group-alone = 除上级外的评价者一共不足 { $n } 人，也没有别的组可以合并。
sentence-withheld-competencies = { $names }的他评
sentence-why-not-asked = 岗位有要求，但这次没有评价。
sentence-withheld-cells = “{ $group }”在{ $names }上的分数
sentence-withheld-items = { $names }中 { $n } 条具体行为的他评
report-json-format = 这份文件的格式是“{ $value }”，应为“{ $expected }”。请使用本产品导出的报告 JSON。

# 发展计划，以及几个月后的回访
sentence-plan-levels = 从 { $start } 级到 { $target } 级
sentence-pulse-better = { $day }：邀请的 { $asked } 人中有 { $answered } 人再次作答，从 { $before } 升到 { $after }，超出了偶然波动的范围。
sentence-pulse-worse = { $day }：邀请的 { $asked } 人中有 { $answered } 人再次作答，从 { $before } 降到 { $after }，超出了偶然波动的范围。
sentence-pulse-unclear = { $day }：邀请的 { $asked } 人中有 { $answered } 人再次作答，从 { $before } 到 { $after }，偶然波动也会有这么大，是否真有变化尚难判断。
sentence-pulse-too-few = { $day }：邀请的 { $asked } 人中有 { $answered } 人作答，人数太少，不显示结果。
sentence-pulse-no-baseline = { $day }：邀请的 { $asked } 人中有 { $answered } 人作答，平均 { $after } 分；没有此前的分数可以对照。
