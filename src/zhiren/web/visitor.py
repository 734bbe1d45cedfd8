"""Where a request comes from."""

from __future__ import annotations

from django.http import HttpRequest

from zhiren.web.settings import CONFIGURATION


def visitor_address(request: HttpRequest) -> str:
    """The visitor's IP address.

    Behind a trusted proxy it is the last one of ``X-Forwarded-For``, which the proxy itself saw; those before it
    are the visitor's own words.
    """
    forwarded = request.headers.get("X-Forwarded-For", "")
    if CONFIGURATION.trust_proxy and forwarded:
        return forwarded.rpartition(",")[2].strip()
    return str(request.META.get("REMOTE_ADDR", ""))
