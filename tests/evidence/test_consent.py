"""Consent: nothing is coded or quoted without it."""

from __future__ import annotations

from datetime import date

import pytest

from zhiren.errors import EvidenceError
from zhiren.evidence.consent import Consent, require_consent

DAY = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("consent", "quotes", "code"),
    [
        (None, False, "evidence-no-consent"),
        (None, True, "evidence-no-consent"),
        (Consent(DAY), True, "evidence-no-consent-quotes"),
    ],
)
def test_what_was_not_agreed_to_is_refused(consent: Consent | None, quotes: bool, code: str) -> None:
    with pytest.raises(EvidenceError) as error:
        require_consent(consent, "Talk", quotes=quotes)
    assert [(p.code, p.values) for p in error.value.problems] == [(code, {"title": "Talk"})]


def test_what_was_agreed_to_is_done() -> None:
    require_consent(Consent(DAY), "Talk")
    require_consent(Consent(DAY, quotes=True), "Talk", quotes=True)


def test_nobody_agrees_in_the_future() -> None:
    Consent(DAY).check(DAY)
    with pytest.raises(EvidenceError) as error:
        Consent(DAY).check(date(2025, 5, 31))
    assert error.value.problems[0].values == {"day": "2025-06-01"}
