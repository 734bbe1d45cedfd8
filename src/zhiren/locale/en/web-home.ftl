## The first page

web-home-waiting = { $n ->
    [one] One thing is waiting for you.
   *[other] { $n } things are waiting for you.
}
web-home-for-you = For you to do
web-home-forms = { $n ->
    [one] Your view of one person is asked for
   *[other] Your view of { $n } people is asked for
}
web-home-minutes = { $n ->
    [one] about a minute
   *[other] about { $n } minutes
}
web-home-closes = until { $when }
web-home-answer = Answer
web-home-propose = Propose who should rate you
web-home-propose-now = Propose
web-home-panel = Say what a role requires: you were asked as an expert
web-home-panel-now = Vote
web-home-approve = { $name } has proposed raters
web-home-look = Look and approve
web-home-going-on = Assessments going on
web-home-handed-in = Forms handed in
web-home-next = Next:
web-home-next-draft = finish setting it up, and launch
web-home-next-open = see how it goes; it closes { $closes }
web-home-next-overdue = close it: its time ended { $closes }
web-home-next-paused = resume it, or close it
web-home-next-closed = score it, and write the reports
web-home-next-scored = look at the reports, and release them
web-home-nothing-going = No assessment is going on.
web-home-start = No assessment is going on. Setting one up takes an afternoon; nobody is written to before the launch.
web-home-start-people = Begin with your people: bring them from Excel or CSV. A plan shows what would change before anything does.
web-home-import = Bring people in
web-home-new = New assessment
web-home-trouble = { $n ->
    [one] One message did not reach anybody.
   *[other] { $n } messages did not reach anybody.
}
web-home-see-messages = See which
web-home-own-report = Your own report
web-home-read = Read
web-home-all-reports = All reports
web-home-nothing = Nothing is waiting for you. When somebody asks for your view, or a report of yours is released, you find it here.
