# The quality of a measurement: what each figure says, and what to do about it

quality-name = “{ $name }”
quality-between = , { "" }
quality-and-more = { $names } and { $n } more
quality-median-mark = median { $value }

quality-verdict-good = In order
quality-verdict-look = Worth a look
quality-verdict-act = Act on it
quality-verdict-open = Cannot be told

## Columns and terms

quality-column-competency = Competency
quality-column-people = People
quality-column-raters = Raters each
quality-column-fair = Reliability of fair scores
quality-column-icc-k = ICC(k)
quality-column-icc1 = ICC(1)
quality-column-alpha = α
quality-column-omega = ω
quality-column-rwg = r_wg(J)
quality-column-sem = Standard error
quality-column-g = Generalizability
quality-column-for-70 = Raters for 0.70
quality-column-for-80 = Raters for 0.80
quality-column-score = Score { $score }
quality-column-share = Answers a score
quality-column-steps = Steps (logits)
quality-column-item = Item
quality-column-answers = Answers
quality-column-mean = Mean
quality-column-with-rest = Item–rest correlation
quality-column-infit = Infit
quality-column-outfit = Outfit
quality-column-flag = Use of the scale
quality-column-raters-n = Raters
quality-column-severity = Severity in points
quality-column-source = Source
quality-column-variance = Variance
quality-column-share-of = Share
quality-column-sign = Sign
quality-column-forms = Forms
quality-column-relationship = Relationship
quality-column-group = Group
quality-column-difference = Difference g (95 % interval)
quality-column-reaching = Reach the cut
quality-column-ratio = Impact ratio (95 % interval)
quality-column-p = p
quality-column-item-difference = Effect (category)

## Who rated whom

quality-design-title = Who rated whom
quality-design-means = { $ratees ->
    [one] One person was
   *[other] { $ratees } people were
} rated by { $raters ->
    [one] one other person
   *[other] { $raters } others
}: { $sheets } forms with { $ratings } answers to { $items ->
    [one] one item
   *[other] { $items } items
}, self-ratings not counted.
quality-design-spread = A person has { $low } to { $high } raters, typically { $median }; a rater typically rates { $each }.
quality-design-not-observed = “Not observed” makes up { $percent } % of the answers. It never counts as a score.
quality-design-do-good = Nothing to do: there are enough raters a person, and they could see what they were asked about.
quality-design-do-few = Half of the people have fewer than five raters. Ask more of them next time: more raters help more than more items.
quality-design-do-unseen = More than a quarter of the answers are “not observed”. Ask raters who see more of the work, or reword items that only few can see.
quality-design-do-classical = Fair scores, steps of the scale and item fit need { $least } people with two raters or more. With fewer, read raw means with their intervals, and compare nobody closely.
quality-design-chart = Forms by relationship
quality-design-chart-says = What share of the others’ forms came from managers, peers, direct reports, customers and others. The figures are in the table.
quality-design-forms = Forms
quality-design-table = Forms handed in, by relationship
quality-method-fair = Measured by fair scores: severity and halo are estimated and taken out. { $n } people with two raters or more were enough for that.
quality-method-classical-few = Measured by raw means: only { $n } { $n ->
    [one] person has
   *[other] people have
} two raters or more, and fair scores need { $least }. Severity of raters is not taken out.
quality-method-classical-failed = Measured by raw means: the ratings did not allow fair scores. Severity of raters is not taken out.
quality-method-classical-asked = Measured by raw means, as was asked for. Severity of raters is not taken out.

## Reliability

