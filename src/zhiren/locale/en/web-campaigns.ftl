## Campaigns: list, set-up, launch

web-campaign-state-draft = Being set up
web-campaign-state-open = Open
web-campaign-state-paused = Paused
web-campaign-state-closed = Closed
web-campaign-state-scored = Scored
web-campaign-state-released = Released
web-campaign-state-sealed = Sealed

web-campaigns-about = Each assessment: who is rated, by whom, and how far it is.
web-campaigns-new = New assessment
web-campaigns-new-about = Give it a title and say why you are doing it. Everything else comes step by step, and can be changed until the launch.
web-campaigns-create = Create and choose people
web-campaigns-none = No assessment yet. Setting one up takes an afternoon: people, questionnaire, raters, dates, and a last check before anybody is written to.
web-campaigns-n-rated = { $n ->
    [0] Nobody chosen yet
    [one] 1 person rated
   *[other] { $n } people rated
}
web-campaigns-closes = closes { $when }
web-campaigns-left-at = Next:
web-campaigns-forms-in = Forms handed in

web-campaigns-steps = Steps
web-campaigns-step-done = (done)
web-campaigns-step-about = Purpose
web-campaigns-step-people = People
web-campaigns-step-questionnaire = Questionnaire
web-campaigns-step-raters = Raters
web-campaigns-step-dates = Dates
web-campaigns-step-privacy = Anonymity
web-campaigns-step-mails = Messages
web-campaigns-step-launch = Check and launch
web-campaigns-save = Save
web-campaigns-save-next = Save and go on
web-campaigns-go-on = Go on
web-campaigns-saved = ✓ Saved
web-campaigns-unsaved = { $n ->
    [one] Not saved yet: one field needs mending
   *[other] Not saved yet: { $n } fields need mending
}

## Purpose

web-campaigns-lead-about = Raters read this before they start. Saying honestly what the results are for is the best way to honest answers.
web-campaigns-field-title = Title
web-campaigns-field-title-help = For example: Leadership feedback, spring 2026
web-campaigns-field-title-en = Title in English
web-campaigns-field-title-en-help = English readers see this one. Leave it empty to show them the title above.
web-campaigns-field-languages = Languages of the form
web-campaigns-field-languages-help = Each rater answers in the language they choose.
web-campaigns-field-purpose = Purpose, in Chinese
web-campaigns-field-purpose-help = What the results are used for, and what they are not used for.
web-campaigns-field-purpose-en = Purpose, in English

## People

web-campaigns-people-lead = Who is to be rated? Find people by name or number, take a whole unit or team, or bring a list.
web-campaigns-add-people = Add people
web-campaigns-find-person = Name, pinyin or number
web-campaigns-find = Find
web-campaigns-none-found = Nobody fits “{ $query }”.
web-campaigns-is-rated = already chosen
web-campaigns-add-team = Add { $name }’s team
web-campaigns-all-levels = For a team: everybody below as well, not only direct reports
web-campaigns-add-chosen = Add those ticked
web-campaigns-add-list = From a list or an Excel file
web-campaigns-people-file = Excel or CSV file
web-campaigns-people-file-help = One person a row; a column “number” and, if you like, one for the role profile.
web-campaigns-add-from-file = Add from the file
web-campaigns-numbers = Employee numbers
web-campaigns-numbers-help = One a line, or parted by commas.
web-campaigns-add-numbers = Add these
web-campaigns-add-unit = A whole unit
web-campaigns-unit = Unit, with everything under it
web-campaigns-add-everybody = Add everybody
web-campaigns-person = Person
web-campaigns-position = Position
web-campaigns-manager = Manager
web-campaigns-role = Role profile
web-campaigns-remove-chosen = Take out those ticked
web-campaigns-remove-all = Take everybody out
web-campaigns-nobody-rated = Nobody is chosen yet.
web-campaigns-people-added = { $n ->
    [one] One person added.
   *[other] { $n } people added.
}
web-campaigns-people-known = { $n ->
    [one] One person was on the list already.
   *[other] { $n } people were on the list already.
}
web-campaigns-people-none = Nobody was chosen, so nobody was added.
web-campaigns-people-removed = { $n ->
    [one] One person taken out.
   *[other] { $n } people taken out.
}

