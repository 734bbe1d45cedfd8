# A draft dictionary made from a person's material: what is uncertain, what was left out.
draft-suffix = Drafts are made from .txt, .md, .docx, .xlsx, .csv and .tsv files; this is a { $suffix } file. Save it as one of these.
draft-no-columns = No row titles the columns of a dictionary. The first row says: { $found }. Needed is a column for the behaviours (“Behaviour”, “Indicator”), columns for levels (“Level 1”, “Level 2”, …), or “Competency” with “Definition”.
draft-nothing = No competency and no behaviour was found in the file.
source-word = This is not a Word document, or it is damaged. Open it in the program it comes from, and save it again as .docx.
draft-yaml-head =
    Draft of a competency dictionary, made from { $file }.
    Decide what stands under “flags” and delete each entry that is settled; “source” tells where a text stood
    (characters counted from 0, the end not included). “draft” with its “left_out” may go once nothing there is missing.
    Then: zhiren dictionary check, with the name of this file.
draft-unnamed = Unnamed { $number }
draft-summary = Found: { $competencies ->
        [one] 1 competency
       *[other] { $competencies } competencies
    } ({ $unnamed } without a name), { $indicators ->
        [one] 1 behaviour
       *[other] { $indicators } behaviours
    }.
draft-summary-characters = Of { $characters } characters { $placed } are placed, { $separators } are spaces and punctuation between, { $left } are listed as left out.
draft-summary-flags = To decide:
draft-summary-flag = - { $what }: { $count }
draft-kind-unnamed = competencies without a name
draft-kind-long-name = names that are too long
draft-kind-boundary = competencies cut by punctuation
draft-kind-one-list = list taken for one competency
draft-kind-heading-guessed = names guessed from the layout
draft-kind-maybe-heading = lines that may be names
draft-kind-definition-guessed = definitions guessed from the layout
draft-kind-no-indicators = competencies without behaviours
draft-kind-name-again = competencies that come twice
draft-kind-lead-in = behaviours that begin with what may be a name
draft-kind-two-behaviours = sentences with two behaviours
draft-kind-joined = behaviours joined from several lines
draft-kind-spaces = texts with spaces taken out
draft-kind-too-long = texts that are too long
draft-kind-level-lost = behaviours without a level
draft-kind-level-range = levels outside the range
draft-kind-level-unread = levels that were not understood
draft-kind-level-word = level words turned into numbers
draft-kind-level-order = level columns numbered by their order
draft-kind-levels-missing = competencies that lack a level
draft-kind-no-levels = no levels in the whole file
draft-kind-suggestion-kind = suggestions of unknown kind
draft-kind-columns-doubled = columns with the same meaning
draft-flag-unnamed = The material gives no name. Write one.
draft-flag-long-name = The name has { $length } characters; { $longest } fit, so it was cut. Write a shorter one.
draft-flag-boundary = Where this competency begins and ends was judged by punctuation and blank lines. Check whether group { $number } is one competency.
draft-flag-one-list = The text is a list of single behaviours without names, taken for one competency. Divide it if it is several.
draft-flag-heading-guessed = “{ $text }” was taken for a name because of its place and length. Check that it is no behaviour.
draft-flag-maybe-heading = “{ $text }” may be a name rather than a behaviour.
draft-flag-definition-guessed = The definition was recognised by its place or wording. Check that it is no behaviour.
draft-flag-no-indicators = No behaviour was found. Write at least one, or remove the competency.
draft-flag-name-again = “{ $name }” comes again further down; both were put together here.
draft-flag-lead-in = It begins with “{ $text }”, which may be a name, a heading or a part of the sentence.
draft-flag-two-behaviours = Perhaps two behaviours: “{ $first }” and “{ $second }”.
draft-flag-joined = Put together from several lines; the second begins “{ $text }”.
draft-flag-spaces = Spaces between characters were taken out: “{ $text }”.
draft-flag-too-long = The text has { $length } characters; at most { $longest } fit. Divide it.
draft-flag-level-lost = Other behaviours have a level, this one has none. Without one, 3 holds.
draft-flag-level-range = The material says level { $found }; levels go from 1 to { $highest }. Choose one.
draft-flag-level-unread = The level “{ $text }” was not understood. Choose a number.
draft-flag-level-word = The level “{ $text }” was taken for { $rank }, by the order in which the words come. Check it.
draft-flag-level-order = The level columns were numbered from left to right, 1 the lowest. Check it.
draft-flag-levels-missing = There is no text for: { $missing }.
draft-flag-no-levels = The material gives no levels; level 3 holds for every behaviour until you write another.
draft-flag-suggestion-kind = The material does not say which kind of suggestions these are; they were taken for practice on the job. Check “kind”.
draft-flag-columns-doubled = More than one column could be meant for: { $columns }. The most exact title was used, the others are left out.
draft-left-introduction = stands before or between the competencies
draft-left-above-table = stands above the titles of the table
draft-left-column = a column that a dictionary has no place for
draft-left-no-columns = a table without recognisable titles
draft-left-aside = a header, footer, note or comment
draft-left-unplaced = found no place
draft-kind-definitions-taken = definitions taken for behaviours
draft-flag-definitions-taken = The table has no column of behaviours; its definitions were taken for them.
draft-left-lead-in = leads in to the list below it
draft-left-nothing = says that there is nothing here
draft-too-many = The file holds more than { $most } behaviours, which is more than a draft takes. Divide the file.
