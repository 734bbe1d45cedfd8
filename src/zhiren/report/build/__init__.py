"""From measures to what an individual report says: figures within the rules, sentences that fit them."""

from zhiren.report.build.report import build_report

__all__ = ["build_report"]
