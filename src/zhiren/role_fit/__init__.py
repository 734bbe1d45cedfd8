"""How people fit roles, as far as their scores can tell: chances, never a strict order.

Everything is reckoned from shown scores with their errors (``Scores``): the chance that each requirement of a
role is met, the weighted share that is met with its interval, bands of people who cannot be told apart, what a
role may reasonably require, and who needs training in what.
"""

from zhiren.role_fit.bands import bands
from zhiren.role_fit.fit import Fit, role_fit
from zhiren.role_fit.needs import Need, training_need
from zhiren.role_fit.panel import PanelResult, panel_result
from zhiren.role_fit.potential import Potential, potentials
from zhiren.role_fit.required_level import LevelSuggestion, suggest_level
from zhiren.role_fit.scores import Scores, score_rows

__all__ = [
    "Fit",
    "LevelSuggestion",
    "Need",
    "PanelResult",
    "Potential",
    "Scores",
    "bands",
    "panel_result",
    "potentials",
    "role_fit",
    "score_rows",
    "suggest_level",
    "training_need",
]
