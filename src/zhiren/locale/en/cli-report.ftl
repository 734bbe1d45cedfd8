# zhiren report
cli-report-long-help = Make a report for every person from a file of ratings: web pages, PDFs and a workbook, with an index. What is finished is kept, so that a run that was cut off goes on where it was.
cli-report-ratings = File of ratings (CSV, Parquet or Excel), one rating a row; may be given several times.
cli-report-people = File of the people: id, name, unit, position, role profile.
cli-report-comments = File of written comments.
cli-report-framework = Name of a built-in dictionary, or a dictionary file; give one a language.  [default: core]
cli-report-role = Role profile for everybody, by id or title. Without it each person’s own counts.
cli-report-roles = File of role profiles. Without it the built-in samples are used.
cli-report-language = Language of the reports; may be given several times.  [default: the terminal's]
cli-report-scale = Response scale of the questionnaire.
cli-report-method = How others’ scores are computed: fair evens out strict and lenient raters, classical takes raw means, auto is fair where the ratings are enough for it.
cli-report-method-fair-asked = Others’ scores: fair, as asked for.
cli-report-method-fair-enough = Others’ scores: fair, strict and lenient raters are evened out ({ $n } people have two or more raters).
cli-report-method-classical-asked = Others’ scores: raw means, as asked for.
cli-report-method-classical-few = Others’ scores: raw means. Fair scores take at least { $least } people with two or more raters, not counting answers that are withheld; here { $n ->
    [0] there are none
    [one] there is one
   *[other] there are { $n }
}.
cli-report-method-classical-failed = Others’ scores: raw means. Fair scores could not be computed: { $reason }
cli-report-title = Title on every report, such as the name of the survey.
cli-report-date = Date on the reports, as in 2025-06-30.  [default: today]
cli-report-formats = Which files to make, with commas between: html, pdf, xlsx, json, guides (for reading each report and for the talk about it).
cli-report-only = Only this person, by id; may be given several times. The workbook is left as it is.
cli-report-jobs = How many processes write reports at the same time.  [default: one a processor, at most 4]
cli-report-out = Folder for the reports.
cli-report-unknown-format = “{ $value }” is not among the forms of a report. Use one or more of: { $known }.
cli-report-no-date = “{ $value }” is no date. Write year, month and day, as in 2025-06-30.
cli-report-step-measure = Measured the ratings
cli-report-step-reports = Reports
cli-report-step-guides = Guides
cli-report-step-workbooks = Workbooks
cli-report-step-index = Index pages
cli-report-step-done = ✓ { $step }: { $seconds } s
cli-report-interrupted = Stopped. Nothing is half-written in { $out }: run the same command again and it goes on from here.
cli-report-language-zh-Hans = Chinese
cli-report-language-en = English
cli-report-list-separator = , { "" }
cli-report-files-html = { $n ->
    [one] { $n } web page
   *[other] { $n } web pages
}
cli-report-files-pdf = { $n ->
    [one] { $n } PDF
   *[other] { $n } PDFs
}
cli-report-files-xlsx = { $n ->
    [one] { $n } workbook
   *[other] { $n } workbooks
}
cli-report-files-json = { $n ->
    [one] { $n } JSON file
   *[other] { $n } JSON files
}
cli-report-files-guides = { $n ->
    [one] { $n } guide file
   *[other] { $n } guide files
}
cli-report-made = { $language }: { $files }.
cli-report-kept = { $made } newly made; { $kept } were there already, made from the same data.
cli-report-removed = { $n ->
    [one] { $n } file
   *[other] { $n } files
} of an earlier run removed: the person or name is no longer in the data.
cli-report-without-scores = { $n ->
    [one] One person has too few raters for any score to be shown, and the report says
   *[other] { $n } people have too few raters for any score to be shown, and their reports say
} so: { $people }.
cli-report-self-only = { $n ->
    [one] One person was rated by nobody else, so the report has no score by others
   *[other] { $n } people were rated by nobody else, so their reports have no score by others
}: { $people }.
cli-report-something-withheld = { $n ->
    [one] One report withholds some figures to protect raters. It says which and why.
   *[other] { $n } reports withhold some figures to protect raters. Each says which and why.
}
cli-report-not-rated = No report for { $n ->
    [one] one person whom
   *[other] { $n } people whom
} nobody rated: { $people }.
cli-report-without-role = { $n ->
    [one] One person has no role profile, and the report compares with no requirement
   *[other] { $n } people have no role profile, and their reports compare with no requirement
}: { $people }.
cli-report-more-warnings = { $n ->
    [one] … and one more remark of this kind.
   *[other] … and { $n } more remarks of this kind.
}
cli-report-begin = Begin here: { $path }
