# The report's web page, and the index page of a batch.
page-skip = Skip to the content
page-contents = Contents
page-unit = Unit
page-position = Position
page-role = Compared with the role
page-date = Date
page-who = Who may read this
page-footer = This page is complete in itself and sends nothing anywhere.
page-colon = : { "" }
page-table = The numbers behind this chart
page-table-of = Numbers: { $section }
page-not-shown = no figure
page-definitions = What each competency means
page-no-definition = The dictionary gives no definition.
page-all-items = All behaviours with their numbers
page-judged = { $n ->
    [one] The role asks for one of these competencies:
   *[other] The role asks for { $n } of these competencies:
  }
page-groups-lead = A bar is a group’s average. The dashed line is your own rating; “higher” and “lower” stand only where it lies outside the others’ 95 % interval.
page-map-lead = The lines cross at { $cut }, your own average as others see you: the map shows your profile, not a comparison with other people.
page-zone-shared_strength = You and others agree: this is strong.
page-zone-hidden_strength = Others see more here than you do.
page-zone-blind_spot = You see more here than others do.
page-zone-known_need = You and others agree: there is room to grow.
page-zone-uncertain = Too near a border, or too few answers: read nothing into it.
page-method = How the scores were made
page-reliability = How far they can be trusted
page-full-table = Full table
page-rounding = All figures are rounded to one decimal after calculation, so a difference may deviate by 0.1 from that of the rounded figures.
column-group = Group
column-score = Score
column-weight = Weight
page-no-competencies = No competency was measured, so there is nothing to show here.
page-no-role = No role profile was given. The scores stand on their own, without a requirement to compare them with.
page-all-withheld = Too few people answered: no score by others can be shown without giving somebody away. The reasons are under “What is not shown, and why”.
page-cannot-name = Others’ scores are not shown, so nothing can be said here.
page-no-groups = No group’s scores can be shown: too few people answered in each.
page-no-self = There is no self-rating, so there is nothing to set against the view of others.
page-no-map = There is no map: too few scores by others can be shown.
page-no-items = No single behaviour can be shown: too few people answered.
page-no-comments = There are no comments to show.
page-no-focus = No development focus is proposed: no gap is clear enough to name one.
page-comment-more = Show the whole comment
page-comment-less = Show less
page-nothing-withheld = Everything that was measured is shown.
index-totals = Totals
index-made = Reports
index-withheld = With something withheld
index-skipped = Skipped
index-downloads = For all people together
index-people = People
index-search = Search by name, number, unit or position
index-none-found = Nobody matches.
index-raters = { $n ->
    [one] one rater
   *[other] { $n } raters
  }
index-what-withheld = { $n ->
    [one] One thing is withheld
   *[other] { $n } things are withheld
  }
index-nobody = No report was made.
page-evidence = Behaviours behind it
page-evidence-comments = Comments on it
page-requirement-said = Requirement: { $likelihood }
page-item-others = Others { $mean }
page-item-self = self { $score }
page-more-comments = { $n ->
    [one] Show one more comment
   *[other] Show { $n } more comments
  }
page-trend-lead = The blue dot is this round, grey ones are earlier rounds, each on its 95 % interval. Raters are not the same people each time; “larger than chance” allows for that as far as the intervals do.
