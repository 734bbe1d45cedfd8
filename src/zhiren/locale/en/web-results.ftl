## A campaign while it runs

web-results-closes = closes { $when }
web-results-closed-at = closed { $when }
web-results-export = Export to Excel
web-results-see-reports = See the reports
web-results-remind = Remind those outstanding
web-results-reminded = { $n ->
    [0] Nobody was reminded: all have finished, or had a message today.
    [one] One rater will get a reminder.
   *[other] { $n } raters will get a reminder.
}
web-results-next = What comes next
web-results-answers = Forms
web-results-asked = asked for
web-results-handed-in = handed in
web-results-begun = begun
web-results-declined = declined
web-results-raters-done = raters with nothing left
web-results-handed-in-of = Handed in
web-results-forecast = At this pace about { $expected } % will be in at the close; most likely between { $low } % and { $high } %.
web-results-held = { $n ->
    [one] One late form waits: it joins the scores when enough late forms of its group come together, so that nobody can tell what one person said.
   *[other] { $n } late forms wait: they join the scores when enough late forms of their group come together, so that nobody can tell what one person said.
}
web-results-dangers = Groups below the threshold
web-results-dangers-help = A group is shown on its own from { $threshold } raters on. Below that it is merged with others, and nobody is exposed; but the report says less.
web-results-merged = { $n ->
    [one] One group stayed below it
   *[other] { $n } groups stayed below it
}
web-results-other-dangers = { $n ->
    [one] One more group
   *[other] { $n } more groups
}
web-results-no-dangers = Every group has reached its threshold.
web-results-more-dangers = And { $n } more: see the Excel export.
web-results-person = Person
web-results-group = Group
web-results-in = In
web-results-outstanding = Outstanding
web-results-outlook = Outlook
web-results-will-merge = will be merged
web-results-needs = { $n } more needed
web-results-by-group = By group of raters
web-results-by-unit = By unit
web-results-log = What was done

## The steps

web-results-step-draft = This assessment is still being set up.
web-results-to-setup = To the set-up
web-results-step-open = Raters are answering. Forms that are begun but not handed in at the close are not counted, so a reminder is worth it.
web-results-close = Close early
web-results-close-help = { $unfinished ->
    [0] After closing, nobody can answer any more.
    [one] After closing, nobody can answer any more. One form is begun and not handed in; it would not be counted.
   *[other] After closing, nobody can answer any more. { $unfinished } forms are begun and not handed in; they would not be counted.
}
web-results-close-now = Close now
web-results-closed = The assessment is closed. No more answers are taken.
web-results-step-closed = The answers are in. Scoring freezes them as a data set, measures everybody and writes the reports.
web-results-score = Score and write the reports
web-results-scoring = Scoring has been put down; it begins in a moment.
web-results-waiting = Waiting for its turn
web-results-scoring-help = You can leave this page: the work goes on.
web-results-step-measure = Measuring
web-results-step-reports = Writing reports
web-results-step-workbooks = Writing workbooks
web-results-step-index = Finishing
web-results-step-scored = { $n ->
    [one] One report file is ready, and only HR can open it. Look at some before you release them.
   *[other] { $n } report files are ready, and only HR can open them. Look at some before you release them.
}
web-results-release = Release the reports
web-results-released = The reports are released. Those who may read them have been told.
web-results-step-released = The reports are released. When nothing more is to come, an owner can seal the assessment.
web-results-step-sealed = Sealed: nobody, not even the owner of the database, can find out any more who gave which answer.
web-results-reopen = Take late answers
web-results-reopen-help = Raters with work left can answer again until the day you choose. Late answers join the scores of a group only when { $threshold } or more come together; until then they wait.
web-results-until = Until the end of
web-results-reopen-now = Reopen
web-results-reopened = Raters can answer again.
web-results-no-date = Choose the day until which late answers are taken.
web-results-seal = Seal for good
web-results-seal-help = Sealing destroys the link between raters and their answers, and the list of who was asked to rate whom. Scores and reports stay. Nothing brings the link back.
web-results-seal-type = Type the title of the assessment to confirm
web-results-seal-title-wrong = The title typed is not the title of this assessment. Nothing was sealed.
web-results-seal-now = Seal
web-results-sealed = The assessment is sealed.

## Who rates whom; how scores came about

