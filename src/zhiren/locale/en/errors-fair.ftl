measure-fair-too-few = Fair scores need at least { $fewest } people who were each rated by two or more others; here { $ratees } were rated and { $shared } of them by two or more. Use the method “classical”, or add ratings.
measure-fair-no-difference = All ratings are the same, so there is no difference to measure. Check that the right column was read as the score.
measure-all-the-same = All ratings of this competency are the same, so nothing tells people apart.
measure-raters-not-solved = The raters’ equations were not solved in { $steps } steps. Check the ratings for raters who rated nearly everybody, or use the method “classical”.
measure-mode-not-found = The scores did not settle in { $iterations } rounds. Check the ratings with “zhiren ratings check”, or use the method “classical”.
measure-not-converged = The fit did not settle in { $iterations } rounds (still to gain: { $gain } in log-likelihood). Nothing is reported rather than something unfinished. Try again with fewer competencies, without halo, or with the method “classical”.
measure-cluster-lost = Workers of the cluster were lost { $times } times in one step. Give them more memory, or make the partitions smaller.
measure-cluster-empty = The cluster has no worker, and none came within { $seconds } seconds. Start workers and try again.
measure-no-way-up = The fit came to a point from which no step led higher (promised: { $gain } in log-likelihood). Nothing is reported rather than something unfinished. Use the method “classical”, or add ratings.
measure-fair-alike = The competencies { $names } got practically the same ratings from every rater, so their covariance has no inverse; that is probably why. Leave out all but one of the { $n }, or measure them one by one (--separate).
measure-fair-memory = This fit needs about { $need } MB of memory, and { $available } MB are free. { $competencies ->
    [one] Free some memory, give fewer ratings, or measure on a cluster (--cluster).
   *[other] Measure the { $competencies } competencies one by one (--separate), free some memory, give fewer ratings, or measure on a cluster (--cluster).
}
measure-unknown-steps = There is no step model “{ $value }”. Choose one of { $known }.
measure-unknown-severity = There is no kind of severity “{ $value }”. Choose one of { $known }.
measure-cluster-severity = Severity by competency is not estimated on a cluster. Leave the option out, or measure on one machine.

# What a reader of fair scores must know: assumptions, and what was merged or set aside.
measure-fair-note-parts = The ratings fall into { $n } groups of people that share no rater; the largest has { $largest } people, the others { $rest } together. Within a group people can be compared. Between groups the comparison rests on the assumption that the groups are equally able and their raters equally severe on average; the ratings cannot test it.
measure-fair-note-grouped = { $scores } different scores were used; they were grouped into { $groups } categories of about equally many ratings. Fair scores stay on the original scale.
measure-fair-note-unused = { $n ->
    [one] The score { $scores } was never given. It is left out of the model, and fair scores lie between the scores that were given.
   *[other] The scores { $scores } were never given. They are left out of the model, and fair scores lie between the scores that were given.
}
measure-fair-note-held = { $n ->
    [one] In one competency ({ $names }) some score was never given that others use. Where it would begin is assumed, within about one logit either way.
   *[other] In { $n } competencies ({ $names }) some score was never given that others use. Where it would begin is assumed, within about one logit either way.
}
measure-fair-note-held-items = { $n ->
    [one] One item ({ $names }) never got some score that others got, so the ratings do not tell where all its thresholds lie.
   *[other] { $n } items ({ $names }) never got some score that others got, so the ratings do not tell where all their thresholds lie.
} It is assumed, within about one logit either way. Steps common to a competency (rating-scale) need fewer ratings than steps of each item (partial-credit); an item that always gets the same score tells nobody apart.
measure-fair-note-same = { $n ->
    [one] In one competency ({ $names }) all ratings are the same. Nobody is measured on it.
   *[other] In { $n } competencies ({ $names }) all ratings are the same. Nobody is measured on them.
}
measure-fair-note-one-rater = { $n ->
    [one] One person was rated by a single rater. That person’s errors are wide: severity and performance are told apart only through whom else the rater rated.
   *[other] { $n } people were rated by a single rater. Their errors are wide: severity and performance are told apart only through whom else the rater rated.
}
measure-fair-note-one-item = Every rater answered one item about each person, so halo cannot be told from chance and is left out of the model.
measure-fair-note-one-ratee = Every rater rated one person only, so severity and halo cannot be told apart. They are estimated together, as severity.
measure-fair-note-alike = { $n } competencies ({ $names }) got practically the same ratings from every rater: one column copied, or one thing asked under several names. Each answer then counts as though it had been given independently, and errors come out too small. Leave out all but one of them, or measure them one by one (--separate).
measure-fair-note-steadied = The ratings of { $ratees } people do not hold the model by themselves. Weak assumptions steady it: spreads as usual in such ratings, worth two people, and steps within about three logits of the plain counts. Errors are wide; take the order of people as a hint.
measure-fair-note-severity-untested = Whether severity differs by competency is not tested: weak assumptions hold these fits, so their likelihoods do not compare.
measure-fair-note-one-competency = Only one competency can be measured here, so severity by competency is severity.
measure-fair-note-confounded-ratees = { $n ->
    [one] One person was
   *[other] { $n } people were
} rated as { $relationship ->
    [self] Self
    [manager] Manager
    [peer] Peers
    [report] Direct reports
    [customer] Customers
   *[other] Other colleagues
} only, and nobody else was: what this relationship adds cannot be told from how good these people are. Comparing them with the others rests on an assumption. Have them rated in other relationships too.
measure-fair-note-confounded-raters = The raters of one relationship ({ $relationship ->
    [self] Self
    [manager] Manager
    [peer] Peers
    [report] Direct reports
    [customer] Customers
   *[other] Other colleagues
}, { $n } of them) rate in no other: what the relationship adds and how severe these raters are on average cannot be told apart. Its effect holds both; people’s scores are adjusted for the two together.
measure-cluster-gone = The scheduler of the cluster can no longer be reached. Nothing was measured. Start it again and repeat the command.
measure-cluster-not-installed = Measuring on a cluster needs the package “distributed”, which is not installed. Install it with: pip install "zhiren[cluster]"
measure-cluster-address = “{ $address }” is no address of a scheduler ({ $reason }). It looks like tcp://host:8786.
measure-cluster-unreachable = No scheduler answered at “{ $address }” within { $seconds } seconds. Check that it runs, and that this machine may reach the port.
measure-cluster-version = { $where ->
    [scheduler] The scheduler
   *[other] The worker { $where }
} has { $package } { $there ->
    [none] not installed
   *[other] { $there }
}, here it is { $here }. Install the same versions everywhere.
measure-cluster-no-file = “{ $file }” is not to be seen from the worker { $worker } ({ $lacking } of { $workers } { $workers ->
    [one] worker
   *[other] workers
}). Put the files on a file system that all workers share, under the same path.
measure-cluster-reading = Reading the ratings took more memory than the workers have. Give them more memory, or cut the files into smaller ones.
measure-cluster-memory = This fit needs about { $need } MB on the worker { $worker }, which has { $limit } MB. Give the workers more memory, use more of them, or cut the files into smaller ones; the largest partition has { $pairs } pairs of ratee and rater.
measure-cluster-disk = Partitions that do not fit into memory cannot be kept in “{ $folder }” on a worker: { $reason }. Make room there, or give the workers more memory.
