# What can be wrong with material, and how it is said
evidence-span = The span from { $start } to { $end } is not in the text, which has { $length } characters.
evidence-kind = Files of the kind “{ $suffix }” are not read as material. There are: { $known }. Save it as one of these, or paste the text.
evidence-long = The text has { $n } characters; at most { $most } are read at once. Split it into several interviews.
evidence-empty = There is not a word in it. Check that it is the right file, and that the text is not a picture.
evidence-no-interviewee = { $file }: nobody in it is the person interviewed; the speakers are { $labels }. Put “A:” or their name in front of what that person says.
evidence-captions-none = There is no caption with a time (00:00:01.000 --> 00:00:04.000) in it. If it is a plain transcript, save it as .txt.
evidence-captions-backwards = This caption ends before it begins: “{ $value }”. Mend the time and read it again.
evidence-not-verbatim = “{ $quote }” does not stand in the text from { $start } to { $end }. Quote word for word.
# A coded text as a page
coded-title = Coded text
coded-note = Proposed by the coder { $version }; nothing here counts until a person has decided on it.
coded-nothing = No passage was taken for evidence of a behaviour.
coded-well = shown well
coded-poorly = shown poorly
coded-confidence = { $percent } % sure
coded-also = also possible: { $codes }
coded-reasons = Why: the nearest coded examples
# zhiren code
cli-code-help = Code behaviour in interviews and notes, offline
cli-code-long-help = Read interviews or notes (.txt, .docx, .srt, .vtt) and propose which behaviour each passage shows. People decide; nothing here is a score.
cli-code-language = language of the texts and of the page
cli-code-out = file to write: .csv, .json, or .html with the text and its coloured spans; without it, a table
cli-code-out-kind = The file to write must end in .csv, .json or .html, not “{ $value }”.
cli-code-interrupted = Stopped. Nothing was written.
cli-code-working = { $file }: { $done } of { $total } passages
cli-code-file = Coding { $file } ({ $n } of { $all })
cli-code-guessed = { $file }: who is interviewed was guessed ({ $labels }). Name the speakers “Q:” and “A:” to be sure.
cli-code-unknown-language = { $file } is mostly in a script that the coder does not read. Its proposals mean nothing.
cli-code-done = { $n ->
    [one] One passage of { $passages } was taken for evidence
   *[other] { $n } passages of { $passages } were taken for evidence
}{ $out ->
    [none] .
   *[other] : { $out }
}
cli-code-column-text = Text
cli-code-column-code = Behaviour
cli-code-column-sign = Shown
cli-code-column-sure = Sure
evidence-lengths = What is said of the texts has different lengths: { $lengths }. Give one value a text.
evidence-probability = A text is read by a person with a probability above 0 and up to 1, not { $value }. Texts that nobody could have read cannot be corrected for.
# Consent and quoting
evidence-no-consent = No consent is on record for “{ $title }”: it is neither coded nor quoted. Record when and how the person agreed, or delete it.
evidence-no-consent-quotes = The person interviewed in “{ $title }” has not agreed to be quoted. Ask them, and record it.
evidence-consent-future = Consent cannot have been given on { $day }, which is still to come. Write the day on which the person agreed.
evidence-someone = [name]
evidence-some-number = [number]
evidence-left-out = [left out]
evidence-quotation-source = { $kind ->
    [incident] Critical incident
    [comment] Comment
   *[interview] Interview
}{ $day ->
    [none] { "" }
   *[other] , { $day }
}