web-results-assignments = Who rates whom
web-results-assignments-help = Who was asked, and how far they are. What they answered is shown to nobody.
web-results-assignments-gone = This assessment is sealed: who rated whom no longer exists.
web-results-raters-of = Raters of { $name }
web-results-rated = Person rated
web-results-search-both = Person rated or rater: name, pinyin or number
web-results-state = State
web-results-all = All
web-results-none-found = Nobody found.
web-results-assignment-waiting = not begun
web-results-assignment-started = begun
web-results-assignment-finished = handed in
web-results-assignment-declined = declined
web-results-assignment-replaced = replaced
web-results-exchange = Replace
web-results-link = Link for chat
web-results-exchange-title = Somebody else in place of { $name }
web-results-exchange-help = To rate { $ratee } · { $group }. Whoever you choose is invited at once; what was begun is not counted.
web-results-exchanged = { $name } was asked. The invitation is on its way; who was invited to this assessment before gets it with the next reminder.
web-results-take = Ask
web-results-by-mail = Somebody from outside, by mail
web-results-name = Name
web-results-language = Language of the form
web-results-take-customer = Ask by mail
web-results-is-excused = Not rated
web-results-excused-why = Reason: { $why }
web-results-readmit = Rate after all
web-results-readmitted = { $name } is rated again.
web-results-excuse-title = Excuse { $name } from being rated
web-results-excuse-help = Raters are no longer asked about this person. What was answered already is kept aside and counts for nothing, unless you take this back before the close.
web-results-why = Reason
web-results-why-help = HR sees it here; it appears nowhere else. Write nothing about health.
web-results-excuse = Excuse
web-results-excused = { $name } is not rated any more.
web-results-see-assignments = Who rates whom
web-results-more-to-do = More
web-results-scores = How the scores came about
web-results-scores-help = Each round with what it rests on, the latest first. The same data set gives the same digest, whenever it is scored.
web-results-round = Data set { $number }
web-results-scored-at = scored { $when }
web-results-n-ratees = people rated
web-results-n-raters = raters
web-results-n-ratings = ratings
web-results-n-comments = comments
web-results-n-held = late forms waiting
web-results-n-unfinished = begun, not handed in
web-results-forms-by-group = Forms counted
web-results-framework = Dictionary
web-results-program = Program
web-results-withheld-in = Reports with something withheld
web-results-failures = Report files that failed
web-results-data-digest = Digest of the data
web-results-digest = Digest of the results
web-results-no-scores = Nothing has been scored yet.
web-results-no-download = Single answers are not for download, not even without names: where few rate a person, a row is as good as a name. They stay on the server, for scoring alone.
web-results-reload = Show the progress
web-results-retry = Try again
web-results-failed = Scoring stopped. Nothing was changed; the answers are safe.

## Reports

web-results-reports-help = Each opening is noted, and the person it is about can see it.
web-results-search = Name, pinyin or number
web-results-find = Find
web-results-unit = Unit
web-results-campaign = Assessment
web-results-read = Read
web-results-openings = Openings
web-results-openings-of = Who opened the report on { $name }
web-results-openings-help = Every opening by anybody, the newest first.
web-results-no-openings = Nobody has opened this report yet.
web-results-no-reports = There is no report for you to read yet. You will get a message when one is released.
web-results-when = When
web-results-who = Who
web-results-form = Form

## Workbook of the standing

web-results-sheet-overview = Overview
web-results-sheet-units = Units
web-results-sheet-groups = Groups
web-results-sheet-dangers = Below the threshold
web-results-sheet-outstanding = Outstanding
web-results-column-share = Handed in, %
web-results-column-rater = Rater
web-results-column-mail = Mail
web-results-column-left = Forms left

## Demonstration

demo-account-owner = Gu Yan
demo-account-hr-administrator = Meng Xiaoxi
demo-account-hr-analyst = Fang Ke
demo-customer = Customer { $number }
demo-finished-title = 360° assessment, last autumn
demo-open-title = 360° assessment, this spring
demo-purpose = To give everybody an honest picture of how colleagues experience their work, and one or two things to develop. It has no bearing on pay.
demo-question-strength = What does this person do that you would like to see more of? Describe a situation.
demo-question-next = What one thing could this person do differently, and what would be better then?
cli-report-step-people = Made the company’s people and accounts
cli-report-step-answers = Made a finished and an open assessment, with their answers
cli-serve-demo-owner = Owner
cli-serve-demo-hr-administrator = HR administrator
cli-serve-demo-hr-analyst = HR analyst
cli-serve-demo-coder = Coder
cli-serve-demo-manager = Manager
cli-serve-demo-employee = Employee
cli-serve-demo-account = { $role }: { $mail }, password { $password }
cli-serve-demo-link = Rater’s page of { $name }: { $link }

