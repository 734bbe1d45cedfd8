# 技术档案：一次测评的目的、工具、设计、方法、质量与局限

dossier-kind = 技术档案
dossier-head = 质量档案
dossier-confidential = 保密 · 供本组织测评存档
dossier-contents = 目录
dossier-between = 、
dossier-yes = 是
dossier-no = 否
dossier-none = 无

dossier-chapter-summary = 摘要
dossier-chapter-purpose = 目的与约定
dossier-chapter-instrument = 测评方法：工具
dossier-chapter-design = 测评实施：设计与数据
dossier-chapter-method = 计分方法
dossier-chapter-quality = 心理测量质量
dossier-chapter-fairness = 公平性
dossier-chapter-validity = 支持预期用途的效度证据
dossier-chapter-confidentiality = 保密与知情参与
dossier-chapter-limits = 局限与建议
dossier-chapter-responsibilities = 测评各阶段的责任
dossier-chapter-versions = 版本、摘要值与文献

dossier-summary = 本档案记录一次测评，让没有参与的人也能评判、重复并为之辩护。编排顺序依照 ISO 10667 的测评阶段（约定、准备、实施、复盘），术语依照 SIOP《人员选拔程序效度验证与使用原则》。本档案不声称符合其中任何一项：是否符合，还取决于组织如何使用结果。
dossier-column-question = 问题
dossier-column-answer = 判断
dossier-column-finding = 结果
dossier-column-advice = 怎么办

dossier-purpose-given = 向所有参与者说明的目的：
dossier-purpose-missing = 本次测评没有写明目的。请补上：没有目的，结果的任何用途都缺少依据。
dossier-purpose-use = 预期用途：反馈工作中的行为，谈发展，安排学习。
dossier-purpose-not = 本档案不支持的用途：仅凭这些结果决定录用、辞退、薪酬或晋升。这类用途需要证明结果与相应工作的绩效有关，并就该用途审查公平性。
dossier-purpose-roles = 用 ISO 10667 的说法，组织是委托方，同时与其人力资源专业人员一起担任服务方；被评价者是测评参与者，评价者是评估人，报告的读者是最终使用者。

dossier-instrument = 评价者回答关于可观察行为的题目。每道题对应下列词典中一项胜任力的一条行为指标；词典版本永久不变，当时问了什么，可以逐字查到。
dossier-fact-framework = 词典
dossier-fact-version = 版本
dossier-fact-framework-digest = 词典摘要值
dossier-fact-items = 题目数
dossier-fact-scale = 量表
dossier-fact-languages = 语言
dossier-fact-by-role = 按岗位
dossier-by-role = 每人只就岗位要求的胜任力接受评价。
dossier-not-by-role = 所有人就同样的胜任力接受评价。
dossier-column-definition = 构念定义
dossier-column-items = 题目数

dossier-design = 每位参与者由多人根据工作中的亲眼所见来评价；没有见过某种行为的人，可以选“不了解”。
dossier-fact-opened = 开始
dossier-fact-closed = 截止
dossier-fact-scored = 计分
dossier-fact-ratees = 测评参与者
dossier-fact-raters = 评价者（自评不计）
dossier-fact-forms = 计入的评价表
dossier-fact-ratings = 评分
dossier-fact-response = 回收率
dossier-response = 应收 { $asked } 份，已交 { $finished } 份（{ $percent }%）
dossier-response-sealed = 已不可知：项目已封存
dossier-fact-unfinished = 填写后未提交，不计入
dossier-fact-held = 迟交，暂不计入
dossier-fact-excused = 免除评价的参与者
dossier-fact-comments = 评语
dossier-fact-nominated = 由参与者提名评价者
dossier-fact-practice = 评价前的练习
dossier-practice-off = 无
dossier-practice-offered = 可选
dossier-practice-required = 必做

dossier-method-fair = 分数来自相邻类别 Rasch 模型，其中评价者的宽严、评价者对某人的光环效应，以及单项胜任力内的光环效应均为随机效应；方差分量和阶梯用边际极大似然（拉普拉斯近似）估计。公平分是宽严适中的评价者预计会给的分数，其 95% 区间包含了以上各项的不确定性。报告中总是同时列出原始均分。
dossier-method-classical = 分数是他评者全部评分的均值；计算 95% 区间时，彼此独立的是评价者，不是单个评分。
dossier-method-requirement = 岗位要求以“达到的可能性”报告，不凭一位小数下结论，也不给人排严格的名次。
dossier-method-same = 同一份数据在任何机器上得到的分数都相同；文末的摘要值可以证明使用了哪些数据和哪个程序版本。

dossier-quality = 每一节都说明数字在这里意味着什么，该怎么办。涉及评价者的数字只有分布或人数，没有任何一个属于单独一位评价者。
dossier-fairness = 群体之间有差异，不等于不公平；没有差异，也不等于公平。人员的属性只用于本章，不会显示在任何人名下。

