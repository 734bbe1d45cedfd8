"""The people of an assessment, as far as reports need them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """A person by a stable key (employee number). ``role`` is the id of a role profile."""

    id: str
    name: str
    unit: str = ""
    position: str = ""
    manager_id: str = ""
    role: str = ""
    language: str = ""
