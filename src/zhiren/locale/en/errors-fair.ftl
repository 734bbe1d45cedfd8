measure-fair-too-few = Fair scores need at least { $fewest } people who were each rated by two or more others; here { $ratees } were rated and { $shared } of them by two or more. Use the method “classical”, or add ratings.
measure-fair-no-difference = All ratings are the same, so there is no difference to measure. Check that the right column was read as the score.
measure-all-the-same = All ratings of this competency are the same, so nothing tells people apart.
measure-raters-not-solved = The raters’ equations were not solved in { $steps } steps. Check the ratings for raters who rated nearly everybody, or use the method “classical”.
measure-mode-not-found = The scores did not settle in { $iterations } rounds. Check the ratings with “zhiren ratings check”, or use the method “classical”.
measure-not-converged = The fit did not settle in { $iterations } rounds (still to gain: { $gain } in log-likelihood). Nothing is reported rather than something unfinished. Try again with fewer competencies, without halo, or with the method “classical”.
measure-cluster-lost = Workers of the cluster were lost { $times } times in one step. Give them more memory, or make the partitions smaller.
measure-cluster-empty = The cluster has no worker, and none came within { $seconds } seconds. Start workers and try again.
