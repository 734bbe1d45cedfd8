## A campaign does not allow what is asked of it

campaign-move = The assessment is { $state ->
    [draft] still being set up
    [open] open
    [paused] paused
    [closed] closed
    [scored] scored
    [released] released
   *[sealed] sealed
}, so it cannot be { $to ->
    [draft] set up again
    [open] opened
    [paused] paused
    [closed] closed
    [scored] scored
    [released] released
   *[sealed] sealed
} now.
campaign-moved-meanwhile = Somebody else has just changed the state of this assessment. Reload the page to see how it stands.

campaign-launched-already = This assessment has been launched. What raters were told then cannot be changed any more.
campaign-not-running = Only an assessment that is open or paused can be extended.
campaign-not-paused = This assessment is not paused, so there is nothing to resume.
campaign-extend-earlier = The new closing time must lie in the future and after the present one.
campaign-weaker-score-threshold = Raters were promised a higher threshold for scores. It can be raised, but not lowered.
campaign-weaker-comment-threshold = Raters were promised a higher threshold for comments. It can be raised, but not lowered.
campaign-weaker-visibility-ratee = Raters were told less openness towards the person rated. It can be narrowed, but not widened.
campaign-weaker-visibility-manager = Raters were told less openness towards the manager. It can be narrowed, but not widened.
campaign-weaker-visibility-hr = Raters were told less openness towards HR. It can be narrowed, but not widened.
campaign-not-ready = { $check ->
    [purpose] The purpose is not stated in each language.
    [people] Nobody is chosen to be rated.
    [languages] The questionnaire does not exist in each language of the assessment.
    [questions] The questionnaire asks nothing.
    [raters] Raters have not been drawn yet.
    [dates] The closing time is missing, past, or before the opening.
    [thresholds] The thresholds are below what raters are owed.
    [mails] The messages have not been marked as read.
   *[other] One point of the checklist is missing.
}
campaign-not-ticked = { $check ->
    [at-risk] Some people have too few raters for any figure: tick that you launch nonetheless.
    [connected] Not all people are connected through shared raters: tick that you launch nonetheless.
   *[other] A warning of the checklist is not ticked yet.
}
campaign-list-empty = There is no employee number in the list.
campaign-no-person = No person has the number “{ $value }”. Check it against the list of people, or import the person first.
campaign-person-left = { $name } has left and cannot take part.
campaign-more-lines = { $n ->
    [one] One more line names nobody.
   *[other] { $n } more lines name nobody.
}
campaign-mail = “{ $value }” is not a mail address, such as name@company.com.
campaign-self-as-other = { $name } is the person rated: their own rating is asked as the self-rating and no other.
campaign-rater-twice = { $name } is already among this person’s raters.
campaign-relationship = “{ $value }” is no relationship. Give one of: manager, peer, report, customer, other.
campaign-no-ratee = Nobody with the number “{ $value }” is rated in this assessment.
campaign-raters-titles = The file needs a column for the number of the person rated and one for the rater’s number or mail.
campaign-trial-addresses = Give between one and { $most } mail addresses for the trial.
campaign-no-trial = This is not a trial: only trials can be deleted whole.
campaign-no-nominations = Proposals are not being taken for this assessment now.
campaign-nomination-approved = Your raters have been approved. If somebody has to be changed, please ask HR.
campaign-nomination-group = Raters in this relationship are not proposed by the person rated.
campaign-nomination-many = { $n } people are named, but at most { $most } can be.
campaign-nomination-self = You cannot name yourself: your self-rating is asked for anyway.
