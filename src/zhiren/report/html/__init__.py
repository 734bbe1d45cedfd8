"""Web pages that need nothing but themselves: a report, and the index of a batch of reports."""

from zhiren.report.html.index_page import IndexEntry, Link, index_page
from zhiren.report.html.report_page import to_html

__all__ = ["IndexEntry", "Link", "index_page", "to_html"]
