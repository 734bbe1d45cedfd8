"""The dossier that documents an assessment."""

from __future__ import annotations

from zhiren.report.quality.dossier.facts import Counts, Facts, Provenance
from zhiren.report.quality.dossier.pdf import dossier_pdf

__all__ = ["Counts", "Facts", "Provenance", "dossier_pdf"]
