# Change between two occasions.
trend-nothing-common = { $what ->
    [persons] Nobody was measured on both occasions, so there is no change to speak of.
   *[competencies] The two occasions have no competency in common, so there is no change to speak of.
}
trend-heading = Change, { $unit ->
    [logit] in logits, linked by common items
   *[score] in points of the scale, by the reliable change index
}: { $n ->
    [one] one person
   *[other] { $n } persons
} measured twice. Counted as rising or falling where that is at least 95 % probable.
trend-column-competency = Competency
trend-column-change = Mean change
trend-column-rose = Rose
trend-column-fell = Fell
trend-column-unclear = Cannot tell
trend-no-link = No item of this competency was asked on both occasions.
trend-no-error = The error of this change is not known.
trend-not-measured = This was not measured on both occasions.
