## 评价之前的练习：专家组

web-panel-title = 练习的专家组
web-panel-lead = 请几位熟悉量表的人各自给两个故事打分，再把每个选项的人数填在这里。评价者练习之后，就能看到专家组是怎么打的、为什么这样打。
web-panel-whos = 由谁打分
web-panel-whos-help = 评价者会读到这段话。写明有几位、熟悉什么、何时打的分，不写姓名。
web-panel-who = 专家组（{ $language }）
web-panel-story = 看故事
web-panel-how-many = 每个选项各有几位专家选？
web-panel-authors = 练习本身给出的是：{ $words }。{ $why }
web-panel-reason = 专家组自己的理由，有则填写（{ $language }）
web-panel-save = 保存
web-panel-remove = 不用专家组
web-panel-saved = 已保存。评价者练习之后会看到专家组的评分。
web-panel-removed = 已取消专家组。评价者看到的是练习编写者给出的参考评分。
web-panel-wrong = 有 { $n } 处需要再看一下，尚未保存。
web-panel-too-few = { $n ->
    [0] 请填写每个选项的人数，至少要有 { $least } 位专家打分。
   *[other] 只有 { $n } 位专家打了分，至少要有 { $least } 位。
}
web-panel-reason-needed = 专家组的中位数与练习给出的不同，上面的说明就不合适了。请写明专家组为什么这样打分。
web-panel-reason-untranslated = 理由要么用测评的每种语言都写，要么都不写。
web-panel-other-scale = 专家组打分用的不是现在选定的量表。请按这个量表重新填写，否则评价者看不到专家组的评分。
web-panel-there = 评价者会与专家组对照：{ $who }。
web-panel-none = 评价者会与练习编写者给出的参考评分对照。
web-panel-enter = 改用自己的专家组
web-panel-change = 修改专家组
