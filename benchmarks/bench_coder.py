"""The coder on the evaluation set, by language, in a process of its own: figures, start and memory, with bounds.

``python -m benchmarks bench_coder``. The set is only measured on, never learnt from.
"""

from __future__ import annotations

import json
import subprocess
import sys

from zhiren.language import LANGUAGES

BOUNDS = {
    "top_1": (0.75, "at least"),
    "top_3": (0.92, "at least"),
    "none_f1": (0.90, "at least"),
    "polarity": (0.90, "at least"),
    "top_1_surest": (0.92, "at least"),
    "calibration_error": (0.05, "at most"),
    "flips": (0, "at most"),
    "sentences_per_second": (250, "at least"),
}
SLOWEST_START = 3
MOST_MEMORY = 1.5
_CHILD = """
import json, re
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
began = perf_counter()
from zhiren.evidence.coder import load_coder
coder = load_coder()
start = perf_counter() - began
import zhiren.evidence
from zhiren.evidence.coder.evaluate import evaluate
from zhiren.evidence.coder.labelled import read_labelled
folder = Path(zhiren.evidence.__file__).parent / "evaluation"
texts = [text for path in sorted(folder.glob("*.jsonl")) for text in read_labelled(path)]
figures = {name: asdict(own) for name, own in evaluate(coder, texts).items()}
peak = int(re.search(r"VmHWM:\\s+([0-9]+) kB", Path("/proc/self/status").read_text())[1]) / 2**20
print(json.dumps({"version": coder.version, "start": start, "peak": peak, "figures": figures}))
"""


def main() -> None:
    """Print each figure by language beside its bound."""
    child = subprocess.run([sys.executable, "-c", _CHILD], check=True, capture_output=True, text=True)
    found = json.loads(child.stdout)
    languages = [*LANGUAGES, "all"]
    print(f"coder {found['version']}")
    print(f"  {'':18}" + "".join(f"{language:>9}" for language in languages))
    for name, (bound, side) in BOUNDS.items():
        values = [found["figures"][language][name] for language in languages]
        print(f"  {name:18}" + "".join(f"{value:9.3f}" for value in values) + f"    ({side} {bound})")
    print(f"  start  {found['start']:6.2f} s     (at most {SLOWEST_START})")
    print(f"  memory {found['peak']:6.2f} GB    (at most {MOST_MEMORY})")


if __name__ == "__main__":
    main()
