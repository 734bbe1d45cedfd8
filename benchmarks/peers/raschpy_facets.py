"""RaschPy: many-facet rating-scale model, pairwise estimates of items and fixed raters, then persons by WLE."""

import sys
from time import perf_counter

import pandas as pd
from raschpy import MFRM

data = pd.read_csv(sys.argv[1])
wide = data.pivot_table(index=["rater", "ratee"], columns="item", values="score")

started = perf_counter()
model = MFRM(wide, max_score=int(data["score"].max()), facet="rater")
model.calibrate_global()
model.person_estimates_global()
seconds = perf_counter() - started

measures = model.persons_global.rename_axis("ratee").rename("measure")
measures.to_csv(sys.argv[2])
print(seconds)
