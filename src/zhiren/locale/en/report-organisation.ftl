# Reports on a team or the organisation: sentences that page, PDF and workbook share.
organisation-kind = Team and organisation report
organisation-comma = {", "}
organisation-all = Everybody shown
organisation-rest = Small units and others
organisation-only = Only { $unit }
organisation-filter-unit = Unit
organisation-filter-role = Role
organisation-filter-level = Level
organisation-filter-competency = Competency
organisation-summary-people = { $n ->
    [one] One person is shown
   *[other] { $n } people are shown
}{ $without ->
    [0] .
    [one] ; of one, reports give no score.
   *[other] ; of { $without }, reports give no score.
}
organisation-summary-requirements = Of { $of } requirements of their roles, { $met } are met, { $below } are not, and { $unsure } cannot be told yet.
organisation-summary-withheld = { $n ->
    [one] One score is withheld because too few raters answered.
   *[other] { $n } scores are withheld because too few raters answered.
}
organisation-summary-change = { $of ->
    [0] Too few people were rated both times to compare the competencies with the assessment before.
   *[other] Since the assessment before, { $rose } of { $of } competencies have risen and { $fell } have fallen beyond chance.
}
organisation-finding-higher = Mean { $mean } of { $n } people, { $apart } above the average of the competencies.
organisation-finding-lower = Mean { $mean } of { $n } people, { $apart } below the average of the competencies.
organisation-finding-required = {" "}Of { $of } with a requirement, { $met } meet it, { $below } do not, and { $unsure } cannot be told yet.
organisation-note-interval = Each score has a 95 % interval: the bar under it. The longer the bar and the paler the colour, the less the raters’ answers tell. Where intervals overlap, the order of people means nothing.
organisation-note-mean = A mean counts every person shown once and names how many they are. Its interval holds the error of measurement only.
organisation-note-fewest = Only what people’s own reports show to you is used; what is withheld there enters no figure here. A group gets figures of its own from { $fewest } people on; smaller units are joined to others.
organisation-note-order = Units are those that people are in today; roles and requirements are those of the assessment.
organisation-note-fair = Scores are fair scores, corrected for how severe each person’s raters are, wherever reports show them.
organisation-note-raw = Scores are raw means: they hold the severity of the raters.
organisation-note-requirement = ✓ the whole interval lies at or above what the role requires; ↓ all of it lies below; ? it holds the requirement, so it cannot be told yet.
organisation-note-change = Scores of the two assessments are compared person by person. With so many comparisons some look large by chance: at most { $share } % of what is called a change is to be expected there by chance. Should all raters have grown stricter or kinder together, it would look like a change.
organisation-met = met
organisation-uncertain = cannot tell yet
organisation-below = not met
organisation-withheld = withheld
organisation-not-rated = not rated
organisation-divided = raters disagree
organisation-direction-rose = risen
organisation-direction-fell = fallen
organisation-direction-unclear = no change beyond chance
organisation-section-summary = In brief
organisation-section-strengths = Strengths
organisation-section-needs = Needs
organisation-section-competencies = All competencies
organisation-section-heat = People and competencies
organisation-section-units = By unit
organisation-section-roles = What roles require, and what is there
organisation-section-agreement = Divided opinions
organisation-section-quality = What the figures rest on
organisation-section-change = Change since the assessment before
organisation-section-notes = How to read this
organisation-no-strengths = No competency stands out above the others beyond chance.
organisation-no-needs = No competency falls behind the others beyond chance.
organisation-no-divided = On nobody do raters fall into two camps.
organisation-no-moved = No person’s score has changed beyond chance.
organisation-no-people = Nobody is left under these filters.
organisation-column-person = Person
organisation-column-id = Number
organisation-column-unit = Unit
organisation-column-role = Role
organisation-column-level = Level
organisation-column-people = People
organisation-column-competency = Competency
organisation-column-mean = Mean
organisation-column-score = Score
organisation-column-low = From
organisation-column-high = To
organisation-column-interval = 95 % interval
organisation-column-met = Met
organisation-column-unsure = Cannot tell
organisation-column-below = Not met
organisation-column-expected = Expected below
organisation-column-required = Required level
organisation-column-requirement = Required score
organisation-column-verdict = Requirement
organisation-column-spread = Spread
organisation-column-change = Change
organisation-column-judgement = Judgement
organisation-column-before = Before
organisation-column-now = Now
organisation-column-possible = Could be told of
organisation-column-divided = Divided
organisation-column-value = Value
organisation-column-what = What
organisation-too-few = fewer than { $fewest }
organisation-level = level { $level }
organisation-of = { $n } of { $of }
organisation-role-people = { $n ->
    [one] one person
   *[other] { $n } people
}
organisation-role-too-few = Too few people for figures of their own: see each in the table of people.
organisation-divided-people = { $n } of { $of } people: { $names }
organisation-more-people = Show all { $n } people
organisation-divided-more = { $n ->
    [one] one more
   *[other] { $n } more
}
organisation-quality-people = People with scores
organisation-quality-shown = Scores shown
organisation-quality-withheld = Withheld: too few raters
organisation-quality-not-rated = Not rated
organisation-quality-raters = Raters behind a score (median)
organisation-quality-width = Length of a 95 % interval (median, points)
organisation-change-help = { $n ->
    [one] One person was rated in “{ $title }” as well; { $compared } scores can be compared.
   *[other] { $n } people were rated in “{ $title }” as well; { $compared } scores can be compared.
}
organisation-moved = { $name }: { $competency } { $before } → { $now }
organisation-moved-title = { $n ->
    [one] One score has changed beyond chance
   *[other] { $n } scores have changed beyond chance
}
organisation-chart-title = { $name }: how people spread
organisation-chart-description = { $n } people; mean { $mean }, interval { $interval }.
organisation-heat-caption = People and competencies: scores between { $low } and { $high }
organisation-legend-colour = Colour: the score, from { $low } to { $high }. Paler: less sure.
organisation-legend-bar = The bar: the 95 % interval; as wide as the cell, it would be half the scale.
organisation-legend-withheld = “–” withheld, too few raters; empty: not rated
organisation-legend-divided = “≠” raters fall into two camps
organisation-legend-group = A unit’s row holds the means of its people.
organisation-sheet-about = About
organisation-sheet-heat = People
organisation-sheet-intervals = Intervals
organisation-sheet-units = Units
organisation-sheet-competencies = Competencies
organisation-sheet-roles = Roles
organisation-sheet-divided = Divided opinions
organisation-sheet-change = Change
organisation-sheet-moved = Changed scores
organisation-band = { $from }–{ $to }
