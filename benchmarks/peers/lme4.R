# R's lme4: linear model of the scores, crossed random ratees and raters, by REML
library(lme4)
paths <- commandArgs(trailingOnly = TRUE)
data <- read.csv(paths[1], stringsAsFactors = TRUE)
started <- proc.time()[["elapsed"]]
model <- lmer(score ~ item + relationship + (1 | ratee) + (1 | rater), data = data)
seconds <- proc.time()[["elapsed"]] - started
effects <- ranef(model)$ratee
write.csv(data.frame(ratee = rownames(effects), measure = effects[[1]]), paths[2], row.names = FALSE)
cat(seconds, "\n")
