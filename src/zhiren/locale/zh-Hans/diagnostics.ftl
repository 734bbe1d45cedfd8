# 评分诊断发现了什么。标记只是提问的理由，不是结论。
diagnostics-no-others = 这里只有自评。诊断评价者需要对别人的评分。
diagnostics-half-a-model = 模型的期望分和方差要么一起给，要么都不给。
diagnostics-shape = “{ $name }”的形状是 { $found }，应为 { $wanted }。
diagnostics-raters = { $n } 位评价者，{ $flagged ->
    [0] 没有人被标记。
   *[other] { $flagged } 位被标记：
}
diagnostics-severity = { $rater } 比别人给同样这 { $ratees } 个人的评分{ $side ->
    [more] 低
   *[less] 高
} { $value } 分。
diagnostics-halo = { $rater } 几乎不区分一个人的不同行为：同一个人身上的差异只有应有的 { $value } 倍。可能是用总体印象代替了观察。
diagnostics-central = { $rater } 总停在量表中间：就这些人而言，离中点的距离只有应有的 { $value } 倍。
diagnostics-range = { $rater } 只用量表的一小段：对 { $ratees } 个人的评分，变化只有应有的 { $value } 倍。
diagnostics-inconsistency = { $rater } 对 { $ratees } 个人的评分与别人的合不上：偏离是应有的 { $value } 倍。
diagnostics-drift = 从第一次到最后一次评分，{ $rater } 变得更{ $side ->
    [more] 严
   *[less] 宽
}，相差 { $value } 分。
diagnostics-group = 与全体评价者相比，{ $rater } 给“{ $group }”的评分比给其他人的{ $side ->
    [more] 低
   *[less] 高
} { $value } 分。
diagnostics-more = 另有 { $n } 条发现，见表格。
diagnostics-too-few = 有 { $n } 位评价者只评了一个人，看不出习惯。
diagnostics-never-deleted = 标记只是提问的理由，不是结论：没有删去任何数据。
careless-heading = { $n } 份问卷，{ $suspect ->
    [0] 没有哪份出现两种以上敷衍作答的迹象。
   *[other] { $suspect } 份出现两种以上敷衍作答的迹象。
}
careless-long-string = 连续一半以上的题目答案相同：{ $n } 份。
careless-variability = 答案几乎没有变化：{ $n } 份。
careless-even-odd = 同一胜任力的两半题目互相矛盾：{ $n } 份。
careless-distance = 答案与常见模式都不像：{ $n } 份。
careless-seconds-per-item = 每题不到两秒：{ $n } 份。
dif-no-group = 没有人属于“{ $value }”组。现有的组：{ $known }。
dif-heading = 在同等水平上比较“{ $focal }”与“{ $reference }”：共 { $n } 道题目，{ $notable ->
    [0] 没有哪道有明显差异。
   *[other] 其中 { $notable } 道有明显差异：
}
dif-item = { $item }：同等水平下，“{ $focal }”的得分比“{ $reference }”{ $side ->
    [more] 高
   *[less] 低
} { $difference } 分（{ $effect } 个标准差，{ $category } 类）。
dif-untested = 有 { $n } 道题目无法检验。
dif-advice = 差异可能来自题目的偏差，也可能是这一行为上真有差别：下结论之前，请专家先读题目。
dif-alone = 这项胜任力只有这一道题，没有可用来匹配的依据。
dif-few = 有一组不足 10 人。
dif-constant = 所有人的得分都相同。
dif-no-overlap = 两组没有处在同等水平的人，或同等水平的人没有差别。