## Questionnaire

web-campaigns-questionnaire-lead = What is asked about each person. Fewer questions, answered with care, tell more than many.
web-campaigns-minutes-each = { $n ->
    [0] No questions yet
    [one] About 1 minute a person
   *[other] About { $n } minutes a person
}
web-campaigns-minutes-of = { $items ->
    [one] 1 behaviour
   *[other] { $items } behaviours
}{ $questions ->
    [0] {""}
    [one] {" and 1 open question"}
   *[other] {" and "}{ $questions } open questions
}
web-campaigns-field-framework = Competency dictionary
web-campaigns-field-framework-help = A published version never changes, so a finished assessment stays what it was.
web-campaigns-field-competencies = Competencies
web-campaigns-field-competencies-help = Six to eight are usually enough.
web-campaigns-competency = { $name } ({ $n })
web-campaigns-no-competency = Choose at least one competency.
web-campaigns-field-by-role = Ask each person only what their role profile requires
web-campaigns-field-by-role-help = People without a role profile are asked about all chosen competencies.
web-campaigns-field-scale = Scale
web-campaigns-scale = { $n } points, from “{ $low }” to “{ $high }”
web-campaigns-scale-frequency-5 = How often: { $points }
web-campaigns-scale-level-5 = Which level: { $points }, each described by the dictionary
web-campaigns-scale-frequency-7 = How often, finer: { $points }
web-campaigns-field-practice = Practice before the first rating
web-campaigns-field-practice-help = Two minutes with two short stories. Raters who share one idea of the scale rate more fairly.
web-campaigns-practice-off = None
web-campaigns-practice-offered = Offered; raters may skip it
web-campaigns-practice-required = Required before the first rating
web-campaigns-open-questions = Open questions
web-campaigns-open-questions-help = At most four, each in every language of the form. Ask for behaviour: “What should this person do more of?”
web-campaigns-open-question = Question { $n } ({ $language })
web-campaigns-question-untranslated = Write the question in this language too.
web-campaigns-own-dictionary = A dictionary of your own
web-campaigns-own-dictionary-help = A YAML or JSON file, one a language with the same ids; or a file of role profiles for the dictionary chosen above. The command “zhiren dictionary read” makes one from Word or Excel.
web-campaigns-dictionary-file = Dictionary or role profiles
web-campaigns-upload = Upload
web-campaigns-uploaded = { $name } was read and is in use.
web-campaigns-roles = { $n ->
    [one] 1 role profile
   *[other] { $n } role profiles
}

## Raters

