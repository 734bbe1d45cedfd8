# The guide for an interview
guide-interview-title = Interview guide
guide-interview-lead = { $role ->
    [none] For all competencies of the dictionary, about { $minutes } minutes. Choose the ones that matter; few interviews bear more than five.
   *[other] For the role “{ $role }”, the weightiest first, about { $minutes } minutes. Few interviews bear more than five competencies.
}
guide-interview-before = Before the interview
guide-interview-before-consent = Ask for consent to notes or a recording, say who will read them and what for, and write the consent down.
guide-interview-before-record = Write down what is said, in the person’s own words. Judging comes afterwards.
guide-interview-before-order = Ask everybody the same opening questions, in the same order.
guide-interview-open = Opening
guide-interview-open-why = Say who you are, what the hour is for, and what happens with what is said.
guide-interview-open-examples = Say that you will ask for things that really happened, not long ago, and that you will ask for details.
guide-interview-open-right = Say that any question may go unanswered, and that time to think is fine.
guide-interview-probe = How to probe
guide-interview-probe-lead = Stay with one event until all four are told. One event told whole is worth more than three in outline.
guide-interview-probe-situation = Situation: When was that? Who was there? How did it come about?
guide-interview-probe-task = Task: What was yours to do? What was at stake?
guide-interview-probe-action = Action: What did you do or say first, and then? What went through your mind?
guide-interview-probe-result = Result: How did it end? What did you hear about it later? What would be different now?
guide-interview-level = The role requires level { $rank }: { $anchor }
guide-interview-well = Listen for: { $behaviour }
guide-interview-poorly = Against it speaks: { $behaviour }
guide-interview-close = Closing
guide-interview-close-else = Ask what you have not asked and should have.
guide-interview-close-next = Say what happens next, and when.
guide-interview-close-write = Complete the notes within the hour, while the words are still there.
guide-interview-avoid = What spoils an interview
guide-interview-avoid-lead = Questions that hold their answer: “You did ask the customer, didn’t you?”
guide-interview-avoid-would = Questions about what somebody would do. They measure imagination.
guide-interview-avoid-we = Taking “we” for an answer. Ask: “And you yourself?”
guide-interview-avoid-judge = Praise or doubt in your face: people tell more of what is welcome.
