# Generalizability studies: tables, and what stops them.
gstudy-design = There is no design “{ $value }”. Choose one of { $known }.
gstudy-method = There is no method “{ $value }” of estimating variance components. Choose one of { $known }.
gstudy-persons = { $n ->
    [0] There are no ratings to study.
   *[other] All ratings are of one person. Variance between persons needs at least two.
}
gstudy-twice = { $n ->
    [one] One rating stands twice: the same person, rater and item.
   *[other] { $n } ratings stand more than once: the same person, rater and item.
} Keep one of them.
gstudy-one-level = The effect { $effect } has only one level, so its variance cannot be estimated. It takes at least two raters.
gstudy-confounded = The effects { $effect } and { $other } cannot be told apart in these ratings: wherever one changes, so does the other. In a crossed study raters must rate several persons, and persons have several raters; in a nested one, persons must have several raters. If every rater rates only one person, choose the design “nested”.
gstudy-unbalanced = The analysis of variance needs balanced ratings: everybody with equally many raters, everything answered. Choose “reml” or “henderson”.
gstudy-levels = Restricted maximum likelihood is limited to { $most } levels beside those of the largest effect; this study has { $n }. Choose “henderson”.
gstudy-not-converged = The variance components did not settle within { $steps } steps. Choose “henderson”, or leave out effects with hardly any data.
gstudy-numbers = A plan needs at least one rater and one item.
gstudy-undo = The study is nested: it cannot say what raters in common would do. Estimate it with the design “crossed”.
gstudy-target = A coefficient lies between 0 and 1; the target { $value } does not.
gstudy-heading = Generalizability study, { $design ->
    [crossed] p × r × i (all raters count as rating anybody)
   *[nested] (r:p) × i (each person has raters of their own)
}, by { $method ->
    [anova] analysis of variance
    [reml] restricted maximum likelihood
   *[henderson] Henderson’s method I, errors simulated
}: { $persons ->
    [one] one person
   *[other] { $persons } persons
}, { $n ->
    [one] one rating
   *[other] { $n } ratings
}
gstudy-coefficients = With { $raters } raters a person and { $items } items: Eρ² = { $g } for comparing persons, Φ = { $phi } for the score itself.
gstudy-decision-heading = Decision study, { $design ->
    [crossed] the same raters for everybody
   *[nested] raters of each person’s own
}
gstudy-column-effect = Effect
gstudy-column-variance = Variance
gstudy-column-error = Standard error
gstudy-column-share = Share %
gstudy-column-raters = Raters
gstudy-column-items = Items
gstudy-column-g = Eρ²
gstudy-column-phi = Φ
gstudy-column-sem = SEM
gstudy-effect-p = persons
gstudy-effect-r = raters
gstudy-effect-i = items
gstudy-effect-pr = persons × raters
gstudy-effect-pi = persons × items
gstudy-effect-ri = raters × items
gstudy-effect-pri = residual (persons × raters × items)
gstudy-effect-r-in-p = raters within persons
gstudy-effect-ri-in-p = residual (raters × items within persons)
