# 概化研究：表格，以及哪些情况做不了。
gstudy-design = 没有“{ $value }”这种设计。可选：{ $known }。
gstudy-method = 没有“{ $value }”这种估计方差分量的方法。可选：{ $known }。
gstudy-persons = { $n ->
    [0] 没有可以研究的评分。
   *[other] 所有评分都是对同一个人的。要估计人与人之间的方差，至少要有两个人。
}
gstudy-twice = 有 { $n } 条评分重复：人、评价者、题目都相同。请只留一条。
gstudy-one-level = 效应 { $effect } 只有一个水平，估计不出方差。至少要有两位评价者。
gstudy-confounded = 从这些评分里分不开效应 { $effect } 和 { $other }：一个变，另一个总跟着变。交叉设计要求评价者评多个人、每个人有多位评价者；嵌套设计要求每个人有多位评价者。如果每位评价者只评一个人，请选设计“nested”。
gstudy-unbalanced = 方差分析要求评分均衡：每个人的评价者一样多，题目全部答完。请改用“reml”或“henderson”。
gstudy-levels = 限制极大似然最多处理 { $most } 个水平（最大的效应不计在内），这项研究有 { $n } 个。请改用“henderson”。
gstudy-not-converged = 迭代 { $steps } 步，方差分量仍未稳定。请改用“henderson”，或去掉几乎没有数据的效应。
gstudy-numbers = 方案里至少要有一位评价者和一道题目。
gstudy-undo = 这项研究是嵌套的，说不出共用评价者会怎样。请用设计“crossed”重新估计。
gstudy-target = 系数在 0 和 1 之间，目标 { $value } 不在其中。
gstudy-heading = 概化研究，{ $design ->
    [crossed] p × r × i（评价者可以评任何人）
   *[nested] (r:p) × i（每个人有自己的评价者）
}，{ $method ->
    [anova] 方差分析
    [reml] 限制极大似然
   *[henderson] 亨德森方法 I，标准误由模拟得出
}：{ $persons } 人，{ $n } 条评分
gstudy-coefficients = 每人 { $raters } 位评价者、{ $items } 道题目时：用于人与人比较，Eρ² = { $g }；就分数本身而言，Φ = { $phi }。
gstudy-decision-heading = 决策研究，{ $design ->
    [crossed] 所有人由同一批评价者来评
   *[nested] 每个人有自己的评价者
}
gstudy-column-effect = 效应
gstudy-column-variance = 方差
gstudy-column-error = 标准误
gstudy-column-share = 占比 %
gstudy-column-raters = 评价者
gstudy-column-items = 题目
gstudy-column-g = Eρ²
gstudy-column-phi = Φ
gstudy-column-sem = SEM
gstudy-effect-p = 人
gstudy-effect-r = 评价者
gstudy-effect-i = 题目
gstudy-effect-pr = 人 × 评价者
gstudy-effect-pi = 人 × 题目
gstudy-effect-ri = 评价者 × 题目
gstudy-effect-pri = 残差（人 × 评价者 × 题目）
gstudy-effect-r-in-p = 评价者（嵌套于人）
gstudy-effect-ri-in-p = 残差（评价者 × 题目，嵌套于人）
