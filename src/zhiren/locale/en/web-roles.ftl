## Role profiles

web-roles-nav = Roles
web-roles-heading = Role profiles
web-roles-about = What each role requires: competencies at a level, and how much each matters. Assessments that were launched keep the profile as it was.
web-roles-add = Add a role
web-roles-import-do = Import roles
web-roles-nothing = There are no role profiles yet. Make the first one, or import a file.
web-roles-no-framework = There is no competency dictionary yet. It comes with the first assessment.
web-roles-dictionary = Dictionary
web-roles-role = Role
web-roles-people = People in it
web-roles-requirements = Requirements
web-roles-count = { $n ->
    [one] one competency
   *[other] { $n } competencies
}
web-roles-decisive = { $n } decisive
web-roles-new-heading = A new role
web-roles-titles = Title and purpose
web-roles-title-zh-Hans = Title in Chinese
web-roles-title-en = Title in English
web-roles-purpose-zh-Hans = Purpose in Chinese
web-roles-purpose-en = Purpose in English
web-roles-one-title = One language is enough; the other then shows the same title.
web-roles-required = What the role requires
web-roles-required-about = Choose a level only for what people in the role cannot do without. Six to ten competencies are usual.
web-roles-not-required = Not required
web-roles-level = { $n } · { $title }
web-roles-level-of = Required level of { $competency }
web-roles-weight-of = Weight of { $competency }
web-roles-level-word = Level
web-roles-weight-word = Weight
web-roles-weight-1 = Useful
web-roles-weight-2 = Important
web-roles-weight-3 = Decisive
web-roles-anchors = What one sees at each level
web-roles-save = Save
web-roles-cancel = Cancel
web-roles-saved = { $role } was saved.
web-roles-removed = { $role } was removed.
web-roles-remove = Remove this role
web-roles-people-in = { $n ->
    [0] Nobody is in this role now.
    [one] One person is in this role now.
   *[other] { $n } people are in this role now.
}
web-roles-kept = Results of these assessments stay with the profile as it was at their launch: { $campaigns }.
web-roles-keeps = A change counts from now on. Assessments that are already launched keep the profile they were launched with.
web-roles-from-scores = Suggest levels from scores
web-roles-from-panel = Ask a panel

## Import

web-roles-import-heading = Import roles
web-roles-import-about = First you see what would change; nothing changes until you confirm it.
web-roles-import-file = File of role profiles
web-roles-import-file-help = YAML or JSON, in the form of the sample file. Titles are taken for the language that the file names.
web-roles-import-plan = Show what would change
web-roles-import-apply = Import { $n ->
    [one] one role
   *[other] { $n } roles
}
web-roles-import-other = Another file
web-roles-import-nothing = The file says what is here already: nothing would change.
web-roles-import-added = New
web-roles-import-changed = Changed
web-roles-import-unchanged = Unchanged
web-roles-import-sample = What a file looks like
web-roles-sample-title = Buyer
web-roles-sample-purpose = Buys what production needs, in time and at a fair price.
web-roles-imported = Imported: { $added } new, { $changed } changed.
web-roles-import-words = Title or purpose changes; the requirements stay.
web-roles-import-requires = level { $level }, weight { $weight }

## Levels suggested from scores

web-roles-suggestion-heading = { $role }: what the people in it can do
web-roles-suggestion-about = The highest level that at least half of the people in the role are expected to meet, given how sure each score is. It describes those who are there; whether the role needs it is for you to decide.
web-roles-suggestion-few = Only { $n ->
    [0] nobody
    [one] one person
   *[other] { $n } people
} in this role can be judged here; a suggestion needs { $least }.
web-roles-suggestion-none = Nothing has been scored yet for the people in this role. A suggestion needs the results of one assessment.
web-roles-suggestion-incumbents = { $n ->
    [one] One person in the role has scores here.
   *[other] { $n } people in the role have scores here.
}
web-roles-competency = Competency
web-roles-suggested = Suggested
web-roles-now = Required now
web-roles-expected-meet = Expected to meet it
web-roles-of-n = { $met } of { $n }
web-roles-next-level = next level: { $met } of { $n }
web-roles-clear = clear
web-roles-close-call = close call
web-roles-differs = differs
web-roles-judged-few = Only { $n } can be judged
web-roles-edit-levels = Change the levels
web-roles-campaign = Assessment
web-roles-show = Show

## Panel

web-roles-panel-heading = { $role }: a panel on what it requires
web-roles-panel-about = Each expert says alone, without seeing the others, which level the role needs. Here you see the middle and the spread, and where the experts disagree and should talk.
web-roles-panel-experts = Experts
web-roles-panel-none = Nobody has been asked yet. Three experts or more who know the work well make a panel.
web-roles-panel-voted = { $n } of { $of } have voted
web-roles-panel-add = Ask an expert
web-roles-panelist-name = Name
web-roles-panelist-mail = Mail address of an account
web-roles-panelist-mail-help = An expert with an account can vote signed in, too. Without one the link is enough.
web-roles-panel-link = Personal link, to be passed on to this person alone
web-roles-panel-link-again = Show the link
web-roles-panel-has-voted = has voted
web-roles-panel-waiting = not yet
web-roles-panel-close = Close the panel
web-roles-panel-closed = This panel is closed. The next expert you ask opens a new one.
web-roles-panel-results = What the votes come to
web-roles-panel-no-votes = There are no votes yet.
web-roles-median = Median
web-roles-spread = Middle half
web-roles-votes = Votes
web-roles-verdict = Agreement
web-roles-verdict-agreed = agreed
web-roles-verdict-partly = partly agreed
web-roles-verdict-disagreed = disagreement: talk it over
web-roles-verdict-too-few = fewer than three votes
web-roles-verdict-not-needed = most find it not needed
web-roles-votes-not-needed = { $n } × not needed
web-roles-votes-shown = Level { $level }: { $n ->
    [one] one vote
   *[other] { $n } votes
}
web-roles-vote-heading = What does this role require?
web-roles-vote-about = You were asked, { $name }, because you know the work. Choose for each competency the level that somebody needs to do the role well: not the best imaginable, and not what the present people happen to show.
web-roles-vote-alone = The panel sees how many chose which level, not who chose what.
web-roles-vote-open = No vote
web-roles-vote-not-needed = Not needed in this role
web-roles-vote-send = Send my votes
web-roles-vote-again = You have voted. You can change it until the panel is closed.
web-roles-vote-closed = This panel is closed; votes can no longer be changed. Thank you.
web-roles-voted = Thank you: your votes are stored.
