# 访谈提纲
guide-interview-title = 访谈提纲
guide-interview-lead = { $role ->
    [none] 涵盖词典的全部胜任力，约 { $minutes } 分钟。请挑最要紧的来问，一次访谈很少问得完五项。
   *[other] 针对岗位“{ $role }”，最看重的排在前面，约 { $minutes } 分钟。一次访谈很少问得完五项胜任力。
}
guide-interview-before = 访谈之前
guide-interview-before-consent = 征得对方同意记录或录音，讲明谁会看、做什么用，并把同意记下来。
guide-interview-before-record = 照对方的原话记，评判留到访谈之后。
guide-interview-before-order = 对每个人都用同样的开场问题，按同样的顺序问。
guide-interview-open = 开场
guide-interview-open-why = 说明自己是谁、这一小时为了什么、谈的内容会怎么用。
guide-interview-open-examples = 说明想听的是近来真实发生过的事，会追问细节。
guide-interview-open-right = 说明哪个问题都可以不答，想一想再说也不要紧。
guide-interview-probe = 怎样追问
guide-interview-probe-lead = 一件事问全了四个方面再换下一件。讲透一件，胜过三件只讲个大概。
guide-interview-probe-situation = 情境：那是什么时候？有谁在场？事情是怎么起来的？
guide-interview-probe-task = 任务：当时该您做什么？做不好会怎样？
guide-interview-probe-action = 行动：您先做了什么、说了什么？接着呢？心里怎么想的？
guide-interview-probe-result = 结果：后来怎么样了？事后听到什么反映？换作现在会有什么不同？
guide-interview-level = 岗位要求 { $rank } 级：{ $anchor }
guide-interview-well = 留意有没有：{ $behaviour }
guide-interview-poorly = 反面表现：{ $behaviour }
guide-interview-close = 收尾
guide-interview-close-else = 问一句：还有什么该问而没有问到的？
guide-interview-close-next = 说明接下来做什么、什么时候有结果。
guide-interview-close-write = 一小时之内把记录补全，趁原话还记得。
guide-interview-avoid = 哪些做法会毁掉访谈
guide-interview-avoid-lead = 问题里带着答案，比如“您肯定问过客户了吧？”
guide-interview-avoid-would = 问“要是……您会怎么做”，问出来的是想象力。
guide-interview-avoid-we = 听到“我们”就过去了。要接着问：“那您自己呢？”
guide-interview-avoid-judge = 脸上露出赞许或怀疑：对方会专拣受欢迎的讲。
