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
activity-mails-read = read the campaign’s messages
activity-reminders-scheduled = { $n ->
    [one] 1 reminder was written on { $day }
   *[other] { $n } reminders were written on { $day }
}
activity-bot-added = added the group { $name }
activity-bot-removed = removed the group { $name }
activity-link-seen = opened the personal link of { $name }
