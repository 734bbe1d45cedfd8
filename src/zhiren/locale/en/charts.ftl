# Titles and descriptions of charts (read out by screen readers), and the few words that stand in them.
chart-requirement-title = { $name }: competencies and what the role requires
chart-scores-title = { $name }: competencies
chart-requirement-description = { $n ->
    [one] One competency
   *[other] { $n } competencies
  } on a scale from { $low } to { $high }: the others’ score as a dot with its 95 % interval, the self-rating as a diamond, the role’s requirement as a tick. Very likely met: { $very_likely }. Likely met: { $likely }. Cannot tell yet: { $cannot_tell }. Likely not met: { $unlikely }. Very likely not met: { $very_unlikely }. Not shown: { $hidden }.
chart-scores-description = { $n ->
    [one] One competency
   *[other] { $n } competencies
  } on a scale from { $low } to { $high }: the others’ score as a dot with its 95 % interval, the self-rating as a diamond. Shown: { $shown }. Not shown: { $hidden }.
chart-groups-title = { $name }: each group’s view
chart-groups-description = For { $n ->
    [one] one competency
   *[other] { $n } competencies
  }, each group’s score as a bar on a scale from { $low } to { $high } with its 95 % interval, and the self-rating as a dashed line. Self-rating clearly above the others: { $above }. Clearly below: { $below }.
chart-group-size = { $group } ({ $n })
chart-self-minus-others = Self − others
chart-not-shown = Not shown
chart-not-required = no requirement
chart-self-high = higher
chart-self-low = lower
chart-map-title = { $name }: self and others on one map
chart-map-description = { $n ->
    [one] One competency
   *[other] { $n } competencies
  } by self-rating (across) and others’ score (up). Shared strengths: { $shared_strength }. Hidden strengths: { $hidden_strength }. Blind spots: { $blind_spot }. Known needs: { $known_need }. Uncertain: { $uncertain }. Not on the map: { $hidden }.
chart-map-uncertain = Hollow: too near the line to tell
chart-items-title = { $name }: single behaviours
chart-items-description = { $n ->
    [one] One behaviour
   *[other] { $n } behaviours
  } on a scale from { $low } to { $high }: the others’ score as a dot with its 95 % interval, the self-rating as a diamond.
chart-distribution-title = { $competency }: how the raters spread
chart-distribution-description = The others on { $competency }, each by their own mean rounded to a whole score: { $counts }.
chart-distribution-count = { $n } × { $score }
chart-distribution-withheld = The others’ ratings on { $competency } are not shown.
chart-list-separator = , { "" }
chart-radar-title = { $name }: self and others at a glance
chart-radar-description = { $n } competencies around a circle, from { $low } in the middle to { $high } at the rim: the others’ scores as a filled shape, the self-rating as a dashed line.
chart-heat-title = Scores as a heat map
chart-heat-description = { $rows ->
    [one] One row
   *[other] { $rows } rows
  } and { $columns ->
    [one] one column
   *[other] { $columns } columns
  } of scores, coloured from { $low } to { $high }. Not shown: { $hidden }.
chart-specimen-title = How to read a row
chart-specimen-interval = The true value very likely lies within this band. A wide band says: not sure.
chart-specimen-others = What everybody but you gave on average.
chart-specimen-others-fair = What a rater of average strictness would be expected to give you.
chart-specimen-self = What you gave yourself.
chart-specimen-required = What the role asks for.
