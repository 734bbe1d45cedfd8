"""Settings that every test shares."""

from __future__ import annotations

import pytest
from hypothesis import is_hypothesis_test, settings

settings.register_profile("zhiren", deadline=None)  # a test is right or wrong, never late
settings.load_profile("zhiren")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Coverage counts what chosen examples reach: what drawn ones reach varies, and tracing them is slow."""
    for item in items:
        if isinstance(item, pytest.Function) and is_hypothesis_test(item.obj):
            item.add_marker(pytest.mark.no_cover)
