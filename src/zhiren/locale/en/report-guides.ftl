# Guides beside a report: for the person who reads it, and for the manager who talks about it.
guide-minutes = { $n ->
    [one] One minute
   *[other] { $n } minutes
}

guide-reading-title = Reading your report
guide-reading-lead = Half an hour is enough. Read in this order, and stop at any point: nothing in the report has to be settled today.
guide-reading-before = Before you open it
guide-reading-before-calm = Choose a time when nobody waits for you, and put paper beside you.
guide-reading-before-purpose = Write down in one sentence what you would like to know. It keeps the loudest figure from choosing for you.
guide-reading-before-who = The people who answered gave you their time. Take what they say as what they saw, not as what you are.
guide-reading-first = First: the essence
guide-reading-first-strengths = Start with the strengths, and read them twice. Most people skip them, although they are what you build on.
guide-reading-first-priorities = Then the priorities. Where a sentence says that it is too close to call, take it at its word.
guide-reading-first-surprise = Then the surprise: what stands there is worth more thought than another decimal.
guide-reading-first-links = Each sentence leads to the behaviours it rests on. Look at them before you agree or disagree.
guide-reading-first-nothing = This report names no strength, priority or surprise: the answers are too few, or the scores lie too close together. Read the behaviours and the comments instead.
guide-reading-scores = What the figures mean
guide-reading-few = { $n ->
    [one] One person rated you.
   *[other] { $n } people rated you.
} Take each figure as a question to ask, not as an answer.
guide-reading-patterns = Look for what comes back
guide-reading-patterns-self = Where do you and others see the same, and where do you differ? A difference says that somebody sees something, not who is right.
guide-reading-patterns-groups = Do groups see you differently? You may behave differently with them, or they may need different things from you.
guide-reading-patterns-split = Where opinions split, forget the mean. Ask yourself in which situations each side meets you.
guide-reading-patterns-comments = What do several comments say in different words? One sharp sentence is one voice.
guide-reading-patterns-trend = What has changed since last time, and which changes may be chance? The report says which is which.
guide-reading-patterns-examples = For each pattern, find one situation of the last months in which others could have seen it.
guide-reading-feelings = If something stings
guide-reading-feelings-normal = That is usual, and it passes. Most people find the first reading the hardest.
guide-reading-feelings-guess = Do not guess who said what. You will guess wrong, and the relationship pays for it.
guide-reading-feelings-wait = Sleep on it before you answer anybody.
guide-reading-next = What to do then
guide-reading-next-one = Choose one behaviour, two at most, that you want others to see more often.
guide-reading-next-talk = Talk it over with your manager, or with somebody you trust, within two weeks.
guide-reading-next-thank = Thank those who answered, and tell them what you will work on. You need not tell them what they said.
guide-reading-next-plan = Set what you read beside the goals of your plan: do they still fit?

guide-talk-title = Talking about the report
guide-talk-lead = An agenda for { $minutes } minutes. The person speaks more than you do; the report is theirs.
guide-talk-before = Before the conversation
guide-talk-before-read = Make sure that the person has had the report for at least a day, and read it yourself.
guide-talk-before-room = A room with a door, no telephone, and nothing right after it.
guide-talk-before-own = Write down two things that you have seen yourself: one that went well, one that did not.
guide-talk-open = Opening
guide-talk-open-why = Say what the conversation is for: one or two things to do next. It is no appraisal.
guide-talk-open-say = For instance: “This is about what helps you. You have read it, I have read it; what you make of it counts.”
guide-talk-open-ask = Ask what the person would like to have at the end of the hour.
guide-talk-view = The person’s own view
guide-talk-view-first = “What did you recognise? What was new?”
guide-talk-view-listen = Listen, sum up in their words, and do not defend anybody who answered.
guide-talk-view-surprise = “What surprised you, and in which situations might others have seen that?”
guide-talk-strengths = Strengths
guide-talk-strengths-how = Give each one an example that you saw yourself, and ask where it could be used more.
guide-talk-figures = { $name }: others { $others } (95 % interval { $interval }){ $likelihood ->
    [very_likely] ; required { $required }, very likely met.
    [likely] ; required { $required }, likely met.
    [cannot_tell] ; required { $required }, cannot be told yet.
    [unlikely] ; required { $required }, likely not met.
    [very_unlikely] ; required { $required }, very likely not met.
   *[none] .
}
guide-talk-strengths-none = The report names no strength that stands out. Say what you value, with an example.
guide-talk-gaps = Gaps
guide-talk-gaps-how = Let the person choose which comes first. One of the questions is often enough.
guide-talk-gaps-none = The report names no gap that is clear enough. Ask what the person wants to learn next, and for what.
guide-talk-ask-behaviour = “{ $behaviour }”: others see this less often. In which situation is it hardest for you?
guide-talk-ask-higher = You rate yourself { $own }, others { $others }. What do you do that others may not see?
guide-talk-ask-lower = You rate yourself { $own }, others { $others }. What do they see that you take for granted?
guide-talk-ask-split = Some rate this high, some low. With whom, or when, do you behave differently?
guide-talk-ask-unsure = The figures do not tell whether the requirement is met. What have you both seen yourselves?
guide-talk-ask-different = Suppose that “{ $name }” has improved in half a year. What would people see you do?
guide-talk-plan = One or two goals
guide-talk-plan-one = One goal is enough, two are the most. A third one weakens both.
guide-talk-plan-behaviour = Word each as a behaviour: what will be done, when, and with whom.
guide-talk-plan-support = Ask what is needed from you, and promise only what you will do.
guide-talk-plan-notice = Agree how others will notice, and whom you will ask.
guide-talk-close = Closing
guide-talk-close-say = Let the person say in their own words what was agreed.
guide-talk-close-date = Put the next date into both calendars, in four to six weeks.
guide-talk-close-thank = Thank them for their openness. What was said stays between you.
guide-talk-avoid = What not to do
guide-talk-avoid-guess = Do not guess, or let guess, who answered what.
guide-talk-avoid-decimals = Do not compare decimals, and do not rank people: where intervals overlap, the report cannot tell.
guide-talk-avoid-bargain = Do not bargain over scores. They are what others saw; the question is what follows.
guide-talk-avoid-pay = Do not talk about pay or promotion in the same hour.
guide-talk-avoid-many = Do not go through the report page by page.
