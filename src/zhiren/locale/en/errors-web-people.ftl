## Cells and fields

# Put into the messages below.
person-field = { $field ->
    [number] employee number
    [name] name
    [position] position
    [unit_code] code of the unit
    [fact] entry
   *[unit] name of the unit
}
person-long = The { person-field } “{ $value }” has { $n } characters, at most { $most } fit. Shorten it.
person-characters = The { person-field } “{ $value }” holds characters that cannot be seen. Type it anew.
person-mail = “{ $value }” is no mail address. Write one like lin@example.com, or leave it empty.
person-phone = “{ $value }” is no telephone number. Write 5 to 20 digits, with + and the country code where needed, or leave it empty.
person-status = “{ $value }” is no status that is known. Write active or left.
person-role = “{ $value }” is not the id or title of a role profile. There are: { $known }.
person-number-taken = The employee number “{ $value }” is somebody else’s already. Each person needs a number of their own.
person-manager-ambiguous = Several people are called “{ $value }”: { $candidates }. Write the number instead.
person-manager-unknown = Nobody active has the number or the name “{ $value }”. Write the manager’s employee number, or leave it empty.

## Units

unit-ambiguous = Several units are called “{ $value }”: { $candidates }. Write the whole path.
unit-unknown = There is no unit “{ $value }”. Choose one from the list, or add it under “Units” first.
unit-deep = “{ $value }” names more than { $most } levels of units. Shorten the path.
unit-slash = The name “{ $value }” holds one of / \ | > →, which stand between units in a path. Leave it out.
unit-below-itself = “{ $name }” cannot lie below itself. Choose another unit above it.
unit-name-twice = There is another “{ $name }” in the same place. Give one of them another name.
unit-code-taken = The code “{ $value }” is another unit’s already.
unit-in-use = “{ $name }” is not empty: { $people ->
    [0] { "" }
    [one] 1 person{ $units ->
        [0] { "" }
       *[other] { " " }and{ " " }
    }
   *[other] { $people } people{ $units ->
        [0] { "" }
       *[other] { " " }and{ " " }
    }
}{ $units ->
    [0] { "" }
    [one] 1 unit
   *[other] { $units } units
} must move out first.

## Import

people-import-no-file = Choose a file first: .xlsx, .csv or .tsv.
people-import-size = The file has { $size } MB, at most { $most } MB are read. Remove sheets and columns that are not needed, or split it.
people-import-rows = The file has { $n } rows, at most { $most } are read at once. Split it.
people-import-zeros = The number “{ $value }” is new, but there is a “{ $known }”. Excel may have dropped the zeros: make the column text and type them again if this is the same person.
people-import-manager-left = The manager “{ $name }” has left. Give this person another manager soon.
people-import-mail-shared = Several active people have the mail address “{ $value }”. They cannot sign in by mail until each has an address of their own.
people-import-many-leave = { $n } of { $all } active people are not in the file and would be marked as left. Is the file really complete?
people-import-stale = People were changed after this plan was made. It was made anew: please look at it again before you apply it.
people-import-applied = This import was applied already.
people-import-has-errors = { $n ->
    [one] 1 row is wrong. Mend the file and upload it again, or choose to import the good rows alone.
   *[other] { $n } rows are wrong. Mend the file and upload it again, or choose to import the good rows alone.
}
people-import-not-last = Only the last import can be undone.
people-import-changed-since = { $n ->
    [one] 1 person was
   *[other] { $n } people were
} changed after the import: { $names }. Undoing it would lose that, so it is not done.
people-import-manage-others = { $n ->
    [one] 1 person who came with the import now manages
   *[other] { $n } people who came with the import now manage
} others: { $names }. Give those another manager first.
people-import-in-use = { $n ->
    [one] 1 person who came with the import is
   *[other] { $n } people who came with the import are
} in use already, with an assessment, an interview, a development plan, a calibration or an account: { $names }. They cannot be removed any more.
