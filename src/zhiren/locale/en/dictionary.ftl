# Words in exported dictionaries.
dictionary-file-head = Competency dictionary. After a change: zhiren dictionary check FILE
dictionary-sheet-indicators = Behaviours
dictionary-sheet-competencies = Competencies
dictionary-sheet-levels = Levels
dictionary-sheet-questions = Interview questions
dictionary-sheet-negative = What its absence looks like
dictionary-sheet-suggestions = Development suggestions
dictionary-sheet-about = About
dictionary-column-competency-id = Competency id
dictionary-column-competency = Competency
dictionary-column-cluster = Cluster
dictionary-column-code = Code
dictionary-column-definition = What it is
dictionary-column-indicator-id = Indicator id
dictionary-column-indicator = Indicator
dictionary-column-level = Level
dictionary-column-keying = Scoring
dictionary-column-level-title = Level title
dictionary-column-anchor = What it looks like
dictionary-column-question = Interview question
dictionary-column-negative = Negative behaviour
dictionary-column-kind = Kind
dictionary-column-suggestion = Suggestion
dictionary-column-about = Entry
dictionary-column-value = Value
dictionary-about-id = Id
dictionary-about-version = Version
dictionary-about-language = Language
dictionary-about-title = Title
dictionary-about-line = Dictionary { $id }, version { $version }
dictionary-positively-keyed = positive
dictionary-reverse-keyed = reversed: the more often, the lower
dictionary-page-summary = { $competencies ->
    [one] { $competencies } competency
   *[other] { $competencies } competencies
}, { $indicators ->
    [one] { $indicators } behaviour
   *[other] { $indicators } behaviours
}
dictionary-page-contents = Contents
dictionary-page-level = Level { $level }
dictionary-page-levels-note = Taken together, the behaviours describe level { $level }.
dictionary-page-top = Back to the contents
dictionary-no-cluster = Further competencies
