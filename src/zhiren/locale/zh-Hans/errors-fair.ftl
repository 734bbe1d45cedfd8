measure-fair-too-few = 计算公平分，至少要有 { $fewest } 个人各由两名以上他人评价；这里有 { $ratees } 人接受了评价，其中 { $shared } 人由两名以上他人评价。请改用“classical”方法，或补充评分。
measure-fair-no-difference = 所有评分都相同，没有差异可供测量。请检查是否把正确的一列当作了分数。
measure-all-the-same = 这项胜任力的评分全都相同，分不出人与人的差别。
measure-raters-not-solved = 评价者方程在 { $steps } 步之内没有解出。请检查是否有评价者几乎给所有人打了分，或改用“classical”方法。
measure-mode-not-found = 分数在 { $iterations } 轮之内没有稳定下来。请先用“zhiren ratings check”检查评分，或改用“classical”方法。
measure-not-converged = 拟合在 { $iterations } 轮之内没有收敛（对数似然还可提高 { $gain }）。宁可不报，也不给出未完成的结果。请减少胜任力、不计光环效应，或改用“classical”方法再试。
measure-cluster-lost = 同一步内集群丢失工作进程已达 { $times } 次。请为工作进程增加内存，或把分区划小一些。
measure-cluster-empty = 集群中没有工作进程，等了 { $seconds } 秒也没有出现。请启动工作进程后重试。
