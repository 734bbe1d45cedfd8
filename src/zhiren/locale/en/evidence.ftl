# What can be wrong with material, and how it is said
evidence-span = The span from { $start } to { $end } is not in the text, which has { $length } characters.
evidence-kind = Files of the kind “{ $suffix }” are not read as material. There are: { $known }. Save it as one of these, or paste the text.
evidence-long = The text has { $n } characters; at most { $most } are read at once. Split it into several interviews.
evidence-empty = There is not a word in it. Check that it is the right file, and that the text is not a picture.
evidence-captions-none = There is no caption with a time (00:00:01.000 --> 00:00:04.000) in it. If it is a plain transcript, save it as .txt.
evidence-captions-backwards = This caption ends before it begins: “{ $value }”. Mend the time and read it again.
evidence-not-verbatim = “{ $quote }” does not stand in the text from { $start } to { $end }. Quote word for word.
