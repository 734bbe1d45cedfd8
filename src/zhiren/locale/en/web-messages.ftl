## What mails say. HR can replace each; placeholders in braces are filled in for each person.

message-between-names = { ", " }
message-and-more = { $names } and others ({ $n } people in all)
message-yourself = yourself
message-button = Open
message-closes = { $date }, { $time } ({ $offset })
message-privacy = Ratings are shown only together with those of at least { $threshold } people in your group; no one learns which were yours. The self-rating and the direct manager’s are the exception: they are named as such. The first page says exactly who will see what.

message-invitation-subject = { $campaign }: your view is asked for
message-invitation-body =
    Hello { $name },

    you are asked for your view on { $people }. It takes about { $minutes } min in all. You can stop at any time and go on later, on a phone or a computer; every answer is saved as you tap.

    { $purpose }

    { $link }

    Please answer by { $closes }. If you do not know someone well enough, say so: that is a good answer too.

    { $privacy }

    The link is yours alone. Please do not pass it on: whoever has it answers in your name.
message-reminder-subject = { $campaign }: your answers are still open
message-reminder-body =
    Hello { $name },

    your view on { $people } is still open, about { $minutes } min. What you have answered so far is saved; the link takes you to where you left off.

    { $link }

    “{ $campaign }” closes on { $closes }. If you cannot judge someone, one tap says so, and you will not be reminded again.

    { $privacy }
message-last-reminder-subject = { $campaign }: last reminder, closes { $closes }
message-last-reminder-body =
    Hello { $name },

    this is the last reminder: “{ $campaign }” closes on { $closes }. After that, nothing can be added.

    Still open: { $people }, about { $minutes } min. Part of it helps too: what you answer counts.

    { $link }

    { $privacy }
message-device-check-subject = Your code for { $campaign }
message-device-check-body =
    Hello { $name },

    your answers were opened on a new device. To go on there, enter this code:

    { $code }

    It is good for { $minutes } min. If that was not you, do nothing: without the code nobody sees your answers.
message-nomination-subject = { $campaign }: who should give you feedback?
message-nomination-body =
    Hello { $name },

    “{ $campaign }” is about to begin, and you know best who sees your work. Please suggest colleagues who can say something about it, not only those who agree with you.

    { $link }

    It takes a few minutes. Your manager looks the list over before anyone is asked. Feedback can be given until { $closes }.
message-approval-subject = { $campaign }: please look over the suggested raters
message-approval-body =
    Hello { $name },

    these people have suggested who should give them feedback in “{ $campaign }”: { $people }.

    Please check that the lists are balanced: colleagues who see the work, with different views of it.

    { $link }

    Feedback can be given until { $closes }.
message-report-released-subject = Your feedback report is ready: { $campaign }
message-report-released-body =
    Hello { $name },

    your report from “{ $campaign }” is ready. Take half an hour in peace to read it.

    { $link }

    Feedback is how others see your work, not a verdict. The report says how sure each figure is, and where there were too few answers to tell. Choose one or two things that matter to you and talk them over with your manager.
message-account-invitation-subject = Your access to zhiren
message-account-invitation-body =
    Hello { $name },

    an account has been made for you. This link signs you in; you can set a password afterwards.

    { $link }

    The link works once, within { $days } days. Later, the sign-in page sends you a new one.
message-sign-in-link-subject = Sign in to zhiren
message-sign-in-link-body =
    Hello { $name },

    this link signs you in:

    { $link }

    It works once, within { $minutes } min. If you did not ask for it, do nothing: without the link nobody gets in.
message-announcement-subject = { $campaign } has begun
message-announcement-body =
    { $purpose }

    Those asked for feedback find a personal link in their mail; it is theirs alone, so it is not posted here. If yours did not arrive, look in the spam folder or ask HR.

    Answers are welcome until { $closes }. It works on the phone.
message-announcement-reminder-subject = { $campaign } closes on { $closes }
message-announcement-reminder-body =
    Thank you to all who have answered. If something is still open for you, the personal link in your mail takes you to where you left off. If you cannot find it, ask HR.

## Pages

web-messages-title = Messages
web-messages-about = What was sent to whom, what waits, and what needs a decision. Personal links are not stored in messages.
web-messages-all = All
web-messages-state-waiting = Waiting
web-messages-state-sending = On its way
web-messages-state-unsure = May have arrived
web-messages-state-sent = Sent
web-messages-state-failed = Failed
web-messages-state-refused = Refused
web-messages-state-bounced = Came back
web-messages-state-dropped = Not sent
web-messages-kind-invitation = Invitation
web-messages-kind-reminder = Reminder
web-messages-kind-last-reminder = Last reminder
web-messages-kind-device-check = Check of a new device
web-messages-kind-nomination = Request to suggest raters
web-messages-kind-approval = Request to approve raters
web-messages-kind-report-released = Report released
web-messages-kind-account-invitation = New account
web-messages-kind-sign-in-link = Sign-in link
web-messages-kind-announcement = Announcement to groups
web-messages-kind-announcement-reminder = Reminder to groups
web-messages-channel-mail = Mail
web-messages-channel-wecom = WeCom
web-messages-channel-dingtalk = DingTalk
web-messages-channel-lark = Lark
web-messages-filter-campaign = Assessment
web-messages-filter-any-campaign = All assessments
web-messages-filter-kind = Kind
web-messages-filter-any-kind = All kinds
web-messages-filter-search = Name or address
web-messages-filter-apply = Filter
web-messages-nothing = No message fits. Messages are written when an assessment opens, when it reminds, and when reports are released.
web-messages-to = To
web-messages-what = Message
web-messages-state = State
web-messages-when = When
web-messages-no-address = no address
web-messages-no-mail-title = No mail server is set
web-messages-no-mail = Mails wait until the operator sets ZHIREN_MAIL_URL. Until then, hand personal links over by chat.
web-messages-unsure-note = { $n ->
        [one] 1 message was on its way when the worker or the network stopped. It may have arrived; it is not sent again until you decide.
       *[other] { $n } messages were on their way when the worker or the network stopped. They may have arrived; they are not sent again until you decide.
    }
