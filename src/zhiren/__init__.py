"""zhiren 知人: from a competency dictionary to fair, explained measures of how people behave at work.

The public API is flat: ``zhiren.read_ratings``, ``zhiren.fit``, ``zhiren.Framework``. Names are imported when
they are first used, so that ``import zhiren`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "zhiren.errors": ("FrameworkError", "MeasureError", "Place", "Problem", "RatingsError", "ZhirenError"),
    "zhiren.framework": ("Competency", "Framework", "Indicator", "Level", "Suggestion"),
    "zhiren.role": ("Requirement", "RoleProfile"),
    "zhiren.questionnaire": ("Item", "Questionnaire", "Scale", "build_questionnaire", "response_scale"),
    "zhiren.dictionary.builtin": ("builtin_framework", "find_framework"),
    "zhiren.dictionary.check": ("check_dictionaries",),
    "zhiren.dictionary.load": ("load_dictionary",),
    "zhiren.role_files": ("builtin_roles", "find_role", "load_roles"),
    "zhiren.development": ("CheckIn", "DevelopmentPlan", "Goal", "PulseResult", "check_plan"),
    "zhiren.people": ("Person", "read_people"),
    "zhiren.comments": ("Comment", "read_comments"),
    "zhiren.ratings": ("RELATIONSHIPS", "Ratings"),
    "zhiren.ratings.read": ("read_ratings",),
    "zhiren.report.build": ("build_report",),
    "zhiren.simulate": ("CompanyPlan", "simulate_company"),
    "zhiren.measure": ("Measure", "Measures", "Reliability", "fit"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME_OF)


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'zhiren' has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
