cli-dictionary-check-short = Check dictionary files.
cli-dictionary-check-help = Check dictionary files and files of role profiles: every problem with file, line, column and what would be right. Files of one dictionary in different languages are compared with each other.
cli-dictionary-show-short = Show a dictionary.
cli-dictionary-show-help = Show a dictionary, or one of its competencies in full. NAME is core (the built-in dictionary) or a file.
cli-dictionary-export-short = Write a dictionary in another format.
cli-dictionary-export-help = Write a dictionary in another format. NAME is core (the built-in dictionary) or a file.
cli-dictionary-new-short = Write a small dictionary to start from.
cli-dictionary-new-help = Write a small dictionary to start from, with every key explained.
cli-dictionary-read-short = Make a draft from Word, Excel, CSV or text.
cli-dictionary-read-help = Make a draft dictionary from free text, Word (.docx), Excel (.xlsx) or CSV. Whatever is uncertain is marked for you to decide.
cli-dictionary-files = FILE...
cli-dictionary-file = FILE
cli-dictionary-name = NAME
cli-dictionary-language = Language of the built-in dictionary or of the new file; your own by default.
cli-dictionary-competency = Show only the competency with this id, in full.
cli-dictionary-to = The format.
cli-dictionary-out = The file to write; without it, text goes to standard output.
cli-dictionary-force = Replace the file if it is there already.
cli-dictionary-needs-out = { $kind } needs a file: add --out FILE.{ $kind }.
cli-dictionary-written = Written: { $file }
cli-dictionary-error = error{"  "}
cli-dictionary-warning = hint{"  "}
cli-dictionary-more = … and { $count } more. Mend these first, then check again.
cli-dictionary-sound = { $files ->
    [one] The file is sound
   *[other] All { $files } files are sound
}{ $hints ->
    [0] .
    [one] ; one hint to consider.
   *[other] ; { $hints } hints to consider.
}{ $decisions ->
    [0] { "" }
    [one] {" "}One decision is still open.
   *[other] {" "}{ $decisions } decisions are still open.
}
cli-dictionary-wrong = { $errors ->
    [one] One error
   *[other] { $errors } errors
}{ $hints ->
    [0] { "" }
    [one] {" "}and one hint
   *[other] {" "}and { $hints } hints
} in { $files ->
    [one] one file
   *[other] { $files } files
}.{ $decisions ->
    [0] { "" }
    [one] {" "}One decision is still open.
   *[other] {" "}{ $decisions } decisions are still open.
}