quality-reliability-title = How reliable are the scores?
quality-reliability-means-good = { $n ->
    [one] The competency has a reliability of { $median }.
   *[other] All { $n } competencies reach a reliability of 0.70 (typically { $median }), { $high } of them 0.80.
} Most of what sets people’s scores apart would come out again with other raters.
quality-reliability-means-low = { $low } of { $n } { $n ->
    [one] competency
   *[other] competencies
} stay below 0.70: { $names }. There, much of what sets people apart would come out differently with other raters.
quality-reliability-means-open = Reliability cannot be told: it takes at least two people, one of them with two raters.
quality-reliability-basis-fair = The figures are of the fair scores that people read; classical coefficients stand beside them.
quality-reliability-basis-classical = The figures are ICC(k) of raw means. A reliability of fair scores is missing, as there are none.
quality-reliability-do-good = Use the scores for feedback and development. For decisions on individuals take those at 0.80 or more, with their intervals, and never alone.
quality-reliability-do-low = Use these competencies for conversation, not for decisions. Ask more raters (see the next section), or add items where α is low as well.
quality-reliability-do-open = Treat every score as a start for conversation, and ask more raters next time.
quality-reliability-chart = Reliability by competency
quality-reliability-chart-says = A dot for each competency on a scale from 0 to 1, with lines at 0.7 and 0.8. The figures are in the table.
quality-reliability-table = Reliability by competency
quality-reliability-term-fair = Share of the differences in fair scores that is real. From 0.80 fit for decisions with other evidence, from 0.70 for feedback; below, gather more ratings first.
quality-reliability-term-icc-k = Reliability of the mean of all of a person’s raters. Low: ask more raters.
quality-reliability-term-icc1 = Reliability of a single rater; 0.1 to 0.3 is usual between colleagues. Very low: raters see different sides, or the items can be read differently.
quality-reliability-term-alpha = How far the items of a competency go together (Cronbach). Below 0.70: look at the items; above 0.95: items may repeat each other.
quality-reliability-term-omega = As α, without taking items as equally good (McDonald). Where it differs much from α, some items carry more than others.
quality-reliability-term-rwg = How far the raters of one person agree, 1 being full agreement. Below 0.70: look at groups apart rather than at the mean.
quality-reliability-term-sem = Typical error of a person’s mean, in points of the scale. Take differences smaller than twice this as none.

## Raters needed

quality-needed-title = How many raters would it take?
quality-needed-means-enough = The typical competency needs { $for_70 } raters a person for 0.70 and { $for_80 } for 0.80; people have { $have }. The most demanding one needs { $most }.
quality-needed-means-more = The typical competency needs { $for_70 } raters a person for 0.70 and { $for_80 } for 0.80, but people have { $have }. The most demanding one needs { $most }.
quality-needed-means-never = No number of raters would bring a competency to 0.80: raters see hardly any differences between these people.
quality-needed-means-open = How many raters it would take cannot be told from so few people and raters.
quality-needed-never = { $n ->
    [one] One competency
   *[other] { $n } competencies
} would not reach 0.80 with any number of raters: people hardly differ there, as far as raters can see.
quality-needed-do-enough = Keep the number of raters. Inviting two or three more than needed allows for those who do not answer.
quality-needed-do-more = Plan at least { $for_80 } raters a person next time where decisions rest on the scores; for feedback { $for_70 } will do.
quality-needed-do-never = Check whether the items tell people apart at all, and whether raters were asked who know the work.
quality-needed-do-open = Ask at least five raters about each person next time; this can then be worked out.
quality-needed-chart = Raters a person needs: from 0.70 (left end) to 0.80 (dot)
quality-needed-chart-says = For each competency a bar from the number of raters for 0.70 to the number for 0.80, a dot at the latter, and a line at the number that people have. The figures are in the table.
quality-needed-mark = now { $n }
quality-needed-table = Decision study by competency
quality-needed-term-g = What the mean of the present raters is worth for comparing people (Eρ², the same items asked again). Read it like a reliability.
quality-needed-term-for-70 = The fewest raters a person for a mean fit for feedback.
quality-needed-term-for-80 = The fewest raters a person for a mean that decisions may lean on. A dash: no number would do.

## The scale

