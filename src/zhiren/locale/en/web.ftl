## Frame of every page

web-product = zhiren
web-skip = Skip to the content
web-nav = Main menu
web-menu = Menu
web-nav-home = Home
web-nav-campaigns = Assessments
web-nav-people = People
web-nav-reports = Reports
web-nav-messages = Messages
web-nav-accounts = Accounts
web-account = My account
web-sign-out = Sign out
web-demo-note = Demonstration: a simulated company. Nobody in it exists.
web-optional = optional
web-pages = Pages
web-previous = Previous
web-next = Next
web-page-of = Page { $page } of { $pages }
web-moment = { $date } { $time }
web-home-title = Hello, { $name }

## What went wrong

web-error-title-refused = This page is not open to you
web-error-refused = Your account does not have the right to see it. If you need it for your work, ask the owner of this installation.
web-error-title-not-found = There is nothing at this address
web-error-not-found = The address may be mistyped, or the page is gone. A rating link stops working when it is replaced or withdrawn: the newest message has the one that works.
web-error-title-failed = Something went wrong on our side
web-error-failed = Nothing that was shown as saved is lost. Try again in a minute; if it stays like this, tell the person who runs this installation.
web-error-home = To the first page
web-locked-out-title = Too many wrong passwords
