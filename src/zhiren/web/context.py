"""What every page needs for its frame."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from zhiren.language import LANGUAGES
from zhiren.web.navigation import entries
from zhiren.web.settings import CONFIGURATION


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """The reader's language, the navigation that their role opens, and whether this is the demo."""
    return {
        "language": request.language,
        "languages": LANGUAGES,
        "navigation": entries(request),
        "is_demo": CONFIGURATION.demo,
    }
