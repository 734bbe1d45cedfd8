# What can be wrong with a development plan.
development-level = “{ $value }” is not a level. Levels run from { $low } to { $high }.
development-downward = The goal leads from level { $start } down to level { $target }. Choose a level to reach that is the same or higher.
development-no-behaviour = The goal does not say what will change. Write in one sentence what you will do differently.
development-many-behaviours = { $n } behaviours are chosen. Choose at most { $most }: few enough to keep in mind, and to ask about again.
development-late-review = The check-in on { $day } comes after the goal ends on { $due }. Choose an earlier day, or a later end.
development-many-goals = The plan has { $n } goals. One or two are as much as most people can carry beside their work: consider leaving the others for later.
development-no-actions = Goal { $number } has no action yet. Add one thing to start this week.
development-no-review = Goal { $number } has no check-in day. Choose one within the next weeks.
development-no-notice = Goal { $number } does not say how others will notice. One visible sign is enough.
