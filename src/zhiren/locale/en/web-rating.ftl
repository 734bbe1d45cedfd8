## The rater's pages: first screen

web-rating-hello = Hello, { $name }
web-rating-asked = { $n ->
    [one] You are asked to give your view of one person.
   *[other] You are asked to give your view of { $n } people.
}
web-rating-all-done = You are through: thank you. You can look at your answers again, and change them until the close.
web-rating-how-long = Takes, all told
web-rating-minutes = { $n ->
    [one] about 1 minute
   *[other] about { $n } minutes
}
web-rating-until = Open until
web-rating-whom = Whom you rate
web-rating-yourself = Yourself
web-rating-you-are-self = your own view
web-rating-you-are-manager = you are the manager
web-rating-you-are-peer = you are a peer
web-rating-you-are-report = you are a direct report
web-rating-you-are-customer = you are a customer
web-rating-you-are-other = you work together
web-rating-state-waiting = not begun
web-rating-state-started = { $n ->
    [0] not handed in
    [one] 1 left
   *[other] { $n } left
}
web-rating-state-finished = finished
web-rating-state-declined = declined
web-rating-begin = Begin · { $n } min
web-rating-go-on = Go on · { $n } min
web-rating-look-again = Look at it again
web-rating-rate-name = Rate { $name }
web-rating-know-too-little = I know too little
web-rating-decline-name = I don’t know { $name } well enough
web-rating-take-back = I can rate them after all
web-rating-together = Several people at once
web-rating-together-why = One behaviour at a time for up to six people, side by side. It is quicker and makes comparing fairer. Both ways fill in the same answers; change between them whenever you like.
web-rating-together-open = { $n } people side by side
web-rating-why = Why you are asked
web-rating-who-sees = Who will see what
web-rating-when-self = Your view of yourself
web-rating-when-manager = Where you are the manager
web-rating-when-peer = Where you are a peer
web-rating-when-report = Where you are a direct report
web-rating-when-customer = Where you are a customer
web-rating-when-other = Where you work together
web-rating-in-any-case = In any case
web-rating-as-self = self
web-rating-as-manager = manager
web-rating-as-peer = peers
web-rating-as-report = direct reports
web-rating-as-customer = customers
web-rating-as-other = other colleagues
web-rating-promise-short-self = You see your own ratings beside those of the others.
web-rating-promise-short-manager = Your ratings are shown as the manager’s: { $name } can tell that they are yours.
web-rating-promise-short-group = Your ratings are merged with those of at least { $others } other people. { $name } cannot see who gave which.
web-rating-promise-self = Your ratings of yourself appear in your report under your own name, beside those of the others.
web-rating-promise-words-self = Your comments appear there word for word, as yours.
web-rating-promise-manager = Your ratings of { $name } appear as the manager’s, on a line of their own: readers of the report will know that they are yours.
web-rating-promise-words-manager = Your comments appear word for word, as the manager’s.
web-rating-promise-group = Your ratings of { $name } are merged with those of the other { $relationship }. A figure is shown only where at least { $scores } people stand behind it; a smaller group is merged with another or not shown.
web-rating-promise-words-group = Comments are shown word for word, without names and in no order, and only where at least { $comments } such people have rated. The way you write may still give you away.
web-rating-reader-ratee = the person rated
web-rating-reader-manager = that person’s manager
web-rating-reader-hr = HR
web-rating-and = {", "}
web-rating-readers = A report can be read by: { $readers }.
web-rating-hr-sees = HR sees whether you have answered, never what. Your name is kept apart from your answers.

## Form

