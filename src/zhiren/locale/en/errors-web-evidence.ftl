# What can be wrong at the coding desk
coding-file-large = The file has { $size } MB; at most { $most } MB are read. Save it without pictures, or as .txt.
coding-no-text = The text holds characters that are no text. Save it as .txt (UTF-8) and try again.
coding-no-interviewee = Say who is interviewed: one of the speakers at least.
coding-begun = Coding has begun, so this cannot be changed any more.
coding-two-coders = There are { $most } coders already.
coding-not-able = { $name } cannot code this interview: it takes a coder or HR, and never the person interviewed or who settles the differences.
coding-not-blind = { $name } works in HR and could have read the coding that is handed in, so theirs would not be blind. Ask somebody whose role is coder.
coding-own-interview = You are the person interviewed in “{ $title }”, so somebody else has to do this. Ask another HR administrator or an owner.
coding-handed-in = This coding is handed in or settled. Take it back first, if you want to change it.
coding-settling = The differences are being settled, so this coding stays as it is.
coding-final = Once handed in, you as HR can see what the other coder did, so your coding stays as it is. What you see otherwise by now can be said in settling the differences.
coding-undo-blind = Undo goes no further back here: what stood before suggestions showed is kept as it is. Change or remove codes instead.
coding-no-clause = There are no clauses { $first } to { $last }: the text has clauses 1 to { $n }.
coding-not-said = Clauses { $first } to { $last } are not one run of what the person interviewed said. Choose clauses within one of their turns.
coding-twice = These clauses have the code { $indicator } already. Change that one instead.
coding-no-indicator = There is no behaviour “{ $value }” in the dictionary. Choose one.
coding-no-polarity = Say whether the behaviour was shown well or poorly.
coding-decided = This suggestion is decided on already. Undo the decision to change it.
coding-not-handed-in = Not everybody has handed in yet. Settle once they have.
coding-own-pass-open = You are still coding “{ $title }” blind, and the archive holds what others made of it. Hand your coding in first, or ask somebody else for the archive.
coding-disputes-open = { $n ->
    [one] One difference is
   *[other] { $n } differences are
} still undecided. Decide on each.
coding-cases-open = { $n ->
    [one] One passage
   *[other] { $n } passages
} drawn at random still { $n ->
    [one] waits
   *[other] wait
} to be coded blind; the queue leads there. Code what you see, press “Done here”, also where there is nothing, and then hand in.
coding-choose-clauses = Choose the clauses first: by number, or in the text.
coding-note-long = The note has { $n } characters; { $most } fit. Shorten it and save again.
coding-settled = This interview is settled. Settle it anew to change it.
