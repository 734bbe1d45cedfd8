# Where in a person's material something is.
place-sheet = sheet “{ $sheet }”
place-cell = cell { $cell }
place-line-column = line { $line }, column { $column }
place-row = row { $line }
place-field = “{ $field }”
place-separator = , { "" }
problem-at = { $where }: { $message }
