"""Run the benchmarks named on the command line, or all of them."""

import sys
from importlib import import_module
from pathlib import Path

names = sys.argv[1:] or sorted(p.stem for p in Path(__file__).parent.glob("bench_*.py"))
for name in names:
    print(f"== {name}")
    import_module(f"benchmarks.{name}").main()