dossier-column-evidence = 证据来源
dossier-column-here = 已有
dossier-column-missing = 尚缺
dossier-validity = 效度证据的来源依照 SIOP 原则以及《教育与心理测试标准》。
dossier-validity-content = 内容
dossier-validity-content-here = 题目逐项对应词典的行为指标，可以追溯到构念定义。
dossier-validity-content-missing = 各岗位的工作分析，以及专家对这些胜任力重要性的判断。
dossier-validity-process = 作答过程
dossier-validity-process-here = 敷衍作答的迹象、作答速度、“不了解”、量表用法、评价者拟合。
dossier-validity-process-missing = 对评价者的访谈：他们怎样理解题目。
dossier-validity-structure = 内部结构
dossier-validity-structure-here = 信度、概化系数、题目拟合、阶梯顺序、方差分量、题目在各群体间的差异。
dossier-validity-structure-missing = { $method ->
    [fair] 用独立样本检验词典的结构。
   *[classical] 宽严与光环效应的模型（人数不够），以及用独立样本检验词典的结构。
}
dossier-validity-criterion = 与其他变量的关系
dossier-validity-criterion-here = 本档案中没有。
dossier-validity-criterion-missing = 与工作成果等效标的关系及其不确定程度；在据此对个人作决定之前必须补上。
dossier-validity-consequences = 后果
dossier-validity-consequences-here = 群体差异，以及在所述水平线上的影响比。
dossier-validity-consequences-missing = 结果用在了哪里，对谁产生了什么影响。

dossier-confidentiality = 评价者在提交之前都看到了谁能看到什么。承诺的规则均已遵守：
dossier-rule-scores = 一组评价者满 { $n } 人才显示分数；不足的与其他组合并，凡是相减就能得出小组分数的数字也一并不显示。
dossier-rule-comments = 被评价者有 { $n } 位以上受保护的评价者时，才显示评语，顺序打乱，不带姓名。
dossier-rule-late = 迟交的评价凑够人数后才一起计入。
dossier-rule-named = 本人和上级的评价单独标明，他们在开始前已被告知。
dossier-rule-withheld = { $n ->
    [0] 没有一份报告因此隐去内容。
   *[other] 有 { $n } 份报告因此隐去了部分内容。
}
dossier-rule-without = { $n ->
    [0] 每个人都有他评分数。
   *[other] 有 { $n } 人因作答人数太少，没有他评分数。
}
dossier-rule-sealed = 已于 { $day } 封存：任何人都无法再查出哪份评价出自谁手。
dossier-rule-open = 尚未封存：在此之前，评价者与回答的关联和回答分开保存。
dossier-readers = 报告的读者
dossier-reader-ratee = 本人
dossier-reader-manager = 上级
dossier-reader-hr = 人力资源
dossier-openness-no = 不开放
dossier-openness-on-release = 发布后
dossier-openness-after-talk = 面谈后

dossier-limits = 数字没有回答的问题和由此得出的建议，重要的在前：
dossier-limits-none = 各节都不要求采取行动，但下面的一般局限仍然成立。
dossier-limits-standing = 这类测量的一般局限：
dossier-limit-lenient = 如果一群评价者一起偏宽，被评的人就会显得更好；只有评价多人的评价者，才看得出宽严。
dossier-limit-seen = 评价说的是他人在这些岗位、这段时间里看到的情况，不衡量潜力，更不衡量一个人的价值。
dossier-limit-normal = 宽严、光环和胜任力按正态分布处理；极端的人会稍稍向中间靠拢。
dossier-limit-order = 区间互相重叠的人，不能排出先后。
dossier-limit-groups = 群体太小，比较就不稳定；几轮合起来看，比只看一轮可靠。

dossier-responsibilities = 各阶段的要求（用我们自己的话概述）以及目前的情况。注明“待补”的，由组织补充。
dossier-column-stage = 阶段
dossier-column-asks = 要求
dossier-column-stands = 现状
dossier-stage-agreement = 约定
dossier-stage-agreement-asks = 约定需求、目的、用途和各方角色，由胜任的人负责。
dossier-stage-agreement-stands = 目的：{ $purpose ->
    [yes] 见前文
   *[no] 待补
}。待补：负责人的姓名与资质。
dossier-stage-preparation = 准备
dossier-stage-preparation-asks = 方法切合需求，评价者和参与者知情，有法律依据。
dossier-stage-preparation-stands = 工具、最低人数和对评价者的说明：见前文。待补：工作分析、法律依据、与职工方的约定。
dossier-stage-delivery = 实施
dossier-stage-delivery-asks = 条件对所有人相同，数据安全，偏离情况有记录。
dossier-stage-delivery-stands = 日期、数量与排除情况：见前文；每一步都在项目的操作记录里。
dossier-stage-results = 结果与反馈
dossier-stage-results-asks = 结果易懂，说明不确定程度，由有能力的人反馈。
dossier-stage-results-stands = 报告带有区间和阅读说明。待补：由谁、何时与参与者面谈。
dossier-stage-review = 复盘
dossier-stage-review-asks = 目的是否达到，需要改什么，数据保留多久。
dossier-stage-review-stands = 质量与建议：见前文。待补：对参与者和工作的影响、数据保留期限。

dossier-fact-program = 程序
dossier-fact-data-set = 数据集
dossier-fact-data-digest = 数据摘要值
dossier-fact-report-digest = 报告摘要值
dossier-fact-quality-digest = 本页数字的摘要值
dossier-sources = 文献
