# What stops a measurement, and why a figure is missing.
measure-unknown-method = There is no method “{ $value }”. Choose one of { $known }.
measure-unknown-option = { $n ->
    [0] The method “{ $method }” has no options, so “{ $value }” cannot be set.
   *[other] The method “{ $method }” has no option “{ $value }”. Its options are { $known }.
}
measure-weights = Weights are not accepted, because an error that is right for a weighted rating does not follow from the ratings. How much a rating counts is estimated: by how many raters and answers there are, by severity and by halo. What managers, peers and others have in common is estimated as an effect of the relationship, and every relationship’s own mean is in the report.
measure-no-ratings = There are no ratings to measure. Give a file that holds at least one.
measure-unknown-item = The ratings refer to the item “{ $value }”, which the dictionary does not have. Use the dictionary these ratings were collected with.
measure-more-items = { $n ->
    [one] One more item is not in the dictionary.
   *[other] { $n } more items are not in the dictionary.
}
measure-score-range = { $n ->
    [one] The score { $value } is outside the scale, which runs from { $low } to { $high }.
   *[other] { $n } scores are outside the scale, which runs from { $low } to { $high }; the first of them is { $value }.
}
measure-two-relationships = { $n ->
    [one] “{ $rater }” rates “{ $ratee }” in two relationships. A rater stands in one relationship to a person; keep the one that counts.
   *[other] { $n } raters rate the same person in two relationships; the first is “{ $rater }”, rating “{ $ratee }”. A rater stands in one relationship to a person; keep the one that counts.
}
measure-unknown-ratee = Nobody rated “{ $value }”. Name a person who occurs in the ratings.
measure-unknown-subject = “{ $value }” is neither a competency nor an item of the dictionary. Its competencies are { $known }.
measure-icc-too-few = An intraclass correlation needs at least two people rated, one of them by two raters. Here there are { $ratings } ratings of { $ratees } people.
measure-icc-table = The six intraclass correlations need a complete table of at least two people by two raters. This one has { $ratees } by { $raters }, with { $missing } ratings missing.
measure-omega-not-converged = The loadings for ω did not settle within { $steps } steps. Look for items that do not go together, or that hardly anybody answered.
measure-not-asked = No item of this competency was asked.
measure-self-only = Only the person’s own rating is there; nobody else has rated this.
measure-not-observed = Nobody has observed this.
measure-no-spread = There is no interval: no two raters of one person differ, or nobody has two raters.
measure-summary = { $method ->
    [fair] Fair scores
    [facets] Fair averages (many-facet Rasch)
    [classical] Classical means
   *[other] { $method }
}: { $ratees ->
    [one] one person
   *[other] { $ratees } people
}, { $competencies ->
    [one] one competency
   *[other] { $competencies } competencies
}, scale { $low }–{ $high }
measure-note-of = { $competency }: { $note }
measure-column-competency = Competency
measure-column-mean = Mean
measure-column-range = Lowest–highest
measure-column-raters = Raters each
measure-column-alpha = α
measure-column-omega = ω
measure-column-icc1 = ICC(1)
measure-column-icc-k = ICC(k)
measure-column-rwg-j = r_wg(J)
measure-column-sem = SEM
measure-column-reliability = Reliability
measure-model-between = , { "" }
measure-model-spreads = Standard deviations in logits (with their errors): { $listed }
measure-model-people = people { $sd }
measure-model-component = { $name ->
    [severity] severity
    [severity-competency] severity within a competency
    [halo] halo
   *[halo-competency] halo within a competency
} { $sd } ({ $error })
measure-model-effects = Relationships, in logits: { $listed }
measure-model-fit = Log-likelihood { $log_likelihood }, { $n ->
    [one] one parameter
   *[other] { $n } parameters
}; AIC { $aic }, BIC { $bic }; settled in { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
}
measure-model-severity-test = { $verdict ->
    [by-competency] Severity differs by competency: that fits better than one severity a rater.
    [common] Severity is the same on all competencies: a severity by competency fits no better.
   *[unclear] Whether severity differs by competency is unclear: the test and BIC part ways.
} Likelihood ratio { $chi_square } (computed to ± { $error }), p { $p }; AIC { $aic_by_competency } by competency against { $aic_common } in common, BIC { $bic_by_competency } against { $bic_common }
