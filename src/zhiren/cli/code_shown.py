"""Coding files at the command line: progress, a table, or a file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from zhiren.cli import say
from zhiren.dictionary.builtin import builtin_framework
from zhiren.dictionary.write import check_writable, write_whole
from zhiren.errors import EvidenceError, Problem
from zhiren.evidence.coder import load_coder
from zhiren.evidence.coding import write_evidence
from zhiren.evidence.material import Transcript, read_transcripts
from zhiren.evidence.proposals import Proposal, Proposer, evidence_of, propose
from zhiren.language import preferred_language
from zhiren.report.html.coded_page import Coded, coded_page


def code_files(files: Sequence[Path], language: str, out: Path | None) -> None:
    """Read all files first, so that a bad one is told before the work begins; then propose, and show or write.

    Raises:
        SourceError, EvidenceError: a file cannot be read as material, or ``out`` not be written.
    """
    transcripts = read_transcripts(files, language)
    _check_interviewees(transcripts)
    if out is not None:
        check_writable(out)
    coder = load_coder()
    proposals = _proposed(transcripts, coder)
    coded = [_coded(t, made, coder.version) for t, made in zip(transcripts, proposals, strict=True)]
    for transcript in transcripts:
        _note(transcript)
    if out is None:
        _show(coded)
    else:
        _write(out, coded, coder.version, language)
    n_found, n_passages = sum(len(c.evidence) for c in coded), sum(map(len, proposals))
    done = say("cli-code-done", n=n_found, passages=n_passages, out=str(out) if out else "none")
    click.echo(done, err=True)


def _check_interviewees(transcripts: Sequence[Transcript]) -> None:
    problems = [
        Problem("evidence-no-interviewee", {"file": t.id, "labels": ", ".join(filter(None, t.roles))})
        for t in transcripts
        if "interviewee" not in t.roles.values()
    ]
    if problems:
        raise EvidenceError(problems)


def _proposed(transcripts: Sequence[Transcript], coder: Proposer) -> list[tuple[Proposal, ...]]:
    is_seen = sys.stderr.isatty()
    with Progress(console=Console(stderr=True), transient=True, disable=not is_seen) as bars:

        def one(number: int, transcript: Transcript) -> tuple[Proposal, ...]:
            if not is_seen:  # a log: a line a file, as it begins
                click.echo(say("cli-code-file", file=transcript.id, n=number, all=len(transcripts)), err=True)
            bar = bars.add_task(transcript.id)

            def tell(done: int, total: int) -> None:
                words = say("cli-code-working", file=transcript.id, done=done, total=total)
                bars.update(bar, description=words, completed=done, total=max(total, 1))

            return propose(transcript, coder, tell)

        return [one(number, transcript) for number, transcript in enumerate(transcripts, 1)]


def _coded(transcript: Transcript, proposals: tuple[Proposal, ...], version: str) -> Coded:
    evidence = evidence_of(transcript, proposals, version)
    reasons = {(p.start, p.end): p.suggestion.nearest for p in proposals}
    return Coded(transcript, evidence, tuple(reasons[e.start, e.end] for e in evidence))


def _note(transcript: Transcript) -> None:
    if transcript.guessed:
        labels = ", ".join(label for label, role in transcript.roles.items() if role == "interviewee")
        click.echo(say("cli-code-guessed", file=transcript.id, labels=labels), err=True)
    if not transcript.is_known_language:
        click.echo(say("cli-code-unknown-language", file=transcript.id), err=True)


def _show(coded: Sequence[Coded]) -> None:
    framework = builtin_framework(preferred_language())
    for text in coded:
        table = Table(title=text.transcript.id)
        for column in ("text", "code", "sign", "sure"):
            table.add_column(say(f"cli-code-column-{column}"), overflow="fold", no_wrap=column == "sure")
        for e in text.evidence:
            competency = framework.competency_of(e.indicator_id)
            sure = f"{e.confidence:.0%}" if e.confidence is not None else ""
            table.add_row(
                " ".join(e.quote.split()), f"{e.indicator_id} {competency.name}", say(f"coded-{e.polarity}"), sure
            )
        Console().print(table)


def _write(out: Path, coded: Sequence[Coded], version: str, language: str) -> None:
    if out.suffix.lower() == ".html":
        shown = coded[0].transcript.language if language == "auto" else language
        write_whole(out, coded_page(coded, builtin_framework(shown), version).encode())
    else:
        write_evidence((e for text in coded for e in text.evidence), out)
