"""How fast and how good fair measures are, on simulated companies with known truth (peers: bench_peers).

Sizes S, M and L; others with SIZES="S" or SIZES="S M L XL" (XL: 100,000 people, 43 million ratings). Compiled
code is warm before the clock starts. Every size is fitted in a process of its own, which reads the panels from a
file, so that the memory shown is that of panels and fit, not that of the simulation. The least of some runs
counts: seconds on the clock, and seconds of the processor beside them, which other work on the machine does not
lengthen.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
import time
from dataclasses import fields, replace
from pathlib import Path

import numpy as np

from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import Measures, Panels, arrange_panels
from zhiren.measure.fair.method import Options, fit_fair
from zhiren.simulate import CompanyPlan, simulate_company
from zhiren.simulate.truth import Truth

SIZES = {"S": 100, "M": 1_000, "L": 10_000, "XL": 100_000}
BOUNDS = {
    ("S", 1): 0.05,
    ("S", 14): 0.05,
    ("M", 1): 0.2,
    ("M", 14): 2.0,
    ("L", 1): 1.5,
    ("L", 14): 10.0,
    ("XL", 14): 120.0,
}
MOST_MEMORY = 4096  # MB, at XL
COMPILED, LOADED, HELP = 20.0, 1.0, 0.3
FRAMEWORK = builtin_framework("en")
ONE = ("ACH",)


def company(people: int, competencies: tuple[str, ...], halo: bool, seed: int = 1) -> tuple[Panels, Truth]:
    """A company's panels and what they were made from."""
    plan = CompanyPlan(n_people=people, seed=seed, competencies=competencies, comment_rate=0.0)
    made = simulate_company(plan if halo else replace(plan, halo_sd=0.0, halo_competency_sd=0.0), FRAMEWORK)
    return arrange_panels(made.ratings, FRAMEWORK, low_score=1, high_score=5), made.truth


def timed(panels: Panels, halo: bool) -> tuple[float, float, Measures]:
    """Seconds of one fit, by the clock and of the processor, and what it gave; nothing is known beforehand."""
    fresh = Panels(*(getattr(panels, field.name) for field in fields(panels)))
    clock, processor = time.perf_counter(), time.process_time()
    measures = fit_fair(fresh, Options(halo=halo, include_self=not halo))
    return time.perf_counter() - clock, time.process_time() - processor, measures


def quality(measures: Measures, truth: Truth) -> str:
    """Root mean square error, coverage of the 95 % intervals and correlation of severities with the truth."""
    columns = [measures.competencies.index(c) for c in truth.competencies]
    estimate, error = measures.logit[:, columns], measures.standard_error[:, columns]
    rows = np.array([int(r.lstrip("E")) - 1 for r in measures.ratees])
    gap = estimate - estimate.mean(0) - (truth.theta[rows] - truth.theta[rows].mean(0))
    cover = float((np.abs(gap) < 1.96 * error).mean())
    model = measures.model
    if model is None:
        raise ValueError("a fair fit has a model")
    staff = [(i, int(r.lstrip("E")) - 1) for i, r in enumerate(model.raters) if r.startswith("E")]
    ours, theirs = (np.array(part) for part in zip(*staff, strict=True))
    severity = np.corrcoef(model.severity[ours], truth.severity[theirs])[0, 1]
    return f"RMSE {np.sqrt((gap**2).mean()):.3f}  coverage {cover:.3f}  severity r {severity:.3f}"


def memory() -> int:
    """The most memory that this process has held since the mark, MB."""
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) // 1024


def verdict(value: float, bound: float) -> str:
    """The bound, and whether it is met."""
    return f"(bound {bound:g}: {'met' if value <= bound else 'not met'})" if np.isfinite(bound) else ""