quality-categories-title = Is the response scale used as meant?
quality-categories-means = { $percent } % of the answers are { $a } or { $b }.
quality-categories-ordered = On every competency the steps rise: each score stands for more than the one below it.
quality-categories-turned = On { $n ->
    [one] one competency
   *[other] { $n } competencies
} ({ $names }) steps do not rise: some score is nowhere the likeliest answer.
quality-categories-no-model = Whether the steps rise cannot be told without a model, which needs more people.
quality-categories-thin = On { $n ->
    [one] one competency
   *[other] { $n } competencies
} ({ $names }) some score was given fewer than { $least } times, so its step is only roughly known.
quality-scale-few = Not shown: no item was answered by { $least } raters or more, and fewer could be identified.
quality-scale-do-few = Ask more raters next time.
quality-categories-do-good = Nothing to do: the scale works as meant.
quality-categories-do-turned = Check whether raters can tell the words of these scores apart; consider a scale with fewer points.
quality-categories-do-thin = No change is needed for that alone. If the same score stays empty in the next round too, its words are too extreme.
quality-categories-do-bunched = Answers crowd at the top. Remind raters what the scores stand for, offer the exercise before the first rating, and promise confidentiality in plain words.
quality-categories-chart = Use of the scores
quality-categories-chart-says = A bar for each competency, divided by how often each score was given, the lowest on the left. The figures are in the table.
quality-categories-table = Answers by score, and steps
quality-categories-term-share = How often a score was given. Ten times is the least for its step to be known; nearly none means that the scale is shorter than it looks.
quality-categories-term-steps = Where one score becomes as likely as the next. They should rise from left to right; where they do not, look at the words of the scale.

## Items

quality-items-title = Do the items work?
quality-items-fit = { $n ->
    [one] The item is
   *[other] All { $n } items are
} answered as the rest of their competency leads one to expect (infit between 0.7 and 1.3, or beyond it by chance only).
quality-items-noisy = { $n } of { $of } items are answered less predictably than the others: { $names }.
quality-items-overfit = { $n } of { $of } items are answered more predictably than a separate question would be: { $names }.
quality-items-weak = { $n } of { $of } items hardly go with the rest of their competency (correlation below 0.30): { $names }.
quality-items-together = { $n ->
    [one] The item goes
   *[other] All { $n } items go
} with the rest of their competency, as far as that can be told.
quality-items-no-model = Infit and outfit are missing: they need a model, and that needs more people. The correlations can be read.
quality-items-do-good = Nothing to do: keep the items.
quality-items-do-noisy = Read the unpredictable items anew: two statements in one, unclear words, or something that raters do not see?
quality-items-do-overfit = The too predictable items do no harm; one of two that say the same may go.
quality-items-do-weak = Reword or replace the items that do not go with the rest, and check first whether one is keyed the wrong way round.
quality-items-chart = Infit of the items: a dot for each
quality-items-chart-says = A row for each competency with a dot for each item’s infit, and lines at 0.7 and 1.3. The figures are in the table.
quality-items-table = All items
quality-items-term-with-rest = How far an item goes with the others of its competency. Below 0.30 it adds little: reword or replace it. Below 0: check its keying.
quality-items-term-infit = How predictable the answers are, given what the rater gave the person on the competency; 1 is as expected. Above 1.3: unclear item; below 0.7: repeats others.
quality-items-term-outfit = As infit, but single surprising answers count more. High only here: a few odd answers, rarely a reason to act.

## Raters

