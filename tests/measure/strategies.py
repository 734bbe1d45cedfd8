"""Small ratings for the tests of measurement, written out or drawn at random."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from hypothesis import strategies as st

from zhiren.framework import Competency, Framework, Indicator
from zhiren.ratings.columns import Ratings

Row = tuple[str, str, str, str, int]

FRAMEWORK = Framework(
    "demo",
    "1",
    "en",
    "Demo",
    (
        Competency(
            "ACH", "Achievement", "", (Indicator("ACH.1", "Sets goals"), Indicator("ACH.2", "Reaches them"))
        ),
        Competency(
            "COM",
            "Communication",
            "",
            (Indicator("COM.1", "Listens"), Indicator("COM.2", "Interrupts", reverse_keyed=True)),
        ),
        Competency("TWK", "Teamwork", "", (Indicator("TWK.1", "Helps"),)),
    ),
)
SCALE = {"low_score": 1, "high_score": 5}


def ratings_of(rows: Iterable[Row]) -> Ratings:
    return Ratings.from_columns(*map(list, zip(*rows, strict=True)))


@st.composite
def rating_rows(draw: st.DrawFn) -> list[Row]:
    """Rows of up to five ratees and six raters; a rater has one relationship to a ratee and skips some items."""
    items = [indicator.id for indicator in FRAMEWORK.indicators]
    n_ratees, share = draw(st.integers(1, 5)), draw(st.sampled_from([0.2, 0.7, 1.0]))
    random = Random(draw(st.integers(0, 2**32 - 1)))
    rows: list[Row] = []
    for ratee in ("ann", "bo", "chen", "dee", "eve")[:n_ratees]:
        for rater in ("ann", "bo", "chen", "fay", "gus", "hu"):
            other = random.choice(["manager", "peer", "report", "customer", "other"])
            relationship = "self" if rater == ratee else other
            asked = [item for item in items if random.random() < share]
            rows += [(ratee, rater, relationship, item, random.randint(1, 5)) for item in asked]
    return rows or [("ann", "bo", "peer", "ACH.1", 3)]


@st.composite
def group_rows(draw: st.DrawFn) -> list[Row]:
    """Rows of six to nine ratees with two to five raters each out of seven: enough for adjusted measures."""
    items = [indicator.id for indicator in FRAMEWORK.indicators]
    n_ratees, share = draw(st.integers(6, 9)), draw(st.sampled_from([0.7, 1.0]))
    random = Random(draw(st.integers(0, 2**32 - 1)))
    severity = {f"r{j}": random.choice([-1, 0, 0, 1]) for j in range(7)}
    rows: list[Row] = []
    for number in range(n_ratees):
        ratee, level = f"p{number}", random.choice([2, 3, 4])
        for rater in random.sample(sorted(severity), random.randint(2, 5)):
            relationship = random.choice(["manager", "peer", "report"])
            for item in items:
                turn = -1 if item == "COM.2" else 1
                score = level - severity[rater] + random.choice([-1, 0, 0, 1])
                shown = min(max(score if turn > 0 else 6 - score, 1), 5)
                rows += [(ratee, rater, relationship, item, shown)] * (random.random() < share)
    return rows
