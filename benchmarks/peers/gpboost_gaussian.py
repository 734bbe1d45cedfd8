"""GPBoost: linear model of the scores, crossed random ratees and raters."""

import sys
from time import perf_counter

import gpboost
import numpy as np
import pandas as pd

data = pd.read_csv(sys.argv[1])
dummies = pd.get_dummies(data[["item", "relationship"]], drop_first=True).to_numpy(float)
fixed = np.column_stack([np.ones(len(data)), dummies])
groups = data[["ratee", "rater"]].to_numpy(str)

started = perf_counter()
model = gpboost.GPModel(group_data=groups, likelihood="gaussian")
model.fit(y=data["score"].to_numpy(float), X=fixed)
effects = model.predict_training_data_random_effects()
seconds = perf_counter() - started

out = pd.DataFrame({"ratee": data["ratee"], "measure": effects.iloc[:, 0].to_numpy()})
out.drop_duplicates("ratee").to_csv(sys.argv[2], index=False)
print(seconds)
