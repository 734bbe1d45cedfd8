anonymity-threshold = The threshold for { $name ->
    [scores] scores
   *[comments] comments
} is { $value }. It must be { $least } or more: below that, one person’s answer would stand open.
