# Put into other messages: in how many rows.
ratings-in-rows = { $n ->
    [one] { "" }
   *[other] { " " }(in { $n } rows)
}
ratings-from-to = { $scale ->
    [known] { " " }from { $low } to { $high }
   *[unknown] { "" }
}
ratings-rows-of-pair = { $n ->
    [one] { "" }
   *[other] { " " }This pair has { $n } such rows.
}

# Ratings as values.
ratings-lengths = The columns are { $lengths } long. They must all be equally long.
ratings-not-a-relationship = “{ $value }” is no relationship. Relationships are { $known }.
ratings-many-items = There are { $found } different items, at most { $most } fit. Is the item’s column the right one?
ratings-score-bits = “{ $value }” is no score. A score is a whole number of the response scale, such as 4; leave the rating out where nothing was observed.

# Files of ratings as a whole.
ratings-header-only = There is a row of titles, but no ratings below it.
ratings-parquet = The Parquet file cannot be read: { $reason }
ratings-unreadable = The table cannot be cut into cells: { $reason }. Open it in a spreadsheet and save it as CSV (UTF-8) again.
ratings-stray-quote = A quotation mark stands in the middle of a cell: “{ $value }”. Put the whole cell in quotation marks and double the one inside, or remove it.
ratings-encoding-mixed = This line is not in UTF-8 as the rest of the file is. Read as GB18030 it says “{ $value }”. Save the whole file in one encoding, best UTF-8.
ratings-long-row = The row has { $found } cells, but there are only { $titles } titles. Probably a cell holds the separator and is not in quotation marks.
ratings-none = None of the { $n } rows has a score: every one says that nothing was observed. Is the score’s column the right one?
ratings-sheets-ignored = { $n ->
    [one] One sheet holds no ratings and was not read: { $sheets }.
   *[other] { $n } sheets hold no ratings and were not read: { $sheets }.
}
ratings-blank-lines = { $n ->
    [one] One blank row was skipped.
   *[other] { $n } blank rows were skipped; this is the first.
}

# Cells.
ratings-cell-empty = The cell is empty. Every rating says who is rated, by whom, in which relationship and on which item.
ratings-cell-long = The cell is { $found } characters long, at most { $most } are read: “{ $value }”. Is a quotation mark missing?
ratings-unknown-ratee = “{ $value }” is rated, but is not among the people{ ratings-in-rows }. Add them to the file of people, or mend the number.
ratings-unknown-rater = “{ $value }” rates, but is not among the people{ ratings-in-rows }. Add them to the file of people, or mend the number. Only customers may be missing there.
ratings-ids-alike = These ids differ only in capitals or in the width of letters, and count as different people: { $ids }. If one person is meant, write the id in one way.
ratings-name-for-number = “{ $value }” is a name, but the people are known by their numbers. Write the number in this column, here “{ $id }”: two people may have one name.
ratings-unknown-item = There is no item “{ $value }” in the dictionary{ ratings-in-rows }. Write an indicator’s id, such as { $example }, or its exact words.
ratings-unknown-item-near = There is no item “{ $value }” in the dictionary{ ratings-in-rows }. Is “{ $near }” meant?
ratings-unknown-relationship = “{ $value }” is no relationship that is known{ ratings-in-rows }. Write self, manager, peer, report, customer or other.
ratings-score-range = { $scale ->
    [known] The score “{ $value }” is outside the scale{ ratings-in-rows }. Scores go from { $low } to { $high }; leave the cell empty where nothing was observed.
   *[unknown] “{ $value }” can be no score{ ratings-in-rows }. Check that this is the column of scores; leave the cell empty where nothing was observed.
}
ratings-score-not-whole = The score “{ $value }” is no whole number{ ratings-in-rows }. Each rating is one whole number{ ratings-from-to }: an average is no rating.
ratings-score-date = “{ $value }” is a date, probably made from a score by Excel{ ratings-in-rows }. Format the column as a number and enter the scores again{ ratings-from-to }.
ratings-score-not-number = “{ $value }” is no score{ ratings-in-rows }. Write a whole number{ ratings-from-to }, or leave the cell empty where nothing was observed.
ratings-no-day = “{ $value }” names no day for certain{ ratings-in-rows }; these ratings count, but without a date. Write the day as 2026-03-01.
ratings-weights = The column “{ $column }” is not used: every rating counts once, because an error that is right for a weighted rating does not follow from the ratings. How much a rating tells is estimated from how many raters and answers there are, from severity and from halo. Leave the column out; the report shows every relationship’s own mean.

# One rater and one ratee.
ratings-twice = “{ $rater }” rates “{ $ratee }” on “{ $item }” a second time, with “{ $score }”; row { $earlier_row } already has “{ $earlier_score }”. Keep one of them.{ ratings-rows-of-pair }
ratings-twice-files = “{ $rater }” rates “{ $ratee }” on “{ $item }” a second time, with “{ $score }”; row { $earlier_row } of { $earlier_file } already has “{ $earlier_score }”. Keep one of them.{ ratings-rows-of-pair }
ratings-two-relationships = “{ $rater }” rates “{ $ratee }” here as “{ $relationship }”{ ratings-in-rows }, but in row { $earlier_row } as “{ $earlier_relationship }”. Choose one of the two.
ratings-two-relationships-files = “{ $rater }” rates “{ $ratee }” here as “{ $relationship }”{ ratings-in-rows }, but in row { $earlier_row } of { $earlier_file } as “{ $earlier_relationship }”. Choose one of the two.
ratings-self-as-other = “{ $rater }” rates themselves, but as “{ $relationship }”{ ratings-in-rows }. Write “self”, or mend one of the two numbers.
ratings-other-as-self = “{ $rater }” rates “{ $ratee }” as “{ $relationship }”{ ratings-in-rows }, but is somebody else. Mend the relationship or one of the two numbers.
ratings-more = … and { $n } more { $kind ->
    [ratings-encoding-mixed] lines in another encoding
    [ratings-long-row] rows with too many cells
    [ratings-cell-empty] empty cells in this column
    [ratings-cell-long] cells that are too long
    [ratings-unknown-ratee] unknown people who are rated
    [ratings-unknown-rater] unknown raters
    [ratings-unknown-item] unknown items
    [ratings-unknown-relationship] unknown relationships
    [ratings-score-range] different scores outside the scale
    [ratings-score-not-whole] different scores that are no whole numbers
    [ratings-score-date] different dates in place of scores
    [ratings-score-not-number] different entries that are no scores
    [ratings-no-day] different entries that name no day
    [ratings-twice] pairs of rater and ratee with ratings given twice
    [ratings-two-relationships] pairs of rater and ratee with two relationships
    [ratings-self-as-other] people who rate themselves as somebody else
    [ratings-ids-alike] groups of ids that differ only in capitals or width
   *[ratings-other-as-self] pairs in which somebody else rates as “self”
}.
