## Mails

message-plan-submitted-subject = { $people } has a development plan for you to look at
message-plan-submitted-body =
    Hello { $name },

    { $people } has written a development plan and would like to agree on it with you. Read it, talk it over if you can, then agree or say what you would change.

    { $link }
message-plan-agreed-subject = Your development plan is agreed
message-plan-agreed-body =
    Hello { $name },

    { $people } has agreed to your development plan. Now it is about doing: the first small step this week.

    { $link }
message-plan-changes-subject = { $people } has a suggestion for your development plan
message-plan-changes-body =
    Hello { $name },

    { $people } has read your development plan and suggests changes. You find the words on its page.

    { $link }
message-check-in-subject = How is your plan going? One minute
message-check-in-body =
    Hello { $name },

    today is a day you chose for looking back on your development plan. Better, the same or harder: one tap is enough.

    { $link }
message-pulse-subject = { $people } asks you: has something changed?
message-pulse-body =
    Hello { $name },

    { $people } has been working on a few things since the last assessment and would like to know whether it shows. It takes about { $minutes } min.

    { $link }

    Please answer by { $closes }. Answers are shown only as one figure for several people together, never one by one; afterwards it is deleted who was asked.

    The link is yours alone. Please do not pass it on.
message-pulse-reminder-subject = { $people } would still like to hear from you
message-pulse-reminder-body =
    Hello { $name },

    your short feedback for { $people } is still open: about { $minutes } min, until { $closes }.

    { $link }

    Answers are shown only as one figure for several people together, never one by one.
message-pulse-result-subject = Your pulse has closed
message-pulse-result-body =
    Hello { $name },

    the colleagues you asked have had their time to answer. The result is on the page of your plan.

    { $link }

web-messages-kind-plan-submitted = Plan waits for agreement
web-messages-kind-plan-agreed = Plan agreed
web-messages-kind-plan-changes = Changes to a plan suggested
web-messages-kind-check-in = Check-in on a plan
web-messages-kind-pulse = Pulse
web-messages-kind-pulse-reminder = Reminder of a pulse
web-messages-kind-pulse-result = Pulse has closed

## The list

web-nav-plans = My plan
web-plans-title = Development plans
web-plans-mine = My plan
web-plans-about = One or two things to do differently, small steps, and a look back now and then.
web-plans-none = No plan yet. A plan grows out of your report: choose one or two things that matter to you.
web-plans-none-no-report = A plan grows out of your report. As soon as a report on you is released, you can start here.
web-plans-no-person = This account belongs to nobody in the organisation, so it has no plan of its own.
web-plans-make = Make a plan
web-plans-open = Open
web-plans-team = Plans of my people
web-plans-team-none = Nobody has shown you a plan yet.
web-plans-earlier = Earlier plans
web-plans-to-uptake = Who makes plans
web-plans-goals = { $n ->
    [one] 1 goal
   *[other] { $n } goals
}
web-plans-since = since { $day }
web-plans-day = { $day }
web-plans-next-review = Next check-in { $day }
web-plans-waits-for-you = waits for you
web-plans-home-look-back = How is your goal going?
web-plans-home-agree = { $name } has shown you a development plan
web-plans-state-draft = being written
web-plans-state-submitted = waiting for agreement
web-plans-state-changes = changes suggested
web-plans-state-agreed = agreed
web-plans-state-finished = finished

## Starting

web-plans-start-title = What do you want to work on?
web-plans-start-about = From your report “{ $campaign }”. One goal is good, two are enough.
web-plans-start-chosen = Others see you at { $score } of { $high }
web-plans-start-required = your role asks for { $requirement }
web-plans-start-unknown = too few answers to show a figure
web-plans-start-first = Where the distance to your role is largest comes first. What matters to you may be another one.
web-plans-start-first-lowest = The lowest comes first. What matters to you may be another one.
web-plans-start-more = { $n ->
    [one] Show 1 more competency
   *[other] Show { $n } more competencies
}
web-plans-start-go = Write my goals
web-plans-start-which = Report
web-plans-other-report = Use another report
web-plans-add-title = Add a goal
web-plans-add-go = Add this goal
web-plans-cancel = Cancel

## Writing a goal

