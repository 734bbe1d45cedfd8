# Evidence: interviews, the coding desk, agreement
web-nav-evidence = Evidence
web-evidence-title = Interviews and evidence
web-evidence-about = What people did, in their own words. People code it; the machine only proposes.
web-evidence-tabs = Evidence
web-evidence-tab-list = Interviews
web-evidence-tab-queue = Queue
web-evidence-tab-agreement = Agreement
web-evidence-tab-guide = Interview guide
web-evidence-new = Add an interview
web-evidence-new-about = Paste the text or choose a file. The original is kept unchanged; coding begins once consent is on record.
web-evidence-own = For you to code
web-evidence-own-none = Nothing waits for you. HR assigns interviews to coders; yours will appear here.
web-evidence-to-settle = differences to settle
web-evidence-own-pass = your own pass
web-evidence-n-codes = { $n ->
    [0] no codes yet
    [one] one code
   *[other] { $n } codes
}
web-evidence-begin = Begin
web-evidence-go-on = Go on
web-evidence-look = Look
web-evidence-done = Handed in ({ $n })
web-evidence-all = All interviews
web-evidence-search = Title, name or number
web-evidence-find = Search
web-evidence-found-none = Nothing found. Try a part of the title or the person’s name.
web-evidence-none = There are no interviews yet. Add the first: pasted, or as .txt, .docx, .srt or .vtt.
web-evidence-coders = Coders
web-evidence-state = State
web-evidence-state-no-consent = no consent
web-evidence-state-unassigned = to be assigned
web-evidence-state-coding = being coded
web-evidence-state-coded = to be settled
web-evidence-state-settled = settled
web-evidence-field-person = Person
web-evidence-field-person-help = Number, or the name if nobody else has it
web-evidence-field-title = Title
web-evidence-field-kind = What it is
web-evidence-kind-interview = Interview
web-evidence-kind-incident = Critical incident
web-evidence-kind-comment = Comment
web-evidence-field-role = Role
web-evidence-field-role-help = The role that the person had in what is told
web-evidence-role-of-person = The person’s present role
web-evidence-role-then = In what is told the person was
web-evidence-role-none = none of the role profiles
web-evidence-role-save = Save the role
web-evidence-role-saved = Saved the role.
web-evidence-field-held-on = Held on
web-evidence-held-future = This day is still to come.
web-evidence-field-campaign = Assessment
web-evidence-field-campaign-help = Its dictionary is used, and its reports may quote.
web-evidence-any-campaign = None in particular
web-evidence-field-file = File
web-evidence-field-file-help = .txt, .md, .docx, .srt or .vtt, 16 MB at most
web-evidence-field-text = Or paste the text
web-evidence-field-text-help = Begin each turn with who speaks: “Q:” and “A:”, or names.
web-evidence-one-of = Choose a file or paste the text: one of the two.
web-evidence-field-is-blind = Blind coding: suggestions only after the coder’s own pass
web-evidence-blind-about = Without it, suggestions show at once; a random fifth of the passages is still coded before its suggestion appears, so that agreement can be measured.
web-evidence-add = Add
web-evidence-added = Added. Next: record the person’s consent.
web-evidence-consent = Consent
web-evidence-field-given-on = Agreed on
web-evidence-field-how = How the person agreed
web-evidence-field-how-help = For example: signed form, said at the start of the recording
web-evidence-consent-how = How
web-evidence-field-quotes = Their words may stand in their report, without names
web-evidence-consent-quotes = Quotations in the report
web-evidence-yes = agreed
web-evidence-no = not agreed
web-evidence-no-consent = Without consent this text is neither coded nor quoted, and nothing is proposed for it.
web-evidence-consent-record = Record consent
web-evidence-consent-recorded = Consent is on record. Suggestions are being prepared; assign a coder.
web-evidence-consent-recorded-unread = Consent recorded. Coders can be assigned now.
web-evidence-withdraw = Consent is withdrawn
web-evidence-withdraw-about = From then on nothing is coded or quoted. Reports that were written before lose their quotations within minutes; copies that somebody has saved keep them.
web-evidence-withdraw-do = Record the withdrawal
web-evidence-consent-withdrawn = The withdrawal is on record. Nothing more is coded or quoted, and quotations are being taken out of the reports.
web-evidence-handed-in = handed in
web-evidence-at-work = at work
web-evidence-blind = blind
web-evidence-to-desk = To the desk
web-evidence-unassign = Take back
web-evidence-unassigned = The assignment was taken back.
web-evidence-assign-first = First coder
web-evidence-assign-second = Second coder
web-evidence-assign = Assign
web-evidence-assigned = Assigned. It is in the coder’s list now.
web-evidence-assign-about = The second coder sees nothing of what the first does. Nobody codes an interview with themselves.
web-evidence-assign-coders-alone = One coding is handed in and HR can read it. The second coder is therefore somebody whose role is coder.
web-evidence-after-consent = Coders can be assigned once consent is on record.
web-evidence-settle-open = Settle the differences
web-evidence-settled-look = See what was settled
web-evidence-speakers = Who speaks
web-evidence-guessed = Who is who was guessed. Please check it before coding begins.
web-evidence-no-interviewee = Nobody here is the person interviewed, so nothing can be coded. Say who it is. Where their words have no name in front of them, put “A:” there and bring the text in again.
web-evidence-speaker-interviewee = Person interviewed
web-evidence-speaker-interviewer = Interviewer
web-evidence-speaker-other = Somebody else
web-evidence-speakers-save = Save who is who
web-evidence-speakers-named = Saved who is who.
web-evidence-text = Text
web-evidence-characters = { $n } characters
web-evidence-unread = Most of this text is in a script that the coder does not read. No suggestions are made for it; people can code it as usual.
web-evidence-n-suggestions = { $n ->
    [one] one suggestion
   *[other] { $n } suggestions
} prepared
web-evidence-material = Take along, delete
web-evidence-material-about = What is kept of { $name }: texts, original files, codes, suggestions and decisions.
web-evidence-export = Export
web-evidence-export-all = Export all material of this person ({ $n } more)
web-evidence-delete = Delete
web-evidence-delete-about = Text, original file, codes and suggestions are gone for good. Reports that were written stay, without the quotations.
web-evidence-delete-one = Delete this interview
web-evidence-delete-all = Delete all material of { $name }
web-evidence-deleted = The interview was deleted.
web-evidence-deleted-all = All material of the person was deleted.
web-evidence-step-suggest = Looking for behaviours
web-evidence-step-unquote = Taking quotations out of reports
web-evidence-desk = Coding desk
web-evidence-desk-no-consent = No consent is on record for this interview, so it cannot be read or coded here. Ask HR.
web-evidence-n-open = { $n ->
    [one] one suggestion
   *[other] { $n } suggestions
} to decide on
web-evidence-shortcuts = Shortcuts
web-evidence-shortcuts-about = They work while the text or the dictionary has the focus, and never while you type.
web-evidence-undo = Undo
web-evidence-show-suggestions = My own pass is done: show suggestions
web-evidence-hand-in = Hand in
web-evidence-take-back = Go on coding
web-evidence-own-pass-about = Code what you see by yourself first. Suggestions show once you say that your own pass is done.
web-evidence-cases-about = { $n ->
    [one] One passage is
   *[other] { $n } passages are
} coded blind: the suggestion shows after you are done with it.
web-evidence-parts = Parts of the text
web-evidence-next-part = Next part
web-evidence-dictionary = Dictionary
web-evidence-codes = Codes
web-evidence-codes-none = None yet.
web-evidence-key-move = move from clause to clause
web-evidence-key-extend = extend the selection
web-evidence-key-find = find a behaviour
web-evidence-key-well = shown well
web-evidence-key-poorly = shown poorly
web-evidence-key-level = level; 0 for none
web-evidence-key-note = write a note
web-evidence-key-save = save the code
web-evidence-key-edit = change the code of this clause
web-evidence-key-remove = remove the code of this clause
web-evidence-key-undo = undo
web-evidence-key-next = next open suggestion
web-evidence-key-accept = accept the suggestion
web-evidence-key-change = change the suggestion
web-evidence-key-reject = reject the suggestion
web-evidence-key-case-done = go to the next passage coded blind; in the passage: done here
web-evidence-key-next-part = next part of the text
web-evidence-key-previous-part = previous part of the text
web-evidence-key-own-pass = my own pass is done
web-evidence-key-hand-in = hand in; afterwards: go on coding
web-evidence-key-help = this overview
web-evidence-close = Close
web-evidence-polarity-well = shown well
web-evidence-polarity-poorly = shown poorly
web-evidence-level-n = level { $n }
web-evidence-change = Change
web-evidence-remove = Remove
web-evidence-no-evidence = No evidence: { $kind ->
    [small_talk] small talk
    [duty] a duty
    [opinion] an opinion
    [self_claim] a claim about oneself
    [hypothetical] hypothetical
    [plan] a plan
   *[other] something else
} ({ $percent } % sure)
web-evidence-proposed = Suggestion
web-evidence-clause = clause { $n }
web-evidence-clauses = clauses { $first }–{ $last }
web-evidence-confidence = { $percent } % sure
web-evidence-verdict-accepted = accepted
web-evidence-verdict-changed = accepted, changed
web-evidence-verdict-rejected = rejected
web-evidence-why = Why
web-evidence-nearest = The nearest coded examples:
web-evidence-others = Also possible: { $names }
web-evidence-remote-reason = In the remote coder’s own words:
web-evidence-no-reason = The coder gave no reason.
web-evidence-accept = Accept
web-evidence-reject = Reject
web-evidence-case = Coded blind
web-evidence-case-done = Done here
web-evidence-code-new = New code
web-evidence-code-change = Change the code
web-evidence-suggestion-change = Change the suggestion
web-evidence-how-to-select = Select clauses in the text: click, tap, drag, or ↑ ↓ with ⇧.
web-evidence-first = From clause
web-evidence-last = To clause
web-evidence-shown = The behaviour was
web-evidence-behaviour = Behaviour
web-evidence-find-behaviour = Find a behaviour
web-evidence-poorly-looks = Shown poorly it looks like this:
web-evidence-anchors = Levels
web-evidence-level = Level
web-evidence-level-none = not judged
web-evidence-note = Note
web-evidence-save = Save the code
web-evidence-cancel = Cancel
web-evidence-unreached = Not saved: the server cannot be reached. What you typed is still here; try again in a moment.
web-evidence-unanswered = Not saved: the server did not take it. What you typed is still here; copy a long note, then open the page anew and sign in if it asks you to.
web-evidence-code-saved = Saved.
web-evidence-code-removed = Removed.
web-evidence-undone = Undone.
web-evidence-nothing-to-undo = There is nothing to undo.
web-evidence-accepted = Accepted.
web-evidence-rejected = Rejected.
web-evidence-own-pass-over = Your own pass is kept as it is; suggestions show now.
web-evidence-handed-in-now = Handed in. Thank you.
web-evidence-taken-back = You can go on coding.
web-evidence-final-about = As HR you can see what the other coder did once you have handed in. So what you hand in stays as it is.
web-evidence-settle-title = Settle the differences
web-evidence-settle-about = { $first } and { $second } coded by themselves. Decide passage by passage; what both gave alike is kept.
web-evidence-settle-one = { $first } was the only coder: confirm each passage, or leave it out.
web-evidence-differences = { $n ->
    [0] No differences
    [one] One difference, { $settled } decided
   *[other] { $n } differences, { $settled } decided
}
web-evidence-difference-n = Difference { $n }
web-evidence-gave-nothing = nothing coded here
web-evidence-choose-one = Keep { $name }
web-evidence-choose-both = Keep both
web-evidence-choose-neither = Keep neither
web-evidence-choose-own = My own code
web-evidence-own-choose = Choose a behaviour
web-evidence-own-unfinished = No behaviour is chosen yet: this difference is still open.
web-evidence-no-differences = Both coded alike. Finish to make it the result.
web-evidence-agreed = Coded alike ({ $n })
web-evidence-settle-finish = Finish: make this the result
web-evidence-settle-keep = Save for later
web-evidence-settle-reopen = Settle anew
web-evidence-settled-now = Settled. Reports may quote it where the person agreed.
web-evidence-choices-saved = Saved.
web-evidence-agreement = Agreement of coders
web-evidence-agreement-about = Over { $n ->
    [one] one clause
   *[other] { $n } clauses
} coded blind by both, with 95 % intervals
web-evidence-alpha = Krippendorff’s α, competencies of each clause
web-evidence-kappa-spans = Cohen’s κ, whether a clause shows anything
web-evidence-kappa-polarity = Cohen’s κ, well, poorly or both
web-evidence-by-competency = By competency
web-evidence-competency = Competency
web-evidence-range = 95 % interval
web-evidence-range-kappa = 95 % interval of κ
web-evidence-range-alpha = 95 % interval of α
web-evidence-agreement-left-out = { $n ->
    [one] One more interview was coded by two people and is
   *[other] { $n } more interviews were coded by two people and are
} left out: only the latest { $most } count, by the dictionary of the newest.
web-evidence-agreement-lead = { $n ->
    [one] One interview was
   *[other] { $n } interviews were
} coded by two people. Only what both coded blind is counted.
web-evidence-agreement-note = A clause may show several competencies: α counts what two coders have in common of them (MASI distance). For κ, well and poorly at once lies half-way between the two. By competency, κ and α ask only whether a clause shows it. Intervals of α are drawn 1,000 times (bootstrap). All intervals take clauses as independent, which within one story they are not quite: read them as somewhat too narrow.
web-evidence-agreement-none = No interview has been coded by two people yet. Assign a second coder to one.
web-evidence-queue = What is worth a look
web-evidence-queue-about = Where the machine is unsure, where it sees something else than you, and one in five passages blind.
web-evidence-queue-none = Nothing waits. Passages appear here once suggestions show in your codings.
web-evidence-reason-uncertain = unsure
web-evidence-reason-disputed = seen differently
web-evidence-reason-blind = blind
web-evidence-to-passage = To the passage
web-evidence-settlings = To be settled
web-evidence-guide-of-role = Interview guide for this dictionary and role
web-evidence-guide-dictionary = Dictionary
web-evidence-guide-role = Role
web-evidence-guide-all = All competencies
web-evidence-guide-show = Show
web-evidence-guide-print = Page to print
demo-interview-1 = Interview on a problem solved
demo-interview-2 = Interview on working with others
demo-interview-3 = Interview on a mistake
demo-interview-4 = Interview on an improvement
demo-interview-5 = Interview on two teams at odds
demo-interview-6 = Interview on a decision
demo-interview-7 = Interview on moving a warehouse
demo-interview-consent = Signed form
cli-report-step-interviews = Had interviews coded by two people and the coder that ships
demo-account-coder = Ye Zhou
