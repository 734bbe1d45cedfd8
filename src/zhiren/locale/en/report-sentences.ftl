# Sentences of the report composed from figures. They address the reader, and claim nothing that an interval leaves open.

sentence-name = “{ $name }”
sentence-names-between = , { "" }
sentence-names-last = { "" } and { "" }
sentence-list-between = , { "" }
sentence-list-last = { "" } and { "" }
sentence-counts-last = { "" } and { "" }
sentence-group-manager = manager
sentence-group-peer = peers
sentence-group-report = direct reports
sentence-group-customer = customers
sentence-group-other = other colleagues
sentence-count-manager = { $n ->
    [one] 1 manager
   *[other] { $n } managers
}
sentence-count-peer = { $n ->
    [one] 1 peer
   *[other] { $n } peers
}
sentence-count-report = { $n ->
    [one] 1 direct report
   *[other] { $n } direct reports
}
sentence-count-customer = { $n ->
    [one] 1 customer
   *[other] { $n } customers
}
sentence-count-other = { $n ->
    [one] 1 other colleague
   *[other] { $n } other colleagues
}
sentence-count-merged = { $n } in all from { $group }
sentence-item-reversed = { $statement } (reversed: the higher the figure, the rarer the behaviour)

# Why something is not shown
sentence-why-no-raters = Nobody but you gave ratings.
sentence-why-nobody = None of your raters had the chance to observe this, so there is no score.
sentence-why-overall-few = Apart from your manager, fewer than { $n } people answered. The mean would give away what each of them said.
sentence-why-group-nobody = Nobody in this group answered.
sentence-why-group-few = Fewer than { $n } people in this group answered, so it is not shown on its own.
sentence-why-group-subtraction = Another group of fewer than { $n } people is not shown. With this group’s score, subtracting from the others’ score would give theirs away.
sentence-why-item-nobody = None of your raters had the chance to observe this behaviour.
sentence-why-item-few = Apart from your manager, fewer than { $n } people answered.
sentence-why-item-manager = Only your manager answered, which is not a view of the others.
sentence-why-item-subtraction = Some raters skipped a question of this competency. With every question shown, one could work out what fewer than { $n } of them said, so this one is held back.

# Headlines of the summary
sentence-strength-certain = Others rate you { $others }; the whole 95 % interval, { $interval }, lies above your own average of { $reference }.
sentence-strength-uncertain = Others rate you { $others }, one of your higher scores; but the 95 % interval, { $interval }, includes your own average of { $reference }, so it is too close to call.
sentence-strength-alone = Others rate you { $others } against your own average of { $reference }. There is too little data for an interval, so it is too early to call.
sentence-strength-role-below = { " " }The role requires { $required }, though, which is not met.
sentence-strength-role-uncertain = { " " }The role requires { $required }, though, and one cannot tell yet whether it is met.
sentence-priority-certain = Others rate you { $others }; the whole 95 % interval, { $interval }, lies below your own average of { $reference }.
sentence-priority-uncertain = Others rate you { $others }, one of your lower scores; but the 95 % interval, { $interval }, includes your own average of { $reference }, so it is too close to call.
sentence-priority-alone = Others rate you { $others } against your own average of { $reference }. There is too little data for an interval, so it is too early to call.
sentence-requirement-certain = Others rate you { $others }; the whole 95 % interval, { $interval }, lies below the { $reference } that the role requires.
sentence-requirement-uncertain = Others rate you { $others }, below the { $reference } that the role requires; but the 95 % interval, { $interval }, includes it, so one cannot tell yet whether it is met.
sentence-requirement-alone = Others rate you { $others }; the role requires { $reference }. There is too little data for an interval, so one cannot tell yet whether it is met.
sentence-surprise-higher = You rate yourself { $own }, others { $others } (95 % interval { $interval }): your largest difference. They see less of it than you do.
sentence-surprise-lower = You rate yourself { $own }, others { $others } (95 % interval { $interval }): your largest difference. They see more of it than you do.
sentence-surprise-divided = Opinions split: some rate you high here, some low, and hardly anybody in between. The mean speaks for neither side; ask what each has seen.
sentence-no-strength = No competency stands out above your own average: the scores lie too close together to name a strength.
sentence-no-priority = No competency falls behind your own average: choose what matters most to your work.
sentence-no-priority-role = Others’ scores reach everything that your role requires and that has a score. The smallest margin is on “{ $name }”: others { $others }, required { $required }.