web-campaigns-raters-lead = Who rates, in which relationship, and how many. The draw spreads the work and keeps everybody connected.
web-campaigns-rules = Rules
web-campaigns-count = How many
web-campaigns-count-of = How many: { $group }
web-campaigns-source = Where they come from
web-campaigns-source-of = Where they come from: { $group }
web-campaigns-source-chart = from the org chart
web-campaigns-source-nominated = proposed, manager approves
web-campaigns-source-listed = put in by HR
web-campaigns-from-self = Everybody rates themselves
web-campaigns-from-manager = The manager in the org chart
web-campaigns-from-peer = Colleagues with the same manager
web-campaigns-from-report = Direct reports
web-campaigns-from-customer = By mail address, from a list or one by one
web-campaigns-from-other = Put in by HR
web-campaigns-no-group = Choose at least one group besides the self-rating.
web-campaigns-field-most-per-rater = Most people that one rater gets
web-campaigns-field-most-per-rater-help = Their self-rating is not counted. The draw never goes above it, also for managers of large teams.
web-campaigns-draw = Save and draw raters
web-campaigns-draw-again = Save and draw again
web-campaigns-drawn = { $n ->
    [one] One pair drawn.
   *[other] { $n } pairs drawn.
}
web-campaigns-drawn-title = What the draw comes to
web-campaigns-see-pairs = Who rates whom
web-campaigns-pairs = Forms to fill in
web-campaigns-raters = Raters
web-campaigns-heaviest = Most for one rater
web-campaigns-minutes-typical = Minutes, typical rater
web-campaigns-minutes-longest = Minutes, busiest rater
web-campaigns-loads = How the work is spread
web-campaigns-load = To rate
web-campaigns-n-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
web-campaigns-n-raters = { $n ->
    [one] 1 rater
   *[other] { $n } raters
}
web-campaigns-groups = How full the groups are
web-campaigns-group = Group
web-campaigns-have = Raters
web-campaigns-thin = Under { $threshold }
web-campaigns-at-risk = { $n ->
    [one] One person has too few raters for any figure to be shown:
   *[other] { $n } people have too few raters for any figure to be shown:
}
web-campaigns-no-risk = Everybody has enough raters for figures to be shown.
web-campaigns-all-of-them = Show all
web-campaigns-connected = All people are connected through shared raters, so strict and lenient raters can be told apart.
web-campaigns-apart = The people fall into { $n } parts that share no rater, so strictness cannot be compared between them. Apart from the largest:
web-campaigns-unmanaged = { $n ->
    [one] One person is rated by no manager.
   *[other] { $n } people are rated by no manager.
} Raise the most per rater, or enter the manager in the list of people.
web-campaigns-over-cap = { $n ->
    [one] One rater has more people than the most stated, put there by hand.
   *[other] { $n } raters have more people than the most stated, put there by hand.
}
web-campaigns-listed = Customers and others from a list
web-campaigns-listed-help = An Excel or CSV file: the number of the person rated, and the rater’s mail with name and language, or the rater’s number; the relationship if it is not “customer”.
web-campaigns-raters-file = List of raters
web-campaigns-raters-listed = { $n ->
    [one] One rater put in.
   *[other] { $n } raters put in.
}
web-campaigns-pairs-title = Who rates whom
web-campaigns-pairs-lead = HR alone sees this page. What you change by hand stays when you draw again.
web-campaigns-redraw = Draw differently
web-campaigns-back-to-raters = Back to the rules
web-campaigns-show = Show
web-campaigns-show-all = Everybody
web-campaigns-show-thin = A group under { $threshold }
web-campaigns-show-manager = No manager
web-campaigns-too-few = Too few raters
web-campaigns-proposed-mark = proposed
web-campaigns-by-hand = by hand
web-campaigns-nobody-rates = Nobody rates this person yet.
web-campaigns-raters-of = Raters of { $name }
web-campaigns-rater = Rater
web-campaigns-relationship = Relationship
web-campaigns-replace = Replace
web-campaigns-replace-whom = Who rates instead of { $name }?
web-campaigns-remove = Take out
web-campaigns-take = Choose
web-campaigns-add-rater = Add a rater
web-campaigns-by-mail = Somebody outside the company, by mail
web-campaigns-name = Name
web-campaigns-mail = Mail address
web-campaigns-language = Language
web-campaigns-add-customer = Add as a customer
web-campaigns-rater-added = Rater added.
web-campaigns-rater-removed = Rater taken out.
web-campaigns-rater-replaced = Rater replaced.
web-campaigns-role-saved = Role profile saved.
web-campaigns-propose-again = Let them propose again

## Dates

web-campaigns-lead-dates = Two weeks suit most companies: long enough for holidays, short enough not to be forgotten.
web-campaigns-field-time-zone = Time zone
web-campaigns-field-opens-at = Opens
web-campaigns-field-opens-at-help = Leave it empty to open at the launch. Invitations go out when it opens.
web-campaigns-field-closes-at = Closes
web-campaigns-field-reminders = Reminders
web-campaigns-field-reminders-help = At nine in the morning, only to those who still have something open.
web-campaigns-days-before = { $n ->
    [one] 1 day before the close
   *[other] { $n } days before the close
}
web-campaigns-closes-before-opens = The close must lie in the future and after the opening.

