# The dossier: purpose, instrument, design, method, quality and limits of one assessment

dossier-kind = Technical dossier
dossier-head = Quality dossier
dossier-confidential = Confidential · for the organisation’s assessment records
dossier-contents = Contents
dossier-between = , { "" }
dossier-yes = yes
dossier-no = no
dossier-none = none

dossier-chapter-summary = Summary
dossier-chapter-purpose = Purpose and agreement
dossier-chapter-instrument = Assessment method: the instrument
dossier-chapter-design = Assessment delivery: design and data
dossier-chapter-method = Scoring method
dossier-chapter-quality = Psychometric quality
dossier-chapter-fairness = Fairness
dossier-chapter-validity = Validity evidence for the intended use
dossier-chapter-confidentiality = Confidentiality and informed participation
dossier-chapter-limits = Limits and recommendations
dossier-chapter-responsibilities = Responsibilities along the assessment process
dossier-chapter-versions = Versions, digests, sources

dossier-summary = This dossier documents one assessment so that it can be judged, repeated and defended by somebody who took no part in it. Its order follows the stages of an assessment in ISO 10667 (agreement, preparation, delivery, review), its terms those of the SIOP Principles for the Validation and Use of Personnel Selection Procedures. It claims conformity with neither: that also depends on what the organisation does with the results.
dossier-column-question = Question
dossier-column-answer = Verdict
dossier-column-finding = Finding
dossier-column-advice = What to do

dossier-purpose-given = Purpose as stated to everybody who took part:
dossier-purpose-missing = No purpose was written down for this assessment. Write one: without it no use of the results can be justified.
dossier-purpose-use = Intended use: feedback on behaviour at work, conversations about development, and planning of learning.
dossier-purpose-not = Not covered by this dossier: hiring, dismissal, pay or promotion decided by these results alone. Such use needs evidence that links the results to performance in the work concerned, and a review of fairness for that use.
dossier-purpose-roles = In the terms of ISO 10667 the organisation is client and, with its HR specialists, also service provider; people rated are the assessment participants, raters the assessors, and readers of reports the end users.

dossier-instrument = Raters answered items on observable behaviour. Each item asks one indicator of a competency in the dictionary named below, which keeps its version for good; what was asked can be looked up word for word.
dossier-fact-framework = Dictionary
dossier-fact-version = Version
dossier-fact-framework-digest = Digest of the dictionary
dossier-fact-items = Items asked
dossier-fact-scale = Response scale
dossier-fact-languages = Languages
dossier-fact-by-role = By role
dossier-by-role = Each person was rated only on what the role requires.
dossier-not-by-role = Everybody was rated on the same competencies.
dossier-column-definition = Construct definition
dossier-column-items = Items

dossier-design = Several people rated each participant on what they had seen at work; everybody who had not seen a behaviour could say so.
dossier-fact-opened = Opened
dossier-fact-closed = Closed
dossier-fact-scored = Scored
dossier-fact-ratees = Assessment participants
dossier-fact-raters = Raters (self not counted)
dossier-fact-forms = Forms counted
dossier-fact-ratings = Ratings
dossier-fact-response = Response rate
dossier-response = { $finished } of { $asked } forms handed in ({ $percent } %)
dossier-response-sealed = no longer known: the assessment is sealed
dossier-fact-unfinished = Begun, not handed in, not counted
dossier-fact-held = Late, held back
dossier-fact-excused = Excused participants
dossier-fact-comments = Written comments
dossier-fact-nominated = Raters proposed by participants
dossier-fact-practice = Exercise before rating
dossier-practice-off = none
dossier-practice-offered = offered
dossier-practice-required = required

dossier-method-fair = Scores are adjacent-category Rasch measures with random effects for rater severity, halo of one rater about one person, and halo within a competency; variance components and steps are estimated by maximum marginal likelihood (Laplace). A fair score is the rating to expect from an average rater, with a 95 % interval that carries the uncertainty of all of these. Raw means are always reported beside it.
dossier-method-classical = Scores are means over all ratings by others, with 95 % intervals that take raters, not ratings, as independent.
dossier-method-requirement = A role’s requirement is reported as met with a probability, never by a decimal; people are not put in a strict order.
dossier-method-same = The same data set gives the same scores on every machine; the digests at the end prove which data and program were used.

dossier-quality = Each section says what the figures mean here and what to do. Figures of raters are distributions, or counts; none is of a single rater.
dossier-fairness = Differences between groups are no proof of unfairness, and their absence none of fairness. Attributes of people are used in this chapter alone and are shown of nobody.

