"""The quality of a campaign's measurement: figures, what they mean, and the dossier that documents it."""

from __future__ import annotations

from zhiren.report.quality.assess import Background, assess_quality, from_json, to_json
from zhiren.report.quality.content import Quality

__all__ = ["Background", "Quality", "assess_quality", "from_json", "to_json"]