## Anonymity

web-campaigns-privacy-lead = What raters are promised. It is frozen at the launch: afterwards you may promise more, never less.
web-campaigns-field-score-threshold = Fewest raters behind a score
web-campaigns-field-score-threshold-help = At least 3. Smaller groups are merged with others, or not shown.
web-campaigns-field-comment-threshold = Fewest raters for comments to be shown
web-campaigns-field-comment-threshold-help = Style gives people away sooner than numbers do: 5 is usual.
web-campaigns-comments-below-scores = Comments need at least as many raters as scores.
web-campaigns-field-ratee-reads = The person rated reads the report
web-campaigns-field-manager-reads = The manager reads the report
web-campaigns-reads-on-release = as soon as HR releases it
web-campaigns-reads-after-talk = after a talk about it
web-campaigns-reads-no = not at all
web-campaigns-field-checks-new-device = Ask for a code by mail when a begun form is opened on another device
web-campaigns-promise = What raters will be told
web-campaigns-promise-help = Made from your choices, in the words of the form.
web-campaigns-told-self = Rating oneself
web-campaigns-told-manager = Managers
web-campaigns-told-peer = Peers
web-campaigns-told-report = Direct reports
web-campaigns-told-customer = Customers
web-campaigns-told-other = Other colleagues
web-campaigns-told-everybody = Everybody

## Messages

web-campaigns-mails-lead = Invitation and reminders, as people will get them. Read them once before the launch, in each language.
web-campaigns-mails-unread = You have not marked the messages as read yet.
web-campaigns-mails-were-read = Read on { $when }.
web-campaigns-mails-open = Read and edit the messages

## Check and launch

