# Findings in dictionary and role profile files.
document-not-yaml = A dictionary file is YAML or JSON. To make one from a Word, Excel or CSV file, use “zhiren dictionary read”.
document-empty = The file is empty. “zhiren dictionary new” writes one to start from.
document-too-many = The file holds more than { $most } values. Is this the right file?
document-too-deep = Lists and keys are nested more than { $deepest } deep. A dictionary needs four steps.
document-control = A character that cannot be printed ({ $character }) stands here. Delete it.
document-key-twice = The key “{ $key }” stands twice in one entry, first on line { $first }. Keep one of them.
document-key-not-text = A key must be a word, not a list or another entry. Write it as “name: value”, the text in quotation marks if it starts with a bracket.
document-several = A second document begins here. Put each dictionary into a file of its own, without “---” between.
document-anchor = References (“&name”, “*name”) are not used here. Write the text out, in quotation marks if it starts with & or *.
document-tag = Types (“!name”) are not used here. Put the text in quotation marks if it starts with “!”.
document-json-syntax = This is not valid JSON from here on. Look for a missing comma, bracket or quotation mark just before.
document-yaml-colon = A colon stands inside a text: “{ $line }”. Put the whole text in quotation marks, as in name: "Results: first". Or a line before it is not indented as it should be.
document-yaml-no-colon = “{ $line }” is neither “key: value” nor an entry of a list. After a key comes a colon and a space; an entry begins with “- ”.
document-yaml-full-width-colon = After “{ $key }” stands a Chinese colon (：). Write an English one and a space: “{ $key }: ”.
document-yaml-tab = A tab stands here. Indent with spaces.
document-yaml-character = A text cannot begin with “{ $character }” here. Put it in quotation marks: “{ $line }”.
document-yaml-open-quote = The text that begins here in quotation marks does not end. Close the quotation marks.
document-yaml-escape = In double quotation marks “\” begins a special character, and this is none: “{ $line }”. Use single quotation marks, or write “\\”.
document-yaml-bracket = A bracket opened before is not closed, or a comma is missing: “{ $line }”.
document-yaml-indent = This line does not fit the lines above it: “{ $line }”. Keys of one entry begin in the same column, entries of one list with “- ” in the same column.
document-yaml-syntax = This line cannot be read: “{ $line }”. Write “key: value”, or “- ” for an entry of a list; put text with special characters in quotation marks.
document-not-mapping = “{ $value }” stands where an entry with keys is needed: { $keys }.
document-not-text = “{ $key }” needs a text, and here stands a list or an entry with keys. If the text contains a colon, put it in quotation marks.
document-not-list = “{ $key }” needs a list, and here stands “{ $value }”. Write each entry on a line of its own, beginning with “- ”.
document-key-missing = “{ $key }” is missing in the entry that begins here. Add a line “{ $key }: …”.
document-key-slip = There is no key “{ $key }”. Did you mean “{ $known }”?
document-key-unknown = The key “{ $key }” means nothing here and is ignored. The keys are: { $known }.
dictionary-not-found = There is neither a built-in dictionary nor a file “{ $value }”. Built in: { $known }.
dictionary-id-twice = “{ $value }” is already the id of the entry on line { $first }. Give this one an id of its own.
dictionary-same-version = { $other } is also { $id } { $version } in this language, but says something else. Give the changed one a new version.
dictionary-indicator-long = This behaviour is { $length ->
    [one] { $length } { $unit ->
        [words] word
       *[characters] character
    }
   *[other] { $length } { $unit ->
        [words] words
       *[characters] characters
    }
} long: “{ $value }”. Raters read up to { $longest } with ease.
dictionary-indicator-double = This may be two behaviours in one (“{ $join }”): “{ $value }”. A rater can only answer for one; consider splitting it.
dictionary-indicator-inner = “{ $word }” cannot be seen from outside: “{ $value }”. Say what a colleague would see or hear the person do.
dictionary-indicator-same = This is the sentence of line { $first } again. Every behaviour should be asked once.
dictionary-no-anchors = { $count ->
    [one] One competency has
   *[other] { $count } competencies have
} no description of all five levels: { $competencies }. Raters and readers then judge a level by its number alone.
dictionary-draft-flag = To decide (then delete this line): { $question }
dictionary-draft-left-out = { $count ->
    [one] One passage of the source has
   *[other] { $count } passages of the source have
} no place in the draft yet. Move what matters to a competency, then delete “left_out”.
role-unknown = There is no role profile “{ $value }”. The role profiles are: { $known }.
role-file-empty = The file has no role profile. Add at least one under “roles”.
role-id-twice = “{ $value }” is already the id of the role profile on line { $first }. Give this one an id of its own.
dictionary-hints-more = Further on there { $count ->
    [one] is one more hint
   *[other] are { $count } more hints
} like this one: { $kind ->
    [dictionary-indicator-long] a behaviour that is long
    [dictionary-indicator-double] a behaviour that may be two
    [dictionary-indicator-inner] a behaviour that cannot be seen
   *[dictionary-indicator-same] a sentence that comes again
}.
file-not-written = The file cannot be written ({ $reason }). Check that the folder exists and that you may write to it.
file-exists = The file is there already. Choose another name, or add --force to replace it.
