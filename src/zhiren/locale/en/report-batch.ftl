# Batches of reports: their pages that hold all people, and what can be wrong with their inputs.
batch-link-html = Web page
batch-link-pdf = PDF
batch-link-json = JSON
batch-link-reading = Reading guide
batch-link-talk = Conversation guide
batch-link-xlsx = Workbook (Excel)
batch-not-rated = Nobody rated this person.
batch-withheld = { $what }: { $why }
batch-language = English
batch-open = { $n ->
    [one] Open the report in English
   *[other] Open the { $n } reports in English
}
report-title-usual = 360° feedback
report-framework-language = None of the dictionaries given is in the language “{ $language }” (found: { $found }). Give its translation too, with another --framework, or choose a language that is there.
report-role-of-people = { $n ->
    [one] One person has
   *[other] { $n } people have
} the role profile { $value }, which is unknown ({ $people }). Known role profiles: { $known }. Mend the column of role profiles, give a file that has it with --roles, or one for all with --role.
report-only-unknown = There are no ratings of { $value }, so there can be no report. Check the id.
report-not-written = { $file } of { $person } could not be made: { $reason }
report-cannot-write = { $file } cannot be read or written ({ $reason }). Check that the disk has room and that you may use the folder.
