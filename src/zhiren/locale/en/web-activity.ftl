## Messages
activity-message-sent-again = had a message to { $to } sent again (no. { $message })
activity-message-settled = marked a message to { $to } as arrived (no. { $message })
activity-message-bounced = marked a message to { $to } as come back (no. { $message })
activity-message-dropped = stopped a message to { $to } (no. { $message })
activity-wording-changed = changed the wording of { $kind ->
    [invitation] the invitation
    [reminder] the reminder
    [last-reminder] the last reminder
   *[other] a message
} ({ $language ->
    [en] English
   *[other] Chinese
})
activity-wording-reset = put back the wording of { $kind ->
    [invitation] the invitation
    [reminder] the reminder
    [last-reminder] the last reminder
   *[other] a message
} ({ $language ->
    [en] English
   *[other] Chinese
})
activity-mails-read = read the assessment’s messages
activity-reminders-scheduled = { $n ->
    [one] 1 reminder was written on { $day }
   *[other] { $n } reminders were written on { $day }
}
activity-bot-added = added the group { $name }
activity-bot-removed = removed the group { $name }
activity-link-seen = opened the personal link of { $name }

## Accounts and people
activity-installation-set-up = set up this installation as its owner
activity-account-invited = gave { $mail } an account as { account-role }
activity-account-role-changed = made { $mail } { account-role }
activity-account-deactivated = closed the account of { $mail }
activity-account-activated = opened the account of { $mail } again
activity-account-sessions-ended = signed { $mail } out everywhere
activity-password-set = set a password for { $mail }
activity-account-link-shown = took the invitation link for { $mail }
# Put into the sentences above.
account-role = { $role ->
    [owner] owner
    [hr_administrator] HR administrator
    [hr_analyst] HR analyst
    [coder] coder
    [manager] manager
   *[employee] employee
}
activity-person-added = added { $name } ({ $number })
activity-person-changed = changed { $name } ({ $number })
activity-unit-added = added the unit { $name }
activity-unit-changed = changed the unit { $name }
activity-unit-removed = removed the unit { $name }
activity-people-imported = imported people from { $file }: { $added } added, { $changed } changed, { $left } left
activity-people-import-undone = undid the import of { $file }

## Campaigns: set-up
activity-campaign-created = created the assessment “{ $title }”
activity-campaign-set-up = changed the set-up ({ $n ->
    [one] one setting
   *[other] { $n } settings
})
activity-ratees-added = added { $n ->
    [one] one person
   *[other] { $n } people
} to be rated
activity-ratees-removed = took out { $n ->
    [one] one person
   *[other] { $n } people
} who were to be rated
activity-roles-uploaded = uploaded role profiles
activity-assignments-drawn = drew who rates whom ({ $n ->
    [one] one pair
   *[other] { $n } pairs
})
activity-assignment-added = added a rater for { $ratee }
activity-assignment-removed = took out a rater of { $ratee }
activity-raters-proposed = { $ratee } proposed raters
activity-raters-approved = the raters of { $ratee } were approved
activity-proposals-asked = asked { $n ->
    [one] one person
   *[other] { $n } people
} to propose raters
activity-nomination-reopened = let { $ratee } propose raters again
activity-trial-started = started a trial with { $n ->
    [one] one address
   *[other] { $n } addresses
}
activity-trial-ended = ended the trial; its data were deleted
activity-campaign-launched = launched the assessment; { $n ->
    [one] one invitation
   *[other] { $n } invitations
} written
activity-campaign-paused = paused the assessment
activity-campaign-resumed = resumed the assessment
activity-campaign-extended = moved the close to { $day }
activity-promise-strengthened = promised raters more than before

## Talent
activity-role-added = added the role “{ $role }”
activity-role-changed = changed the role “{ $role }”
activity-role-removed = removed the role “{ $role }”
activity-roles-imported = imported roles: { $added } new, { $changed } changed
activity-role-panel-opened = asked a panel about the role “{ $role }”
activity-role-panel-closed = closed the panel on the role “{ $role }” ({ $n ->
    [one] one vote
   *[other] { $n } votes
})
activity-nine-box-made = made the nine-box “{ $title }”
activity-nine-box-closed = closed the nine-box “{ $title }” ({ $n } moved)

## Coders
activity-legal-basis-recorded = recorded the legal basis for sending interviews to { $server }
activity-legal-basis-withdrawn = withdrew the legal basis for sending interviews to { $server }
activity-remote-coder-asked = had interview { $number } sent to the second coder at { $server }
activity-coder-bar-set = set the bar of agreement for coders to κ { $kappa }
activity-coder-refitted = refitted the coder to { $n } corrections ({ $outcome ->
    [promoted] promoted
   *[kept] not promoted
})
activity-coder-retired = took the refitted coder out of use

## Evidence
activity-interview-added = added interview { $number }
activity-interview-consent = recorded consent to interview { $number }
activity-interview-consent-withdrawn = recorded that consent to interview { $number } was withdrawn
activity-interview-deleted = deleted interview { $number }
activity-interview-settled = settled the coding of interview { $number } ({ $codes ->
    [one] one code
   *[other] { $codes } codes
}{ $own ->
    [0] { "" }
   *[other] , { $own } of the adjudicator’s own
})
activity-coding-assigned = asked { $name } to code interview { $number }
activity-coding-unassigned = took the coding of interview { $number } back from { $name }
