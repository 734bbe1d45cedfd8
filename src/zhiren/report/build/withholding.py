"""What a report does not show, and why, gathered so that each reason is read once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhiren.language import text
from zhiren.report.build.case import Case
from zhiren.report.build.wording import group_label, group_name, names
from zhiren.report.content import CompetencyResult, ItemResult, Withheld


def withheld_figures(case: Case, results: Sequence[CompetencyResult]) -> tuple[Withheld, ...]:
    """Groups merged or withheld, then competencies, groups within competencies, and behaviours.

    Where nobody rated the ratee, nothing is held back: the overview says why there are no figures.
    """
    if not case.n_raters:
        return tuple(_not_asked(case))
    return (
        *_groups(case),
        *_not_asked(case),
        *_competencies(case.language, results),
        *_group_figures(case.language, results),
        *_items(case.language, results),
    )


def _groups(case: Case) -> Iterator[Withheld]:
    language, n = case.language, case.thresholds.scores
    for group in case.grouping.merged:
        parts = names(language, (group_label(language, [r]) for r in group.relationships))
        values = {"group": group_label(language, group.relationships), "size": len(group.raters), "n": n}
        yield Withheld(
            text(language, "sentence-withheld-merged", groups=parts),
            text(language, "sentence-why-merged", **values),
        )
    if case.grouping.withheld:
        name = group_name(language, case.grouping.withheld.relationships)
        yield Withheld(
            text(language, "sentence-withheld-group", group=name), text(language, "sentence-why-group-alone", n=n)
        )


def _not_asked(case: Case) -> Iterator[Withheld]:
    asked = {c.id for c in case.asked}
    required = {r.competency_id for r in case.role.requirements} if case.role else set()
    missing = [c for c in case.framework.competencies if c.id in required - asked]
    if missing:
        yield Withheld(
            text(
                case.language,
                "sentence-withheld-competencies",
                names=names(case.language, (c.name for c in missing)),
            ),
            text(case.language, "sentence-why-not-asked"),
        )


def _competencies(language: str, results: Sequence[CompetencyResult]) -> Iterator[Withheld]:
    for why in dict.fromkeys(r.withheld for r in results if r.withheld):
        which = [r for r in results if r.withheld == why]
        yield Withheld(
            text(language, "sentence-withheld-competencies", names=names(language, (r.name for r in which))), why
        )


def _group_figures(language: str, results: Sequence[CompetencyResult]) -> Iterator[Withheld]:
    cells = [(s.group.label, s.withheld, r) for r in results if not r.withheld for s in r.groups if s.withheld]
    for label, why in dict.fromkeys((label, why) for label, why, _ in cells):
        which = names(language, [r.name for at, reason, r in cells if (at, reason) == (label, why)])
        yield Withheld(text(language, "sentence-withheld-cells", group=label, names=which), why)


def _items(language: str, results: Sequence[CompetencyResult]) -> Iterator[Withheld]:
    shown = [r for r in results if not r.withheld]
    for why in dict.fromkeys(i.withheld for r in shown for i in r.items if i.withheld):
        which = [r for r in shown if any(i.withheld == why for i in r.items)]
        hidden: list[ItemResult] = [i for r in which for i in r.items if i.withheld == why]
        values = {"n": len(hidden), "names": names(language, (r.name for r in which))}
        yield Withheld(text(language, "sentence-withheld-items", **values), why)
