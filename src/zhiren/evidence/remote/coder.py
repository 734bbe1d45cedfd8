"""The second coder: what leaves, what comes back, and what of it is believed."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from zhiren.errors import EvidenceError, Problem
from zhiren.evidence.remote.endpoint import Endpoint, NotUnderstood, Reply, ask
from zhiren.evidence.remote.question import FORMS, VERSION, Claim, Form, body_of, claims_in
from zhiren.evidence.remote.redaction import Redacted, redact
from zhiren.framework import Framework

TRIES_OF_A_FORM = 2  # an answer that is not what was asked for is asked for once more


@dataclass(frozen=True)
class RemoteCode:
    """A code whose quotation stands in the text: offsets of the original, with its names."""

    start: int
    end: int
    indicator_id: str
    polarity: str
    reason: str


@dataclass(frozen=True)
class Spent:
    """What was asked of a server so far, answers that could not be used included; seconds with all pauses."""

    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0

    def __add__(self, other: Spent) -> Spent:
        return Spent(
            self.tokens_in + other.tokens_in, self.tokens_out + other.tokens_out, self.seconds + other.seconds
        )

    def __sub__(self, other: Spent) -> Spent:
        return self + Spent(-other.tokens_in, -other.tokens_out, -other.seconds)


@dataclass(frozen=True)
class RemoteAnswer:
    """What one question gave. ``invented``: quotations that do not stand in the text; they are not used.

    ``cost`` is in the currency of the endpoint's prices; tokens, cost and seconds are those of the first asking
    with all its tries, also where the answer comes from the cache.
    """

    codes: tuple[RemoteCode, ...]
    invented: tuple[str, ...]
    tokens_in: int
    tokens_out: int
    cost: float
    seconds: float
    form: Form
    from_cache: bool = False


class RemoteCoder:
    """An endpoint as a coder of one dictionary.

    Args:
        names: who must not be named outside: people of the organisation, speakers of the interview.
        cache: a folder for answers; None: every question is asked anew.
        numbers: of these people, which must not leave either.
        words: whatever else is to be taken out.

    Attributes:
        spent: what all questions have taken so far, those that failed included; what was kept costs nothing.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        framework: Framework,
        names: Iterable[str],
        cache: Path | None = None,
        wait: Callable[[float], None] = time.sleep,
        *,
        numbers: Iterable[str] = (),
        words: Iterable[str] = (),
    ) -> None:
        self.endpoint = endpoint
        self.framework = framework
        self.names, self.numbers, self.words = tuple(names), tuple(numbers), tuple(words)
        self.cache = cache
        self.spent = Spent()
        self._wait = wait

    @property
    def version(self) -> str:
        """Model and question: another of either is another coder."""
        return f"{self.endpoint.model}/{VERSION}"

    def leaves(self, passage: str) -> tuple[Redacted, dict[str, Any]]:
        """What would be sent for a passage: the text without names, and the whole question as JSON."""
        redacted = self._redact(passage)
        return redacted, body_of(redacted.text, self.framework, self.endpoint.model, FORMS[0])

    def code(self, passage: str) -> RemoteAnswer:
        """Ask about one passage.

        Raises:
            EvidenceError: not reached, no entry, too slow, or no answer of the form asked for.
        """
        redacted = self._redact(passage)
        place = self.cache / f"{self._key(redacted.text)}.json" if self.cache else None
        kept = _read(place, self.framework) if place else None
        if kept:
            claims, reply, form = kept
        else:
            claims, reply, form = self._ask(redacted.text)
            if place:
                _keep(place, claims, reply, form)
        return replace(self._answer(redacted, claims, reply, form), from_cache=kept is not None)

    def cost(self, spent: Spent) -> float:
        """In the currency of the endpoint's prices."""
        return (self.endpoint.price_in * spent.tokens_in + self.endpoint.price_out * spent.tokens_out) / 1e6

    def _redact(self, passage: str) -> Redacted:
        return redact(passage, self.names, self.numbers, self.words)

    def _ask(self, words: str) -> tuple[tuple[Claim, ...], Reply, Form]:
        """The strictest form that the server understands and answers in; tokens and seconds are of all tries."""
        before = self.spent
        refusals: list[NotUnderstood] = []
        for form in FORMS:
            body = body_of(words, self.framework, self.endpoint.model, form)
            for _ in range(TRIES_OF_A_FORM):
                try:
                    reply = self._tried(body)
                except NotUnderstood as refusal:
                    refusals.append(refusal)
                    break
                claims = claims_in(reply.words, self.framework)
                if claims is not None:
                    return claims, replace(reply, **asdict(self.spent - before)), form
        if len(refusals) == len(FORMS):  # then it is not the form
            last = refusals[-1]
            raise EvidenceError(Problem("remote-refused", {"status": last.status, "answer": last.answer}))
        raise EvidenceError(Problem("remote-form"))

    def _tried(self, body: dict[str, Any]) -> Reply:
        """One asking, put to account whether it succeeds or not."""
        begun = time.monotonic()
        try:
            reply = ask(self.endpoint, body, self._wait)
            self.spent += Spent(reply.tokens_in, reply.tokens_out)
            return reply
        finally:
            self.spent += Spent(seconds=time.monotonic() - begun)

    def _answer(self, redacted: Redacted, claims: Iterable[Claim], reply: Reply, form: Form) -> RemoteAnswer:
        codes, invented = [], []
        for claim in claims:
            start = redacted.text.find(claim.quote) if claim.quote.strip() else -1
            if start < 0:
                invented.append(claim.quote)
                continue
            span = redacted.in_original(start, start + len(claim.quote))
            codes.append(RemoteCode(*span, claim.indicator_id, claim.polarity, claim.reason))
        cost = self.cost(Spent(reply.tokens_in, reply.tokens_out))
        return RemoteAnswer(
            tuple(codes), tuple(invented), reply.tokens_in, reply.tokens_out, cost, reply.seconds, form
        )

    def _key(self, words: str) -> str:
        """Everything that decides an answer: where, which model, the question with its dictionary, the text."""
        parts = [self.endpoint.base_url, self.endpoint.model, VERSION, self.framework.to_json().decode(), words]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _keep(place: Path, claims: Iterable[Claim], reply: Reply, form: Form) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    document = {"claims": [asdict(claim) for claim in claims], "reply": asdict(reply), "form": form}
    part = place.with_suffix(".part")
    part.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    part.replace(place)


def _read(place: Path, framework: Framework) -> tuple[tuple[Claim, ...], Reply, Form] | None:
    """An answer that was kept; None where there is none that can be read."""
    try:
        document = json.loads(place.read_text(encoding="utf-8"))
        reply = Reply(**document["reply"])
        claims = tuple(Claim(**claim) for claim in document["claims"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    known = {indicator.id for indicator in framework.indicators}
    return (claims, reply, document["form"]) if all(c.indicator_id in known for c in claims) else None
