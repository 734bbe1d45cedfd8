"""A finished report as data, for tests of the writers: realistic, complete, made without the builder."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

import zhiren
from sample_words import HOSTILE_COMMENTS, HOSTILE_NAME, LONG_COMMENT, WORDS
from zhiren.language import text
from zhiren.report.content import (
    CommentGroup,
    CompetencyResult,
    DevelopmentFocus,
    Group,
    GroupScore,
    Headline,
    ItemResult,
    Likelihood,
    Met,
    Report,
    Score,
    SuggestionGroup,
    Zone,
)

__all__ = ["HOSTILE_COMMENTS", "HOSTILE_NAME", "LONG_COMMENT", "sample_report"]

WithheldVariant = Literal["nothing", "groups", "competency", "everything"]


def sample_report(
    language: str = "zh-Hans",
    *,
    competencies: int = 14,
    role: bool = True,
    self_rating: bool = True,
    comments: bool = True,
    hostile: bool = False,
    withheld: WithheldVariant = "nothing",
    adjusted: bool = False,
) -> Report:
    """A report of one person by 1 manager, 5 peers and 4 direct reports; the same arguments, the same report.

    ``withheld``: ``groups`` hides the direct reports' figures of every second competency, ``competency`` all
    others' figures of the last one, ``everything`` all others' figures and comments. ``adjusted``: others' scores
    are fair scores, each 0.3 above the raw mean.
    """
    words = WORDS[language]
    groups = tuple(
        Group(key, text(language, f"relationship-{key}"), n)
        for key, n in (("manager", 1), ("peer", 5), ("report", 4))
    )
    document = _dictionary(language)["competencies"][:competencies]
    chance = random.Random(7)
    results = [_result(entry, groups, words, chance, role, self_rating) for entry in document]
    if adjusted:
        results = [_adjusted(r) for r in results]
    if withheld == "groups":
        results = [_without_reports(r, words) if i % 2 else r for i, r in enumerate(results)]
    elif withheld == "competency":
        results[-1] = _without_others(results[-1], words)
    elif withheld == "everything":
        results = [_without_others(r, words) for r in results]
    seen = [r for r in results if r.others]
    ranked = sorted(seen, key=lambda r: -r.others.mean)  # type: ignore[union-attr]
    items = sorted((i for r in seen for i in r.items), key=lambda i: -i.others.mean)  # type: ignore[union-attr]
    some = min(5, len(items) // 2)
    priorities = ranked[::-1][: min(3, len(ranked) // 2)]
    report = Report(
        language=language,
        title=words["title"],
        date=words["date"],
        subject=words["subject"] if role else replace(words["subject"], role_title=""),
        method=words["method"],
        low=1,
        high=5,
        scale_labels=tuple(text(language, f"scale-frequency-5-{k}") for k in range(1, 6)),
        groups=groups if withheld != "everything" else (),
        competencies=tuple(results),
        strengths=tuple(
            _headline(r, words["sentence_strength"]) for r in ranked[: min(3, (len(ranked) + 1) // 2)]
        ),
        priorities=tuple(_headline(r, words["sentence_priority"]) for r in priorities),
        surprise=_headline(ranked[len(ranked) // 2], words["sentence_surprise"])
        if self_rating and ranked
        else None,
        overview=words["overview"] if seen else words["overview"][:1],
        cut=sum(r.others.mean for r in seen if r.others) / len(seen) if seen else None,
        top_items=tuple(items[:some]),
        bottom_items=tuple(items[::-1][:some]),
        focus=tuple(_focus(r, document, words, role) for r in priorities[:2]),
        comments=_comments(words, self_rating, seen=bool(seen)) if comments else (),
        withheld=words["withheld"],
        who_may_read=words["who"],
        how_to_read=words["how"],
        method_notes=words["notes"],
        reliability=words["reliability"],
        n_raters=10,
    )
    return _hostile(report) if hostile else report


@cache
def _dictionary(language: str) -> dict[str, Any]:
    file = Path(zhiren.__path__[0]) / "dictionaries" / f"core.{language}.yaml"
    document: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return document


def _score(mean: float, n: int, half_width: float) -> Score:
    mean = min(max(mean, 1.0), 5.0)
    if n < 2:
        return Score(mean, None, None, n)
    return Score(mean, max(1.0, mean - half_width), min(5.0, mean + half_width), n)


def _result(
    entry: dict[str, Any],
    groups: tuple[Group, ...],
    words: dict[str, Any],
    chance: random.Random,
    role: bool,
    self_rating: bool,
) -> CompetencyResult:
    true = chance.uniform(2.3, 4.6)
    half = chance.uniform(0.2, 0.5)
    others = _score(true, 10, half)
    own = round(min(5.0, max(1.0, true + chance.gauss(0.1, 0.6))) * 4) / 4
    level, weight = chance.choice((None, 2, 3, 3, 4, 4)) if role else None, chance.choice((1, 2, 3))
    divided = entry["id"] in ("COM", "CUS")
    counts = (3, 2, 0, 3, 2) if divided else _counts(true)
    items = tuple(
        ItemResult(
            i["id"],
            i["statement"],
            entry["id"],
            _score(true + chance.gauss(0, 0.4), 10, half * 1.4),
            float(round(min(5.0, max(1.0, own + chance.gauss(0, 0.5))))) if self_rating else None,
        )
        for i in entry["indicators"]
    )
    return CompetencyResult(
        id=entry["id"],
        name=entry["name"],
        cluster=entry["cluster"],
        definition=entry["definition"],
        others=others,
        self_score=own if self_rating else None,
        groups=tuple(GroupScore(g, _score(true + chance.gauss(0, 0.35), g.n_raters, half * 1.6)) for g in groups),
        items=items,
        distribution=counts,
        zone=_zone(others, own) if self_rating else None,
        required_level=level,
        requirement=None if level is None else float(level),
        weight=0 if level is None else weight,
        gap=None if level is None else others.mean - level,
        met=None if level is None else _met(others, level),
        likelihood=None if level is None else _likelihood(others, level),
        note=words["note"] if divided else "",
        raw_mean=others.mean,
    )


def _counts(mean: float) -> tuple[int, ...]:
    """Ten raters around a mean."""
    middle = round(mean)
    around = {middle - 1: 2, middle: 5, middle + 1: 3} if middle < 5 else {4: 4, 5: 6}
    return tuple(around.get(score, 0) for score in range(1, 6))


def _zone(others: Score, own: float, cut: float = 3.5) -> Zone:
    assert others.low is not None
    assert others.high is not None
    if others.low <= cut <= others.high or abs(own - cut) < 0.25:
        return "uncertain"
    if others.mean > cut:
        return "shared_strength" if own > cut else "hidden_strength"
    return "blind_spot" if own > cut else "known_need"


def _met(others: Score, level: int) -> Met:
    assert others.low is not None
    assert others.high is not None
    return "met" if others.low >= level else "below" if others.high < level else "uncertain"


def _likelihood(others: Score, level: int) -> Likelihood:
    words: dict[Met, Likelihood] = {"met": "very_likely", "below": "very_unlikely", "uncertain": "cannot_tell"}
    return words[_met(others, level)]


def _adjusted(result: CompetencyResult) -> CompetencyResult:
    assert result.others
    chances = {"met": 0.99, "uncertain": 0.41, "below": 0.0}
    probability = chances[result.met] if result.met else None
    return replace(result, raw_mean=result.others.mean - 0.3, adjusted=True, probability=probability)


def _without_reports(result: CompetencyResult, words: dict[str, Any]) -> CompetencyResult:
    *kept, last = result.groups
    return replace(result, groups=(*kept, GroupScore(last.group, None, words["group_small"])))


def _without_others(result: CompetencyResult, words: dict[str, Any]) -> CompetencyResult:
    return replace(
        result,
        others=None,
        raw_mean=None,
        adjusted=False,
        probability=None,
        groups=tuple(GroupScore(g.group, None, words["group_small"]) for g in result.groups),
        items=tuple(replace(i, others=None, withheld=words["small"]) for i in result.items),
        distribution=(),
        zone=None,
        gap=None,
        met=None,
        likelihood=None,
        withheld=words["small"],
        note="",
    )


def _headline(result: CompetencyResult, sentence: str) -> Headline:
    assert result.others
    figures = {"score": f"{result.others.mean:.1f}", "self": f"{result.self_score or 0:.1f}"}
    return Headline(result.id, result.name, sentence.format(**figures))


def _focus(
    result: CompetencyResult, document: list[dict[str, Any]], words: dict[str, Any], role: bool
) -> DevelopmentFocus:
    entry = next(e for e in document if e["id"] == result.id)
    level = entry["levels"][min(4, (result.required_level or 3) - 1)]
    kinds: tuple[SuggestionGroup, ...] = ("on_the_job", "with_others", "study")
    assert result.others
    why = words["why"] if role else words["sentence_strength"].split("；")[0].split(";")[0]
    return DevelopmentFocus(
        competency_id=result.id,
        name=result.name,
        why=why.format(score=f"{result.others.mean:.1f}", required=f"{level['rank']:.1f}"),
        next_level_title=level["title"],
        next_level_anchor=level["anchor"],
        behaviours=tuple(i.stem for i in result.items[:2]),
        suggestions=tuple((k, tuple(s["text"] for s in entry["suggestions"] if s["kind"] == k)) for k in kinds),
    )


def _comments(words: dict[str, Any], self_rating: bool, *, seen: bool) -> tuple[CommentGroup, ...]:
    groups = [CommentGroup(words["comment_manager"], (words["manager_comment"],))]
    if seen:
        groups.append(CommentGroup(words["comment_others"], words["comments"]))
    if self_rating:
        groups.append(CommentGroup(words["comment_self"], (words["self_comment"],)))
    return tuple(groups)


def _hostile(report: Report) -> Report:
    first = replace(
        report.competencies[0],
        name="<script>alert(1)</script> 𠮷",
        definition='#panic("x") 🎉 <b>&amp;</b>',
        items=tuple(replace(i, stem=f"{i.stem} {HOSTILE_COMMENTS[4]}") for i in report.competencies[0].items),
    )
    pooled = CommentGroup(
        WORDS[report.language]["comment_others"], (*HOSTILE_COMMENTS, LONG_COMMENT[report.language][:3000])
    )
    return replace(
        report,
        title='#panic("x") <script>alert(1)</script>',
        subject=replace(
            report.subject, name=HOSTILE_NAME, unit="חטיבה 🎈 & <i>R&D</i>", position="工程师 $ # @ \\"
        ),
        competencies=(first, *report.competencies[1:]),
        comments=(*report.comments[:1], pooled, *report.comments[2:]),
    )
