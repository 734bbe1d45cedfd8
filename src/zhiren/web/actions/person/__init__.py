"""People and units: found, added, changed."""

from zhiren.web.actions.person.chart import branch, chart_roots
from zhiren.web.actions.person.saving import find_manager, save_person, suggest_people
from zhiren.web.actions.person.search import PeoplePage, people_page, search_people
from zhiren.web.actions.person.units import UnitTree, make_units, remove_unit, save_unit, unit_tree

__all__ = [
    "PeoplePage",
    "UnitTree",
    "branch",
    "chart_roots",
    "find_manager",
    "make_units",
    "people_page",
    "remove_unit",
    "save_person",
    "save_unit",
    "search_people",
    "suggest_people",
    "unit_tree",
]
