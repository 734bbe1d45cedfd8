# What stops a many-facet Rasch analysis, what its reader must know, and the words of its summary.
facets-too-few = A many-facet analysis needs at least two facets, such as ratee and rater. There { $n ->
    [0] are none
    [one] is only one
   *[other] are { $n }
}.
facets-unequal-columns = The facet “{ $facet }” has { $n } entries, but there are { $scores } scores. Give one entry for each score.
facets-not-whole = { $n ->
    [one] The score “{ $value }” (observation { $row }) is not a whole number. Give whole numbers.
   *[other] { $n } scores are not whole numbers; the first is “{ $value }” (observation { $row }). Give whole numbers.
}
facets-unknown-facet = There is no facet “{ $value }”. The facets are: { $known }.
facets-unknown-model = There is no model “{ $value }”. Choose one of { $known }.
facets-unknown-scale = There is no rating scale of “{ $value }”. There are scales of: { $known }.
facets-unknown-anchor = The facet “{ $facet }” has no element “{ $value }” to anchor. Use the label that stands in the ratings.
facets-anchor-not-finite = The anchor of “{ $value }” in the facet “{ $facet }” is { $measure }. Give a finite number of logits.
facets-anchored-non-centred = The facet “{ $facet }” has anchors, so it cannot also be the one that is not centred while others are ({ $others }). Name another facet as not centred.
facets-one-score = Every rating is { $value }. Ratings that do not differ cannot be measured; at least two categories must have been used.
facets-all-extreme = Every rating belongs to someone or something that has only lowest or only highest ratings, so nothing can be estimated. Collect ratings that differ, or combine items or raters.
facets-not-settled = What the ratings leave open was not settled within { $steps } steps. Measure the disconnected parts one by one.
facets-not-converged = The joint estimates did not settle: after { $steps } steps they still move by { $change } logits. What moves most: { $names }. Usually the ratings are split by a perfect order (all ratings of some are above all ratings of others), so that no finite estimate exists. Use the method “fair”, or leave these elements out.
facets-same-facet = Bias is between two different facets. Here both are “{ $value }”.
facets-reason-not-converged = There is no fair score: with fixed raters, the ratings of this competency have no finite solution.
facets-reason-no-information = There is no fair score: the ratings of this competency do not differ, or only between people and raters who use one end of the scale.
facets-one-category = Not measured: all its ratings fall into a single category.
facets-extreme-together = Not measured: it has only lowest or only highest ratings, all of them together with others of whom the same is true.
facets-extreme-no-fit = Only lowest or only highest ratings: it has a measure, but no statistics of fit.
facets-no-variation = There is no correlation: too few ratings, or ratings that do not differ.
facets-category-only-extremes = Only elements with extreme ratings were given this category, so it has no threshold.
facets-category-lowest = The lowest category has no threshold.
facets-note-extreme-high = { $facet }: { $n ->
    [one] one element has
   *[other] { $n } elements have
} only highest ratings ({ $names }). Set aside while the others were estimated, then measured with the score moved in by a fraction of a point: how far up they belong is not known.
facets-note-extreme-low = { $facet }: { $n ->
    [one] one element has
   *[other] { $n } elements have
} only lowest ratings ({ $names }). Set aside while the others were estimated, then measured with the score moved in by a fraction of a point: how far down they belong is not known.
facets-note-unmeasured = { $facet }: { $n ->
    [one] one element
   *[other] { $n } elements
} could not be measured ({ $names }). The reason stands with each.
facets-note-disconnected = { $facet }: the ratings fall into { $n } parts that nothing connects; the largest has { $largest ->
    [one] one element
   *[other] { $largest } elements
}. Elements of different parts cannot be compared. Each part counts as though its other facets were average. The parts begin with: { $names }.
facets-note-confounded-within = The facet “{ $facet }” lies within “{ $other }”: each of its elements met only one of “{ $other }”. How “{ $other }” differ cannot be told from how those of “{ $facet }” that belong to each differ on average; how the measures are split between the two is a convention, not a finding. Collect ratings in which the same “{ $facet }” meets several of “{ $other }”, leave one of the two facets out, or anchor one of them.
facets-note-confounded-same = The facets “{ $facet }” and “{ $other }” are one and the same in these ratings: each element of one met exactly one of the other. Which of the two makes a difference cannot be told, and how the measures are split between them is a convention. Leave one of the two facets out, or anchor one of them.
facets-note-thin = { $facet }: { $n ->
    [one] one element shares
   *[other] { $n } elements share
} fewer than { $fewest } of the facet “{ $other }” with the rest ({ $names }). How { $n ->
    [one] it compares
   *[other] they compare
} with the rest hangs on those few.
facets-note-unused = Categories{ $which ->
    [one] {" "}of { $element }
   *[common] {""}
}: { $n ->
    [one] the category { $names } was never used.
   *[other] the categories { $names } were never used.
}
facets-note-disordered = Categories{ $which ->
    [one] {" "}of { $element }
   *[common] {""}
}: { $n ->
    [one] the threshold of the category { $names } lies below the one before, so there is no stretch where the category below it is the likeliest.
   *[other] the thresholds of the categories { $names } lie below the ones before, so there is no stretch where the categories below them are the likeliest.
}
facets-note-alone = Categories{ $which ->
    [one] {" "}of { $element }
   *[common] {""}
}: { $n ->
    [one] only elements with extreme ratings were given the category { $names }; it has no threshold.
   *[other] only elements with extreme ratings were given the categories { $names }; they have no thresholds.
}
facets-summary = Many-facet Rasch measurement, { $model ->
    [rating-scale] rating-scale model
   *[partial-credit] partial-credit model
}: { $facets } facets, { $n ->
    [one] one rating
   *[other] { $n } ratings
}, log-likelihood { $log_likelihood } after { $steps ->
    [one] one step
   *[other] { $steps } steps
}, { $corrected ->
    [yes] bias corrected by { $correction }
   *[no] no bias correction
}
facets-facet = { $facet }: { $n ->
    [one] one element
   *[other] { $n } elements
}{ $part ->
    [some] , { $shown } of them shown, from highest to lowest
   *[all] {""}
}
facets-separation = SD { $sd }, error { $rmse }, separation { $separation }, strata { $strata }, reliability { $reliability }; all alike: χ² { $chi_square }, df { $df }, p { $p }
facets-scale = { $which ->
    [one] Categories of { $element }
   *[common] Categories
}
facets-disordered = disordered
facets-column-label = Element
facets-column-measure = Measure
facets-column-se = SE
facets-column-real-se = Real SE
facets-column-infit = Infit
facets-column-infit-t = t
facets-column-outfit = Outfit
facets-column-outfit-t = t
facets-column-correlation = Correlation
facets-column-n = Ratings
facets-column-observed = Observed
facets-column-fair = Fair
facets-column-status = Status
facets-column-category = Category
facets-column-average = Average
facets-column-expected = Expected
facets-column-threshold = Threshold
facets-column-remark = Remark
facets-status-measured = measured
facets-status-anchored = anchored
facets-status-extreme-low = lowest only
facets-status-extreme-high = highest only
facets-status-unmeasured = not measured
