"""A synthetic company as files, the truth beside them."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Literal

import numpy as np
import polars as pl

from zhiren.comments import write_comments
from zhiren.language import CHINESE, ENGLISH, LANGUAGES, text
from zhiren.people import write_people
from zhiren.ratings import RELATIONSHIPS
from zhiren.ratings.write import write_ratings
from zhiren.simulate.company import Company

TableFormat = Literal["csv", "parquet"]


def write_company(company: Company, folder: Path, table: TableFormat = "csv") -> None:
    """Write people, ratings, comments, the truth and a note that all of it is synthetic.

    ``table`` is the form of the ratings and of the large tables of truth. The same company gives the same bytes.
    """
    (folder / "truth").mkdir(parents=True, exist_ok=True)
    (folder / "README.md").write_text(_note(), encoding="utf-8")
    write_people(company.people[CHINESE], folder / "people.csv")
    write_people(company.people[ENGLISH], folder / "people.en.csv")
    write_ratings(company.ratings, folder / f"ratings.{table}")
    write_comments(company.comments, folder / "comments.csv")
    parameters = json.dumps(_parameters(company), ensure_ascii=False, indent=1)
    (folder / "truth" / "parameters.json").write_text(parameters + "\n", encoding="utf-8")
    for name, frame in (("theta", _theta(company)), ("severity", _severity(company)), ("halo", _halo(company))):
        file = folder / "truth" / f"{name}.{table}"
        if table == "parquet":
            frame.write_parquet(file)
        else:
            frame.write_csv(file)


def _note() -> str:
    parts = [
        f"# {text(language, 'simulate-readme-title')}\n\n{text(language, 'simulate-readme')}\n\n"
        f"{text(language, 'simulate-readme-files')}\n"
        for language in LANGUAGES
    ]
    return "\n".join(parts)


def _parameters(company: Company) -> dict[str, object]:
    """What is one number an item, a competency or a company, in logits."""
    truth = company.truth
    return {
        "synthetic": True,
        "framework": {"id": company.framework.id, "version": company.framework.version},
        "plan": asdict(company.plan),
        "relationship_effects": dict(zip(RELATIONSHIPS, truth.effect.tolist(), strict=True)),
        "competency_means": dict(zip(truth.competencies, truth.competency_mean.tolist(), strict=True)),
        "items": {
            item: {
                "competency": truth.competencies[truth.competency_of[k]],
                "difficulty": float(truth.difficulty[k]),
                "thresholds": truth.thresholds[k].tolist(),
            }
            for k, item in enumerate(truth.items)
        },
    }


def _theta(company: Company) -> pl.DataFrame:
    truth = company.truth
    ratees = pl.Series("ratee", company.labels[: len(truth.theta)])
    return pl.DataFrame({"ratee": ratees, **_by_competency(company, truth.theta)})


def _severity(company: Company) -> pl.DataFrame:
    return pl.DataFrame({"rater": company.labels, "severity": company.truth.severity})


def _halo(company: Company) -> pl.DataFrame:
    """The general impression, and the same within each competency, by pair."""
    pairs, labels = company.assignments, np.array(company.labels, dtype=object)
    return pl.DataFrame(
        {
            "ratee": labels[pairs.ratee],
            "rater": labels[pairs.rater],
            "relationship": np.array(RELATIONSHIPS, dtype=object)[pairs.relationship],
            "halo": company.truth.halo,
            **_by_competency(company, company.truth.halo_competency),
        }
    )


def _by_competency(company: Company, values: np.ndarray) -> dict[str, np.ndarray]:
    return {c: values[:, k] for k, c in enumerate(company.truth.competencies)}