web-rating-back = To the list of people
web-rating-back-to-form = Back to the questions
web-rating-title = { $name }
web-rating-title-self = Your own view of yourself
web-rating-title-together = { $n } people together
web-rating-by-behaviour = { $n ->
    [one] 1 competency
   *[other] { $n } competencies
}
web-rating-minutes-left = { $n ->
    [0] all answered
    [one] about 1 min left
   *[other] about { $n } min left
}
web-rating-progress = Answered so far
web-rating-competencies = Competencies
web-rating-block = { $number } of { $blocks } · { $items ->
    [one] 1 question
   *[other] { $items } questions
}
web-rating-levels = What each level looks like
web-rating-answered = answered
web-rating-save = Save
web-rating-save-block = Save and go on
web-rating-save-onward = Save and go on
web-rating-saved-plain = Saved.
web-rating-words = In your own words
web-rating-words-how = Describe what the person did, when it matters and what came of it: “When two departments disagreed, she brought both to one table and had a plan by the evening.” Leave out names, dates and anything only you could know.
web-rating-preview = Preview
web-rating-preview-name = Sample Person
web-rating-script-saved = Saved
web-rating-script-saving = Saving…
web-rating-script-kept = Kept on this device: { $n }
web-rating-script-minutes-left = about { $n } min left
web-rating-script-next = Next unanswered
web-rating-script-finish = Finish
web-rating-script-changed-elsewhere = Answers changed on another device are now shown here: { $n }.
web-rating-script-yours-stands = Another device had answered this differently. What you chose here is later and stands.
web-rating-script-theirs-stands = An answer was changed later on another device. That one stands and is shown here; change it again if you wish.
web-rating-script-other-text = It read: “{ $text }”
web-rating-script-lost-link = This link no longer works. Your answers stay on this device; open the newest link on it to send them.
web-rating-script-too-large = This browser cannot keep answers without the network. Wait for “Saved” before you close the page.

## Finishing, declining

web-rating-finish-title = Finish with { $name }
web-rating-finish-self = Finish your own view
web-rating-finish-nothing = Nothing is answered yet. If you do not know this person well enough, say so: it counts as much as a rating.
web-rating-finish-missing = { $n ->
    [one] One question has no answer yet. Where you cannot tell, “Not observed” is an answer too.
   *[other] { $n } questions have no answer yet. Where you cannot tell, “Not observed” is an answer too.
}
web-rating-finish-complete = Every question has an answer.
web-rating-finish-anyway = { $n ->
    [one] Finish without it
   *[other] Finish without these { $n }
}
web-rating-finish-counts-open = Only what is handed in counts. You can still change your answers until the close; what stands then counts.
web-rating-finish-counts-handed-in = Nothing needs to be handed in again: each change counted when you made it.
web-rating-finish-counts-counted = Your changes are kept with your answers, but no results are made from them.
web-rating-finish-hand-in = Hand in
web-rating-finish-done = Back to the list
web-rating-finished = Thank you: your view of { $name } is handed in. Until the close you can change it; what stands then counts.
web-rating-changed = Your view of { $name } is handed in, with your changes.
web-rating-kept = Your changes are kept. The results on { $name } rest on what you had handed in before.
web-rating-standing-handed-in = This is handed in. Each answer that you change here counts at once, in place of the one before.
web-rating-standing-counted = What you handed in is in the results already and stays there as it was. Changes are kept, but no longer alter the results.
web-rating-standing-of-handed-in = Handed in: { $names }. Each answer that you change here counts at once, in place of the one before.
web-rating-standing-of-counted = In the results already: { $names }. Changes are kept, but no longer alter the results.
web-rating-declined = You will not rate { $name }. You can take this back until the close.
web-rating-reopened = You can rate { $name } again. Whatever you had answered is back, and counts once you hand it in.
web-rating-decline-title = You don’t know { $name } well enough?
web-rating-decline-fine = That is a good answer: a guess would help nobody.
web-rating-decline-why = What is the reason?
web-rating-reason-too-little-contact = We hardly work together
web-rating-reason-too-short = We have worked together too briefly
web-rating-reason-conflict = I could not be fair to this person
web-rating-reason-other = Another reason
web-rating-decline-answers = What you have answered about this person will not count. It is back if you change your mind.
web-rating-decline-hr = HR sees that you do not rate this person, and may ask somebody else. You can take it back until the close.
web-rating-decline-send = Do not rate
web-rating-decline-rate = Rate after all

## Exercise

