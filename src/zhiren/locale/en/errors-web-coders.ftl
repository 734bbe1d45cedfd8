coders-no-endpoint = There is no second coder. The operator sets one with ZHIREN_CODER_URL and ZHIREN_CODER_MODEL.
coders-no-basis = Nothing may be sent to { $server } yet: an administrator first has to put the legal basis on record.
coders-interview-gone = The interview was deleted meanwhile. Nothing more was sent, and no answer was kept.
coders-words-many = There are { $n } words to take out. Give { $most } at most, one a line.
coders-word-long = “{ $value }” is too long to be taken out as one word. Give at most { $most } characters a line.
coders-basis-length = A legal basis of { $n ->
    [one] one character
   *[other] { $n } characters
} cannot be recorded. Name the contract or provision, from when it applies and what it covers, in { $least } to { $most } characters.
coders-bar-range = “{ $value }” is no bar for agreement. Give a κ between { $low } and { $high }, for example 0.6.
coders-too-few-lessons = There are only { $learn } corrections to learn from and { $locked } texts kept apart to judge by. At least { $least_learn } and { $least_locked } are needed: go on coding.
coders-nothing-new = The coder in use has already learnt from all of these corrections. Code more, then refit.
coders-tried-before = These corrections were tried before and did no better on the texts kept apart, so the coder in use was kept. Code more, then refit.
