"""Fair scores: adjacent-category model with random ratees, severity and halo, by Laplace marginal likelihood."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

KERNELS = ("categories", "contrasts", "directions", "elimination", "hashing", "posterior", "tables")


def forget_stale_kernels(folder: Path) -> None:
    """Take compiled kernels away that are older than the source of any kernel.

    Numba compiles anew when a kernel's own file changes, not when one that it calls from another file does.
    """
    with suppress(OSError):  # where nothing can be written nobody edits kernels either
        newest = max((folder / f"{name}.py").stat().st_mtime for name in KERNELS)
        for index in (folder / "__pycache__").glob("*.nbi"):
            if index.stat().st_mtime < newest:
                index.unlink()


forget_stale_kernels(Path(__file__).parent)
