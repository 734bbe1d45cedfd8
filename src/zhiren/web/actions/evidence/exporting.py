"""An interview to take along: its text as it came, what was coded, what was proposed and decided."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings

from zhiren.web.models import Code, Coding, Interview


def export_interviews(interviews: Sequence[Interview]) -> bytes:
    """A ZIP archive with a folder an interview: the text, the original file, and the rest as JSON."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for interview in interviews:
            folder = f"interview-{interview.pk}"
            archive.writestr(f"{folder}/text.txt", interview.text)
            if interview.original_file:
                path = Path(settings.MEDIA_ROOT) / interview.original_file
                if path.is_file():
                    archive.write(path, f"{folder}/original{path.suffix}")
            document = json.dumps(_document(interview), ensure_ascii=False, indent=1)
            archive.writestr(f"{folder}/coding.json", document)
    return stream.getvalue()


def _document(interview: Interview) -> dict[str, Any]:
    names = ("title", "kind", "language", "framework_id", "framework_version", "digest", "turns", "roles")
    codings = interview.codings.select_related("account").prefetch_related("codes", "decisions")
    return {
        **{name: getattr(interview, name) for name in names},
        "person": {"number": interview.person.number, "name": interview.person.name},
        "role": interview.role_id,
        "held_on": _moment(interview.held_on),
        "consent": {
            "given_on": _moment(interview.consent_on),
            "how": interview.consent_note,
            "quotes": interview.quotes_in_report,
        },
        "codings": [_coding(interview, coding) for coding in codings],
        "suggestions": [
            {
                "id": s.pk,
                "coder": s.coder,
                "start": s.start,
                "end": s.end,
                "indicator": s.indicator_id,
                "polarity": s.polarity,
                "kind": s.kind,
                "confidence": s.confidence,
                "reason": s.reason,
            }
            for s in interview.suggestions.all()
        ],
    }


def _coding(interview: Interview, coding: Coding) -> dict[str, Any]:
    return {
        "coder": str(coding.account or ""),
        "is_adjudication": coding.is_adjudication,
        "is_blind": coding.is_blind,
        "started_at": _moment(coding.started_at),
        "finished_at": _moment(coding.finished_at),
        "settled": coding.settled,
        "codes": [_code(interview, code) for code in coding.codes.all()],
        "decisions": [
            {
                "suggestion": d.suggestion_id,
                "verdict": d.verdict,
                "at": _moment(d.at),
                "undone": _moment(d.undone_at),
            }
            for d in coding.decisions.all()
        ],
    }


def _code(interview: Interview, code: Code) -> dict[str, Any]:
    return {
        "start": code.start,
        "end": code.end,
        "quote": interview.text[code.start : code.end],
        "indicator": code.indicator_id,
        "polarity": code.polarity,
        "level": code.level,
        "note": code.note,
        "created_at": _moment(code.created_at),
        "removed_at": _moment(code.removed_at),
    }


def _moment(when: Any) -> str | None:
    return when.isoformat() if when else None