quality-raters-title = Do raters use the scale consistently?
quality-raters-means = { $judged } of { $n } { $n ->
    [one] rater
   *[other] raters
} rated two people or more; only of them can a habit be told.
quality-raters-spread = Nine in ten have an infit between { $low } and { $high }, 1 being the average rater.
quality-raters-spread-small = The { $n } most predictable have an infit of { $low } on average, the { $n } least predictable one of { $high }; 1 is the average rater.
quality-raters-few = Distributions are left out: they are shown from { $least } such raters on, so that nobody can be identified.
quality-raters-none = Nobody uses the scale in a way that stands out from the others.
quality-raters-some = A few use the scale unusually; the table says in what.
quality-raters-many = More than one rater in ten uses the scale unusually; the table says in what.
quality-raters-do-few = { quality-severity-do-few }
quality-raters-do-none = Nothing to do.
quality-raters-do-some = Nothing to do about single raters: fair scores and intervals allow for it. Nobody is left out, and no rater is named to anybody.
quality-raters-do-many = Train all raters before the next round, with the exercise on examples. Do not look for single raters: they were promised confidentiality.
quality-raters-chart-infit = Raters by infit
quality-raters-chart-outfit = Raters by outfit
quality-raters-chart-says = How many raters lie in which class. Classes with too few raters are joined with the next, so that no rater stands alone.
quality-raters-table = Raters with an unusual use of the scale
quality-raters-term-infit = How far a rater’s scores are what other raters’ lead one to expect; 1 is average. Above 1.5 the answers follow a rule of their own: train, do not delete.
quality-raters-term-outfit = As infit, but single surprising scores count more. High only here: a few odd answers.
quality-flag-halo = Nearly the same score for every item about a person
quality-flag-halo-means = The rater hardly tells a person’s competencies apart. Training: judge one behaviour after the other.
quality-flag-central = Keeps to the middle of the scale
quality-flag-central-means = The rater avoids the ends. Training: what would a 1 or a 5 look like?
quality-flag-range = Uses a narrow part of the scale
quality-flag-range-means = The rater gives everybody similar scores. Training: compare with examples.
quality-flag-inconsistency = Unpredictable
quality-flag-inconsistency-means = The scores fit neither the people nor the items. Check whether the rater knows them well enough.

quality-severity-title = How strict are raters?
quality-severity-means = Of { $n } raters, nine in ten lie between { $lenient } points more lenient and { $severe } points stricter than the average. Two raters of the same person may thus differ by { $apart } points for no other reason.
quality-severity-means-small = Of { $n } raters, the { $few } most lenient give { $lenient } points more than the average rater, the { $few } strictest { $severe } points less. Between them two raters of the same person may differ by { $apart } points for no other reason.
quality-severity-few = A distribution is shown from { $least } raters on who rated two people or more, so that nobody can be identified.
quality-severity-do-few = Ask raters about several people where they know them; severity can then be told apart.
quality-severity-do-fair-wide = Read fair scores: they take severity out. Raw means would depend on who happened to rate.
quality-severity-do-fair-narrow = Nothing to do: raters are similarly strict, and fair scores take out the rest.
quality-severity-do-classical-wide = Severity is not taken out here. Do not compare people with different raters closely, and ask enough people for fair scores next time.
quality-severity-do-classical-narrow = Raters are similarly strict, so raw means suffer little. Still, read them with their intervals.
quality-severity-chart = Raters by severity in points: to the right is stricter
quality-severity-chart-says = How many raters are how strict, in points of the scale; to the right is stricter. Classes with too few raters are joined with the next.
quality-severity-table = Raters by severity
quality-severity-term-severity = How many points lower (or, with a minus, higher) a rater’s scores are than an average rater’s of the same people. Half a point or more is worth taking out, which fair scores do.

