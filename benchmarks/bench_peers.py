"""Fair measures beside other programs: seconds and accuracy on the same ratings, in the same run.

One competency of simulated companies whose truth is known, without self-ratings; the ratings go through a file.
Each peer is a script in ``peers/`` that fits the nearest model it has and times that alone: neither start-up nor
reading. Python peers are installed, pinned, into an environment of their own; R's are used where R has them (an R
script is named after the package it needs).

    SIZES="S M L" HALO="no yes" SECONDS=120 CACHE=folder python -m benchmarks bench_peers

``r`` is the correlation of a program's measures with the truth, which is in logits of an adjacent-category model.
``RMSE`` is of the measures as they come, where they are such logits; ``rescaled`` is after the straight line that
suits the program best, so that those on another scale can be compared too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np
import numpy.typing as npt
import polars as pl

from benchmarks.bench_fair import FRAMEWORK, ONE, SIZES
from zhiren.measure import Measures, Panels, arrange_panels
from zhiren.measure.fair.method import fit_fair
from zhiren.ratings import RELATIONSHIPS, Ratings
from zhiren.simulate import CompanyPlan, simulate_company

SCRIPTS = Path(__file__).parent / "peers"
PINNED = SCRIPTS.with_suffix(".txt")
SECONDS = float(os.environ.get("SECONDS", "120"))
CACHE = Path(os.environ.get("CACHE", Path.home() / ".cache" / "zhiren"))
REPEATS = 3

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Peer:
    """A program: its script, the model it fits, whether that gives logits of the truth's kind, up to what size."""

    name: str
    script: str
    model: str
    same_scale: bool = False
    sizes: str = "SM"


PEERS = (
    Peer("RaschPy", "raschpy_facets.py", "many-facet rating scale, fixed raters, pairwise", same_scale=True),
    Peer("py-mirt", "mirt_facets.py", "many-facet rating scale, fixed raters, marginal ML", same_scale=True),
    Peer("GPBoost", "gpboost_binomial.py", "binomial trials, crossed random effects", sizes="SML"),
    Peer("GPBoost", "gpboost_gaussian.py", "linear, crossed random effects", sizes="SML"),
    Peer("clmm", "ordinal.R", "cumulative logit, crossed random effects"),
    Peer("lme4", "lme4.R", "linear, crossed random effects", sizes="SML"),
)


def main() -> None:
    """A table for each company: zhiren, then every peer, and how many times as long it takes."""
    python, missing = python_of_peers()
    for halo in os.environ.get("HALO", "no").split():
        for size in os.environ.get("SIZES", "S M L").split():
            compare(size, halo == "yes", python, missing)


