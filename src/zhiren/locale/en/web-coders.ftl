# Coders that are machines
web-coders-places = Coders
web-coders-tab-machines = Machine coders
web-coders-ask = Ask the second coder
web-coders-tab-remote = Second coder
web-coders-step-ask = Asking the second coder

## The second coder
web-coders-remote-title = The second coder
web-coders-remote-lead = A language model on another server can propose codes beside the coder that ships. It is off until the operator sets it up and an administrator answers for it.
web-coders-remote-none = No second coder is set up, and nothing leaves. The operator sets one with ZHIREN_CODER_URL and ZHIREN_CODER_MODEL.
web-coders-server = What is set up
web-coders-server-name = Server
web-coders-model = Model
web-coders-seconds-set = Time for one question
web-coders-seconds = { $n } s
web-coders-prices = Prices for a million tokens
web-coders-prices-are = { $price_in } sent, { $price_out } received
web-coders-state = State
web-coders-state-open = may be asked
web-coders-state-blocked = blocked
web-coders-basis = Legal basis
web-coders-basis-none = Nothing may be sent to { $server } until the legal basis is on record.
web-coders-basis-field = Why these words may be sent
web-coders-basis-help = Name the contract or provision, from when it applies and what it covers. Your name and the time are recorded with it.
web-coders-basis-record = Put on record
web-coders-basis-recorded = The legal basis is on record. The second coder may be asked.
web-coders-basis-by = Recorded by { $name }, { $when }
web-coders-basis-until = Withdrawn by { $name }, { $when }
web-coders-basis-withdraw = Withdraw
web-coders-basis-withdrawn = Withdrawn. From now on nothing leaves.
web-coders-basis-earlier = Earlier records
web-coders-runs = What was sent
web-coders-runs-of = Sent so far
web-coders-runs-total = In all: { $tokens_in } tokens sent, { $tokens_out } received, cost { $cost }.
web-coders-run-at = When
web-coders-run-interview = Interview
web-coders-run-coder = Coder
web-coders-run-broken-off = broken off
web-coders-run-questions = Questions
web-coders-run-kept = ({ $n } answered before)
web-coders-run-codes = Codes
web-coders-run-invented = ({ $n } not verbatim, refused)
web-coders-run-tokens = Tokens sent / received
web-coders-run-cost = Cost
web-coders-run-seconds = Seconds
web-coders-preview-title = What would leave
web-coders-preview-lead = Exactly these words, and no others. Nothing has been sent by opening this page.
web-coders-words = Also take out
web-coders-words-help = Names, nicknames, places or firms that could tell who is meant, one a line. They are taken out of what is shown below and of what is sent, and kept with the sending until the interview is deleted.
web-coders-words-show = Show what would leave then
web-coders-words-changed = The words to take out have changed. This is what would leave now: look once more, then send.
web-coders-preview-where = Where to, and what it takes
web-coders-preview-replaced = Names and numbers taken out
web-coders-preview-tokens = Tokens sent
web-coders-preview-time = Time
web-coders-about = about { $n }
web-coders-about-cost = about { $cost }
web-coders-about-seconds = about { $n } s, as measured so far
web-coders-time-unknown = not known before the first time
web-coders-no-prices = no prices are set
web-coders-preview-blocked = Blocked: no administrator has recorded the legal basis.
web-coders-to-basis = Record it
web-coders-preview-no-consent = Blocked: the person’s consent is not on record.
web-coders-to-consent = Record it
web-coders-send = Send to { $server }
web-coders-leaves = The words
web-coders-leaves-about = What the person interviewed said, in pieces; the interviewer’s words stay here. Names and the words you add stand as 【P1】, 【P2】, numbers and addresses as 【#】. Look for anybody who could still be recognised.
web-coders-leaves-nothing = The person interviewed says nothing in this text: nothing would leave.
web-coders-question = { $n } of { $all }
web-coders-instruction = The instruction and the dictionary that go with each
web-coders-body = The first question as the server receives it

