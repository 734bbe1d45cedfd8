"""People from a file: read, planned, applied, taken back."""

from zhiren.web.actions.people_import.applying import apply_import
from zhiren.web.actions.people_import.plan import Entry, Plan
from zhiren.web.actions.people_import.planning import plan_import
from zhiren.web.actions.people_import.undoing import last_import, undo_import

__all__ = ["Entry", "Plan", "apply_import", "last_import", "plan_import", "undo_import"]
