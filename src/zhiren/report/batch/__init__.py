"""Reports for everybody: from files of people and ratings to finished reports, resumable."""

from zhiren.report.batch.inputs import Edition, Inputs, Sources, read_inputs
from zhiren.report.batch.make import make_reports
from zhiren.report.batch.state import Progress, Step, Summary, Wishes
from zhiren.report.batch.writers import FORMATS, Format

__all__ = [
    "FORMATS",
    "Edition",
    "Format",
    "Inputs",
    "Progress",
    "Sources",
    "Step",
    "Summary",
    "Wishes",
    "make_reports",
    "read_inputs",
]