web-campaigns-launch-missing = { $n ->
    [one] One point is missing.
   *[other] { $n } points are missing.
}
web-campaigns-launch-warnings = { $n ->
    [one] Ready, with one warning to tick.
   *[other] Ready, with { $n } warnings to tick.
}
web-campaigns-launch-ready = Everything is ready.
web-campaigns-checklist = Checklist
web-campaigns-status-ready = Ready:{" "}
web-campaigns-status-warning = Warning:{" "}
web-campaigns-status-missing = Missing:{" "}
web-campaigns-mend = Put it right
web-campaigns-look = Have a look
web-campaigns-accept = I know, and launch nonetheless
web-campaigns-check-purpose-ready = The purpose is stated in each language.
web-campaigns-check-purpose-missing = State the purpose in each language of the form.
web-campaigns-check-people-ready = { $n ->
    [one] One person is rated.
   *[other] { $n } people are rated.
}
web-campaigns-check-people-missing = Choose who is rated.
web-campaigns-check-languages-ready = The questionnaire exists in each language.
web-campaigns-check-languages-missing = The dictionary does not exist in each language of the form: upload its translation, or take the language out.
web-campaigns-check-questions-ready = There is something to ask about everybody.
web-campaigns-check-questions-missing = { $n ->
    [0] The questionnaire asks nothing.
   *[other] The questionnaire asks nothing about some people: none of the chosen competencies is in their role profile ({ $names }).
}
web-campaigns-check-roles-ready = Everybody has a role profile.
web-campaigns-check-roles-warning = { $n ->
    [one] One person has no role profile and is asked about all competencies.
   *[other] { $n } people have no role profile and are asked about all competencies.
}
web-campaigns-check-open-questions-ready = Open questions are there in each language.
web-campaigns-check-open-questions-warning = An open question is not written in each language.
web-campaigns-check-raters-ready = { $raters ->
    [one] One rater
   *[other] { $raters } raters
} will fill in { $n ->
    [one] one form.
   *[other] { $n } forms.
}
web-campaigns-check-raters-missing = Draw the raters.
web-campaigns-check-at-risk-ready = Everybody has enough raters for figures to be shown.
web-campaigns-check-at-risk-warning = { $n ->
    [one] One person has too few raters for any figure: { $names }.
   *[other] { $n } people have too few raters for any figure, among them { $names }.
}
web-campaigns-check-managers-ready = Everybody is rated by a manager.
web-campaigns-check-managers-warning = { $n ->
    [one] One person is rated by no manager: { $names }.
   *[other] { $n } people are rated by no manager, among them { $names }.
}
web-campaigns-check-connected-ready = All people are connected through shared raters.
web-campaigns-check-connected-warning = { $n ->
    [one] One group of people shares no rater with the rest
   *[other] { $n } groups of people share no rater with the rest
} ({ $names }): strictness cannot be compared across.
web-campaigns-check-load-ready = Nobody has more than { $cap } people to rate; the most is { $heaviest }.
web-campaigns-check-load-warning = { $n ->
    [one] One rater has
   *[other] { $n } raters have
} more than { $cap } people; the most is { $heaviest }.
web-campaigns-check-minutes-ready = A typical rater needs { $typical } minutes, the busiest { $longest }.
web-campaigns-check-minutes-warning = The busiest rater needs { $longest } minutes, a typical one { $typical }. More than an hour is rarely filled in with care.
web-campaigns-check-nominations-ready = No proposal waits for approval.
web-campaigns-check-nominations-warning = { $n ->
    [one] One proposed rater waits for approval and will be left out.
   *[other] { $n } proposed raters wait for approval and will be left out.
}
web-campaigns-check-addresses-ready = Every rater has a mail address.
web-campaigns-check-addresses-warning = { $n ->
    [one] One rater has no mail address and needs the personal link in another way.
   *[other] { $n } raters have no mail address and need their personal links in another way.
}
web-campaigns-check-dates-ready = The closing time is set.
web-campaigns-check-dates-missing = Set a closing time in the future, after the opening.
web-campaigns-check-days-ready = { $n ->
    [one] Raters have one day.
   *[other] Raters have { $n } days.
}
web-campaigns-check-days-warning = Raters have less than three days.
web-campaigns-check-reminders-ready = { $n ->
    [one] One reminder is planned.
   *[other] { $n } reminders are planned.
}
web-campaigns-check-reminders-warning = No reminder is planned. Without one, fewer people answer.
web-campaigns-check-thresholds-ready = Scores from { $scores } raters on, comments from { $comments } on.
web-campaigns-check-thresholds-missing = Thresholds must be at least { $least }, and for comments no lower than for scores (now { $scores } and { $comments }).
web-campaigns-check-mails-ready = The messages have been read.
web-campaigns-check-mails-missing = Read the messages and mark them as read.
web-campaigns-launch = Launch
web-campaigns-launch-help = { $n ->
    [one] One rater gets a personal link.
   *[other] { $n } raters get their personal links.
} The promise is frozen: scores from { $scores } raters on, comments from { $comments } on, and who reads what. Who rates whom cannot be drawn again.
web-campaigns-launch-now = Launch the assessment
web-campaigns-launch-blocked = The launch opens up once nothing is missing.
web-campaigns-launched = { $n ->
    [one] Launched. One invitation is on its way.
   *[other] Launched. { $n } invitations are on their way.
}
web-campaigns-preview-rater = See it as a rater
web-campaigns-preview-ratee = See it as the person rated
web-campaigns-trial = Trial
web-campaigns-trial-help = Rate two invented people with your own addresses, from the message to the last page. When you end the trial, everything about it is deleted.
web-campaigns-trial-addresses = Addresses for the trial
web-campaigns-trial-addresses-help = One a line, ten at most: yours and your colleagues’.
web-campaigns-trial-start = Start the trial
web-campaigns-trial-started = The trial runs: its messages are on their way.
web-campaigns-trial-runs = A trial is running. End it before you launch, or leave it: it counts for nothing.
web-campaigns-trial-end = End it and delete its data
web-campaigns-trial-ended = The trial has ended and its data are deleted.
web-campaigns-trial-person-first = Trial: Chen Yi
web-campaigns-trial-person-second = Trial: Lin Er
web-campaigns-discard = Throw this draft away
web-campaigns-discard-help = Everything set up for it is deleted. No message has gone out, so nobody will notice.
web-campaigns-discard-now = Delete the draft
web-campaigns-discarded = “{ $title }” was deleted.
web-campaigns-preview-ratee-about = What the person rated is told, and what they will see.
web-campaigns-ratee-why = Why
web-campaigns-no-purpose = The purpose is not stated yet.
web-campaigns-ratee-when = When the report can be read
web-campaigns-ratee-reads-on-release = As soon as HR releases it.
web-campaigns-ratee-reads-after-talk = After a talk about it.
web-campaigns-ratee-reads-no = The person rated does not get the report.
web-campaigns-ratee-what = What is in it
web-campaigns-ratee-scores = A score for each competency, from at least { $threshold } people who are not named, beside the self-rating and the manager’s.
web-campaigns-ratee-uncertain = How certain each score is: where too few people answered, the report says so instead of giving a decimal.
web-campaigns-ratee-comments = Comments word for word, without names, where at least { $threshold } people rated.
web-campaigns-ratee-next = Two or three things to start on, for each of the priorities.