web-plans-goal-of = Goal: { $competency }
web-plans-back-to-plan = Back to the plan
web-plans-field-indicators = Behaviours it is about
web-plans-field-indicators-help = Choose one to three. After some months you can ask colleagues whether they see a change in just these.
web-plans-field-behaviour = What I will do differently
web-plans-field-behaviour-help = One sentence that somebody could film. “In the Monday meeting I ask two questions before I say what I think.”
web-plans-field-from-level = Where I am
web-plans-field-to-level = Where I want to be
web-plans-field-suggestions = Steps to start with
web-plans-field-suggestions-help = From the dictionary. Two or three are plenty.
web-plans-field-own-actions = Steps in my own words
web-plans-field-own-actions-help = One a line.
web-plans-field-support = What or who helps me
web-plans-field-notice = How others will notice
web-plans-field-due = Until
web-plans-field-weeks-between = Look back every
web-plans-weeks = { $n ->
    [one] week
   *[other] { $n } weeks
}
web-plans-suggestion-on-the-job = on the job
web-plans-suggestion-with-others = with others
web-plans-suggestion-study = by study
web-plans-suggestion-line = { $kind }: { $words }
web-plans-level = Level { $rank }
web-plans-level-titled = { $rank } · { $title }
web-plans-many-behaviours = Choose at most three.
web-plans-due-past = Choose a day after today.
web-plans-goal-save = Save goal
web-plans-goal-saved = The goal is saved.
web-plans-goal-remove = Remove this goal
web-plans-goal-removed = The goal is removed.
web-plans-goal-not-written = Not written yet
web-plans-goal-write = Write this goal
web-plans-goal-edit = Edit
web-plans-goal-add = Add a goal

## The plan

web-plans-of = { $name }’s plan
web-plans-from-report = From “{ $campaign }”
web-plans-draft-next = When your goals are written, show the plan to { $manager }. Until then only you can read it.
web-plans-draft-next-alone = When your goals are written, start. Only you can read the plan.
web-plans-rewrite-next = { $manager } suggests changes. Edit your goals, then show the plan again.
web-plans-submitted-next = { $manager } can read the plan now. You can begin while you wait.
web-plans-agree-next = { $name } has shown you this plan. Is it the right thing, and what can you do to help?
web-plans-words-for = A few words to { $name }
web-plans-words-for-all = A few words
web-plans-submit = Show to { $manager }
web-plans-submit-alone = Start the plan
web-plans-submitted = { $manager } can now read the plan and has been told.
web-plans-started = The plan has begun.
web-plans-agree = Agree
web-plans-agreed = You have agreed. { $name } has been told.
web-plans-ask-changes = Suggest changes
web-plans-changes-asked = Your suggestion is with { $name }.
web-plans-comment = Add a comment
web-plans-commented = Your comment is on the page.
web-plans-take-back = Change the goals
web-plans-take-back-help = The plan goes back to being written; then it is agreed anew.
web-plans-taken-back = You can change the goals now.
web-plans-finish = Finish the plan
web-plans-finish-help = It stays here to be read, and you can start a new one.
web-plans-finished = The plan is finished. Well done for staying with it.
web-plans-share = Share with HR
web-plans-share-help = HR sees how many have plans, but never what is in them. If HR should help you, for example with training, you can let them read this one.
web-plans-unshare = Stop sharing with HR
web-plans-shared = HR can now read this plan.
web-plans-unshared = HR can no longer read this plan.
web-plans-is-shared = Shared with HR
web-plans-who-reads = Who can read this
web-plans-who-reads-you = You
web-plans-who-reads-manager = { $manager }, your manager
web-plans-who-reads-manager-later = { $manager }, your manager, once you show it
web-plans-who-reads-hr = HR, because you shared it
web-plans-calendar = Add dates to my calendar
web-plans-workbook = Excel
web-plans-take-along = Take it along
web-plans-more = More

web-plans-levels = Level { $start } to { $target }
web-plans-behaviours = Behaviours
web-plans-steps = Steps
web-plans-step-done = Done
web-plans-step-mark = Mark as done
web-plans-step-unmark = Mark as not done
web-plans-support = Help
web-plans-notice = Others notice
web-plans-until = Until
web-plans-look-back = Check-ins
web-plans-next = next on { $day }
web-plans-review-due = due since { $day }
web-plans-checked-in = Check-ins so far
web-plans-no-check-in = None yet
web-plans-check-in = Check in
web-plans-history = What was said
web-plans-said-submitted = { $name } showed the plan
web-plans-said-agreed = { $name } agreed
web-plans-said-changes = { $name } suggested changes
web-plans-said-comment = { $name }
web-plans-somebody = Somebody who has left

