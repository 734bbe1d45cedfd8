## Roles

role-in-use = “{ $role }” cannot be removed: { $n ->
    [one] one person is
   *[other] { $n } people are
} in this role. Give them another role first.
role-no-title = The role has no title. Write one in at least one language.
role-title-taken = Another role is called “{ $title }” already. Choose a title that tells them apart.
role-import-kind = “{ $file }” is neither YAML nor JSON. Role profiles are read from files that end in .yaml, .yml or .json.
role-import-size = “{ $file }” is larger than 1 MB. Split it into several files.
role-import-framework = The file is for the dictionary “{ $file }”, but “{ $chosen }” was chosen. Choose the dictionary that the file names.

## Panels

panel-full = A panel has at most { $most } experts.
panel-twice = “{ $name }” has been asked already with this account.
panel-closed = This panel is closed: nothing can be changed in it any more.
panel-empty = Nothing was chosen. Choose a level for at least one competency.
panel-no-account = Nobody has an account with this mail address. Leave it empty and pass the link on instead.

## Nine-boxes

nine-box-no-competency = Choose at least one competency: potential is their mean.
nine-box-cuts = The cuts must lie inside the scale, from { $low } to { $high }, the lower below the upper.
nine-box-one-cut = Write both cuts, or neither.
nine-box-few = { $n ->
    [one] Only one person has
   *[other] Only { $n } people have
} a potential that can be reckoned: too few to part into thirds. Write the cuts yourself.
nine-box-no-reason = Write why: a move without a reason cannot be explained later.
nine-box-long-reason = The reason has { $n } characters, at most { $most } fit. Shorten it.
nine-box-no-box = There is no such box. Choose one of the nine.
nine-box-there-already = “{ $name }” is in this box already. Choose another one.
nine-box-closed = This nine-box is closed: nobody is moved in it any more.
nine-box-not-last = This move does not count any more: it was taken back, or another came after it.
