## Setting up

web-accounts-setup-title = Welcome to zhiren
web-accounts-setup-about = Nobody has an account here yet. Make the first one: it owns this installation and gives others their rights.
web-accounts-setup = Make the first account
web-accounts-field-code = Set-up code
web-accounts-code-where = The code is in the file { $file } on the server. It shows that you run this installation.
web-accounts-code-wrong = This is not the code. Copy it from the file once more.

## Fields

web-accounts-field-mail = Mail address
web-accounts-field-password = Password
web-accounts-field-new-password = New password
web-accounts-field-new-password-help = At least 10 characters; a few words in a row are good.
web-accounts-field-name = Name
web-accounts-field-role = Role
web-accounts-field-language = Language

## Signing in

web-accounts-sign-in = Sign in
web-accounts-company = your company account
web-accounts-with-company = Continue with { $company }
web-accounts-or = or
web-accounts-wrong = Mail address and password do not fit together. Check both and try again.
web-accounts-by-mail-about = No password, or forgotten? A link by mail signs you in once.
web-accounts-by-mail = Mail me a sign-in link
web-accounts-link-sent-title = Check your mailbox
web-accounts-link-sent = If { $mail } may sign in here, a link is on its way. It works once, within 15 minutes.
web-accounts-link-sent-not = Nothing after a few minutes? Look into the spam folder, check the address, or ask your HR department which address they have on file.
web-accounts-back-to-sign-in = Back to signing in
web-accounts-link-title = You are almost in
web-accounts-link-about = This link works once, on this press.
web-accounts-link-old-title = This link no longer works
web-accounts-link-old = Each link works once, and only for a short time. Ask for a new one: it takes a minute.
web-accounts-refused-title = Signing in did not work
web-accounts-locked-out = To protect the account, no password is accepted for 15 minutes, not even the right one.
web-accounts-locked-out-ways = You need not wait: this way still works.
web-accounts-locked-out-owner = Try again in 15 minutes. If you have forgotten the password, ask the owner of this installation.
web-accounts-signed-out = You are signed out.
web-accounts-signed-out-everywhere = You are signed out on all devices.
web-accounts-demo = Try it as …
web-accounts-demo-about = These people exist only in this demonstration.
web-accounts-demo-password = Password
web-accounts-demo-enter = Enter
web-accounts-demo-raters = … or rate somebody
web-accounts-demo-raters-about = Raters need no account: this is the link that they get by mail.
web-accounts-demo-open = Open the link

## Accounts

web-accounts-title = Accounts
web-accounts-about = Who may sign in to run assessments. People get an account of their own when they first sign in with their mail address.
web-accounts-search = Name or mail
web-accounts-any-role = All roles
web-accounts-who = Account
web-accounts-last-seen = Last signed in
web-accounts-never = never
web-accounts-state = State
web-accounts-open = Open
web-accounts-closed = Closed
web-accounts-awaited = Invited
web-accounts-nothing = No account fits this search.
web-accounts-invite = Invite somebody
web-accounts-invite-about = They get a mail with a link that works once, within seven days.
web-accounts-invite-do = Send the invitation
web-accounts-invited = The invitation to { $mail } is on its way.
web-accounts-invite-again = Send the invitation again
web-accounts-link-show = Show an invitation link
web-accounts-link-shown-title = Invitation link
web-accounts-link-shown = No mail server is set, so hand this link over yourself. It works once, within seven days, and is not shown again.
web-accounts-access = Access
web-accounts-person = Person
web-accounts-no-person = none
web-accounts-save = Save
web-accounts-saved = Saved.
web-accounts-close = Close this account
web-accounts-reopen = Open it again
web-accounts-close-about = A closed account cannot sign in; what it did stays in the log.
web-accounts-may-owner = Everything: gives and takes rights, seals assessments.
web-accounts-may-hr-administrator = Keeps people, sets up and runs assessments, releases reports.
web-accounts-may-hr-analyst = Sees people, the state of assessments and the reports; changes nothing.
web-accounts-may-coder = Codes evidence from interviews.
web-accounts-may-manager = Sees the released reports of their own people where the assessment says so.
web-accounts-may-employee = Sees their own released reports.

## One’s own

web-accounts-own = Your account
web-accounts-about-you = About you
web-accounts-password-change = Change the password
web-accounts-password-make = Set a password
web-accounts-password-none = You sign in by mail link so far. With a password you need not wait for a mail.
web-accounts-password-save = Save the password
web-accounts-password-set = The new password holds. Everywhere else you are signed out.
web-accounts-password-wrong = This is not your present password.
web-accounts-sessions = All devices
web-accounts-sessions-about = Lost a phone, or signed in on somebody else’s computer? This ends every session, this one too.
web-accounts-end-sessions = Sign out everywhere
