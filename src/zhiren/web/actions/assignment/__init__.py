"""Who rates whom: the draw, what it comes to, and changes by hand."""

from zhiren.web.actions.assignment.drawing import draw_assignments
from zhiren.web.actions.assignment.edit import (
    add_assignment,
    rater_by_mail,
    rater_of,
    remove_assignment,
    replace_rater,
)
from zhiren.web.actions.assignment.report import AssignmentReport, assignment_report

__all__ = [
    "AssignmentReport",
    "add_assignment",
    "assignment_report",
    "draw_assignments",
    "rater_by_mail",
    "rater_of",
    "remove_assignment",
    "replace_rater",
]
