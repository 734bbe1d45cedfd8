"""The Python package mirt: many-facet rating-scale model by marginal maximum likelihood, fixed raters.

Relationships are no facet: customers are nothing else, so raters as fixed effects take them up."""

import sys
from time import perf_counter

import numpy as np
import pandas as pd
from mirt import fit_mfrm
from mirt.models import Facet, PolytomousMFRM

data = pd.read_csv(sys.argv[1])
ratees = np.unique(data["ratee"])
person, items = np.searchsorted(ratees, data["ratee"]), np.unique(data["item"])
facets = {name: np.unique(data[name]) for name in ("rater",)}
column = data.groupby("ratee").cumcount().to_numpy()
shape = (len(ratees), int(column.max()) + 1)


def table(values, missing):
    """One row a ratee, one column a rating."""
    out = np.full(shape, missing)
    out[person, column] = values
    return out


responses = table(data["score"], -1)
levels = {name: table(np.searchsorted(known, data[name]), 0) for name, known in facets.items()}
which = table(np.searchsorted(items, data["item"]), 0)

started = perf_counter()
model = PolytomousMFRM(len(items), int(responses.max()) + 1, [Facet(n, len(k)) for n, k in facets.items()])
result = fit_mfrm(model, responses, levels, item_indices=which)
seconds = perf_counter() - started

pd.DataFrame({"ratee": ratees, "measure": result.theta}).to_csv(sys.argv[2], index=False)
print(seconds)
