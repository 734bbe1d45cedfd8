"""Compiled kernels that a change in another file has made wrong."""

from __future__ import annotations

import os
from pathlib import Path

import zhiren.measure.fair
from zhiren.measure.fair import KERNELS, forget_stale_kernels


def made(folder: Path, source: float, compiled: float) -> Path:
    for name in KERNELS:
        (folder / f"{name}.py").touch()
        os.utime(folder / f"{name}.py", (1.0, 1.0))
    os.utime(folder / "elimination.py", (source, source))
    index = folder / "__pycache__" / "posterior.signs-1.py311.nbi"
    index.parent.mkdir(exist_ok=True)
    index.touch()
    os.utime(index, (compiled, compiled))
    return index


def test_a_kernel_older_than_any_source_is_compiled_anew(tmp_path: Path):
    index = made(tmp_path, source=200.0, compiled=100.0)
    forget_stale_kernels(tmp_path)
    assert not index.exists()


def test_a_newer_one_is_kept(tmp_path: Path):
    index = made(tmp_path, source=100.0, compiled=200.0)
    forget_stale_kernels(tmp_path)
    assert index.exists()


def test_without_sources_nothing_happens(tmp_path: Path):
    forget_stale_kernels(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_every_file_with_kernels_is_named():
    folder = Path(zhiren.measure.fair.__file__).parent
    assert {path.stem for path in folder.glob("*.py") if "@njit" in path.read_text(encoding="utf-8")} == set(
        KERNELS
    )
