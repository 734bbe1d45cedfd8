## Frame

web-nav-talent = Talent
web-nav-fit = Role fit
web-talent-places = Talent
web-talent-nine-boxes = Nine-box
web-talent-succession = Succession
web-talent-needs = Training needs
web-talent-fit = Role fit
web-talent-roles = Roles
web-talent-no-scores = Nothing has been scored yet. Once an assessment is closed and scored, this page shows what its results mean.
web-talent-no-roles = There is no role profile in this assessment’s dictionary yet. Make one under “Roles”.
web-talent-nobody = Nobody is left with these filters.
web-talent-campaign = Assessment
web-talent-unit = Unit
web-talent-any-unit = All units
web-talent-grade = Grade
web-talent-any-grade = All grades
web-talent-role = Role
web-talent-any-role = All roles
web-talent-person = Person
web-talent-show = Show
web-talent-excel = Excel
web-talent-csv = CSV
web-talent-yes = yes
web-talent-more-people = … and { $n } more; filter to see them
web-talent-search = Name or number

## Fit

web-talent-fit-heading = Role fit
web-talent-fit-lead = How far somebody’s latest results go towards any role: today’s, or one they might move to.
web-talent-fit-own = My fit to roles
web-talent-fit-of = { $name }: fit to roles
web-talent-fit-none = There is nothing to look at yet: this page shows people whose report you may read.
web-talent-fit-no-figures = No scores can be shown for this assessment, so no fit can be reckoned from it.
web-talent-fit-about = The share of a role’s requirements that is expected to be met, each counted by its weight; the line is its 95 % interval. It follows from the competency scores alone: experience, wishes and knowledge of the field are not in it.
web-talent-fit-roles = All roles at a glance
web-talent-fit-what-if = What if: { $role }
web-talent-fit-present = { $role } (present role)
web-talent-present = present role
web-talent-expected-met = expected to be met
web-talent-expected-range = { $expected } %, between { $low } and { $high } %
web-talent-below-range-percent = between { $low } and { $high } %
web-talent-all-met = chance that every requirement is met
web-talent-judged = requirements that could be judged
web-talent-of = { $n } of { $of }
web-talent-not-judged = cannot be judged
web-talent-percent = { $n } %
web-talent-gaps = The gaps that matter most
web-talent-gap-line = { $competency } (weight { $weight }): { $chance } % likely to be at “{ $level }” or above
web-talent-no-gaps = No requirement is more likely missed than met.
web-talent-requirement = Requirement
web-talent-requires = { $title } ({ $level })
web-talent-weight = Weight
web-talent-others = Others’ score
web-talent-met = Met?
web-talent-chance = { $n } % likely
web-talent-not-shown = Too few raters to show a score
web-talent-not-asked = { $n ->
    [one] One competency that the role requires was not asked about in this assessment.
   *[other] { $n } competencies that the role requires were not asked about in this assessment.
}
web-talent-marks = Dot: score. Line: 95 % interval. Upright mark: what the role requires.
web-talent-strip-required = { $score }, between { $low } and { $high }; required { $required }
web-talent-strip-alone = { $score }, without an interval; required { $required }

## Succession

web-talent-succession-heading = Succession
web-talent-succession-lead = Who is likely to meet what a role requires, in bands.
web-talent-bands-about = Within a band the intervals overlap with that of its best, so nobody in it can be told apart by these scores; people stand in it by number, not by rank. A person in a lower band differs from the best of the band above by more than chance explains.
web-talent-target = For the role
web-talent-with-incumbents = People in the role too
web-talent-candidates = { $n ->
    [one] one person
   *[other] { $n } people
} in { $bands ->
    [one] one band
   *[other] { $bands } bands
}
web-talent-band = Band { $n }
web-talent-band-n = { $n ->
    [one] one person
   *[other] { $n } people, in no order
}
web-talent-one-band = Everybody is in one band: these scores do not tell the candidates apart. Look at experience and wishes, and talk.
web-talent-in-role = in the role
web-talent-against = Main gap
web-talent-nothing-against = nothing
web-talent-unjudged = { $n ->
    [one] One person has no score on any of the requirements.
   *[other] { $n } people have no score on any of the requirements.
}

## Training needs

web-talent-needs-heading = Training needs
web-talent-needs-lead = How many people are below what their role requires, how far, and how sure that is.
web-talent-needs-about = The number is an expected one: each person counts by the chance of being below. Those about whom nobody can tell yet count in part, and widen the interval.
web-talent-needs-none = Nobody here has a role whose requirements were asked about.
web-talent-competency = Competency
web-talent-need-n = People
web-talent-need-below = Expected below
web-talent-need-low = At least
web-talent-need-high = At most
web-talent-need-share = Share below
web-talent-need-short = Points short
web-talent-need-very-unlikely = Very likely below
web-talent-need-unlikely = Likely below
web-talent-need-cannot-tell = Cannot be told
web-talent-below-of = about { $below } of { $n }
web-talent-below-range = { $low } to { $high }
web-talent-short = { $short } points
web-talent-short-about = “Points short” is how far those below are from the requirement on average, on the questionnaire’s scale.
web-talent-how-sure = How sure
web-talent-by = Broken down by
web-talent-by-unit = unit
web-talent-by-role = role
web-talent-by-heading-unit = By unit
web-talent-by-heading-role = By role
web-talent-no-unit = Without a unit
web-talent-no-role = Without a role
web-talent-cell = { $below } of { $n }, between { $low } and { $high }
web-talent-cell-none = not required here
web-talent-more-groups = … and { $n } more; the Excel file has all
web-talent-word-very-unlikely = very likely below
web-talent-word-unlikely = likely below
web-talent-word-cannot-tell = cannot be told
web-talent-word-likely = likely met
web-talent-word-very-likely = very likely met
web-talent-word-count = { $n } { $word }

