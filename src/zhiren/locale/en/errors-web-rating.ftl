## A rater's answers that cannot be stored

web-rating-not-json = This is not what the form sends: JSON with device, now and a list of answers.
web-rating-no-device = The device’s name (1 to { $most } characters) or its time (now, in milliseconds) is missing.
web-rating-too-many = { $n } answers at once are too many; send { $most } at most.
web-rating-tap-shape = “{ $value }” is not an answer: it needs an assignment, at (in milliseconds), and either an item with a score or a question with a text.
web-rating-long-text = A comment of { $n } characters is too long; { $most } are stored at most. It is still on this page.
web-rating-not-yours = There is no assignment { $value } of yours; it may have been withdrawn.
web-rating-is-declined = You have declined to rate this person ({ $value }). Take that back first.
web-rating-no-item = The questions on this person have no item “{ $value }”.
web-rating-no-question = There is no open question “{ $value }”.
web-rating-off-scale = { $value } is not on the scale; { $low } to { $high } are, and “not observed”.
web-rating-not-all-stored = { $n ->
    [one] One answer could not be stored.
   *[other] { $n } answers could not be stored.
}
web-rating-nothing-answered = Nothing is answered yet, so there is nothing to hand in.
web-rating-no-reason = “{ $value }” is not one of the reasons.
web-rating-refused-not-open = The assessment has not begun yet. Your answers stay on this device.
web-rating-refused-paused = The assessment is paused. Your answers stay on this device and are sent when it goes on.
web-rating-refused-closed = The assessment is closed, and these answers came too late to count. They stay on this device; if they matter, speak to HR.
web-rating-refused-device-check = This device needs the code from your mail first.
web-rating-code-no-mail = No mail address of yours is known, so no code can be sent. Ask HR to add one, or go on with the device on which you began.
web-rating-code-wait = Too many tries. Wait { $minutes } minutes and ask for a new code.
web-rating-code-expired = The code is no longer good. Ask for a new one.
web-rating-code-wrong = { $left ->
    [0] The code is not right. Wait ten minutes and ask for a new one.
    [one] The code is not right. One try is left.
   *[other] The code is not right. { $left } tries are left.
}