## While it runs

web-campaigns-running = Extend or pause
web-campaigns-running-help = An extension holds for everybody. While paused, links rest; nothing that was answered is lost.
web-campaigns-extend-until = Until the end of
web-campaigns-extend = Extend
web-campaigns-pause = Pause
web-campaigns-resume = Resume
web-campaigns-paused = Paused. Links rest until you resume.
web-campaigns-resumed = Resumed. Links work again.
web-campaigns-extended = Extended.

## Nominations

web-campaigns-nominations = Propose raters
web-campaigns-nominations-help = People propose their raters after signing in; their managers approve. Draw again afterwards: approved raters stay.
web-campaigns-nominations-about = Who could say something about your work? You propose, your manager approves.
web-campaigns-nominations-waiting = have not proposed
web-campaigns-nominations-proposed = wait for approval
web-campaigns-nominations-approved = approved
web-campaigns-ask-proposals = Write to those who have not proposed
web-campaigns-proposals-asked = { $n ->
    [one] One person is written to.
   *[other] { $n } people are written to.
}
web-campaigns-approve-for-manager = Approve in the manager’s place
web-campaigns-own-raters = Your raters
web-campaigns-team-raters = Your team’s raters
web-campaigns-nomination-open = Waits for your proposal
web-campaigns-nomination-sent = Proposed; waits for your manager
web-campaigns-nomination-settled = Approved
web-campaigns-nomination-waits = Waits for your approval
web-campaigns-nomination-not-sent = Not proposed yet
web-campaigns-nomination-see = See them
web-campaigns-nomination-look = Look and approve
web-campaigns-nominate = Propose
web-campaigns-no-nominations = Nothing to propose or approve at present.
web-campaigns-propose-title = Who should rate you?
web-campaigns-approve-title = Raters of { $name }
web-campaigns-propose-help = Choose people who have often seen you at work in the past year, also those who see things differently. Your manager confirms the list.
web-campaigns-approve-help = Do these people know the work well, and is the choice balanced? Change it where needed, then approve.
web-campaigns-nomination-settled-long = Your manager has approved this list.
web-campaigns-as-peer = as peer
web-campaigns-as-report = as report
web-campaigns-as-other = as other colleague
web-campaigns-nobody-named = { $n ->
    [one] Nobody yet; you may name one.
   *[other] Nobody yet; you may name up to { $n }.
}
web-campaigns-propose = Send the proposal
web-campaigns-approve = Approve
web-campaigns-proposed = Thank you. Your manager will look at the proposal.
web-campaigns-approved = The raters are approved.
