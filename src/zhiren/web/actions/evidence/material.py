"""Bringing interviews in, the consent to them, and their end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from zhiren.errors import EvidenceError, Problem
from zhiren.evidence.consent import Consent
from zhiren.evidence.material import Transcript, is_known_language, read_transcript, transcript_of
from zhiren.framework import Framework
from zhiren.sources.guard import megabytes
from zhiren.web.actions.activity import record
from zhiren.web.actions.coders.answers import forget_answers
from zhiren.web.actions.evidence.assigning import begin_anew, check_not_own, coding_begun
from zhiren.web.actions.job import enqueue
from zhiren.web.bridge import publish_builtin, stored_framework
from zhiren.web.models import Account, Campaign, FrameworkDocument, Interview, Person

MOST_BYTES = 16 * 2**20
FOLDER = "interviews"
SPEAKERS = ("interviewee", "interviewer", "other")


@dataclass(frozen=True)
class About:
    """What is said of a text beside its words."""

    person: Person
    title: str
    kind: str = Interview.Kind.INTERVIEW
    held_on: date | None = None
    role_id: str = ""  # empty: the one that the person has
    campaign: Campaign | None = None
    is_blind: bool = True


def read_upload(content: BinaryIO, name: str, n_bytes: int) -> tuple[Transcript, bytes]:
    """An uploaded file as a transcript, and its bytes.

    Raises:
        EvidenceError, SourceError: it is too large, of another kind, or holds no words.
    """
    if n_bytes > MOST_BYTES:
        raise EvidenceError(
            Problem("coding-file-large", {"size": megabytes(n_bytes), "most": megabytes(MOST_BYTES)})
        )
    data = content.read()
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"text{Path(name).suffix.lower()[:8]}"
        path.write_bytes(data)
        try:
            return read_transcript(path), data
        except Exception as error:
            problems = getattr(error, "problems", None)
            if problems is None:
                raise
            raise EvidenceError([Problem(p.code, p.values) for p in problems]) from None


@transaction.atomic
def add_interview(
    about: About, words: Transcript | str, by: Account | None, *, file_name: str = "", original: bytes = b""
) -> Interview:
    """Keep a text about a person; its coding waits for consent.

    Raises:
        EvidenceError: pasted words are empty or too long.
    """
    transcript = words if isinstance(words, Transcript) else transcript_of(words, about.title)
    if "\0" in transcript.text:
        raise EvidenceError(Problem("coding-no-text"))
    framework = framework_for(about.campaign, transcript.language)
    interview = Interview.objects.create(
        person=about.person,
        campaign=about.campaign,
        kind=about.kind,
        title=about.title,
        held_on=about.held_on,
        role_id=about.role_id or about.person.role_id,
        framework_id=framework.id,
        framework_version=framework.version,
        language=transcript.language,
        text=transcript.text,
        digest=transcript.digest,
        turns=[[t.start, t.end, t.label, t.time] for t in transcript.turns],
        roles=dict(transcript.roles),
        roles_guessed=transcript.guessed,
        file_name=file_name[:255],
        is_blind=about.is_blind,
        made_by=by,
    )
    if original:
        interview.original_file = f"{FOLDER}/{interview.pk}{Path(file_name).suffix.lower()[:8]}"
        path = Path(settings.MEDIA_ROOT) / interview.original_file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(original)
        interview.save(update_fields=["original_file"])
    record(by, "interview-added", about.campaign, number=interview.pk)
    return interview


def framework_for(campaign: Campaign | None, language: str) -> Framework:
    """The dictionary to code by: the campaign's, else the built-in one."""
    if campaign is not None:
        version = campaign.framework_version
        rows = FrameworkDocument.objects.filter(framework_id=campaign.framework_id, version=version)
        row = rows.filter(language=language).first() or rows.first()
        if row is not None:
            return stored_framework(row.framework_id, row.version, row.language)
    return publish_builtin()


def framework_of(interview: Interview, language: str) -> Framework:
    """The dictionary that an interview is coded by, in the reader's language where it is there."""
    rows = FrameworkDocument.objects.filter(
        framework_id=interview.framework_id, version=interview.framework_version
    )
    languages = list(rows.values_list("language", flat=True))
    return stored_framework(
        interview.framework_id, interview.framework_version, language if language in languages else languages[0]
    )


@transaction.atomic
def record_consent(interview: Interview, consent: Consent, by: Account | None) -> None:
    """Put on record that the person agreed; from then on the text may be coded.

    Raises:
        EvidenceError: the day has not come yet, or it is the account's own interview.
    """
    check_not_own(interview, by)
    consent.check(timezone.localdate())
    interview.consent_on, interview.consent_note = consent.given_on, consent.how[:200]
    interview.quotes_in_report, interview.consent_recorded_by = consent.quotes, by
    interview.save(update_fields=["consent_on", "consent_note", "quotes_in_report", "consent_recorded_by"])
    record(by, "interview-consent", interview.campaign, number=interview.pk)
    if not interview.suggestions.exists():
        _have_suggested(interview, by)


@transaction.atomic
def withdraw_consent(interview: Interview, by: Account | None) -> None:
    """Nothing more is coded, proposed or quoted, and reports written before lose its quotations.

    What was coded stays until the text is deleted.
    """
    _unquote(interview, by)
    interview.consent_on, interview.quotes_in_report = None, False
    interview.save(update_fields=["consent_on", "quotes_in_report"])
    record(by, "interview-consent-withdrawn", interview.campaign, number=interview.pk)


@transaction.atomic
def name_speakers(interview: Interview, roles: dict[str, str], by: Account | None) -> None:
    """Say who is who. What was proposed for the words of others goes, and blind cases are drawn anew.

    Raises:
        EvidenceError: nobody is the person interviewed, or coding has begun.
    """
    known = {label: roles.get(label, role) for label, role in interview.roles.items()}
    if "interviewee" not in known.values() or not set(known.values()) <= set(SPEAKERS):
        raise EvidenceError(Problem("coding-no-interviewee"))
    if coding_begun(interview):
        raise EvidenceError(Problem("coding-begun"))
    is_same = known == interview.roles
    interview.roles, interview.roles_guessed = known, False
    interview.save(update_fields=["roles", "roles_guessed"])
    if is_same:  # what was guessed is right
        return
    interview.suggestions.all().delete()
    begin_anew(interview)
    if interview.consent_on:
        _have_suggested(interview, by)


def name_role(interview: Interview, role_id: str) -> None:
    """Say which role the person had in what is told; empty where it is none of the profiles."""
    interview.role_id = role_id
    interview.save(update_fields=["role_id"])


@transaction.atomic
def delete_material(interviews: list[Interview], by: Account | None) -> None:
    """Delete texts with all that was made of them, for good; reports written before lose their quotations."""
    for interview in interviews:
        number, campaign, original = interview.pk, interview.campaign, interview.original_file
        _unquote(interview, by)
        interview.delete()
        if original:
            path = Path(settings.MEDIA_ROOT) / original
            transaction.on_commit(lambda path=path: path.unlink(missing_ok=True))
        transaction.on_commit(partial(forget_answers, number))
        record(by, "interview-deleted", campaign, number=number)


def _have_suggested(interview: Interview, by: Account | None) -> None:
    """In the background; of a text that the coder does not read nothing is proposed."""
    if is_known_language(interview.text):
        enqueue("suggest-codes", {"interview": interview.pk}, campaign=interview.campaign, account=by)


def _unquote(interview: Interview, by: Account | None) -> None:
    if interview.quotes_in_report:
        enqueue("unquote-reports", {"person": interview.person_id}, campaign=interview.campaign, account=by)
