# Words that only the PDF report uses.
pdf-competencies = Competencies
pdf-confidential = Confidential: keep it safe
pdf-who-may-read = Who may read this, and what it is for
pdf-who-rated = Who rated you
pdf-raters = { $n ->
    [one] 1 person
   *[other] { $n } people
}
pdf-role = Compared with the role: { $role }
pdf-contents = Contents
pdf-definitions = What each competency means
pdf-reliability = How reliable the figures are
pdf-competency-table = All scores by competency
pdf-requirement-table = Scores against the role
pdf-item-table = All scores by behaviour
pdf-missing-characters = The fonts of this report lack a few characters. They are printed as Unicode numbers in square brackets, such as [U+0939].
pdf-no-figures = Too few people answered for others’ scores to be shown in this report.
pdf-no-groups = Too few people answered for any group’s scores to be shown on their own.
pdf-no-comments = There are no comments that can be shown.
pdf-no-focus = The figures do not yet support a development priority.
pdf-nothing-withheld = Nothing was withheld: every score and comment has enough raters behind it.
