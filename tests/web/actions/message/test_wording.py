"""HR's own wording: checked, filled in, put back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.making import make_campaign
from zhiren.language import LANGUAGES
from zhiren.web.actions.message.preview import previewed, split_at_link
from zhiren.web.actions.message.wording import (
    PLACEHOLDERS,
    Wording,
    product_wording,
    wording,
    wording_problems,
)
from zhiren.web.actions.message_template import WordingError, reset_template, save_template
from zhiren.web.models import Account, Activity


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PLACEHOLDERS)
def test_the_products_own_words_pass_their_own_check(kind: str, language: str) -> None:
    words = product_wording(kind, language)

    assert wording_problems(kind, words.subject, words.body) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PLACEHOLDERS)
def test_a_preview_leaves_nothing_to_fill_in(kind: str, language: str) -> None:
    shown = previewed(kind, language, product_wording(kind, language), None)

    said = shown.subject + "".join(piece for p in shown.paragraphs for piece in p.pieces)
    assert "{" not in said
    assert any(p.is_link for p in shown.paragraphs) == ("link" in PLACEHOLDERS[kind])


@pytest.mark.parametrize(
    ("subject", "body", "codes"),
    [
        ("Hi", "{link} {nmae}", ["message-unknown-placeholder"]),
        ("Hi", "{link} {", ["message-lone-brace"]),
        ("Hi", "{link} {}", ["message-unknown-placeholder"]),
        ("Hi", "words", ["message-missing-placeholder"]),
        ("{link}", "{link}", ["message-link-in-subject"]),
        (" ", "{link}", ["message-empty"]),
        ("x" * 201, "{link}", ["message-long-subject"]),
        ("two\nlines", "{link}", ["message-long-subject"]),
        ("", "", ["message-missing-placeholder", "message-empty"]),
        ("Hi {name}", "{link} {people} {minutes} {closes} {purpose} {privacy} {campaign}", []),
    ],
)
def test_what_is_wrong_is_named(subject: str, body: str, codes: list[str]) -> None:
    problems = wording_problems("invitation", subject, body)

    assert [problem.code for problem in problems] == codes
    assert all(problem.describe(language) for problem in problems for language in LANGUAGES)


@given(st.text(max_size=30))
def test_a_value_never_passes_for_a_placeholder(name: str) -> None:
    filled = Wording("s", "{name}\n\n{link}").filled({"name": name})

    assert filled.body.count("{link}") == 1


def test_an_empty_value_leaves_no_hole() -> None:
    filled = Wording(" a  b ", "one\n\n{purpose}\n\ntwo").filled({"purpose": ""})

    assert filled == Wording("a b", "one\n\ntwo")


def test_a_body_is_cut_at_its_links() -> None:
    paragraphs = split_at_link("one {link} two\n \n{link}\n\n")

    assert [(p.is_link, p.pieces) for p in paragraphs] == [(False, ("one ", " two")), (True, ("", ""))]


@pytest.mark.django_db
def test_the_campaigns_words_come_before_all_campaigns_before_the_products() -> None:
    by = Account.objects.create_account("hr@example.com", role="owner")
    campaign, other = make_campaign(), make_campaign()
    save_template("reminder", "en", None, subject="all", body="all\r\n{link}", by=by)
    save_template("reminder", "en", campaign, subject="own", body="own {link}", by=by)

    assert wording("reminder", "en", campaign) == Wording("own", "own {link}", is_own=True)
    assert wording("reminder", "en", other) == Wording("all", "all\n{link}", is_own=True)
    assert wording("reminder", "zh-Hans", campaign) == product_wording("reminder", "zh-Hans")

    reset_template("reminder", "en", campaign, by)
    assert wording("reminder", "en", campaign).subject == "all"
    reset_template("reminder", "en", None, by)
    reset_template("reminder", "en", None, by)
    assert wording("reminder", "en", campaign) == product_wording("reminder", "en")
    verbs = list(Activity.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == ["wording-changed", "wording-changed", "wording-reset", "wording-reset"]


@pytest.mark.django_db
def test_a_wrong_wording_is_not_kept() -> None:
    by = Account.objects.create_account("hr@example.com", role="owner")

    with pytest.raises(WordingError):
        save_template("invitation", "en", None, subject="s", body="no link", by=by)
    assert wording("invitation", "en") == product_wording("invitation", "en")