# Why to develop it
sentence-focus-below = Others rate you { $others }, the role requires { $reference }, and the whole 95 % interval, { $interval }, lies below that.
sentence-focus-uncertain = Others rate you { $others }, below the { $reference } that the role requires. The 95 % interval, { $interval }, leaves open whether it is met, so this is a sensible place to begin.
sentence-focus-above = Others rate you { $others }, no lower than the { $reference } that the role requires. Of all that it requires, this has one of the smallest margins.
sentence-focus-alone = Others rate you { $others }; the role requires { $reference }. There is too little data for an interval.
sentence-focus-lowest = Others rate you { $others }, one of your lower scores.

# The whole
sentence-overview-who = { $n ->
    [one] One person
   *[other] { $n } people
} rated you: { $groups }.
sentence-overview-nobody = Nobody but you has submitted ratings.
sentence-overview-everything-withheld = None of the others’ scores is shown; “What is not shown, and why” gives the reason.
sentence-overview-manager-only = Only your manager’s side rated you, so “others” in this report means your manager.
sentence-overview-few-raters = { $n ->
    [one] Only one person rated you
   *[other] Only { $n } people rated you
}. Intervals are wide: take the results as the start of a conversation, not as its conclusion.
sentence-overview-no-self = You did not rate yourself, so there is no comparison of self and others.
sentence-overview-self-same = { $n ->
    [one] Your self-rating does not clearly differ from others’ on the one competency with a score: it lies
   *[other] Your self-ratings do not clearly differ from others’ on any of { $n } competencies: they lie
} within the others’ intervals, or there is too little data to tell.
sentence-overview-self-all-higher = On all { $n } competencies that you rated, your score lies above the others’ interval. Pick one where the difference is large and ask for an example.
sentence-overview-self-all-lower = On all { $n } competencies that you rated, your score lies below the others’ interval. They see more than you do.
sentence-overview-self-rest = { $same ->
    [0] .
   *[other] ; on the remaining { $same } there is no clear difference.
}
sentence-overview-self-higher = Of the { $n } competencies that you rated, your score is clearly higher than others’ on { $higher }{ sentence-overview-self-rest }
sentence-overview-self-lower = Of the { $n } competencies that you rated, your score is clearly lower than others’ on { $lower }{ sentence-overview-self-rest }
sentence-overview-self-mixed = Of the { $n } competencies that you rated, your score is clearly higher than others’ on { $higher } and clearly lower on { $lower }{ sentence-overview-self-rest }
sentence-overview-no-role = No role was chosen, so scores are not set against a requirement.
sentence-overview-role-all-met = { $n ->
    [one] The one requirement of “{ $role }” with a score is very likely met.
   *[other] All { $n } requirements of “{ $role }” with a score are very likely met.
}
sentence-overview-role-counts = Against the requirements of “{ $role }” ({ $n } with a score): { $counts }.
sentence-count-likelihood = { $n } { $likelihood ->
    [very_likely] very likely met
    [likely] likely met
    [unlikely] likely not met
    [very_unlikely] very likely not met
   *[cannot_tell] cannot be told yet
}
sentence-overview-profile-both = Compared with your own average of { $cut }, others rate you clearly higher on { $above } and clearly lower on { $below }.
sentence-overview-profile-above = Compared with your own average of { $cut }, others rate you clearly higher on { $above }, and clearly lower on nothing.
sentence-overview-profile-below = Compared with your own average of { $cut }, others rate you clearly lower on { $below }, and clearly higher on nothing.
sentence-overview-profile-flat = All of the others’ scores lie around your own average of { $cut }: the data tell no strong side from a weak one.
sentence-overview-divided = Opinions on { $names } are divided into two camps, and the mean speaks for neither.
sentence-note-manager-only = Nobody but your manager answered here: the others’ score is your manager’s.
sentence-note-manager-only-raw = Nobody but your manager answered here: the others’ score is your manager’s, as it was given.
sentence-note-divided = Opinions are divided into two camps: some rate high, some low, and the mean speaks for neither.
sentence-note-agreed = Your raters agree closely.

# Change over rounds
sentence-trend-rose = From { $before } to { $now }: a rise larger than chance would explain.
sentence-trend-fell = From { $before } to { $now }: a fall larger than chance would explain.
sentence-trend-unclear = From { $before } to { $now }: chance alone could bring that about, so one cannot tell yet whether anything changed.
sentence-trend-unknown = From { $before } to { $now }. There is too little data to tell whether anything changed.

