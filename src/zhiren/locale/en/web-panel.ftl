## The panel of the exercise before the first rating

web-panel-title = A panel for the exercise
web-panel-lead = Let a few people who know the scale well rate the two stories, each alone, and enter here how many chose what. Raters then see how the panel rated, and why.
web-panel-whos = Who rated
web-panel-whos-help = Raters read this. Say how many there were, what they know, and when they rated, but no names.
web-panel-who = The panel ({ $language })
web-panel-story = Read the story
web-panel-how-many = How many of the panel chose each answer?
web-panel-authors = The exercise itself gives: { $words }. { $why }
web-panel-reason = The panel’s reason, where it has its own ({ $language })
web-panel-save = Save the panel
web-panel-remove = Take the panel out
web-panel-saved = The panel is saved. Raters will see how it rated.
web-panel-removed = The panel is taken out. Raters will see the reference of the exercise’s authors.
web-panel-wrong = { $n ->
    [one] One field needs another look; nothing is saved yet.
   *[other] { $n } fields need another look; nothing is saved yet.
}
web-panel-too-few = { $n ->
    [0] Enter how many chose each answer; at least { $least } people have to have rated.
    [one] Only one person rated this. A panel needs at least { $least }.
   *[other] Only { $n } people rated this. A panel needs at least { $least }.
}
web-panel-reason-needed = The panel’s median is not what the exercise gives, so the reason above does not fit. Write why the panel rated as it did.
web-panel-reason-untranslated = Write the reason in each language of the assessment, or in none.
web-panel-other-scale = The panel rated on another scale than the one chosen now. Raters do not see its ratings until they are entered for this scale.
web-panel-there = Raters compare themselves with a panel: { $who }.
web-panel-none = Raters compare themselves with the reference of the exercise’s authors.
web-panel-enter = Enter a panel of your own
web-panel-change = Change the panel
