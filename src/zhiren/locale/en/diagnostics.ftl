# What diagnostics of ratings found. A flag is a question, never a verdict.
diagnostics-no-others = There are only self-ratings. Diagnostics of raters need ratings of others.
diagnostics-half-a-model = Give a model’s expected scores and their variances together, or neither.
diagnostics-shape = “{ $name }” has the shape { $found }; it must be { $wanted }.
diagnostics-raters = { $n ->
    [one] One rater
   *[other] { $n } raters
}, { $flagged ->
    [0] none flagged.
    [one] one flagged:
   *[other] { $flagged } flagged:
}
diagnostics-severity = { $rater } rates { $value } points { $side ->
    [more] lower
   *[less] higher
} than others rate the same { $ratees } persons.
diagnostics-halo = { $rater } hardly tells one behaviour of a person from another: differences within a person are { $value } times what is to be expected. A general impression may stand in for what was observed.
diagnostics-central = { $rater } stays near the middle of the scale: the distance from it is { $value } times what is to be expected for these persons.
diagnostics-range = { $rater } uses a narrow part of the scale: scores of { $ratees } persons vary { $value } times as much as is to be expected.
diagnostics-inconsistency = { $rater }’s ratings of { $ratees } persons do not fit those of others: they depart { $value } times as much as is to be expected.
diagnostics-drift = { $rater } became { $value } points { $side ->
    [more] more severe
   *[less] more lenient
} from the first to the last rating.
diagnostics-group = { $rater } rates “{ $group }” { $value } points { $side ->
    [more] lower
   *[less] higher
} than other people, compared with how all raters do.
diagnostics-more = { $n ->
    [one] One more finding is in the table.
   *[other] { $n } more findings are in the table.
}
diagnostics-too-few = { $n ->
    [one] One rater rated only one person: too little to tell a habit.
   *[other] { $n } raters rated only one person each: too little to tell a habit.
}
diagnostics-never-deleted = A flag is a reason to ask, not a verdict: nothing has been removed.
careless-heading = { $n ->
    [one] One questionnaire
   *[other] { $n } questionnaires
}, { $suspect ->
    [0] none with two signs of careless answering or more.
    [one] one with two signs of careless answering or more.
   *[other] { $suspect } with two signs of careless answering or more.
}
careless-long-string = Same answer for over half of the items in a row: { $n }.
careless-variability = Answers that hardly vary: { $n }.
careless-even-odd = Halves of the same competencies that disagree: { $n }.
careless-distance = Answers unlike any usual pattern: { $n }.
careless-seconds-per-item = Less than two seconds an item: { $n }.
dif-no-group = Nobody belongs to the group “{ $value }”. The groups are { $known }.
dif-heading = “{ $focal }” compared with “{ $reference }” at the same level: { $n ->
    [one] one item
   *[other] { $n } items
}, { $notable ->
    [0] none of which works noticeably differently.
    [one] one of which works noticeably differently:
   *[other] { $notable } of which work noticeably differently:
}
dif-item = { $item }: “{ $focal }” is scored { $difference } points { $side ->
    [more] higher
   *[less] lower
} than “{ $reference }” at the same level ({ $effect } standard deviations, category { $category }).
dif-untested = { $n ->
    [one] One item could not be tested.
   *[other] { $n } items could not be tested.
}
dif-advice = A difference may be bias of the item or a real difference in this one behaviour: have experts read the item before judging.
dif-alone = The only item of its competency: there is nothing to match persons by.
dif-few = Fewer than 10 persons in one of the groups.
dif-constant = Everybody got the same score.
dif-no-overlap = The groups have no persons at the same level, or nobody differs there.
