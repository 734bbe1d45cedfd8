# 报告的配套指南：给本人读报告用的，给上级谈报告用的。
guide-minutes = { $n } 分钟

guide-reading-title = 怎样读您的报告
guide-reading-lead = 半小时就够。按下面的顺序读，随时可以停下来：报告里没有哪件事非得今天想清楚。
guide-reading-before = 打开之前
guide-reading-before-calm = 挑一段没有人等您的时间，手边放一张纸。
guide-reading-before-purpose = 先用一句话写下您最想知道什么，免得被最扎眼的那个数字带着走。
guide-reading-before-who = 给您评价的人都花了时间。他们写的是他们看到的，不等于您这个人。
guide-reading-first = 先看一分钟摘要
guide-reading-first-strengths = 从优势看起，看两遍。很多人一眼带过，其实往后的进步都要靠它。
guide-reading-first-priorities = 再看发展重点。句子里说“还不能断定”的，就当它还没有定论。
guide-reading-first-surprise = 再看意外发现，它比小数点后面的数字更值得琢磨。
guide-reading-first-links = 每句话都能点到它所依据的具体行为。先看行为，再决定同意不同意。
guide-reading-first-nothing = 这份报告没有列出优势、重点或意外发现：要么作答的人太少，要么各项分数太接近。不妨直接看具体行为和评语。
guide-reading-scores = 数字是什么意思
guide-reading-few = 评价您的只有 { $n } 人。把每个数字当作一个问题，不要当作答案。
guide-reading-patterns = 找反复出现的东西
guide-reading-patterns-self = 哪些地方您和别人看法一致，哪些地方不同？看法不同，只说明有人看到了什么，不说明谁对谁错。
guide-reading-patterns-groups = 不同的人对您的看法不一样吗？可能您对他们的做法不同，也可能他们需要的不同。
guide-reading-patterns-split = 看法分成两派的地方，先不管平均分。想一想，两派人各在什么场合与您共事。
guide-reading-patterns-comments = 哪些意思被几条评语换着说法提到？一句很重的话，只是一个人的声音。
guide-reading-patterns-trend = 与上一次相比，哪些变了，哪些可能只是偶然？报告里都有说明。
guide-reading-patterns-examples = 每找到一条，就回想最近几个月里别人可能看到它的一件事。
guide-reading-feelings = 读到刺眼的地方
guide-reading-feelings-normal = 这很正常，过两天会好。多数人都觉得第一遍最难读。
guide-reading-feelings-guess = 别猜是谁说的。多半猜不准，受损的是彼此的关系。
guide-reading-feelings-wait = 先放一晚，再回应任何人。
guide-reading-next = 读完以后
guide-reading-next-one = 选一个希望别人更常看到的行为，最多两个。
guide-reading-next-talk = 两周之内，找上级或者信得过的人谈一谈。
guide-reading-next-thank = 谢谢评价您的人，告诉他们您打算改进什么；他们说了什么，不必复述。
guide-reading-next-plan = 对照发展计划里的目标看一看：还合适吗？

guide-talk-title = 怎样谈这份报告
guide-talk-lead = 下面是一份 { $minutes } 分钟的议程。让对方多说，您少说；报告是对方的。
guide-talk-before = 谈话之前
guide-talk-before-read = 确认对方拿到报告至少一天了，您自己也读过。
guide-talk-before-room = 找一间能关门的房间，手机静音，后面不排别的事。
guide-talk-before-own = 写下两件您亲眼看到的事：一件做得好的，一件不够好的。
guide-talk-open = 开场
guide-talk-open-why = 说明谈话的目的：定下接下来要做的一两件事。这不是绩效考核。
guide-talk-open-say = 可以这样说：“今天谈的是什么对您有帮助。报告我们都读过了，您自己怎么看最要紧。”
guide-talk-open-ask = 问一问对方：谈完以后，希望得到什么。
guide-talk-view = 听对方怎么看
guide-talk-view-first = “哪些是您早就知道的？哪些是头一回听说？”
guide-talk-view-listen = 听完，用对方的话复述一遍；不要替评价的人辩解。
guide-talk-view-surprise = “哪一点最意外？别人可能是在什么场合看到的？”
guide-talk-strengths = 谈优势
guide-talk-strengths-how = 每一项都举一个您亲眼见过的例子，再问问还能用在哪里。
guide-talk-figures = { $name }：他评 { $others } 分（95% 区间 { $interval }）{ $likelihood ->
    [very_likely] ，岗位要求 { $required }，很可能达到。
    [likely] ，岗位要求 { $required }，较可能达到。
    [cannot_tell] ，岗位要求 { $required }，尚难判断。
    [unlikely] ，岗位要求 { $required }，较可能未达到。
    [very_unlikely] ，岗位要求 { $required }，很可能未达到。
   *[none] 。
}
guide-talk-strengths-none = 报告没有列出突出的优势。说说您看重对方的哪一点，举个例子。
guide-talk-gaps = 谈差距
guide-talk-gaps-how = 先谈哪一项，由对方选。下面的问题，往往问一个就够。
guide-talk-gaps-none = 报告没有列出足够明确的差距。问问对方接下来想学什么，用在哪里。
guide-talk-ask-behaviour = “{ $behaviour }”，别人看到得比较少。在什么场合，您觉得最难做到？
guide-talk-ask-higher = 您给自己打 { $own } 分，他评 { $others } 分。有哪些事您做了，而别人可能没看到？
guide-talk-ask-lower = 您给自己打 { $own } 分，他评 { $others } 分。有哪些事您觉得理所当然，别人却看在眼里？
guide-talk-ask-split = 有人打分高，有人打分低。您对不同的人、在不同的时候，做法有什么不一样？
guide-talk-ask-unsure = 单看数字，还说不准是否达到要求。我们各自亲眼看到过什么？
guide-talk-ask-different = 假如半年以后“{ $name }”有了进步，别人会看到您在做什么？
guide-talk-plan = 定一两个目标
guide-talk-plan-one = 一个就够，最多两个。再添第三个，前两个都会落空。
guide-talk-plan-behaviour = 把目标写成行为：做什么、什么时候做、和谁一起做。
guide-talk-plan-support = 问清楚需要您做什么，只答应做得到的。
guide-talk-plan-notice = 商定别人怎样看得出变化，到时候去问谁。
guide-talk-close = 收尾
guide-talk-close-say = 请对方用自己的话说一遍今天定下了什么。
guide-talk-close-date = 当场约好四到六周后的下一次，写进两个人的日历。
guide-talk-close-thank = 谢谢对方坦诚。谈话内容不外传。
guide-talk-avoid = 不要这样做
guide-talk-avoid-guess = 不要猜谁说了什么，也不要让对方去猜。
guide-talk-avoid-decimals = 不要比小数点，不要给人排名：区间重叠的，报告分不出高低。
guide-talk-avoid-bargain = 不要为分数讨价还价。分数是别人看到的，要谈的是接下来怎么办。
guide-talk-avoid-pay = 不要在同一场谈话里谈薪酬和晋升。
guide-talk-avoid-many = 不要一页一页地念报告。
