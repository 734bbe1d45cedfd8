# R's ordinal::clmm: cumulative logits, crossed random ratees and raters, by Laplace
library(ordinal)
paths <- commandArgs(trailingOnly = TRUE)
data <- read.csv(paths[1], stringsAsFactors = TRUE)
data$score <- factor(data$score, ordered = TRUE)
started <- proc.time()[["elapsed"]]
model <- clmm(score ~ item + relationship + (1 | ratee) + (1 | rater), data = data)
seconds <- proc.time()[["elapsed"]] - started
effects <- ranef(model)$ratee
write.csv(data.frame(ratee = rownames(effects), measure = effects[[1]]), paths[2], row.names = FALSE)
cat(seconds, "\n")
