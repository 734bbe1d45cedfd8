"""From a closed campaign to reports: the frozen data set, the scores, the release, the seal."""
