# zhiren ratings
cli-ratings-check-help = Check files of ratings, taken together: CSV, Excel or Parquet with one rating a row (the person rated, the rater, the relationship, the item, the score). Prints everything wrong with file and row, then what the files hold. The exit status is 1 where there are errors.
cli-ratings-check-short = Check files of ratings, everything wrong at once.
cli-ratings-files = FILE…
cli-ratings-framework = The dictionary that the items belong to: core, or a dictionary file. Without it, items are not checked.
cli-ratings-scale = The response scale that the scores are on.
cli-ratings-people = The file of people; who is not in it is reported. Customers need not be in it.
cli-ratings-language = The language of what is printed.
cli-ratings-error = Error
cli-ratings-warning = Note
cli-ratings-column-severity = Kind
cli-ratings-column-where = Where
cli-ratings-column-what = What is wrong, and what would be right
cli-ratings-column-relationship = Relationship
cli-ratings-column-ratings = Ratings
cli-ratings-column-raters = Raters
cli-ratings-column-ratees = People rated
cli-ratings-summary = Rows: { $rows }. Ratings that can be used: { $ratings }; not observed: { $unobserved }; people rated: { $ratees }; raters: { $raters }; items: { $items }.
cli-ratings-of-relationship = { $relationship }: ratings { $ratings }, raters { $raters }, people rated { $ratees }
cli-ratings-verdict = { $errors ->
    [0] No errors
    [one] One error
   *[other] { $errors } errors
}{ $warnings ->
    [0] .
    [one] , one note.
   *[other] , { $warnings } notes.
}
