# Coefficients of agreement.
agreement-weights = There are no weights “{ $value }”. Choose one of { $known }.
agreement-level = There is no level of measurement “{ $value }”. Choose one of { $known }.
agreement-lengths = The two raters’ scores must be of the same things: here are { $first } and { $second }.
agreement-too-few = Cohen’s κ needs at least two things that both raters scored; here { $n ->
    [one] is one
   *[other] are { $n }
}.
agreement-fleiss = Fleiss’ κ needs a complete table of at least two things by two raters. This one has { $things } by { $raters }, with { $missing ->
    [one] one score
   *[other] { $missing } scores
} missing. With missing scores use Krippendorff’s α.
agreement-no-pairs = Nothing was scored by two raters, so there is no agreement to measure.
agreement-ratio = A ratio scale has no negative scores; here is { $value }. Use the interval level.
agreement-w-table = Kendall’s W needs a complete table of at least two things by two raters. This one has { $things } by { $raters }, with { $missing ->
    [one] one score
   *[other] { $missing } scores
} missing.
agreement-kappa = { $statistic ->
    [cohen] Cohen’s κ{ $weights ->
        [linear] , linear weights
        [quadratic] , quadratic weights
       *[unweighted] {""}
    }
   *[fleiss] Fleiss’ κ
} = { $kappa }, 95 % interval { $low } to { $high }, over { $n } things by { $raters } raters.
agreement-kappa-none = { $statistic ->
    [cohen] Cohen’s κ
   *[fleiss] Fleiss’ κ
} is not defined: all { $raters } raters used one category throughout ({ $n } things).
agreement-alpha = Krippendorff’s α, { $level ->
    [nominal] nominal
    [ordinal] ordinal
    [interval] interval
    [sets] of sets
   *[ratio] ratio
} = { $alpha }, 95 % interval { $low } to { $high }, over { $n ->
    [one] one thing
   *[other] { $n } things
}.
agreement-alpha-none = Krippendorff’s α is not defined: all scores of the { $n ->
    [one] one thing
   *[other] { $n } things
} are the same.
agreement-w = Kendall’s W = { $w } over { $n } things by { $raters } raters; χ² = { $chi } on { $df } degrees of freedom, p = { $p }.
agreement-w-none = Kendall’s W is not defined: none of the { $raters } raters tells the { $n } things apart.
