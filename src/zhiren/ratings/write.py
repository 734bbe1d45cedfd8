"""Writing ratings in the long form that ``read_ratings`` reads."""

from __future__ import annotations

from pathlib import Path

from zhiren.ratings.columns import Ratings


def write_ratings(ratings: Ratings, path: str | Path) -> None:
    """A file of ratings: Parquet where the name ends so, else CSV in UTF-8. Reading it gives equal ratings."""
    frame = ratings.to_frame()
    if Path(path).suffix.lower() in (".parquet", ".pq"):
        frame.write_parquet(path)
    else:
        frame.write_csv(path, include_bom=True)
