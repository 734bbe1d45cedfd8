"""Rows to core types and back: the only crossing."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from zhiren.framework import Framework
from zhiren.web.models import FrameworkDocument


def publish_framework(framework: Framework) -> FrameworkDocument:
    """Store a framework version in its language; what is there already stays as it is.

    Raises:
        FrameworkError: the same version is there with other content.
    """
    document = framework.to_json().decode()
    row, made = FrameworkDocument.objects.get_or_create(
        framework_id=framework.id,
        version=framework.version,
        language=framework.language,
        defaults={
            "title": framework.title,
            "document": document,
            "digest": hashlib.sha256(document.encode()).hexdigest(),
        },
    )
    if not made and row.document != document:
        from zhiren.errors import FrameworkError, Problem, quote

        values = {"framework": quote(framework.id), "version": quote(framework.version)}
        raise FrameworkError(Problem("framework-version-taken", values))
    return row


def stored_framework(framework_id: str, version: str, language: str) -> Framework:
    """A published framework in a language. Kept in memory after the first reading: it never changes."""
    return _framework(framework_id, version, language)


@lru_cache(maxsize=32)
def _framework(framework_id: str, version: str, language: str) -> Framework:
    row = FrameworkDocument.objects.get(framework_id=framework_id, version=version, language=language)
    return Framework.from_json(row.document)
