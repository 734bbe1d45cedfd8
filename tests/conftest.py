"""Settings that every test shares."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("zhiren", deadline=None)  # a test is right or wrong, never late
settings.load_profile("zhiren")