## Beside one another
web-coders-tab-coders = Coders
web-coders-tab-fairness = Fairness
web-coders-tab-learning = Learning
web-coders-tab-log = Log
web-coders-title = Coders beside one another
web-coders-lead = Each version of a machine coder is a rater among raters: measured by the same yardstick as people, and counted only when it agrees with them.
web-coders-ratings = Ratings (CSV)
web-coders-bar = The bar
web-coders-bar-about = A version that agrees less than this with people who coded blind may suggest, and is not counted. Agreement is Cohen’s κ over clauses, each coded as one competency or nothing; it takes at least { $fewest } clauses.
web-coders-bar-field = κ from which a version counts
web-coders-bar-save = Set
web-coders-bar-set = The bar is set.
web-coders-nothing = Nothing to compare yet: no interview has been coded to the end by a person.
web-coders-withheld = { $n ->
    [one] One interview that you are still coding blind is
   *[other] { $n } interviews that you are still coding blind are
} left out until you hand in.
web-coders-older = Only the latest { $most } interviews are compared, for comparing takes time; { $n ->
    [one] one older interview is
   *[other] { $n } older interviews are
} left out here. The ratings (CSV) hold all of them.
web-coders-alone = The ratings (CSV) leave out { $n ->
    [one] one rating by a machine
   *[other] { $n } ratings by machines
}: no person has coded that behaviour in what the interviewee said, and no score comes from a machine alone.
web-coders-other-dictionary = { $n ->
    [one] One interview coded by the dictionary { $name } is
   *[other] { $n } interviews coded by the dictionary { $name } are
} left out: behaviours of two dictionaries, or of two versions of one, cannot be held side by side.
web-coders-other-dictionary-show = Show that dictionary
web-coders-no-machines = No machine has read an interview that people have coded.
web-coders-standings = Agreement of machines with blind human codes
web-coders-version = Version
web-coders-kappa = κ (95 % interval)
web-coders-clauses = Clauses
web-coders-counts = Standing
web-coders-counts-yes = counts
web-coders-counts-no = only suggests
web-coders-too-few = fewer than { $fewest } clauses
web-coders-no-kappa = cannot be told: everything was coded alike
web-coders-effects = Severity, consistency, bias
web-coders-effects-about = In logits, by many-facet Rasch measurement of the levels each coder saw; the mean over coders is 0, and positive is more severe. Where nobody judged a level, a behaviour shown well stands at its indicator’s level, shown poorly at the lowest. Consistency (infit) is 1 where a coder errs as much as expected, far above 1 where the coder is erratic.
web-coders-effects-by-competency = There are too few codes to tell how difficult each indicator is, so the difficulty of competencies was taken.
web-coders-coder = Coder
web-coders-machine = machine
web-coders-severity = Severity
web-coders-consistency = Consistency
web-coders-n-ratings = Ratings
web-coders-bias = Bias (p below .01)
web-coders-lenient = { $where }: more lenient ({ $bias })
web-coders-severe = { $where }: more severe ({ $bias })
web-coders-not-told = too little to tell
web-coders-no-bias = none found
web-coders-language-zh-Hans = in Chinese
web-coders-language-en = in English

## Fairness
web-coders-fairness-title = Fairness of machine coders
web-coders-fairness-lead = Whether a version agrees with people equally well in every group, and how often a behaviour is really shown, corrected for the version’s errors.
web-coders-by = Group by
web-coders-by-gender = Gender
web-coders-by-age-band = Age
web-coders-by-unit = Unit
web-coders-behaviour = Behaviour
web-coders-any-behaviour = Any competency
web-coders-show = Show
web-coders-groups-unknown = This is not known of anybody interviewed. Import it with the people to compare groups.
web-coders-people = People
web-coders-raw = By machine
web-coders-corrected = Corrected (95 % interval)
web-coders-basis-of = Read by people
web-coders-group-unknown = not known
web-coders-few-people = Fewer than { $fewest } people: nothing is shown, for it would be about somebody.
web-coders-few-read = fewer than { $fewest } passages read by people
web-coders-percent = { $n } %
web-coders-range = { $low } – { $high } %
web-coders-read-of = { $read } of { $n }
web-coders-fairness-about = Shares of passages that show the behaviour, in interviews that people coded. Corrected by design-based supervised learning (Egami et al. 2023): what people coded blind tells how the version errs in each group. Intervals take passages of one person as alike. Differences between groups may have many causes; where intervals overlap widely, nothing is shown to differ.
web-coders-swaps = Pronouns and names exchanged
web-coders-swaps-about = The same passages about somebody else: he and she, 他 and 她, and names are exchanged. A fair coder answers the same.
web-coders-swaps-do = Test the coder in use
web-coders-step-swaps = Exchanging pronouns and names
web-coders-flips = { $n ->
    [one] { $flips } of one passage changed
   *[other] { $flips } of { $n } passages changed
}

## Learning
web-coders-learning-title = What the coder learns
web-coders-learning-lead = Codes by people, and suggestions they turned down, are learnt together with the example bank; their words are never shown beside other interviews. Of one person in three, all that was said is kept apart. A refitted coder takes over only when it is right on more of these texts than the coder in use.
web-coders-material = Material
web-coders-to-learn = To learn from
web-coders-kept-apart = Kept apart to judge by
web-coders-n-of-least = { $n } (at least { $least } are needed)
web-coders-in-use = In use
web-coders-as-shipped = the coder as it ships
web-coders-refit = Refit and judge
web-coders-retire = Back to the version before
web-coders-retired = Taken out of use. The version before serves again.
web-coders-step-refit = Refitting the coder
web-coders-verdicts = Verdicts
web-coders-right-on-locked = Right on texts kept apart
web-coders-before-after = { $before } % → { $after } %, of { $n }
web-coders-better-worse = better on { $better }, worse on { $worse }
web-coders-verdict = Verdict
web-coders-is-promoted = promoted
web-coders-not-promoted = not promoted
web-coders-is-retired = taken out of use
web-coders-no-verdicts = The coder has not been refitted yet.

## Log
web-coders-log-title = Suggestions and decisions
web-coders-log-lead = Everything a machine proposed and what people made of it. The words themselves are not shown here.
web-coders-all = all
web-coders-decision = Decision
web-coders-decided-accepted = accepted
web-coders-decided-changed = changed
web-coders-decided-rejected = rejected
web-coders-decided-undecided = not decided
web-coders-undone = (taken back)
web-coders-proposed = Proposed
web-coders-span = characters { $start }–{ $end }
web-coders-log-nothing = No suggestions.