# Who may read it, and how
sentence-read-who = This report is for you and for those whom your company has authorised. Please do not pass it on.
sentence-read-purpose = It is meant to help you develop. It shows behaviour that others saw over a period of time, and should not by itself decide on pay, promotion or dismissal.
sentence-how-scale = Scores run from { $low } to { $high }; higher is better.
sentence-how-scale-labels = Scores run from { $low } to { $high }: { $low } is “{ $first }”, { $high } is “{ $last }”.
sentence-how-others = “Others” is the mean of all ratings that you were given, except your own; each answer counts the same.
sentence-how-interval = The 95 % interval says how far a score can be trusted: the fewer the raters and the less they agree, the wider it is. Where two intervals overlap, do not read one score as higher than the other.
sentence-how-others-fair = “Others” is a fair score: what a rater of average strictness would be expected to give you. Strict and lenient raters are evened out. The raw mean of all ratings stands beside it in the tables.
sentence-how-interval-fair = The 95 % interval says how far a score can be trusted: the fewer people rated you, and the less is known of how strictly they rate, the wider it is. Where two intervals overlap, do not read one score as higher than the other.
sentence-how-role = The role’s requirement is placed on the same scale. “Very likely met” and “very likely not met” mean that the whole 95 % interval lies on one side of it; “likely” means a probability of 75 % or more. In between, one “cannot tell yet”.
sentence-how-map = The map of self and others is divided at the average of your own scores from others. What lies too near the line for the data to tell is “uncertain”.
sentence-how-anonymity = Your manager’s ratings are shown as such. All other raters stay anonymous: a group of fewer than { $n } is not shown on its own.

# Method
sentence-method-classical = Classical statistics: the mean of all ratings
sentence-method-basis = This report rests on { $ratings } ratings by { $raters ->
    [one] one rater
   *[other] { $raters } raters
}, the self-rating not counted.
sentence-method-classical-score = The others’ score on a competency is the mean of all their answers to its questions, each counting the same; so is the score of a group. “Not observed” does not count. Scores are not adjusted for how strict a rater is.
sentence-method-classical-interval = The 95 % interval comes from how much raters differ, all answers of a rater being taken as one view (t distribution). For a group, with fewer than 3 raters, or where all said the same, the average difference over everybody who was rated is used instead.
sentence-method-classical-few = To even out strict and lenient raters, at least { $least } people with two or more raters are needed, not counting answers that are withheld; { $n ->
    [0] in this round there are none
    [one] in this round there is one
   *[other] in this round there are { $n }
}.
sentence-method-classical-failed = We tried to even out strict and lenient raters, but the calculation found no reliable answer for the ratings of this round.
sentence-method-classical-person = In other reports of this round, strict and lenient raters are evened out. In yours they are not: apart from your manager, too few people rated you.
sentence-method-fair = Fair scores: strict and lenient raters are evened out
sentence-method-own = { $strictness ->
    [strict] Your raters are on average stricter than most
    [lenient] Your raters are on average more lenient than most
   *[like] As far as can be told, your raters are on average about as strict as others
}; { $way ->
    [more] over your competencies ({ $n }), the fair score adds { $points } to the raw mean on average.
    [less] over your competencies ({ $n }), the fair score takes { $points } off the raw mean on average.
   *[same] over your competencies ({ $n }), fair scores and raw means are the same on average.
}
sentence-method-own-against = { $strictness ->
    [strict] Your raters are on average stricter than most. Even so, over your competencies ({ $n }) the fair score takes { $points } off the raw mean on average
   *[lenient] Your raters are on average more lenient than most. Even so, over your competencies ({ $n }) the fair score adds { $points } to the raw mean on average
}, because it also allows for overall impressions and for how few ratings there are.
sentence-method-fair-enough = In this round { $n } people have two or more raters. That is enough to tell how strictly each rater rates.
sentence-method-fair-severity = Some people are sparing with high marks, others are generous. How strict each rater is shows when all their ratings are set beside those that others gave the same people. The others’ score is what a rater of average strictness would be expected to give you, so it depends far less on whom you happened to be rated by.
sentence-method-fair-halo = Whoever has a good overall impression of you tends to rate you well on everything. Many answers by one rater therefore do not count as so many separate views: how many people rated you matters more than how many questions they answered.
sentence-method-fair-leaning = The less you were rated on a competency, the more its score leans on your other competencies and on what is usual in this round.
sentence-method-fair-raw = The raw mean beside it in the tables is the mean of all answers, each counting the same, with no adjustment. Scores of groups, scores of single behaviours and your self-rating are raw means too, so they need not average to the others’ score. Where only your manager answered a competency, or all answers in the round were the same, the others’ score itself is the raw mean.
sentence-method-fair-interval = The 95 % interval covers what remains open: how you would fare with other raters, how well each rater’s strictness and overall impression are known, and chance in single answers.
sentence-method-fair-probability = The tables in the appendix also give the probability that you meet the requirement, from the score and its uncertainty. In words: about 97.5 % or more is “very likely met”, 75 % or more “likely met”, 25 % or less “likely not met”, about 2.5 % or less “very likely not met”; in between, one cannot tell yet.
sentence-method-fair-protection = Where fewer than { $scores } people, apart from your manager, answered on a competency, their answers on it go into no fair score.
sentence-method-thresholds = Manager and self apart, scores are shown from { $scores } people who answered; other raters’ comments from { $comments } people who rated you, however many of them wrote, pooled and shuffled.
sentence-method-merging = Groups that are too small are merged with each other; if that is not enough, with the smallest group that is large enough. A merged group bears the names of its parts.
sentence-method-subtraction = Where subtracting figures would give away what fewer than { $scores } people said, further figures are withheld.
sentence-alpha = Internal consistency (Cronbach’s α)
sentence-icc = Agreement of raters (ICC(k))
sentence-alpha-high = { $lowest } to { $highest }, median { $middle }: the questions of a competency ask about the same thing.
sentence-alpha-fair = { $lowest } to { $highest }, median { $middle }: the questions of a competency ask about much the same thing.
sentence-alpha-low = { $lowest } to { $highest }, median { $middle }: the questions of a competency ask about different things; read them one by one.
sentence-icc-high = { $lowest } to { $highest }, median { $middle }: other raters would give very similar results.
sentence-icc-fair = { $lowest } to { $highest }, median { $middle }: other raters would give broadly similar results.
sentence-icc-low = { $lowest } to { $highest }, median { $middle }: other raters might give clearly different results; go by the intervals.
sentence-reliability-none = Too little data to compute it.