web-messages-wordings = Wordings
web-messages-groups = Chat groups
web-messages-one-title = { $kind } to { $to }
web-messages-campaign = Assessment
web-messages-channel = Channel
web-messages-written = Written
web-messages-due = Due
web-messages-tries = Tries
web-messages-why = Reason
web-messages-link-place = (the personal link is put in here when it is sent)
web-messages-code-place = (the code was here)
web-messages-again = Send again
web-messages-again-note = It may reach the person a second time.
web-messages-arrived = It arrived
web-messages-bounced = It came back
web-messages-drop = Do not send
web-messages-done-again = It will be sent again.
web-messages-done-arrived = Marked as sent.
web-messages-done-bounced = Marked as come back.
web-messages-done-drop = It will not be sent.
web-messages-link-title = Personal link for { $name }
web-messages-link-about = To hand over where mail does not reach: in a chat with this person alone. Whoever has the link answers as { $name }. That you opened it is in the log.
web-messages-link-show = Show the personal link
web-messages-link-text = Text to copy
web-messages-link-chat =
    { $name }, your view on { $people } is asked for in “{ $campaign }”: about { $minutes } min, until { $closes }. This link is yours alone, please do not pass it on:
    { $link }
web-messages-copy = Copy
web-messages-copied = Copied
web-messages-link-nothing = Nothing is open for this person.

web-messages-mails-title = Messages of this assessment
web-messages-mails-about = As they will be sent, filled in for an example. Read them before the launch: they are what raters see first.
web-messages-of-campaign = What was sent
web-messages-mails-read = I have read them
web-messages-mails-were-read = Read on { $when }
web-messages-mails-done = Noted: the mails were read.
web-messages-language-zh-Hans = Chinese
web-messages-language-en = English
web-messages-edit = Change the wording
web-messages-own-wording = own wording
web-messages-product-wording = zhiren’s wording
web-messages-wordings-title = Wordings for all assessments
web-messages-wordings-about = Change them here for all assessments, or on an assessment’s page for it alone. Messages already written keep their words.
web-messages-wording-title = { $kind } in { $language }
web-messages-wording-for = For “{ $campaign }” only
web-messages-wording-for-all = For all assessments
web-messages-subject = Subject
web-messages-body = Text
web-messages-body-help = An empty line begins a new paragraph. A paragraph that is { $link } alone becomes a button.
web-messages-placeholders = Placeholders, filled in for each person
web-messages-placeholder-name = the person’s name
web-messages-placeholder-campaign = the assessment’s title
web-messages-placeholder-people = whom they are asked about
web-messages-placeholder-minutes = minutes needed in all
web-messages-placeholder-link = their link
web-messages-placeholder-closes = when it closes
web-messages-placeholder-purpose = the assessment’s purpose
web-messages-placeholder-privacy = how answers stay anonymous
web-messages-placeholder-code = the code
web-messages-placeholder-days = days that the link works
web-messages-save = Save wording
web-messages-reset = Back to zhiren’s wording
web-messages-reset-campaign = Back to the wording for all assessments
web-messages-preview = Preview
web-messages-saved = Saved. Messages written from now on use this wording.
web-messages-was-reset = The wording is as before your change.
web-messages-example-name = Lin Yue
web-messages-example-people = Chen Jing, Wang Lei, Zhao Min
web-messages-example-campaign = Leadership feedback 2026
web-messages-example-purpose = The feedback helps each person to grow; it does not decide on pay or promotion.
web-messages-example-closes = 2026-12-04, 18:00 (UTC+8)

web-messages-bots-title = Chat groups
web-messages-bots-about = A bot announces an assessment in a group of WeCom, DingTalk or Lark. It never posts personal links: a group is no place for them.
web-messages-bots-nothing = No group yet.
web-messages-bot-new = Add a group
web-messages-bot-kind = Program
web-messages-bot-name = Group
web-messages-bot-url = Webhook address
web-messages-bot-url-help = From the group’s settings, when the bot is made. Treat it like a password.
web-messages-bot-secret = Secret
web-messages-bot-secret-help = DingTalk and Lark: if “signature” is switched on. WeCom has none.
web-messages-bot-language = Language
web-messages-bot-campaign = Assessment
web-messages-bot-save = Add
web-messages-bot-added = { $name } was added.
web-messages-bot-removed = { $name } was removed.
web-messages-bot-remove = Remove
web-messages-bot-test = Send a test
web-messages-bot-tested = The group has received a test.
web-messages-bot-test-subject = zhiren can write here
web-messages-bot-test-body = Announcements of assessments will appear in this group. Personal links never will.
