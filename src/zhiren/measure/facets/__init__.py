"""Classical many-facet Rasch measurement with fixed raters, for dense panels.

``fit_facets`` measures the elements of any number of facets from a ``FacetData``; ``interactions`` looks for bias
between two of them; ``facets`` gives the figures of every person in a set of 360° ratings.
"""

from __future__ import annotations

from zhiren.measure.facets.bias import Bias, Contrast, Interactions, interactions
from zhiren.measure.facets.company import competency_data, facets
from zhiren.measure.facets.data import FacetData
from zhiren.measure.facets.fit import fit_facets
from zhiren.measure.facets.results import (
    Category,
    Element,
    FacetMeasures,
    FacetsResult,
    RatingScale,
    Separation,
)

__all__ = [
    "Bias",
    "Category",
    "Contrast",
    "Element",
    "FacetData",
    "FacetMeasures",
    "FacetsResult",
    "Interactions",
    "RatingScale",
    "Separation",
    "competency_data",
    "facets",
    "fit_facets",
    "interactions",
]