## Checking in

web-plans-check-in-title = How is it going?
web-plans-feeling-better = Better
web-plans-feeling-same = The same
web-plans-feeling-harder = Harder
web-plans-feeling-better-help = I do it more often, or it comes more easily.
web-plans-feeling-same-help = Nothing new so far.
web-plans-feeling-harder-help = It costs more than I thought.
web-plans-note = One sentence, if you like
web-plans-note-help = { $manager } can read it.
web-plans-note-help-alone = Only you read it.
web-plans-check-in-save = Save
web-plans-checked = Noted. The next check-in is on { $day }.
web-plans-checked-last = Noted. That was the last check-in of this goal.

## Pulses

web-plans-pulse = Do others see a change?
web-plans-pulse-ask = Ask colleagues
web-plans-pulse-about = After two or three months, let five colleagues answer the same behaviours again. You see one figure, set against your report.
web-plans-pulse-open = { $n } colleagues are asked, until { $day }. The result comes when it is complete or the time is up; before that nobody sees how many have answered.
web-plans-pulse-lost = { $n ->
    [one] One mail could not be delivered.
   *[other] { $n } mails could not be delivered.
}
web-plans-pulse-again = You can ask again from { $day }.
web-plans-pulse-title = Whom do you want to ask?
web-plans-pulse-choose = Choose at least { $fewest } colleagues who see you at work, whether or not they rated you before. At least { $threshold } have to answer, otherwise nothing is shown.
web-plans-pulse-promise = They are asked about these behaviours and nothing else. You learn one figure, never who said what. When it closes, the names of those you asked are deleted.
web-plans-pulse-chosen = Chosen
web-plans-pulse-chosen-n = { $n ->
    [0] Nobody chosen yet
    [one] 1 chosen
   *[other] { $n } chosen
}
web-plans-pulse-near = Colleagues around you
web-plans-pulse-found = Found
web-plans-pulse-none-found = Nobody fits.
web-plans-pulse-search = Name, pinyin or number
web-plans-pulse-find = Find
web-plans-pulse-take = Choose
web-plans-pulse-drop = Remove
web-plans-pulse-send = { $n ->
    [one] Ask this colleague
   *[other] Ask these { $n } colleagues
}
web-plans-pulse-asked = The mails are on their way. You will be told when the result is there.
web-plans-pulse-better = It shows: { $answered } colleagues rate these behaviours clearly higher than before.
web-plans-pulse-worse = { $answered } colleagues rate these behaviours clearly lower than before. Worth a conversation about what got in the way.
web-plans-pulse-unclear = { $answered } colleagues answered. The difference is so small that chance alone could explain it. That does not mean nothing has changed.
web-plans-pulse-too-few = { $answered ->
    [0] Nobody answered
    [one] 1 of { $asked } answered
   *[other] { $answered } of { $asked } answered
}; at least { $threshold } would have been needed, so nothing is shown. The answers are deleted.
web-plans-pulse-no-baseline = { $answered } colleagues answered, but your report has no figure for these behaviours to compare with.
web-plans-pulse-figures = { $before } in the report ({ $before_n } raters), { $after } now ({ $after_n } raters), on a scale from { $low } to { $high }
web-plans-pulse-change = Estimated change: { $change } (between { $low } and { $high })
web-plans-pulse-change-help = Low figures tend to rise a little by themselves; that part is already taken off.
web-plans-pulse-before = before
web-plans-pulse-after = now
web-plans-pulse-on = Closed { $day }

web-plans-asked-title = Feedback for { $name }
web-plans-asked-lead = { $name } asks how you see it
web-plans-asked-about = { $n ->
    [one] One question
   *[other] { $n } questions
} on what you have seen in the last few weeks, with the same scale as in the assessment.
web-plans-asked-promise = { $name } sees one figure, and only if at least { $threshold } people answer. Nobody learns what you said; when it closes, the record that you were asked is deleted.
web-plans-asked-send = Send
web-plans-asked-missing = Please answer each question; “{ $way_out }” is an answer too.
web-plans-asked-thanks = Thank you
web-plans-asked-thanks-more = Your answer is stored, apart from your name. You can close this page.

## Uptake

