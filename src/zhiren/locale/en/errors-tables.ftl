# Tables with one record a row: ratings, people, comments.
table-empty = The table holds nothing. It needs a row of titles and one row for each record.
table-column-missing = No column holds { table-column }; name it { table-column-title }.{ $is_first ->
    [1] { " " }The titles found are: { $found }.
   *[other] { "" }
}
table-column-ambiguous = Several columns could be { table-column }: { $columns }. Keep one of them, or give the others other titles.
table-columns-ignored = { $n ->
    [one] One column is not needed and was not read: { $columns }.
   *[other] { $n } columns are not needed and were not read: { $columns }.
}
# Put into the messages above.
table-column = { $column ->
    [ratee] the person rated
    [rater] the person who rates
    [relationship] the rater’s relationship to the person rated
    [item] the item
    [score] the score
    [text] the comment
    [question] the question that the comment answers
    [id] the person’s number
    [name] the person’s name
    [unit] the unit
    [position] the position
    [manager_id] the manager’s number
    [role] the role profile
    [mail] the mail address
    [phone] the telephone number
    [status] the status
    [manager] the manager
   *[language] the language
}
table-column-title = { $column ->
    [id] “id” or “工号”
    [name] “name” or “姓名”
    [ratee] “ratee” or “被评价人”
    [rater] “rater” or “评价人”
    [relationship] “relationship” or “评价关系”
    [item] “item” or “题目”
    [score] “score” or “评分”
   *[text] “comment” or “评语”
}

# People.
people-cell-empty = The person has no { $column ->
    [id] number. Every person needs one, different from all others
   *[name] name. Write it, or delete the row
}.
people-id-twice = The number “{ $value }” is already in row { $earlier_row }, as “{ $name }”. Each person needs a number of their own.
people-language = “{ $value }” is not a language of this product. Write zh-Hans or en, or leave the cell empty.
people-manager-unknown = The manager “{ $value }” of “{ $name }” is not among the people. Add them, or leave the cell empty.
people-manager-cycle = These people are each other’s managers, in a circle: { $chain }. Mend one of the managers.
people-none = There is a row of titles, but nobody below it.
people-more = … and { $n } more { $kind ->
    [people-cell-empty] people without a number or a name
    [people-id-twice] numbers given twice
    [people-language] unknown languages
    [people-manager-unknown] unknown managers
   *[people-manager-cycle] circles of managers
}.

# Comments.
comments-cell-empty = The cell is empty. Every comment says about whom it is, by whom, and in which relationship.
comments-relationship = “{ $value }” is no relationship that is known. Write self, manager, peer, report, customer or other.
comments-long = The comment is { $found } characters long, at most { $most } fit. Shorten it.
comments-self-as-other = “{ $rater }” writes about themselves, but as “{ $relationship }”. Write “self”, or mend one of the two numbers.
comments-other-as-self = “{ $rater }” writes about “{ $ratee }” as “{ $relationship }”, but is somebody else. Mend the relationship or one of the two numbers.
# Put into the message below: as what the ratings were given.
comments-rated-as = { $rated_as ->
    [self] { relationship-self }
    [manager] { relationship-manager }
    [peer] { relationship-peer }
    [report] { relationship-report }
    [customer] { relationship-customer }
   *[other] { relationship-other }
}
comments-ratee-not-rated = “{ $rater }” writes about “{ $ratee }”, whom nobody rated: there is no report for the comment to stand in. Mend the number if somebody else is meant.
comments-unknown-rater = “{ $rater }” writes about “{ $ratee }”, but is neither in the ratings nor among the people. Mend the number, or delete the comment.
comments-other-relationship = “{ $rater }” writes about “{ $ratee }” as “{ $relationship }”, but rates them as “{ comments-rated-as }”. Write the same in both files.
comments-blank = { $n ->
    [one] One row without a comment was skipped.
   *[other] { $n } rows without a comment were skipped; this is the first.
}
comments-more = … and { $n } more { $kind ->
    [comments-cell-empty] empty cells
    [comments-relationship] unknown relationships
    [comments-long] comments that are too long
    [comments-self-as-other] comments of people on themselves in another relationship
    [comments-ratee-not-rated] comments on people whom nobody rated
    [comments-unknown-rater] comments by unknown raters
    [comments-other-relationship] comments in another relationship than the ratings
   *[comments-other-as-self] comments in which somebody else writes as “self”
}.
