"""The report on paper: set by Typst with the fonts that come along."""

from zhiren.report.pdf.writer import PdfWriter, to_pdf

__all__ = ["PdfWriter", "to_pdf"]
