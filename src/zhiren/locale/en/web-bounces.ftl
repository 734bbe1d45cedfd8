## Delivery reports

web-bounces-title = Bounced mail
web-bounces-about = A mail server often says only later that a mailbox does not exist, in a mail to the sender’s address. Save such mails as .eml files and take them in here: what they speak of is marked as come back, and somebody can mend the address.
web-bounces-files = Delivery reports (.eml)
web-bounces-files-help = Up to { $most } files at once, each of 1 MB at most.
web-bounces-take-in = Take in
web-bounces-results = What was in them
web-bounces-file = File
web-bounces-address = Address
web-bounces-outcome = What became of it
web-bounces-open = The message to { $address }
web-bounces-marked = Marked as come back
web-bounces-known = Nothing to change: the message is marked already, or waits to be sent again
web-bounces-unknown = No message from here went to this address
web-bounces-late = Nothing has failed for good: the mail is on its way, or arrived
web-bounces-no-report = Not a delivery report
web-bounces-too-large = Larger than 1 MB
web-bounces-none = Choose at least one file.
web-bounces-too-many = Too many files at once: take in at most { $most }.
