from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from web.making_plans import Cast, make_cast


@pytest.fixture
def cast(tmp_path: Path, settings: Any) -> Cast:
    """Somebody with a released report."""
    settings.MEDIA_ROOT = tmp_path
    return make_cast()