# Comments, and what is not shown
sentence-comments-manager = Your manager’s comments
sentence-comments-pooled = Other raters’ comments
sentence-comments-theme = Other raters on “{ $name }”
sentence-comments-general = Other raters, in general
sentence-comments-self = What you wrote
sentence-withheld-comments = Other raters’ comments
sentence-why-comments = Apart from your manager, fewer than { $n } people rated you; comments would show who wrote them.
sentence-withheld-strangers = { $n ->
    [one] One comment
   *[other] { $n } comments
}
sentence-why-strangers = Written in the name of somebody who gave no ratings, so that it cannot be said who they are to you.
sentence-withheld-merged = Separate scores of { $groups }
sentence-why-merged = At least one of these groups has fewer than { $n } people, so they are shown together as “{ $group }” ({ $size } people).
sentence-withheld-group = Separate scores of { $group }
sentence-why-group-alone = Apart from your manager, fewer than { $n } people rated you, and there is no other group to merge them with.
sentence-withheld-competencies = Others’ score on { $names }
sentence-why-not-asked = The role requires it, but it was not asked this time.
sentence-withheld-cells = Score of “{ $group }” on { $names }
sentence-withheld-items = Others’ scores on { $n ->
    [one] one behaviour
   *[other] { $n } behaviours
} of { $names }
report-json-format = This file is in the format “{ $value }”, not “{ $expected }”. Use the JSON of a report made by this product.

# The development plan, and what chosen raters said months later
sentence-plan-levels = From level { $start } to level { $target }
sentence-pulse-better = { $day }: { $answered } of { $asked } chosen raters answered again. From { $before } to { $after }, a rise larger than chance would explain.
sentence-pulse-worse = { $day }: { $answered } of { $asked } chosen raters answered again. From { $before } to { $after }, a fall larger than chance would explain.
sentence-pulse-unclear = { $day }: { $answered } of { $asked } chosen raters answered again. From { $before } to { $after }, which chance alone could bring about: one cannot tell yet.
sentence-pulse-too-few = { $day }: { $answered } of { $asked } chosen raters answered, too few to be shown.
sentence-pulse-no-baseline = { $day }: { $answered } of { $asked } chosen raters answered, { $after } on average. There is nothing from before to set it against.
