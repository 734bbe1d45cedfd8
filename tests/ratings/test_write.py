from __future__ import annotations

from pathlib import Path

import polars as pl

from zhiren.ratings import Ratings
from zhiren.ratings.write import write_ratings

RATINGS = Ratings.from_columns(["E1"], ["张三"], ["peer"], ["A.1"], [4])


def test_csv_has_the_mark_that_excel_needs(tmp_path: Path) -> None:
    write_ratings(RATINGS, tmp_path / "r.csv")
    text = (tmp_path / "r.csv").read_bytes().decode("utf-8-sig")
    assert text == "ratee,rater,relationship,item,score\nE1,张三,peer,A.1,4\n"
    assert (tmp_path / "r.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_parquet_has_the_labels(tmp_path: Path) -> None:
    write_ratings(RATINGS, tmp_path / "r.parquet")
    assert pl.read_parquet(tmp_path / "r.parquet").rows() == [("E1", "张三", "peer", "A.1", 4)]