## The log

activity-campaign-reminded = had { $n } reminders written
activity-rater-replaced = had somebody else rate { $ratee }
activity-ratee-excused = excused { $ratee } from being rated
activity-ratee-readmitted = had { $ratee } rated again
activity-campaign-scored = made { $reports } report files from data set { $number }
activity-campaign-closed = closed the assessment
activity-campaign-reopened = reopened the assessment for late answers
activity-campaign-released = released the reports
activity-campaign-sealed = sealed the assessment: the links of { $raters } raters to { $finished } forms were destroyed

## Errors

campaign-no-answers = Nobody has handed in a form yet, so there is nothing to score. Take late answers, or extend the assessment.
campaign-reopen-past = The day until which late answers are taken has to lie ahead.
campaign-at-rest = Raters and people rated can be changed only while the assessment is open or paused.
campaign-not-replaceable = { $name } cannot be replaced: the form is handed in, somebody else was asked already, or it is a self-rating.
campaign-excuse-why = Give a reason, so that a colleague understands it later.
campaign-excuse-scored = { $name } has scores from this assessment already and cannot be excused from it any more.
demo-panel = Nine simulated team leads, made up for the demonstration

## One report

web-results-report = Report
web-results-own-report = Your report
web-results-report-on = Report on { $name }
web-results-more = More
web-results-to-read = Read it, or take it along
web-results-form-html = Report
web-results-form-pdf = PDF
web-results-form-xlsx = Excel
web-results-form-json = JSON
web-results-form-reading = Reading guide
web-results-form-talk = Conversation guide
web-results-form-comments = Comments
web-results-guides = Guides
web-results-guide-help-reading = In which order to read, what the figures can tell and what they cannot, and what to do next.
web-results-guide-help-talk = For the manager: an agenda for an hour, with questions on each gap.
web-results-rounds = Other rounds
web-results-who-opened = Who has opened it
web-results-all-openings = All openings
web-results-around = Around this report
web-results-back = Overview

## The talk about a report

web-results-talk = The talk
web-results-talks = Talks to come
web-results-talks-help = These reports are released and open after the talk. Note here that it took place: from then on the report can be read.
web-results-no-talks = No report waits for a talk.
web-results-talks-waiting = { $n ->
    [one] One report opens after a talk that has not been noted yet
   *[other] { $n } reports open after a talk that has not been noted yet
}
web-results-after-talk = Your report from “{ $title }” is ready. It opens after the talk about it; ask your manager or HR for a time.
web-results-talk-help = This report opens after the talk about it. Note here that it took place.
web-results-talk-day = Day of the talk
web-results-talk-led = Led by
web-results-talk-record = The talk took place
web-results-talk-held = Held on { $day }, led by { $led }. The report is open.
web-results-talk-undo = Take that back
web-results-talk-recorded = Noted. The report on { $name } is open now.
web-results-talk-undone = Taken back. The report on { $name } waits for the talk again.
activity-report-talk-held = noted the talk of { $day } with { $name } about the report, led by { $led }
activity-report-talk-undone = took back that the talk with { $name } took place
report-talk-day = The day of the talk, { $value }, has to be a day from { $first } until today.
report-talk-nobody = Say who led the talk: nobody is named.
report-talk-twice = The talk with { $name } has been noted already.
report-talk-none = There is no note of a talk with { $name }, so there is nothing to take back.
report-talk-others = A colleague noted the talk with { $name }; only they or HR can take that back.
report-talk-used = The report on { $name } has been read since the talk. What has been read cannot be closed again.

## Comments in another language

web-results-comments = Comments
web-results-comments-help = What the report shows of the comments. Where a reader would need one in another language, write a translation.
web-results-comments-translate = Translate comments
web-results-comments-of = Comments on { $name }
web-results-comments-lead = Just as the report shows them: in an order that tells nothing, and only where enough people rated. A translation stands beside the original in the report in { $into }.
web-results-comments-none = The report shows no comments.
web-results-comment-translation = Translation
web-results-comments-save = Save translations
web-results-comments-saved = Saved. The reports are being written anew; that takes a moment.
web-results-comments-same = Nothing was changed.
web-results-in-language = Into { $into }
activity-comments-translated = wrote { $n } translations of comments on { $name }