quality-variance-title = What do the ratings differ by?
quality-variance-means-fair = Of all that systematically sets ratings apart, { $person } % is the person rated, { $severity } % the rater’s severity and { $halo } % halo, the general impression one rater has of one person.
quality-variance-means-classical = Of all that sets single answers apart, { $person } % is the person rated and { $raters } % what raters of one person differ by in general (severity and halo together). The rest is items and chance.
quality-variance-compare = In published 360° ratings the person’s performance made up 21 to 25 % and the rater’s habits 53 to 62 % (Scullen, Mount & Goff 2000; shares of whole ratings, so comparable only in order of size).
quality-variance-open = Sources of differences cannot be told apart with so few people and raters.
quality-variance-do-good = Nothing to do: the person shows through.
quality-variance-do-halo = Halo is large. More raters help, more items do not. Before the next round, practise judging one behaviour after the other.
quality-variance-do-low = Raters’ habits outweigh the person. Read fair scores only, with their intervals, and ask more raters.
quality-variance-do-classical = Severity and halo can be told apart, and taken out, once there are fair scores; that takes more people.
quality-variance-do-open = Ask more raters about each person next time.
quality-variance-chart = Sources of differences
quality-variance-chart-says = One bar, divided by how much of the differences comes from the person and how much from the raters. The figures are in the table.
quality-variance-bar = Differences
quality-variance-table = Variance components
quality-variance-term-variance = How much a source makes ratings differ, in squared logits (fair scores) or squared points. Compare the sources, not the campaigns.
quality-variance-term-share-of = Its part of all sources listed. The larger the person’s, the better a single rating.
quality-component-person = Person
quality-component-severity = Severity
quality-component-severity-competency = Severity by competency
quality-component-halo = Halo
quality-component-halo-competency = Halo within a competency
quality-component-raters = Raters of one person
quality-component-person-item = Person × item
quality-component-item = Items
quality-component-answer = Single answer

## Connections

quality-connections-title = Can everybody be compared?
quality-connections-means-whole = All people are linked by raters who rated several of them, so that all scores stand on one scale.
quality-connections-means-parts = The ratings fall into { $n } parts that no rater links. The largest has { $largest } people; the other { $rest } can be compared with them only if all parts are equally good and equally strictly rated on average.
quality-connections-linking = { $linking ->
    [one] One rater
   *[other] { $linking } raters
} rated two people or more.
quality-connections-do-whole = Nothing to do.
quality-connections-do-parts = Do not compare people across parts closely. Next time, let some raters rate people in more than one unit.

## Careless answering

quality-careless-title = Were the forms filled in with care?
quality-careless-means = { $n } of { $sheets } forms ({ $percent } %) show two signs of careless answering or more.
quality-careless-none = None of { $sheets } forms shows two signs of careless answering or more.
quality-careless-effect = Without them { $moved } of { $scores } scores would move by more than their standard error. The largest change is { $largest } points, the mean change { $mean }.{ $lost ->
    [0] { "" }
    [one] { " " }One score would be lost.
   *[other] { " " }{ $lost } scores would be lost.
}
quality-careless-no-effect = Without them, what is left could not be measured in the same way, so their effect cannot be told.
quality-careless-hidden = They come from fewer than { $least } raters, so their effect is not shown: it would tell of these raters’ answers.
quality-careless-timed = The pace is known of { $n } of { $sheets } forms.
quality-careless-do-none = Nothing to do. Single signs are common in honest answers too.
quality-careless-do-some = Nothing to do: their effect is within the error. Scores count all forms, since a sign is no proof.
quality-careless-do-many = Make the form shorter or spread it over more time, and ask each rater about fewer people.
quality-careless-do-matters = Scores move with these forms. Tell readers so, take the intervals seriously, and lighten raters’ load next time. Scores still count all forms, since a sign is no proof.
quality-careless-table = Forms by sign
quality-sign-long-string = Long run of the same score
quality-sign-long-string-means = The same answer over more than half of the items. Often honest about outstanding people; a reason to act only together with others.
quality-sign-variability = Hardly any variation
quality-sign-variability-means = All answers equal, or much closer together than on other forms. Many of them: raise the wish to differentiate in training.
quality-sign-even-odd = Halves do not agree
quality-sign-even-odd-means = Odd and even items of the same competencies disagree. Many of them: look at unclear items first.
quality-sign-distance = Unusual pattern
quality-sign-distance-means = A combination of answers that is very rare. It may be carelessness, or an unusual person.
quality-sign-seconds-per-item = Faster than reading
quality-sign-seconds-per-item-means = Less than two seconds an item. Many of them: the form is too long, or comes at a bad time.

## Groups

