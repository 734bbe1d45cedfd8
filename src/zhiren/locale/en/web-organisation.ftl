# Reports on several people: the page around them.
web-nav-organisation = Organisation
web-nav-team = My team
web-organisation-nothing = Nothing here yet. Once an assessment has been scored, its people, units and roles are compared here.
web-organisation-nothing-team = Nothing here yet. Once reports on your people have been released to you, your team is shown here.
web-organisation-campaigns = Assessments
web-organisation-all = all
web-organisation-show = Show
web-organisation-show-all = Show everybody
web-organisation-layout-units = By unit
web-organisation-layout-people = Person by person
web-organisation-roles-help = For each role, the competencies with the largest share of people to be expected below the requirement come first. “Expected below” adds up each person’s probability.
web-organisation-more-moved = { $n ->
    [one] And one more: see the Excel file.
   *[other] And { $n } more: see the Excel file.
}
web-organisation-divided-help = Raters fall into two camps here: talk about it before you rely on the score.
demo-earlier-title = 360° assessment, the autumn before
