# zhiren measure, raters, dstudy, compare
cli-measure-help = Measure people from files of ratings: fair scores with honest errors.
cli-raters-help = Show how severe each rater is, and who uses the scale unusually.
cli-dstudy-help = Say how reliable the scores are, and how many raters it would take.
cli-compare-help = Compare two folders of measures: who changed, and is it real?
cli-measure-long-help = Measure everybody in files of ratings, taken together: CSV, Excel or Parquet with one rating a row. The folder gets measures.csv and measures.parquet, raters.csv, items.csv and summary.json, all of them or none.
cli-measure-framework = The dictionary that the items belong to: core, or a dictionary file.
cli-measure-scale = The response scale that the scores are on: a scale by name, or its ends, such as 0-100.
cli-measure-unknown-scale = “{ $value }” is no response scale. Give one of { $known }, or the lowest and the highest score with a hyphen between them, such as 0-100.
cli-measure-method = fair adjusts for severity and halo. facets is the classical many-facet Rasch model, for panels where every rater rates nearly everybody. classical is plain means.
cli-measure-joint = fair: one model for all competencies, with one severity a rater, or a model for each.
cli-measure-steps = fair: items of a competency share the distances between scores, or each has its own.
cli-measure-severity = fair: a rater is as severe on every competency, or differs by competency (tested against the former).
cli-measure-no-halo = fair: leave out the rater’s general impression of a person. Errors come out too small where there is one.
cli-measure-include-self = fair: count self-ratings as one more relationship.
cli-measure-cluster = fair: measure on the Dask cluster of this scheduler. Its workers read the files themselves, under the same paths.
cli-measure-only-fair = { $option } belongs to the method fair. Leave it out, or use --method fair.
cli-measure-out = Folder for the results.
cli-measure-force = Replace the results that the folder holds.
cli-measure-json = Print lines of JSON for machines: progress, then the summary.
cli-measure-step-connect = Connecting to the cluster
cli-measure-step-read = Reading the ratings
cli-measure-step-fit = Measuring
cli-measure-step-write = Writing the results
cli-measure-competency = { $competency } ({ $number } of { $of })
cli-measure-iteration = Iteration { $number }: log-likelihood { $value }, still to gain { $gain }, gradient { $gradient }
cli-measure-of = { $competency }: { $line }
cli-measure-separator = , { "" }
cli-measure-reason = { $n ->
    [one] One figure is missing
   *[other] { $n } figures are missing
}: { $reason }
cli-measure-done = Results: { $folder }
cli-measure-stopped = Stopped. Nothing was written to { $out }, and what was there is as it was.
measure-memory = There is not enough memory for this. Close other programs, measure fewer competencies at a time (--separate), or use a machine with more memory.
measure-no-severity = This method does not estimate severities and items. Use the method “fair”.
measure-self-rater = This person rated only themselves.
measure-out-file = “{ $folder }” is a file. Name a folder for the results.
measure-out-here = “{ $folder }” is the folder you are in, or one around it. Name a new folder for the results, such as { $folder }/results.
measure-out-not-ours = “{ $folder }” holds something that is not a result of measuring (“{ $found }”). Name a new folder.
measure-out-exists = “{ $folder }” holds results already. Name another folder, or give --force to replace them.
measure-out-parent = The folder “{ $folder }” cannot be made: nothing may be written to “{ $parent }”. Name a folder elsewhere.
measure-cannot-write = “{ $file }” cannot be written: { $reason }. Nothing was changed. Make room, or name another folder.
measure-not-a-folder = “{ $folder }” is no folder of results of “zhiren measure”: it lacks { $missing }.
measure-folder-damaged = The results in “{ $folder }” cannot be read ({ $reason }). Measure again.
cli-measure-interrupted = Stopped.
cli-raters-long-help = Show every rater’s severity with its error, the most severe first, and what is unusual about raters and single questionnaires. A flag is a reason to ask, never a verdict.
cli-raters-method = fair estimates severities in logits together with the people’s measures. classical compares with what the person’s other raters gave, in points of the scale.
cli-raters-only = Only this rater, by id; may be given several times.
cli-raters-out = File for the table of all raters, .csv or .parquet.
cli-raters-column-rater = Rater
cli-raters-column-severity = Severity
cli-raters-column-error = Error
cli-raters-column-points = In points
cli-raters-column-ratees = People
cli-raters-column-ratings = Ratings
cli-raters-column-flags = Unusual
cli-raters-flag-severity = severity
cli-raters-flag-halo = halo
cli-raters-flag-central = middle of the scale
cli-raters-flag-range = narrow range
cli-raters-flag-inconsistency = unlike others
cli-raters-flag-drift = drift
cli-raters-drift = { $n ->
    [0] The ratings say when they were given, but nobody rated three people or more on different days: whether a rater’s severity changed cannot be told.
    [one] Change of severity over time, in points of the scale (above 0: more severe). One rater can be tested; { $beyond ->
        [0] the change is within chance.
       *[other] the change is beyond chance.
    }
   *[other] Change of severity over time, in points of the scale (above 0: more severe). { $n } raters can be tested; { $beyond ->
        [0] nobody changed beyond chance.
        [one] one changed beyond chance.
       *[other] { $beyond } changed beyond chance.
    } The p values are adjusted for testing so many.
}
cli-raters-drift-rater = Rater
cli-raters-drift-month = A month
cli-raters-drift-error = Error
cli-raters-drift-points = First to last
cli-raters-drift-first = From
cli-raters-drift-last = To
cli-raters-drift-p = p
cli-raters-drift-beyond = Beyond chance
cli-raters-drift-yes = yes
cli-raters-drift-more = { $n ->
    [one] One more rater, with a weaker sign of change, is not listed; --out has all.
   *[other] { $n } more raters, with weaker signs of change, are not listed; --out has all.
}
cli-raters-more = { $n ->
    [one] One rater between these is not listed; --out has all.
   *[other] { $n } raters between these are not listed; --out has all.
}
measure-unknown-rater = “{ $value }” rated nobody else. Name a rater who occurs in the ratings.
cli-dstudy-long-help = Split the differences between ratings into people, raters and items, and say how reliable a person’s score is now, and how many raters reach the target.
cli-dstudy-target = The reliability to reach, between 0 and 1.
cli-dstudy-competency = Only this competency, by id, with its components and other numbers of raters; may be given several times.
cli-dstudy-design = nested: everybody has raters of their own, as in 360° surveys. crossed: the same raters rate everybody.
cli-dstudy-column-competency = Competency
cli-dstudy-column-raters = Raters now
cli-dstudy-column-g = Eρ²
cli-dstudy-column-phi = Φ
cli-dstudy-column-needed = Raters for Eρ² { $target }
cli-dstudy-never = never
cli-dstudy-meaning = Eρ² is the reliability for comparing people, Φ that of the score itself. “never”: more raters do not help, more items would.
cli-compare-long-help = Compare two folders of “zhiren measure”: A before, B after. Shows how alike they are, and, where one method made both, who changed, with the standard error and the probability that the change is real.
cli-compare-out = File for the table of everybody, .csv or .parquet.
cli-compare-heading = { $n ->
    [one] One person is in both.
   *[other] { $n } people are in both.
} Differences are B less A, in points of the scale.
cli-compare-column-competency = Competency
cli-compare-column-n = People
cli-compare-column-correlation = Correlation
cli-compare-column-difference = Mean difference
cli-compare-column-overlap = Intervals overlap %
cli-compare-methods = A was measured by { $first }, B by { $second }: a difference of methods is no change of people, so none is tested.
cli-compare-same = A and B measure the same ratings, so nobody can have changed; what differs is the model.
cli-compare-column-model = Model
cli-compare-column-log-likelihood = Log-likelihood
cli-compare-column-parameters = Parameters
cli-compare-column-aic = AIC
cli-compare-column-bic = BIC
cli-compare-model = { $verdict ->
    [first] A fits better, by AIC and by BIC.
    [second] B fits better, by AIC and by BIC.
   *[unclear] AIC and BIC part ways: neither model clearly fits better.
}
cli-compare-nested = One model is a case of the other: likelihood ratio { $chi_square }, { $df ->
    [one] one degree of freedom
   *[other] { $df } degrees of freedom
}, p { $p }.
cli-compare-change = { $ratee }, { $competency }: { $side ->
    [rose] rose
   *[fell] fell
} by { $change } ({ $unit ->
    [logit] logits
   *[score] points
}, standard error { $error }); real with { $probability } %
cli-compare-more = { $n ->
    [one] … and one more change that is real; --out has all.
   *[other] … and { $n } more changes that are real; --out has all.
}
compare-other-framework = “{ $before }” was measured with the dictionary { $first }, “{ $after }” with { $second }. Compare measures of one dictionary.
compare-other-scale = “{ $before }” is on a scale of { $first }, “{ $after }” on one of { $second }. Compare measures on one scale.
compare-other-method = Two methods made these figures, so their difference is no change.
compare-other-model = Two models of the same ratings made these figures, so their difference is no change.
