# zhiren simulate
cli-simulate-long-help = Make a synthetic company: people, units, who rates whom, ratings and comments, with the truth they were drawn from. Nobody in it exists. The same options give the same files, byte for byte. Standard deviations are in logits.
cli-simulate-n-people = How many people are rated.
cli-simulate-seed = Another number gives another company.
cli-simulate-english-share = Share of people with English names, who write in English.
cli-simulate-span = Reports a manager has.
cli-simulate-raters-per-ratee = Raters of each person, about, not counting themselves.
cli-simulate-ratees-per-rater = Most people that anyone rates, not counting themselves.
cli-simulate-isolated-share = Share of people in units that rate only inside.
cli-simulate-person-sd = How much people differ in a competency.
cli-simulate-person-correlation = Correlation between any two competencies, 0 to 1.
cli-simulate-location = Average level of people; 0 is the middle of the scale.
cli-simulate-severity-sd = How much raters differ in severity.
cli-simulate-halo-sd = How strongly a rater's general impression of a person colours all answers.
cli-simulate-halo-competency-sd = The same within one competency.
cli-simulate-item-sd = How much items of a competency differ in difficulty.
cli-simulate-scale-points = Scores run from 1 to this number.
cli-simulate-not-observed = Share of answers left out as “not observed”.
cli-simulate-unseen = Share of competencies a rater leaves out as a whole.
cli-simulate-comment-rate = Share of raters who write a comment.
cli-simulate-self-bias = How much higher people rate themselves than others do (default: 0.35).
cli-simulate-no-halo = No halo at all.
cli-simulate-competencies = Ask only about this competency; may be given several times.
cli-simulate-items = Ask only this item; may be given several times.
cli-simulate-framework = Name of a built-in dictionary, or a dictionary file.
cli-simulate-table = How to write the ratings: csv or parquet.
cli-simulate-out = Folder for the files.
cli-simulate-done = Simulated { $people ->
    [one] { $people } person
   *[other] { $people } people
} with { $ratings } ratings and { $comments } comments, all invented: { $out }
