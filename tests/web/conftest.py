"""What runs a second time, with PostgreSQL."""

from __future__ import annotations

import os
from pathlib import Path

import django.test
import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With PostgreSQL only those tests run that touch a database: the others have run with SQLite."""
    if not os.environ.get("TEST_DATABASE_URL"):
        return
    again = [item for item in items if Path(__file__).parent not in item.path.parents or touches_database(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(again)])
    items[:] = again


def touches_database(item: pytest.Item) -> bool:
    """Whether the test is marked for a database, asks for one, or runs as one of Django's test cases."""
    cls = getattr(item, "cls", None)
    return (
        item.get_closest_marker("django_db") is not None
        or bool({"db", "transactional_db"} & set(getattr(item, "fixturenames", ())))
        or (isinstance(cls, type) and issubclass(cls, django.test.TransactionTestCase))
    )