def compare(size: str, halo: bool, python: Path, missing: str) -> None:
    """All programs on one company. ``missing``: why there are no Python peers, or empty."""
    spread = {} if halo else {"halo_sd": 0.0, "halo_competency_sd": 0.0}
    plan = CompanyPlan(n_people=SIZES[size], seed=1, competencies=ONE, comment_rate=0.0, **spread)
    made = simulate_company(plan, FRAMEWORK)
    theta = made.truth.theta[:, made.truth.competencies.index(*ONE)]
    ours, panels, measures = of_zhiren(made.ratings)
    table = keyed(panels)
    print(f"{size}: {SIZES[size]:,} people, {len(table):,} ratings, halo {'yes' if halo else 'no'}")
    column = measures.competencies.index(*ONE)
    measured = pl.DataFrame({"ratee": measures.ratees, "measure": measures.logit[:, column]})
    model = "rating scale, crossed random effects and halo"
    print(f"  zhiren   {ours:8.2f} s  {'':17}{accuracy(measured, theta, same_scale=True)}  {model}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        ratings, out = Path(folder) / "ratings.csv", Path(folder) / "measures.csv"
        table.write_csv(ratings)
        for peer in PEERS:
            if size in peer.sizes:
                out.unlink(missing_ok=True)
                seconds, line = run(peer, python, missing, [ratings, out])
                if not line:
                    told = accuracy(pl.read_csv(out), theta, same_scale=peer.same_scale)
                    line = f"{seconds:8.2f} s  zhiren/peer {ours / seconds:.3f}  {told}"
                print(f"  {peer.name:8} {line}  {peer.model}", flush=True)


def of_zhiren(ratings: Ratings) -> tuple[float, Panels, Measures]:
    """Median seconds from ratings to measures, compiled code warm; the panels, the measures."""
    seconds = []
    for _ in range(1 + REPEATS):
        started = time.perf_counter()
        panels = arrange_panels(ratings, FRAMEWORK, low_score=1, high_score=5)
        measures = fit_fair(panels)
        seconds.append(time.perf_counter() - started)
    return median(seconds[1:]), panels, measures


def keyed(panels: Panels) -> pl.DataFrame:
    """What others rated, reverse-keyed items turned, scores from 0."""
    row, item = np.nonzero(np.isfinite(panels.scores) & panels.others[:, None])
    labels = {"ratee": panels.ratees, "rater": panels.raters, "relationship": RELATIONSHIPS}
    columns = {name: pl.Series(of).gather(getattr(panels, name)[row]) for name, of in labels.items()}
    score = panels.scores[row, item].astype(np.int64) - panels.low_score
    return pl.DataFrame({**columns, "item": pl.Series(panels.items).gather(item), "score": score})


def accuracy(measured: pl.DataFrame, theta: Floats, *, same_scale: bool) -> str:
    """Correlation with the truth and error against it, the common location left out; who was not measured."""
    known = measured.filter(pl.col("measure").is_finite())
    people = known["ratee"].str.strip_prefix("E").cast(pl.Int64).to_numpy() - 1
    estimate, truth = known["measure"].to_numpy(), theta[people]
    estimate, truth = estimate - estimate.mean(), truth - truth.mean()
    r = float(np.corrcoef(estimate, truth)[0, 1])
    error = f"{np.sqrt(((estimate - truth) ** 2).mean()):.3f}" if same_scale else "    –"
    rescaled = float(truth.std() * np.sqrt(1 - r**2))
    left_out = f"  {len(theta) - len(known)} not measured" if len(known) < len(theta) else ""
    return f"r {r:.3f}  RMSE {error}  rescaled {rescaled:.3f}{left_out}"


def run(peer: Peer, python: Path, missing: str, paths: list[Path]) -> tuple[float, str]:
    """A peer's own seconds, or why there are none."""
    script = SCRIPTS / peer.script
    if script.suffix == ".R":
        program, missing = shutil.which("Rscript") or "", ""
        if not program:
            missing = "R is not here"
        elif subprocess.run([program, "-e", f"library({script.stem})"], capture_output=True).returncode:
            missing = f"R has no package {script.stem}"
    else:
        program = str(python)
    if missing:
        return 0.0, f"not installed: {missing}"
    command = [program, str(script), *map(str, paths)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return 0.0, f"did not finish in {SECONDS:g} s"
    if done.returncode:
        return 0.0, f"failed: {(done.stderr.strip() or '?').splitlines()[-1][:200]}"
    return float(done.stdout.split()[-1]), ""


def python_of_peers() -> tuple[Path, str]:
    """The Python of an environment that has the pinned peers, made at need; why it could not be, or empty."""
    folder = CACHE / "peers"
    python, stamp, wanted = folder / "bin" / "python", folder / "installed", PINNED.read_text()
    if stamp.is_file() and stamp.read_text() == wanted:
        return python, ""
    print(f"installing the peers in {folder}", flush=True)
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", str(PINNED)]
    for command in ([sys.executable, "-m", "venv", "--clear", str(folder)], [str(python), *pip]):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            return python, (done.stderr.strip() or done.stdout.strip() or "?").splitlines()[-1][:200]
    stamp.write_text(wanted)
    return python, ""
