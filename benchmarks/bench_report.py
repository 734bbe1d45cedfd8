"""What a report costs: building it, and writing it as PDF and as workbook. CPU time of all threads.

The PDF target is 100 ms a report.
"""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from zhiren.anonymity import Thresholds
from zhiren.dictionary.builtin import find_framework
from zhiren.measure import arrange_panels, fit
from zhiren.questionnaire import response_scale
from zhiren.report.build import build_report
from zhiren.report.content import Report
from zhiren.report.pdf import PdfWriter
from zhiren.report.workbook import write_workbook
from zhiren.role_files import builtin_roles
from zhiren.simulate import CompanyPlan, simulate_company

REPORTS = 100
PDF_TARGET = 10.0

T = TypeVar("T")


def main() -> None:
    """Print the CPU time of 100 reports of a simulated company, in each language."""
    for language in ("zh-Hans", "en"):
        reports = timed(f"{language}  build", lambda language=language: build(language))  # type: ignore[misc]
        writer = PdfWriter()
        writer.write(reports[0])  # reads the fonts
        start = time.process_time()
        sizes = [len(writer.write(report)) for report in reports]
        taken = time.process_time() - start
        kept = "kept" if taken <= PDF_TARGET else "MISSED"
        print(f"{language}  PDF       {taken:6.1f} s  {1000 * taken / REPORTS:5.0f} ms a report  target {kept}")
        print(f"{language}  PDF size  {sum(sizes) / REPORTS / 1000:6.0f} kB a report")
        with tempfile.TemporaryDirectory() as folder:
            timed(f"{language}  workbook", lambda: write_workbook(reports, Path(folder) / "all.xlsx"))  # noqa: B023
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


def build(language: str) -> list[Report]:
    """Reports on the first hundred people of a simulated company."""
    framework = find_framework("core", language)
    company = simulate_company(CompanyPlan(), framework)
    panels = arrange_panels(company.ratings, framework, low_score=1, high_score=5)
    measures = fit(company.ratings, framework, low_score=1, high_score=5)
    roles = {role.id: role for role in builtin_roles(language)}
    return [
        build_report(
            person,
            panels,
            framework,
            measures,
            role=roles.get(person.role),
            scale=response_scale("frequency-5", language),
            comments=company.comments,
            thresholds=Thresholds(),
            title="360°",
            date="2026-11-22",
            seed=1,
        )
        for person in company.people[language][:REPORTS]
    ]


def timed(name: str, work: Callable[[], T]) -> T:
    """Do the work and print the CPU time it took."""
    start = time.process_time()
    result = work()
    taken = time.process_time() - start
    print(f"{name:<18}{taken:6.1f} s  {1000 * taken / REPORTS:5.0f} ms a report")
    return result


if __name__ == "__main__":
    main()
