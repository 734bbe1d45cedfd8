# 两次测量之间的变化。
trend-nothing-common = { $what ->
    [persons] 没有人两次都测过，谈不上变化。
   *[competencies] 两次测量没有共同的胜任力，谈不上变化。
}
trend-heading = 变化，{ $unit ->
    [logit] 单位为对数几率，由共同题目连接
   *[score] 单位为量表分，按可靠变化指数
}：{ $n } 人测过两次。有 95% 以上把握才算上升或下降。
trend-column-competency = 胜任力
trend-column-change = 平均变化
trend-column-rose = 上升
trend-column-fell = 下降
trend-column-unclear = 说不准
trend-no-link = 这项胜任力没有两次都问过的题目。
trend-no-error = 这一变化的误差未知。
trend-not-measured = 这一项没有两次都测到。
