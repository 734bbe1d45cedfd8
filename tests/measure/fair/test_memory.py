from __future__ import annotations

from pathlib import Path

import pytest

from measure.fair.drawn import drawn
from zhiren.errors import MeasureError
from zhiren.measure import METHODS
from zhiren.measure.fair import memory
from zhiren.measure.fair.ascent import Size
from zhiren.measure.fair.memory import available_bytes, partition_bytes, require_memory, vector_bytes

GIGABYTE = 2**30
COMPANY = Size(10_000, 12_000, 90_000)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine that says of its memory what a test writes down: nothing at first."""
    monkeypatch.setattr(memory, "MEMINFO", tmp_path / "meminfo")
    monkeypatch.setattr(memory, "CONTROL_GROUP", tmp_path)
    return tmp_path


def say(machine: Path, available: int) -> None:
    lines = ["MemTotal: 999999999 kB", "MemFree: 1 kB", f"MemAvailable: {available // 1024} kB"]
    (machine / "meminfo").write_text("\n".join(lines))


def contain(machine: Path, limit: str, taken: int, files: int) -> None:
    (machine / "memory.max").write_text(f"{limit}\n")
    (machine / "memory.current").write_text(f"{taken}\n")
    (machine / "memory.stat").write_text(f"anon 5\ninactive_file {files}\nactive_file 7\n")


def test_what_is_free(machine: Path):
    assert available_bytes() is None
    say(machine, 3 * GIGABYTE)
    assert available_bytes() == 3 * GIGABYTE
    contain(machine, "max", GIGABYTE, 0)
    assert available_bytes() == 3 * GIGABYTE
    contain(machine, str(2 * GIGABYTE), GIGABYTE, 1024)
    assert available_bytes() == GIGABYTE + 1024
    contain(machine, str(GIGABYTE), 2 * GIGABYTE, 0)
    assert available_bytes() == 0
    (machine / "meminfo").write_text("MemTotal: 5 kB\n")
    (machine / "memory.stat").unlink()
    assert available_bytes() is None


def test_where_nothing_is_known_nothing_is_refused(machine: Path):
    require_memory(Size(10**7, 10**7, 10**8), 52, 14, by_competency=False)


def test_a_fit_that_fits_is_not_refused_and_one_that_does_not_is(machine: Path):
    need = partition_bytes(90_000, 10_000, 52, 14) + vector_bytes(12_000) + memory.COMPILED
    say(machine, need + 1024)
    require_memory(COMPANY, 52, 14, by_competency=False)
    say(machine, need - 1024)
    with pytest.raises(MeasureError) as caught:
        require_memory(COMPANY, 52, 14, by_competency=False)
    problem = caught.value.problems[0]
    assert problem.values == {"need": -(-need // 2**20), "available": (need - 1024) // 2**20, "competencies": 14}
    say(machine, need + 1024)
    with pytest.raises(MeasureError):
        require_memory(COMPANY, 52, 14, by_competency=True)


def test_need_grows_as_the_company_does():
    small, large = (partition_bytes(9 * n, n, 52, 14) for n in (1_000, 100_000))
    assert large == pytest.approx(100 * small)


def test_the_fit_says_what_to_do_in_both_languages(machine: Path):
    say(machine, 1024)
    with pytest.raises(MeasureError) as caught:
        METHODS["fair"](drawn())
    assert caught.value.describe("en").endswith(
        "MB of memory, and 0 MB are free. Measure the 2 competencies one by one (--separate), free some memory, "
        "give fewer ratings, or measure on a cluster (--cluster)."
    )
    assert "请把 2 项胜任力逐项测量（--separate）" in caught.value.describe("zh-Hans")
    with pytest.raises(MeasureError) as caught:
        METHODS["fair"](drawn(items=(3,)))
    assert caught.value.describe("en").endswith(
        "Free some memory, give fewer ratings, or measure on a cluster (--cluster)."
    )
    assert "可用的只有 0 MB。请腾出内存、减少评分" in caught.value.describe("zh-Hans")