quality-attribute-gender = gender
quality-attribute-age-band = age band
quality-attribute-unit = unit
quality-groups-title = Differences by { $what }
quality-groups-cut-role = the average requirement of the role
quality-groups-cut-third = the score of the best third
quality-groups-means-alike = No group’s mean differs from the largest group’s by more than chance and a small effect.
quality-groups-means-apart = { $group } scores { $side ->
    [more] higher
   *[less] lower
} than { $reference }, by { $g } standard deviations: a { $size ->
    [large] large
    [medium] medium-sized
   *[small] small
} difference, and more than chance.{ $others ->
    [0] { "" }
   *[other] { " " }Differing in all: { $listed }.
}
quality-groups-impact-none = Nobody reaches { $cut }, so rates cannot be compared.
quality-groups-impact-even = In every group, the share who reach { $cut } is at least four fifths of the highest share.
quality-groups-impact-uneven = In { $group } only { $rate } % reach { $cut }: { $ratio } of the highest share, less than four fifths. With so many people this may be chance.{ $n ->
    [one] { "" }
   *[other] { " " }{ $n } groups are below four fifths.
}
quality-groups-impact-proven = In { $group } only { $rate } % reach { $cut }: { $ratio } of the highest share. A group is below four fifths by more than chance.{ $n ->
    [one] { "" }
   *[other] { " " }{ $n } groups are below four fifths.
}
quality-groups-one = { $name } ({ $group })
quality-groups-competencies = By competency, { $n } { $n ->
    [one] difference
   *[other] differences
} from { $reference } { $n ->
    [one] is
   *[other] are
} more than chance: { $names }.
quality-groups-items-few = Whether items work alike in the groups cannot be told: it takes ten people in each of two groups.
quality-groups-items-none = None of { $n } items is scored differently for equally good people of these groups.
quality-groups-items-some = { $n } of { $of } items are scored differently for equally good people: { $names }.
quality-groups-small = A group has fewer than 30 people: means, rates and ratios are shaky, and a few people would change them. Read the intervals.
quality-groups-hidden = { $n ->
    [one] One group with fewer than { $least } people is
   *[other] { $n } groups with fewer than { $least } people each are
} left out.
quality-groups-do-good = Nothing to do. Look again each round: small differences add up.
quality-groups-do-apart = Ask what stands behind the difference before anything is decided: other work, other raters, fewer chances? A difference alone proves no unfairness.
quality-groups-do-uneven = Do not select people by this cut before the difference is understood; gather more data, and look for ways to judge that set groups less apart.
quality-groups-do-proven = Do not select people by this cut. Have the requirement checked against the work, look at items and raters, and take legal advice where decisions depend on it.
quality-groups-do-items = Have people from each of the groups read the items named; reword what can be understood differently.
quality-groups-chart = Difference from the largest group by { $what }, in standard deviations, with 95 % interval
quality-groups-chart-says = For each group a dot at the standardised difference of means, on its 95 % interval; a line at 0. The figures are in the table.
quality-groups-mark = { $reference } (reference)
quality-groups-table = Groups by { $what }
quality-groups-competency-table = Competencies that differ by more than chance
quality-groups-item-table = Items that work differently
quality-groups-term-difference = Difference of means from the largest group in standard deviations: 0.2 is small, 0.5 medium, 0.8 large. An interval with 0 in it may be no difference at all.
quality-groups-term-reaching = Share of the group who reach the cut named above. It is a yardstick for this page; nothing is decided by it.
quality-groups-term-ratio = The share over the highest group’s. Below 0.80 (the four-fifths rule) find out why before the cut is used; an interval reaching beyond 0.80 says that it may be chance.
quality-groups-term-p = How likely such different shares are by chance (Fisher). Below 0.05 is more than chance; the number of groups is allowed for.
quality-groups-missing-title = Groups that could not be compared
quality-groups-missing-means = Nothing can be compared by { $names }: { $n ->
    [one] it is
   *[other] they are
} not in people’s records, or fewer than two groups have { $least } people.
quality-groups-missing-do = Where law and works agreements allow it, import gender and age band. They are used here alone and shown of nobody.
