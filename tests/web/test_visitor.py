"""Whom the lock-out locks out: the visitor, not the proxy."""

from __future__ import annotations

from dataclasses import replace

import pytest
from axes.helpers import get_client_ip_address
from django.test import RequestFactory

from zhiren.web import visitor


@pytest.mark.parametrize(
    ("trusted", "forwarded", "address"),
    [
        (True, "203.0.113.9", "203.0.113.9"),
        (True, "10.6.6.6, 203.0.113.9", "203.0.113.9"),  # the first was said by the visitor
        (True, "", "127.0.0.1"),
        (False, "203.0.113.9", "127.0.0.1"),
    ],
)
def test_address(monkeypatch: pytest.MonkeyPatch, trusted: bool, forwarded: str, address: str) -> None:
    monkeypatch.setattr(visitor, "CONFIGURATION", replace(visitor.CONFIGURATION, trust_proxy=trusted))
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = RequestFactory().get("/", headers=headers, REMOTE_ADDR="127.0.0.1")

    assert get_client_ip_address(request) == address