web-rating-practice-first = First, two minutes of practice
web-rating-practice-required = Two short stories to rate, and why they deserve which rating. Everyone does this before the first rating, so that all use the scale alike.
web-rating-practice-offered = Two short stories to rate, and why they deserve which rating. It helps everyone use the scale alike.
web-rating-practice-begin = Begin the practice
web-rating-practice-leave = Skip it
web-rating-practice-title = Practice: one yardstick for all
web-rating-practice-how = Read each story and rate the two behaviours, which belong to “{ $competency }”. Rate only what the story tells. Nobody sees your choices, and they are not kept.
web-rating-practice-compare = Your rating beside the one that the authors of the exercise set, and how it follows from the story.
web-rating-practice-incomplete = A behaviour is still without a choice.
web-rating-practice-done = Compare
web-rating-practice-same = You chose the same. { $reference }
web-rating-practice-near = You were one step away. { $reference }
web-rating-practice-far = You were further away. { $reference }
web-rating-practice-other = You judged otherwise. { $reference }
web-rating-practice-reference = The authors’ reference: { $words }.
web-rating-practice-panel-between = Median of the panel: between { $low } and { $high }.
web-rating-practice-panel-median = Median of the panel: { $words }.
web-rating-practice-panel-unseen = Most of the panel chose “{ $words }”.
web-rating-practice-compare-panel = Your rating beside the panel’s, and why the panel rated so.
web-rating-practice-panel-who = The panel: { $who }
web-rating-practice-votes = How the panel rated, in people
web-rating-practice-yours = you
web-rating-practice-origin-panel = The panel’s ratings were entered by HR for this assessment.
web-rating-practice-lin-title = Lin Fang leads a packing line
web-rating-practice-lin = In the past half-year Lin Fang learnt of ten changes that touched other lines: new materials, moved dates, a faulty mould. Nine times she told the colleagues concerned the same day. The tenth time she forgot, and the night shift lost two hours; people still talk about it.

    She also drew up four shift plans. One of them, after a reminder from her manager, she talked through with the team leads first; the other three they found on the notice board. Everybody enjoys working with her, and at the annual party she got the loudest applause.
web-rating-practice-lin-twk-1-why = Nine times in ten is the rule, with one exception. The two lost hours stick in the mind, but one miss does not make nine good times disappear.
web-rating-practice-lin-twk-5-why = Once in four, and then only after a reminder. That she is well liked and passes information on does not say that she consults: each behaviour is judged by itself.
web-rating-practice-zhou-title = Zhou Qi maintains machines
web-rating-practice-zhou = Six times in the past half-year colleagues of Zhou Qi were stuck with a fault they could not find. On the three machines that he knows well he came at once and showed them what to look for. The other three times he said that it was not his machine, and went on with his work.

    Last week was one of the good times: he stayed until two in the morning so that a colleague’s delivery could leave on time. The whole workshop thanked him.
web-rating-practice-zhou-twk-2-why = Three times in six, and only where he was at home anyway. Last week’s night was generous; it is also the freshest memory, and half a year counts, not a week.
web-rating-practice-zhou-twk-3-why = The story does not say how he speaks of colleagues. Helpful people are often respectful too, but that is a guess. “Not observed” is the accurate answer.
web-rating-practice-rules = Four things to take along
web-rating-practice-rule-count = Think of several occasions and ask how many of them showed the behaviour.
web-rating-practice-rule-one = One striking event, good or bad, is one event.
web-rating-practice-rule-apart = Judge each behaviour by itself: someone may be strong in one and weak in the next.
web-rating-practice-rule-unseen = What you have not seen is “Not observed”, not the middle of the scale.
web-rating-practice-origin = The reference ratings were set by the authors of the exercise, from the number of occasions in each story and the scale’s own words. No panel of experts has rated these stories for this assessment.
web-rating-practice-to-people = On to the people

## New device

web-rating-check-title = Is it you?
web-rating-check-why = Answers were begun on another device. A code by mail makes sure that nobody but you reads on.
web-rating-check-mail = The code goes to { $mail } and is good for 10 minutes.
web-rating-check-send = Send the code
web-rating-check-code = Six-digit code
web-rating-check-open = Go on
web-rating-code-sent = The code is on its way. It may take a minute.

## Answers are not taken

web-rating-resting-title-not-open = It has not begun yet
web-rating-resting-title-paused = This assessment is paused
web-rating-resting-title-closed = This assessment is closed
web-rating-resting-not-open = You are early. The same link opens the questions as soon as the assessment begins.
web-rating-resting-opens = You are early. The same link opens the questions from { $opens } on.
web-rating-resting-paused = HR has paused it for the moment. All that you have answered is kept, and the same link works again when it goes on.
web-rating-resting-closed = Answers are no longer taken, so that everyone’s results rest on the same data. What you handed in before the close counts. If something important is missing, speak to HR.
web-rating-resting-not-stored = What you have just sent was not stored.

## A comment that gives its writer away

web-rating-exposes-name = “{ $words }” looks like your own name. Whoever reads this will know who wrote it.
web-rating-exposes-role = “{ $words }” says what you are to this person, and so who you are.
web-rating-exposes-mail = “{ $words }” is a mail address.
web-rating-exposes-phone = “{ $words }” looks like a telephone number.
web-rating-exposes-date = “{ $words }” names a day: whoever was there can tell who you are. “Once” or “in meetings” does as well.
web-rating-exposes-only = “{ $words }” points to something that only you two know.