## Nine-box

web-talent-boxes-heading = Nine-boxes
web-talent-boxes-lead = Performance from the imported ratings, potential from competencies you choose: a start for a calibration meeting, not its result.
web-talent-boxes-nothing = There is no nine-box yet.
web-talent-box-make = New nine-box
web-talent-box-title = Title
web-talent-box-made = Made
web-talent-box-open = open
web-talent-box-closed = closed
web-talent-form-title = Title
web-talent-form-competencies = Potential: the mean of these competencies
web-talent-form-competencies-help = Choose what a larger task will ask for. Two to five are enough.
web-talent-form-low-cut = Low below
web-talent-form-low-cut-help = On the questionnaire’s scale. Leave both empty to part these people into thirds.
web-talent-form-high-cut = High from
web-talent-form-steps = What your performance ratings mean
web-talent-form-steps-about = The words come from the imported people. Say which are high, middle and low.
web-talent-form-no-words = None of these people has a performance rating. Import people with a column “Performance rating” first; until then nobody has a place.
web-talent-form-unrated = { $n ->
    [one] One person has no performance rating and will be listed apart.
   *[other] { $n } people have no performance rating and will be listed apart.
}
web-talent-form-people = { $n ->
    [one] One person has scores in this assessment.
   *[other] { $n } people have scores in this assessment.
}
web-talent-form-make = Make the nine-box
web-talent-form-cuts = Where potential is parted
web-talent-step-1 = Low
web-talent-step-2 = Middle
web-talent-step-3 = High
web-talent-performance = Performance
web-talent-potential = Potential
web-talent-box-1-1 = Act now
web-talent-box-2-1 = Reliable
web-talent-box-3-1 = Seasoned expert
web-talent-box-1-2 = Needs support
web-talent-box-2-2 = Core
web-talent-box-3-2 = Strong performer
web-talent-box-1-3 = Untapped potential
web-talent-box-2-3 = Growing
web-talent-box-3-3 = Ready for more
web-talent-box-about = { $title }: performance { $performance }, potential { $potential }
web-talent-box-cuts = Potential: low below { $low }, high from { $high }
web-talent-box-made-of = Potential is the mean of { $competencies }.
web-talent-box-legend = A dot is a person at the height of their potential; its line is the 95 % interval. From left to right within a box means nothing.
web-talent-box-numbers = Find the numbers in the lists below
web-talent-box-to-lists = Everybody in lists
web-talent-box-sure = at least 75 % sure of its row
web-talent-box-unsure = could well belong to another row
web-talent-box-moved = moved by the meeting, with a line from where the figures put them
web-talent-box-chart = The nine-box as a picture; the lists below hold the same.
web-talent-box-people = The people of each box
web-talent-box-empty = Nobody
web-talent-box-sure-percent = { $n } % sure
web-talent-box-by-meeting = by the meeting
web-talent-box-placeless = { $n ->
    [one] One person is in no box
   *[other] { $n } people are in no box
}
web-talent-box-placeless-about = They lack a performance rating, or more than half of the chosen competencies are not shown.
web-talent-box-no-performance = no performance rating
web-talent-box-no-potential = no potential
web-talent-box-counts = { $n ->
    [one] One person
   *[other] { $n } people
}, { $moved } moved
web-talent-box-close = Close the meeting
web-talent-box-close-about = Afterwards nobody is moved any more; the log stays.
web-talent-box-is-closed = The meeting was closed on { $when }.
web-talent-box-log = Log of the meeting
web-talent-box-log-none = Nobody has been moved yet.
web-talent-box-log-line = { $name }: from “{ $from }” to “{ $to }”
web-talent-box-log-from-nowhere = { $name }: into “{ $to }”
web-talent-box-log-undo = { $name }: back from “{ $from }”
web-talent-box-undone = taken back
web-talent-box-undo = Take back
web-talent-box-chances = How sure the place is
web-talent-box-chances-about = Performance is taken as it was rated, so all uncertainty lies in potential.
web-talent-box-here = here now
web-talent-box-by-figures = by the figures
web-talent-box-interval = { $mean }, between { $low } and { $high }
web-talent-box-rated = Performance rating
web-talent-move-heading = Move in the meeting
web-talent-move-box = Into the box
web-talent-move-why = Why
web-talent-move-why-help = What did the meeting see that the figures do not show? It stays in the log.
web-talent-move-do = Move
web-talent-moved = { $name } was moved.
web-talent-undone = The move of { $name } was taken back.

## Files

web-talent-sheet-needs = All together
web-talent-sheet-by-unit = By unit
web-talent-sheet-by-role = By role
web-talent-sheet-about = How to read it
web-talent-sheet-people = People
web-talent-sheet-log = Log
web-talent-chance-of = Potential { $step }
web-talent-column-band = Band
web-talent-column-number = Number
web-talent-column-name = Name
web-talent-column-unit = Unit
web-talent-column-level = Grade
web-talent-column-in-role = In the role
web-talent-column-expected = Expected met
web-talent-column-low = From
web-talent-column-high = To
web-talent-column-all-met = All met
web-talent-column-judged = Judged
web-talent-column-asked = Required
web-talent-column-against = Main gap
web-talent-column-performance = Performance
web-talent-column-mean = Potential
web-talent-column-measured = By the figures
web-talent-column-box = Box
web-talent-column-why = Why
web-talent-column-when = When
web-talent-column-who = Who
web-talent-column-from = From
web-talent-column-to = To

## Demonstration

demo-nine-box = Talent review
demo-nine-box-why-1 = Led the move to the new plant on top of the daily work; the meeting saw how quickly it was learned.
demo-nine-box-why-2 = Two projects outside the own field this year, both handed over well.
