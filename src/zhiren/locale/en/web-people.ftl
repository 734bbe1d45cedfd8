## The list

web-people-title = People
web-people-places = People and the organisation
web-people-list = List
web-people-chart = Org chart
web-people-units = Units
web-people-positions = Positions
web-people-import = Import
web-people-import-do = Import people
web-people-add = Add a person
web-people-search = Search
web-people-search-hint = Name, pinyin, number or mail
web-people-any-unit = All units
web-people-show = Show
web-people-count = { $n ->
    [one] 1 person
   *[other] { $n } people
}
web-people-here = People
web-people-nothing = Nobody is here yet. The quickest way is a file from your HR system, Excel or CSV.
web-people-nothing-found = Nobody fits this search. Try fewer letters, another unit, or “all” as the status.
web-people-status-active = Active
web-people-status-left = Left
web-people-status-all = All
web-people-language-zh-Hans = Chinese
web-people-language-en = English

## Fields

web-people-field-number = Employee number
web-people-field-name = Name
web-people-field-mail = Mail
web-people-field-phone = Phone
web-people-field-unit = Unit
web-people-field-unit-help = The whole path or the unit’s name, such as Group/East/Sales.
web-people-field-position = Position
web-people-field-manager = Manager
web-people-field-manager-help = Employee number, or the name where only one person has it.
web-people-field-role = Role profile
web-people-field-level = Grade
web-people-field-performance = Performance rating
web-people-field-gender = Gender
web-people-field-gender-help = Only for checking that results are fair to groups; never shown of a person.
web-people-field-age-band = Age band
web-people-field-age-band-help = Only for checking that results are fair to groups; never shown of a person.
web-people-field-language = Language
web-people-field-status = Status
web-people-field-unit-name = Name
web-people-field-parent = Belongs to
web-people-field-parent-help = The unit above; empty for one at the top.
web-people-field-unit-code = Code
web-people-field-unit-code-help = Your HR system’s code. Left empty, one is made.
web-people-field-file = File
web-people-field-file-help = Excel (.xlsx) or CSV, in whatever encoding; the first row names the columns.
web-people-field-is-complete = The file names everybody
web-people-field-is-complete-help = Whoever is active here and not in the file is marked as left.

## One person

web-people-facts = Particulars
web-people-lines = Reporting lines
web-people-no-manager = Nobody above.
web-people-reports = { $n ->
    [one] 1 person reports to them
   *[other] { $n } people report to them
}
web-people-reports-to = reports to { $name }
web-people-edit = Edit
web-people-edit-title = Edit { $name }
web-people-save = Save
web-people-cancel = Cancel
web-people-saved = { $name } is saved.

## Units and positions

web-people-chart-about = Open a unit to see its people under their managers.
web-people-chart-top = Whole organisation
web-people-chart-open = Open { $name }
web-people-chart-empty = Nobody is in this unit.
web-people-chart-rest = … and { $n } more
web-people-chart-counts = { $people ->
    [one] 1 person
   *[other] { $people } people
}{ $units ->
    [0] { "" }
    [one] , 1 unit below
   *[other] , { $units } units below
}
web-people-unit-add = Add a unit
web-people-unit-remove = Remove this unit
web-people-unit-removed = { $name } is removed.
web-people-units-nothing = There are no units yet. They come with the people’s file, or you add them here.
web-people-positions-about = Titles as they stand with people; they come from files and from the form.
web-people-positions-nothing = There are no positions yet. They come with the people’s file.

## Import

web-people-import-title = Import people
web-people-import-about = First you see a plan of what would change. Nothing changes before you say so.
web-people-import-plan = Show the plan
web-people-import-template = Empty table
web-people-import-columns = How columns are read
web-people-import-hint-number = The employee number says who is meant; names may repeat. Other columns are optional for people who are here already.
web-people-import-hint-unit = A unit may be a path: Group/East/Sales. New units are made.
web-people-import-hint-manager = A manager is a number, or a name that only one person has.
web-people-import-hint-empty = A column that is missing leaves things as they are. An empty cell empties the field.
web-people-imports-before = Earlier imports
web-people-import-when = Applied
web-people-import-by = By
web-people-import-is-applied = Applied
web-people-import-is-undone = Undone
web-people-import-done = Done: { $added } added, { $changed } changed, { $left } left.
web-people-import-undone = The import of { $file } is undone. Everybody is as before.
web-people-plan-title = Plan of the import
web-people-plan-applied-title = Import applied
web-people-plan-undone-title = Import undone
web-people-plan-added = Added
web-people-plan-changed = Changed
web-people-plan-left = Left
web-people-plan-unchanged = As before
web-people-plan-bad = Rows with errors
web-people-plan-warnings = { $n ->
    [one] 1 thing is worth a look
   *[other] { $n } things are worth a look
}
web-people-plan-more = … and { $n } more
web-people-plan-decide = Look through the lists below. If they are right, apply the plan; you can undo it afterwards.
web-people-plan-empty = The file says nothing new: everybody in it is here already, just like this.
web-people-plan-has-errors = { $n ->
    [one] 1 row cannot be taken over; the error is listed below. Best mend the file and upload it again.
   *[other] { $n } rows cannot be taken over; the errors are listed below. Best mend the file and upload it again.
}
web-people-plan-made = Made along with it: { $units ->
    [0] { "" }
    [one] 1 unit
   *[other] { $units } units
}{ $units ->
    [0] { "" }
   *[other] { $positions ->
        [0] { "" }
       *[other] ,{ " " }
    }
}{ $positions ->
    [0] { "" }
    [one] 1 position
   *[other] { $positions } positions
}.
web-people-plan-apply = { $n ->
    [one] Apply 1 change
   *[other] Apply { $n } changes
}
web-people-plan-apply-good = { $n ->
    [one] Apply the 1 good change alone
   *[other] Apply the { $n } good changes alone
}
web-people-plan-other = Choose another file
web-people-plan-undo = Undo this import
web-people-plan-undo-about = This is the last import. As long as nobody has built on it, it can be undone.
web-people-plan-parts = Parts of the plan
web-people-plan-tab-errors = Errors
web-people-plan-tab-added = Added
web-people-plan-tab-changed = Changed
web-people-plan-tab-left = Left
web-people-plan-what = What changes
web-people-plan-row = Row
web-people-plan-nothing = empty
