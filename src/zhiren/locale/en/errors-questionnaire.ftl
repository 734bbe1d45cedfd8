# What can be wrong with a questionnaire. Scales: see errors-framework.ftl.
questionnaire-empty = The questionnaire “{ $questionnaire }” asks nothing. Choose at least one competency that is in both the role profile and the selection.
questionnaire-item-twice = The item id “{ $value }” is used more than once. Each item needs an id of its own.
questionnaire-indicator-twice = The indicator “{ $value }” is asked more than once. Ask each behaviour once.
questionnaire-no-stem = The item “{ $value }” has no words for the rater to read. Write what is asked.
questionnaire-other-id = The questionnaire belongs to the dictionary “{ $ours }”, not to “{ $theirs }”. Use the dictionary it was made from.
questionnaire-other-language = The questionnaire is in “{ $ours }”, the dictionary in “{ $theirs }”. Use the dictionary in the questionnaire’s language.
questionnaire-no-anchors = “{ $competency }” lacks a level description for some points of the scale { $scale }, so raters would see bare numbers. Write the missing levels, or use a frequency scale.
questionnaire-more = { $n ->
    [one] There is one more of this kind.
   *[other] There are { $n } more of this kind.
}
