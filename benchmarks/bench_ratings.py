"""Reading ratings: how it compares with polars alone on the same file, and what it takes in memory.

``PEAK_ROWS=50000000 python -m benchmarks bench_ratings`` measures the peak of 50 million rows (a 1.5 GB file);
without it the peak of 10 million is measured and the one of 50 million extrapolated, and the output says so.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

import numpy as np
import polars as pl

from zhiren.ratings.read import read_ratings

ROWS = 5_000_000
ITEMS = 52
RATERS = ("self", "manager", *["peer"] * 4, *["report"] * 3, "customer", "customer", "other")
REPEATS = 3
MOST_TIMES_POLARS = 2
MOST_BYTES = 16
PEAK_ROWS = 10_000_000
FULL_ROWS = 50_000_000
_PEAK_OF_CHILD = """
import re, sys
from pathlib import Path
from zhiren.ratings.read import read_ratings
def peak(): return int(re.search(r"VmHWM:\\s+([0-9]+) kB", Path("/proc/self/status").read_text())[1]) * 1024
before = peak()
read_ratings(Path(sys.argv[1]))
print(peak() - before)
"""  # VmHWM, because ru_maxrss begins with what the parent had


def write_synthetic(rows: int, path: Path) -> None:
    """A CSV file of ``rows`` ratings: 12 raters a ratee, 52 items, ids in no order, scores 1–5 at random."""
    chance = np.random.default_rng(1)
    pairs = np.arange(rows // ITEMS + 1)
    n_people = len(pairs) // len(RATERS) + 2
    ids = pl.Series([f"E{number:06d}" for number in chance.permutation(n_people)])
    items = pl.Series([f"C{item // 4:02d}.{item % 4 + 1}" for item in range(ITEMS)])
    ratee, place = pairs // len(RATERS) % n_people, pairs % len(RATERS)
    rater = np.where(place == 0, ratee, (ratee + 1 + place * 37 % (n_people - 1)) % n_people)
    pair = np.repeat(pairs, ITEMS)[:rows]
    pl.DataFrame(
        {
            "ratee": ids.gather(ratee[pair]),
            "rater": ids.gather(rater[pair]),
            "relationship": pl.Series(RATERS).gather(place[pair]),
            "item": items.gather(np.arange(rows) % ITEMS),
            "score": chance.integers(1, 6, rows, np.int8),
        }
    ).write_csv(path)


def time_reading(path: Path) -> tuple[float, float, float]:
    """Seconds that polars and that ``read_ratings`` needs, medians, and the bytes that a rating takes."""
    polars_seconds, our_seconds = [], []
    for _ in range(REPEATS):
        began = perf_counter()
        pl.read_csv(path)
        polars_seconds.append(perf_counter() - began)
        began = perf_counter()
        ratings = read_ratings(path)
        our_seconds.append(perf_counter() - began)
    return median(polars_seconds), median(our_seconds), ratings.nbytes / len(ratings)


def peak_of_reading(path: Path) -> int:
    """Bytes by which the memory of a fresh process grows at most while it reads the file."""
    child = [sys.executable, "-c", _PEAK_OF_CHILD, str(path)]
    return int(subprocess.run(child, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Print time against polars, bytes a rating, and peak memory, each beside its bound."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ratings.csv"
        write_synthetic(ROWS, path)
        polars_seconds, our_seconds, bytes_each = time_reading(path)
        print(f"reading {ROWS:,} rows ({path.stat().st_size / 2**20:.0f} MB), medians of {REPEATS}")
        print(f"  polars.read_csv alone      {polars_seconds:6.2f} s")
        print(f"  read_ratings, all checks   {our_seconds:6.2f} s")
        print(f"  times polars               {our_seconds / polars_seconds:6.2f}    (bound {MOST_TIMES_POLARS})")
        print(f"  bytes a rating             {bytes_each:6.1f}    (bound {MOST_BYTES})")
        rows = int(os.environ.get("PEAK_ROWS", PEAK_ROWS))
        write_synthetic(rows, path)
        peak = peak_of_reading(path)
        print(f"  peak, {rows:,} rows     {peak / 2**30:6.2f} GB (measured; the file in memory included)")
        if rows < FULL_ROWS:
            print(f"  peak, {FULL_ROWS:,} rows     {peak / rows * FULL_ROWS / 2**30:6.2f} GB (extrapolated)")


if __name__ == "__main__":
    main()