def measure(path: str, size: str, halo: bool) -> None:
    """Fit the panels of a file and print seconds, memory and accuracy; the last line is for the one who asked."""
    warm, _ = company(60, ONE, halo=True)
    timed(warm, True)
    timed(company(400, (), halo=True)[0], True)
    panels, truth = pickle.loads(Path(path).read_bytes())  # written by ``main`` a moment ago
    n, count = int(np.isfinite(panels.scores).sum()), len(truth.competencies)
    Path("/proc/self/clear_refs").write_text("5")  # the mark: memory is counted from here
    runs = [timed(panels, halo) for _ in range(1 if n > 10_000_000 else 3 if n > 300_000 else 7)]
    clock, processor = min(run[0] for run in runs), min(run[1] for run in runs)
    held, bound = memory(), BOUNDS[size, count]
    print(
        f"{size:2} {count:2} competencies  {n:>10,} ratings  halo {'yes' if halo else 'no '}  {clock:7.3f} s"
        f" {verdict(clock, bound)}  {processor:7.3f} s of the processor  {held:,} MB"
        f" {verdict(held, MOST_MEMORY) if size == 'XL' else ''} {quality(runs[-1][2], truth)}",
        flush=True,
    )
    print(n, clock, processor)


def main() -> None:
    """Print seconds against their bounds, memory, accuracy, and how the cost grows."""
    _start()
    seconds: dict[tuple[str, int], list[tuple[float, ...]]] = {}
    for size in os.environ.get("SIZES", "S M L").split():
        for competencies in (ONE, ()) if size != "XL" else ((),):
            for halo in (False, True) if size != "XL" else (True,):
                told = _apart(size, competencies, halo)
                if halo:
                    seconds.setdefault((size, len(competencies)), []).append(told)
    for name, column in (("seconds", 1), ("seconds of the processor", 2)):
        points = [told[0] for (size, count), told in seconds.items() if count == 0]
        if len(points) > 1:
            n, cost = np.log(np.array([(point[0], point[column]) for point in points])).T
            steps = "  ".join(f"{s:.2f}" for s in np.diff(cost) / np.diff(n))
            print(f"{name} grow with ratings to the power {np.polyfit(n, cost, 1)[0]:.2f} (size to size: {steps})")


def _apart(size: str, competencies: tuple[str, ...], halo: bool) -> tuple[float, ...]:
    """One measurement in a process of its own; ratings, seconds and seconds of the processor."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "panels")
        path.write_bytes(pickle.dumps(company(SIZES[size], competencies, halo), protocol=5))
        code = f"from benchmarks.bench_fair import measure; measure({str(path)!r}, {size!r}, {halo})"
        out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    *shown, told = out.strip().splitlines()
    print(*shown, sep="\n", flush=True)
    return tuple(float(figure) for figure in told.split())


FIRST = """
import time
from benchmarks.bench_fair import company, ONE, timed
panels, _ = company(1_000, ONE, halo=True)  # takes tables and conjugate gradients: all kernels
first = timed(panels, True)
again = min(timed(panels, True)[0] for _ in range(3))
print(first[0] - again, first[1] - again)
"""


def _start() -> None:
    """Seconds to compile into an empty cache, to load what was compiled, and of ``zhiren --help``."""
    with tempfile.TemporaryDirectory() as folder:
        for name, bound in (("the first fit compiles", COMPILED), ("a later process loads", LOADED)):
            command = [sys.executable, "-c", FIRST]
            surroundings = os.environ | {"NUMBA_CACHE_DIR": folder}
            out = subprocess.run(command, check=True, capture_output=True, text=True, env=surroundings).stdout
            clock, processor = (float(figure) for figure in out.split())
            print(
                f"{name} in {clock:.2f} s {verdict(clock, bound)}, {processor:.2f} s of the processor", flush=True
            )
    took = []
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run([Path(sys.executable).with_name("zhiren"), "--help"], check=True, capture_output=True)
        took.append(time.perf_counter() - started)
    print(f"zhiren --help in {min(took):.2f} s {verdict(min(took), HELP)}", flush=True)
