measure-fair-too-few = 计算公平分，至少要有 { $fewest } 个人各由两名以上他人评价；这里有 { $ratees } 人接受了评价，其中 { $shared } 人由两名以上他人评价。请改用“classical”方法，或补充评分。
measure-fair-no-difference = 所有评分都相同，没有差异可供测量。请检查是否把正确的一列当作了分数。
measure-all-the-same = 这项胜任力的评分全都相同，分不出人与人的差别。
measure-raters-not-solved = 评价者方程在 { $steps } 步之内没有解出。请检查是否有评价者几乎给所有人打了分，或改用“classical”方法。
measure-mode-not-found = 分数在 { $iterations } 轮之内没有稳定下来。请先用“zhiren ratings check”检查评分，或改用“classical”方法。
measure-not-converged = 拟合在 { $iterations } 轮之内没有收敛（对数似然还可提高 { $gain }）。宁可不报，也不给出未完成的结果。请减少胜任力、不计光环效应，或改用“classical”方法再试。
measure-cluster-lost = 同一步内集群丢失工作进程已达 { $times } 次。请为工作进程增加内存，或把分区划小一些。
measure-cluster-empty = 集群中没有工作进程，等了 { $seconds } 秒也没有出现。请启动工作进程后重试。
measure-no-way-up = 拟合到了一个再也走不上去的点（预计还可提高 { $gain } 对数似然）。宁可不报，也不给出未完成的结果。请改用“classical”方法，或补充评分。
measure-fair-alike = 每位评价者给{ $names }这 { $n } 项胜任力的评分几乎一模一样，它们的协方差矩阵不可逆，原因多半在此。请只留其中一项，或逐项测量（--separate）。
measure-fair-memory = 这次拟合大约需要 { $need } MB 内存，而可用的只有 { $available } MB。{ $competencies ->
    [1] 请腾出内存、减少评分，或改在集群上测量（--cluster）。
   *[other] 请把 { $competencies } 项胜任力逐项测量（--separate）、腾出内存、减少评分，或改在集群上测量（--cluster）。
}
measure-unknown-steps = 没有“{ $value }”这种阶距模型。可选：{ $known }。
measure-unknown-severity = 没有“{ $value }”这种宽严设定。可选：{ $known }。
measure-cluster-severity = 在集群上不能按胜任力分别估计宽严。请去掉这个选项，或在单机上测量。

# 读公平分的人必须知道的：有哪些假定，合并或搁置了什么。
measure-fair-note-parts = 评分分成 { $n } 群互不相连的人，群与群之间没有共同的评价者；最大的一群有 { $largest } 人，其余共 { $rest } 人。同一群的人可以比较；不同群之间的比较，靠的是“各群水平相当、评价者平均一样宽严”这一假定，评分本身无法检验。
measure-fair-note-grouped = 出现过 { $scores } 个不同的分数，已按评分数量大致相等归为 { $groups } 类。公平分仍在原来的量表上。
measure-fair-note-unused = 有 { $n } 个分数从来没有人给过：{ $scores }。模型不含它们，公平分落在给过的分数之间。
measure-fair-note-held = 有 { $n } 项胜任力（{ $names }）没有人给过别处用到的某个分数。该分数从哪里开始是假定的，上下约一个对数几率。
measure-fair-note-held-items = 有 { $n } 道题（{ $names }）从没得到过别的题得过的某个分数，评分不足以确定它们的全部阈值，只能假定，上下约一个对数几率。全项胜任力共用的阈值（rating-scale）比每题各有的阈值（partial-credit）所需的评分少；一道总是得同一个分数的题，区分不了任何人。
measure-fair-note-same = 有 { $n } 项胜任力（{ $names }）的评分全都相同，无法据此测量任何人。
measure-fair-note-one-rater = 有 { $n } 人只有一位评价者。他们的误差很宽：要把宽严与表现分开，只能看这位评价者还评过谁。
measure-fair-note-one-item = 每位评价者对每个人只答了一道题，光环效应与偶然无从区分，模型不含光环效应。
measure-fair-note-one-ratee = 每位评价者只评了一个人，宽严与光环效应无从区分，合在一起按宽严估计。
measure-fair-note-alike = 每位评价者给 { $n } 项胜任力（{ $names }）的评分几乎一模一样：可能是同一列数据复制了几遍，也可能是同一件事换了名称来问。这样一来，一个回答会被当成几个独立的回答，误差就偏小。请只留其中一项，或逐项测量（--separate）。
measure-fair-note-steadied = { $ratees } 人的评分不足以单独支撑模型，因此加了较弱的假定：各项差异按同类评分的常见大小，分量相当于两个人；阶距在简单计数所得的上下约三个对数几率 之内。误差较宽，人与人的先后只可参考。
measure-fair-note-severity-untested = 没有检验宽严是否因胜任力而异：这些拟合靠较弱的假定支撑，似然值不能相比。
measure-fair-note-one-competency = 这里只有一项胜任力可以测量，按胜任力的宽严就是宽严本身。
measure-fair-note-confounded-ratees = 有 { $n } 人只由“{ $relationship ->
    [self] 本人
    [manager] 上级
    [peer] 同级
    [report] 下属
    [customer] 客户
   *[other] 其他同事
}”评价，而别人都没有这类评价：这种评价关系的效应与这些人的水平分不开，与其他人的比较只能靠假定。请让他们也接受其他关系的评价。
measure-fair-note-confounded-raters = 有一种评价关系（{ $relationship ->
    [self] 本人
    [manager] 上级
    [peer] 同级
    [report] 下属
    [customer] 客户
   *[other] 其他同事
}，{ $n } 人）的评价者不以其他关系评价任何人：这种关系的效应与这些评价者的平均宽严分不开。其效应包含两者；人的分数已就两者一并校正。
measure-cluster-gone = 已连不上集群的调度器，没有得出结果。请重新启动调度器，再运行一次命令。
measure-cluster-not-installed = 在集群上测量需要“distributed”软件包，目前没有安装。请运行：pip install "zhiren[cluster]"
measure-cluster-address = “{ $address }”不是调度器地址（{ $reason }）。地址形如 tcp://host:8786。
measure-cluster-unreachable = “{ $address }”在 { $seconds } 秒内没有调度器应答。请确认调度器正在运行，且本机能访问该端口。
measure-cluster-version = { $where ->
    [scheduler] 调度器
   *[other] 工作进程 { $where }{ " " }
}{ $there ->
    [none] 没有安装 { $package }
   *[other] 上的 { $package } 是 { $there }
}，本机是 { $here }。请在各处安装相同的版本。
measure-cluster-no-file = 工作进程 { $worker } 看不到“{ $file }”（{ $workers } 个工作进程中有 { $lacking } 个看不到）。请把文件放在所有工作进程共用的文件系统上，路径要一致。
measure-cluster-reading = 读取评价数据所需的内存超出了工作进程的内存。请增加内存，或把文件切小一些。
measure-cluster-memory = 这次测量在工作进程 { $worker } 上约需 { $need } MB 内存，而它只有 { $limit } MB。请增加内存，或增加工作进程，或把文件切小一些；最大的分区有 { $pairs } 对被评价者与评价者。
measure-cluster-disk = 内存放不下的分区无法存到工作进程的“{ $folder }”：{ $reason }。请腾出磁盘空间，或增加内存。