dossier-column-evidence = Source of evidence
dossier-column-here = What there is
dossier-column-missing = What is missing
dossier-validity = The sources of validity evidence follow the SIOP Principles and the Standards for Educational and Psychological Testing.
dossier-validity-content = Content
dossier-validity-content-here = Items ask indicators of the dictionary, competency by competency, and can be traced to its definitions.
dossier-validity-content-missing = An analysis of the work for each role, with experts’ judgement that these competencies matter there.
dossier-validity-process = Response processes
dossier-validity-process-here = Signs of careless answering, pace, “not observed”, use of the scale, fit of raters.
dossier-validity-process-missing = Interviews with raters on how they read the items.
dossier-validity-structure = Internal structure
dossier-validity-structure-here = Reliability, generalizability, item fit, order of steps, variance components, items that work differently by group.
dossier-validity-structure-missing = { $method ->
    [fair] A test of the dictionary’s structure in an independent sample.
   *[classical] A model of severity and halo, for which there are too few people, and a test of the dictionary’s structure in an independent sample.
}
dossier-validity-criterion = Relations to other variables
dossier-validity-criterion-here = None in this dossier.
dossier-validity-criterion-missing = The link to results of work or other criteria, with its uncertainty, before any decision on individuals rests on the scores.
dossier-validity-consequences = Consequences
dossier-validity-consequences-here = Differences between groups and impact ratios at a stated cut.
dossier-validity-consequences-missing = What the results were used for, and with what effect on whom.

dossier-confidentiality = Raters were shown, before they handed in, who would see what. The rules promised to them were kept:
dossier-rule-scores = Scores of a group of raters are shown from { $n } raters on; smaller groups are merged with others, and figures from which a smaller group’s could be subtracted are withheld as well.
dossier-rule-comments = Comments are shown, unordered and without names, where { $n } or more protected raters rated the person.
dossier-rule-late = Late answers wait until enough of them have come together.
dossier-rule-named = The person and the manager are named as such, and were told so before they began.
dossier-rule-withheld = { $n ->
    [0] In no report was anything withheld for this reason.
    [one] In one report something was withheld for this reason.
   *[other] In { $n } reports something was withheld for this reason.
}
dossier-rule-without = { $n ->
    [0] Everybody has scores from others.
    [one] One person has no score from others, as too few answered.
   *[other] { $n } people have no score from others, as too few answered.
}
dossier-rule-sealed = Sealed on { $day }: nobody can find out any more who gave which answer.
dossier-rule-open = Not sealed yet: until then the link between raters and answers is kept apart from the answers.
dossier-readers = Readers of reports
dossier-reader-ratee = The person
dossier-reader-manager = The manager
dossier-reader-hr = HR
dossier-openness-no = not
dossier-openness-on-release = on release
dossier-openness-after-talk = after a conversation

dossier-limits = What the figures leave open, and what follows from them, the weightiest first:
dossier-limits-none = None of the sections calls for action. The standing limits below hold all the same.
dossier-limits-standing = Standing limits of such measurement:
dossier-limit-lenient = Raters who are lenient together look like good people; severity is told apart only through raters who rate several.
dossier-limit-seen = Ratings tell what others saw, in these roles and months. They are no measure of potential, and none of a person’s worth.
dossier-limit-normal = Severity, halo and competency are taken as normally distributed; extreme people are drawn a little towards the middle.
dossier-limit-order = Overlapping intervals allow no order between people.
dossier-limit-groups = Small groups give shaky comparisons; several rounds together say more than one.

dossier-responsibilities = What each stage asks for, in our own words, and where it stands. What is marked open is for the organisation to add.
dossier-column-stage = Stage
dossier-column-asks = Asks for
dossier-column-stands = Stands
dossier-stage-agreement = Agreement
dossier-stage-agreement-asks = Needs, purpose, uses and roles agreed; competent people responsible.
dossier-stage-agreement-stands = Purpose: { $purpose ->
    [yes] stated above
   *[no] open
}. Open: names and qualification of those responsible.
dossier-stage-preparation = Preparation
dossier-stage-preparation-asks = A method that suits the need; raters and participants informed; legal basis.
dossier-stage-preparation-stands = Instrument, thresholds and information to raters: above. Open: analysis of the work, legal basis, works agreement.
dossier-stage-delivery = Delivery
dossier-stage-delivery-asks = The same conditions for all, data kept safe, deviations recorded.
dossier-stage-delivery-stands = Dates, counts and exclusions: above; each step is in the assessment’s log.
dossier-stage-results = Results and feedback
dossier-stage-results-asks = Results understandable, uncertainty stated, feedback by people able to give it.
dossier-stage-results-stands = Reports with intervals and reading guide. Open: who talks with participants, and when.
dossier-stage-review = Review
dossier-stage-review-asks = Was the purpose reached; what is to change; how long data are kept.
dossier-stage-review-stands = Quality and recommendations: above. Open: effect on participants and work, retention period.

dossier-fact-program = Program
dossier-fact-data-set = Data set
dossier-fact-data-digest = Digest of the data
dossier-fact-report-digest = Digest of the reports
dossier-fact-quality-digest = Digest of these figures
dossier-sources = Sources