web-plans-uptake-title = Who makes plans
web-plans-uptake-about = Of the people with a released report. You see how many, never what is in a plan, unless somebody shares it.
web-plans-uptake-people = people with a report
web-plans-uptake-plans = with a plan
web-plans-uptake-agreed = agreed with the manager
web-plans-uptake-checked-in = checked in lately
web-plans-uptake-lately = “Lately” is within the last six weeks.
web-plans-uptake-unit = Unit
web-plans-uptake-small = { $n ->
    [one] 1 small unit
   *[other] { $n } small units together
}
web-plans-uptake-small-help = Units of fewer than { $fewest } people are counted together, so that nobody can be identified.
web-plans-uptake-no-unit = Without a unit
web-plans-uptake-none = No report has been released yet.
web-plans-uptake-shared = Shared with HR
web-plans-uptake-shared-none = Nobody has shared a plan.
web-plans-uptake-of = { $n } of { $total }
web-plans-uptake-few = There are too few people with a report to show figures.

## Calendar and workbook

web-plans-calendar-name = My development plan
web-plans-calendar-review = Check in: { $competency }
web-plans-calendar-due = Last day of the goal: { $competency }
web-plans-sheet-goals = Goals
web-plans-sheet-steps = Steps
web-plans-sheet-check-ins = Check-ins
web-plans-sheet-pulses = Pulses
web-plans-column-goal = Goal
web-plans-column-competency = Competency
web-plans-column-from = From level
web-plans-column-to = To level
web-plans-column-kind = Kind
web-plans-column-done = Done on
web-plans-column-day = Day
web-plans-column-feeling = How it goes
web-plans-column-note = Note
web-plans-column-own = own words
web-plans-column-before = In the report
web-plans-column-after = Now
web-plans-column-change = Change
web-plans-column-low = At least
web-plans-column-high = At most
web-plans-column-answered = Answered

## Demonstration

demo-plan-com-behaviour = Before I give out a task or raise something sensitive, I think about what matters most to the other person; afterwards I ask them to say it in their own words.
demo-plan-com-step = Every Friday, five minutes: write down the conversation that went best this week and the one that went worst.
demo-plan-com-support = My manager sits in on one shift meeting and tells me two things afterwards.
demo-plan-com-notice = What I gave out need not be explained twice, and fewer people come back with questions after the meeting.
demo-plan-com-words = This part of my report stayed with me. I would like to begin with something small: how I give out tasks.
demo-plan-answer = A good place to begin. I will sit in on a meeting next month, and we take ten minutes afterwards.
demo-plan-note-same = When it gets busy I forget, and fall back into the old habit.
demo-plan-note-harder = Short of time I lost patience again and did not let him finish.
demo-plan-note-better = In these two weeks somebody told me that working with me has become easier.
demo-plan-twk-behaviour = Before I settle a plan, I ask three of those who will carry it out which step is most likely to go wrong.
demo-plan-twk-step = The first page says whose ideas I used, and why others were left out.
demo-plan-twk-support = Ten minutes in the scheduling meeting to collect ideas.
demo-plan-twk-notice = Fewer changes are called for on the shop floor once a plan is settled.
demo-plan-twk-words = I would like to talk about those ten minutes in the scheduling meeting with you.

## Errors

plan-nothing-chosen = Choose at least one competency.
plan-there-is-one = You have a plan already. Finish it before you start another.
plan-not-writable = The plan cannot be changed as it stands. Choose “Change the goals” on its page first.
plan-no-goal = The plan has no goal yet. Add one.
plan-goal-unwritten = Goal { $number } is not written yet. Say in one sentence what you will do differently.
plan-changes-why = Say in a few words what you would change.
plan-moved-on = The plan has changed in the meantime; this page shows it as it is now.
plan-pulse-open = A pulse is still open. Finish the plan when its result is there.
plan-not-going = This is possible once the plan has been shown to the manager, and until it is finished.
plan-no-feeling = “{ $value }” is not one of the answers. Choose better, the same or harder.
plan-pulse-no-behaviour = The goal names no behaviour to ask about. Choose “Change the goals” and pick one to three.
plan-pulse-rest = Colleagues can be asked again from { $day }: opinions need time to change.
plan-pulse-not-eligible = Not everybody chosen can be asked: { $name } and the manager cannot, nor can people who have left.
plan-pulse-number = { $n ->
    [one] 1 person is chosen.
   *[other] { $n } people are chosen.
} Choose { $fewest } to { $most }: fewer would not stay anonymous.
