## A campaign does not allow what is asked of it

campaign-move = The assessment is { $state ->
    [draft] still being set up
    [open] open
    [paused] paused
    [closed] closed
    [scored] scored
    [released] released
   *[sealed] sealed
}, so it cannot be { $to ->
    [draft] set up again
    [open] opened
    [paused] paused
    [closed] closed
    [scored] scored
    [released] released
   *[sealed] sealed
} now.
campaign-moved-meanwhile = Somebody else has just changed the state of this assessment. Reload the page to see how it stands.
