"""The pages on machine coders: what they show, who may do what, and that strangers see nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evidence.remote.misbehaving import codes, serving, status
from web.actions.coders.making import make_coded
from web.actions.coders.test_remote import BASIS, make_interview, set_up
from web.making import make_account
from zhiren.dictionary.builtin import builtin_framework
from zhiren.language import LANGUAGES, text
from zhiren.web.actions.coders.fairness import FEWEST_PEOPLE
from zhiren.web.actions.job import run_due_jobs
from zhiren.web.bridge import publish_framework
from zhiren.web.models import (
    BlindCase,
    CoderBar,
    CoderSuggestion,
    CoderVersion,
    Coding,
    Interview,
    Job,
    LegalBasis,
    RemoteRun,
    SuggestionDecision,
    SwapCheck,
)

pytestmark = pytest.mark.django_db

PAGES = ("coders", "coder-ratings", "coder-fairness", "coder-learning", "coder-log")
DEEDS = ("coder-bar", "coder-swaps", "coder-learning-deed")


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def client_of(role: str, language: str = "en") -> Client:
    client = Client()
    client.cookies["language"] = language
    client.force_login(make_account(role, language=language))
    return client


@pytest.fixture
def administrator() -> Client:
    return client_of("hr_administrator")


def shown(client: Client, name: str, **given: Any) -> str:
    response = client.get(reverse(name), given)
    assert response.status_code == 200
    return response.content.decode()


def test_strangers_are_led_to_the_sign_in_page() -> None:
    for name in (*PAGES, "coder-remote"):
        assert Client().get(reverse(name)).url.startswith(reverse("sign-in"))
    for name in DEEDS:
        assert Client().post(reverse(name)).url.startswith(reverse("sign-in"))


@pytest.mark.parametrize("role", ["coder", "manager", "employee"])
def test_who_is_not_hr_is_refused(role: str) -> None:
    client = client_of(role)
    assert {client.get(reverse(name)).status_code for name in (*PAGES, "coder-remote")} == {403}
    assert {client.post(reverse(name)).status_code for name in DEEDS} == {403}


def test_an_analyst_reads_and_changes_nothing() -> None:
    client = client_of("hr_analyst")
    assert {client.get(reverse(name)).status_code for name in PAGES} == {200}
    assert {client.post(reverse(name)).status_code for name in DEEDS} == {403}
    assert client.get(reverse("coder-remote")).status_code == 403


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("coded", [False, True])
def test_every_page_opens_empty_and_filled(language: str, coded: bool) -> None:
    if coded:
        for _ in range(5):
            make_coded(make_account("coder"), 24, gender="F")
        CoderVersion.objects.create(
            version="v",
            before="b",
            n_lessons=1,
            n_locked=2,
            accuracy=1,
            accuracy_before=0.5,
            better=1,
            worse=0,
            is_promoted=True,
            lessons={"keys": []},
        )
        SwapCheck.objects.create(coder="v", n_texts=10, n_flips=0)
    client = client_of("owner", language)
    for name in PAGES[:1] + PAGES[2:]:
        page = shown(client, name)
        assert "web-coders-" not in page
        assert f'<html lang="{language}">' in page


def test_the_page_says_what_counts(administrator: Client) -> None:
    make_coded(make_account("coder"), 24)
    yes, no = (f">{text('en', f'web-coders-counts-{word}')}</span>" for word in ("yes", "no"))
    page = shown(administrator, "coders")
    assert (yes in page, no in page) == (True, False)
    administrator.post(reverse("coder-bar"), {"kappa": "0.9"})
    page = shown(administrator, "coders")
    assert (yes in page, no in page) == (False, True)
    assert "coder-1" not in shown(administrator, "coder-ratings")
    assert "TWK.1" in shown(administrator, "coder-ratings")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_only_a_machine_saw_is_left_out_and_that_is_said(language: str) -> None:
    make_coded(make_account("coder"), 24, behaviour="TWK.2")
    client = client_of("owner", language)
    assert text(language, "web-coders-alone", n=1) in shown(client, "coders")
    assert "TWK.2" not in shown(client, "coder-ratings")
    client.post(reverse("coder-bar"), {"kappa": "0.9"})
    assert text(language, "web-coders-alone", n=1) not in shown(client, "coders")


def test_a_bar_that_is_none_is_refused_with_a_sentence(administrator: Client) -> None:
    response = administrator.post(reverse("coder-bar"), {"kappa": "high"}, follow=True)
    assert "“high” is no bar" in response.content.decode()
    assert not CoderBar.objects.exists()


def test_small_groups_are_not_shown(administrator: Client) -> None:
    make_coded(make_account("coder"), 24, gender="X1")
    page = shown(administrator, "coder-fairness", by="gender")
    assert text("en", "web-coders-few-people", fewest=5) in page
    assert " %" not in page.split("<tbody>")[1].split("</tbody>")[0]
    unknown = shown(administrator, "coder-fairness", by="age_band", version="nonsense", competency="nonsense")
    assert text("en", "web-coders-groups-unknown") in unknown


def test_passages_drawn_on_words_of_others_do_not_break_the_page(administrator: Client) -> None:
    coder = make_account("coder")
    for _ in range(FEWEST_PEOPLE):
        make_coded(coder, 24, n_cases=1, gender="X1")
    BlindCase.objects.update(start=2, end=6)  # what the interviewer says
    assert "X1" in shown(administrator, "coder-fairness", by="gender")


def test_swaps_are_tested_by_the_worker(administrator: Client) -> None:
    response = administrator.post(reverse("coder-swaps"))
    job = Job.objects.get()
    assert (response.url, job.kind) == (reverse("job", args=[job.pk]), "check-swaps")


def test_refitting_needs_material(administrator: Client) -> None:
    response = administrator.post(reverse("coder-learning-deed"), {"do": "refit"}, follow=True)
    assert "only 0 corrections" in response.content.decode()
    assert not Job.objects.exists()
    assert administrator.post(reverse("coder-learning-deed"), {"do": "dance"}).status_code == 404


def test_the_log_holds_every_suggestion_and_decision(administrator: Client) -> None:
    interview = make_coded(make_account("coder", name="Li Wei"), 24)
    first, second, *_ = interview.suggestions.exclude(indicator_id="")
    coding = Coding.objects.get()
    SuggestionDecision.objects.create(
        suggestion=first, coding=coding, verdict="rejected", undone_at=coding.finished_at
    )
    SuggestionDecision.objects.create(suggestion=first, coding=coding, verdict="accepted")
    SuggestionDecision.objects.create(suggestion=second, coding=coding, verdict="changed")
    page = shown(administrator, "coder-log", verdict="accepted")
    body = page.split("<tbody>")[1].split("</tbody>")[0]
    assert (body.count("<tr>"), body.count("Li Wei"), "taken back" in body) == (1, 2, True)
    assert f'<span class="muted">{first.indicator_id}</span>' in body
    assert text("en", "web-evidence-confidence", percent=round(100 * first.confidence)) in body
    assert interview.text[first.start : first.end] not in page
    assert shown(administrator, "coder-log", verdict="undecided").count("<tr>") - 1 == 50
    assert shown(administrator, "coder-log", coder="other").count("<tr>") == 0


def test_hr_who_codes_blind_sees_nothing_of_it_before_handing_in() -> None:
    hidden = make_coded(make_account("coder", name="Li Wei"), 24, machine="secret-1")
    open_to_all = make_coded(make_account("coder"), 24)
    Interview.objects.filter(pk=hidden.pk).update(title="Hidden talk")
    analyst = make_account("hr_analyst", language="en")
    own = Coding.objects.create(interview=hidden, account=analyst)
    client = Client()
    client.force_login(analyst)
    before = {name: shown(client, name) for name in ("coders", "coder-ratings", "coder-fairness", "coder-log")}
    for name in ("coders", "coder-fairness", "coder-log"):
        assert text("en", "web-coders-withheld", n=1) in before[name]
    before["of-secret"] = shown(client, "coder-log", coder="secret-1")
    assert text("en", "web-coders-log-nothing") in before["of-secret"]
    assert not any("Hidden talk" in page or "Li Wei" in page for page in before.values())
    assert hidden.person.number not in before["coder-ratings"]
    assert open_to_all.person.number in before["coder-ratings"]
    assert ("secret-1" in before["coder-fairness"], "coder-1" in before["coder-fairness"]) == (False, True)
    Coding.objects.filter(pk=own.pk).update(finished_at=own.started_at)
    assert text("en", "web-coders-withheld", n=1) not in shown(client, "coders")
    assert "secret-1" in shown(client, "coder-fairness")
    assert hidden.person.number in shown(client, "coder-ratings")
    assert "Hidden talk" in shown(client, "coder-log", coder="secret-1")


def test_what_is_left_out_is_said(administrator: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiren.web.actions.coders.compared.MOST_INTERVIEWS", 1)
    monkeypatch.setattr("zhiren.web.views.coders.comparing.MOST_INTERVIEWS", 1)
    every = [make_coded(make_account("coder"), 24) for _ in range(3)]
    other = "mine@1"
    publish_framework(replace(builtin_framework("en"), id="mine", version="1"))
    Interview.objects.filter(pk=every[0].pk).update(framework_id="mine", framework_version="1")
    for name in ("coders", "coder-fairness"):
        page = shown(administrator, name)
        assert text("en", "web-coders-older", n=1, most=1) in page
        assert text("en", "web-coders-other-dictionary", n=1, name=other) in page
        assert "?dictionary=mine%401" in page
    files = [shown(administrator, "coder-ratings", dictionary=name) for name in ("", other, "nonsense")]
    numbers = [{each.person.number for each in every if each.person.number in file} for file in files]
    rest = {each.person.number for each in every[1:]}
    assert numbers == [rest, {every[0].person.number}, rest]
    page = shown(administrator, "coders", dictionary=other)
    assert text("en", "web-coders-other-dictionary", n=2, name=next(iter(dictionaries() - {other}))) in page


def dictionaries() -> set[str]:
    used = Interview.objects.values_list("framework_id", "framework_version")
    return {f"{name}@{version}" for name, version in used}


def test_the_log_asks_the_same_queries_of_one_page_and_of_many_rows(administrator: Client) -> None:
    interview = make_coded(make_account("coder"), 24)
    CoderSuggestion.objects.exclude(pk=interview.suggestions.first().pk).delete()
    counts = []
    for n in (0, 2, 3000):
        CoderSuggestion.objects.bulk_create(
            CoderSuggestion(
                interview=interview, coder="x", start=10_000 * n + k, end=10_000 * n + k + 1, confidence=0.5
            )
            for k in range(n)
        )
        with CaptureQueriesContext(connection) as queries:
            shown(administrator, "coder-log")
        counts.append(len(queries))
    assert len(set(counts)) == 1


def test_without_a_server_the_page_says_so_and_there_is_no_preview(administrator: Client) -> None:
    assert text("en", "web-coders-remote-none") in shown(administrator, "coder-remote")
    assert administrator.get(reverse("coder-remote-preview", args=[make_interview().pk])).status_code == 404


def test_from_the_legal_basis_to_suggestions(administrator: Client, settings: Any) -> None:
    interview = make_interview()
    address = reverse("coder-remote-preview", args=[interview.pk])
    here = reverse("interview", args=[interview.pk])
    assert address not in administrator.get(here).content.decode()
    with serving(codes(("我先停了机", "DED.3", "well")), codes()) as server:
        set_up(settings, server.url)
        assert address in administrator.get(here).content.decode()
        page = administrator.get(address).content.decode()
        assert "【P1】在场，我先停了机。" in page
        assert text("en", "web-coders-preview-blocked") in page
        assert 'value="send"' not in page
        refused = administrator.post(address, follow=True).content.decode()
        assert "first has to put the legal basis on record" in refused
        short = administrator.post(reverse("coder-remote"), {"do": "record", "basis": "yes"})
        assert ("yes</textarea>" in short.content.decode(), LegalBasis.objects.count()) == (True, 0)
        administrator.post(reverse("coder-remote"), {"do": "record", "basis": BASIS})
        assert LegalBasis.objects.get().recorded_by is not None
        assert server.asked == []
        job = administrator.post(address)
        assert job.url == reverse("job", args=[Job.objects.get().pk])
        run_due_jobs()
    assert interview.suggestions.count() == 1
    page = shown(administrator, "coder-remote")
    assert ("0.0072" in page, BASIS in page) == (True, True)
    assert "0.0072" in administrator.get(address).content.decode()
    administrator.post(reverse("coder-remote"), {"do": "withdraw"})
    assert text("en", "web-coders-state-blocked") in shown(administrator, "coder-remote")
    assert RemoteRun.objects.count() == 1


def test_words_are_taken_out_of_what_is_shown_before_anything_is_sent(
    administrator: Client, settings: Any
) -> None:
    interview = make_interview()
    address = reverse("coder-remote-preview", args=[interview.pk])
    with serving(codes()) as server:
        set_up(settings, server.url)
        administrator.post(reverse("coder-remote"), {"do": "record", "basis": BASIS})
        looked = administrator.post(address, {"do": "look", "words": "停了机", "seen": ""})
        assert "【P1】在场，我先【P2】。" in looked.content.decode()
        assert 'name="seen" value="停了机"' in looked.content.decode()
        changed = administrator.post(address, {"do": "send", "words": "停了机\r\n场", "seen": "停了机"})
        assert text("en", "web-coders-words-changed") in changed.content.decode()
        refused = administrator.post(address, {"do": "send", "words": "x" * 101, "seen": ""}).content.decode()
        assert ("x" * 101 + "</textarea>" in refused, 'name="seen" value=""' in refused) == (True, True)
        assert (server.asked, Job.objects.count()) == ([], 0)
        seen = {"do": "send", "words": "停了机\r\n场", "seen": "停了机\r\n场"}
        assert administrator.post(address, seen).url == reverse("job", args=[Job.objects.get().pk])
        run_due_jobs()
        assert server.asked[0][2]["messages"][1]["content"] == "【P1】在【P2】，我先【P3】。"
    assert "【P1】在【P2】，我先【P3】。" in administrator.get(address).content.decode()


def test_a_run_that_was_broken_off_says_so(administrator: Client, settings: Any) -> None:
    interview = make_interview()
    with serving(status(401)) as server:
        set_up(settings, server.url)
        administrator.post(reverse("coder-remote"), {"do": "record", "basis": BASIS})
        administrator.post(reverse("coder-remote-preview", args=[interview.pk]))
        run_due_jobs()
    assert text("en", "web-coders-run-broken-off") in shown(administrator, "coder-remote")


def test_without_consent_the_preview_offers_no_sending(administrator: Client, settings: Any) -> None:
    interview = make_interview()
    type(interview).objects.update(consent_on=None)
    set_up(settings)
    administrator.post(reverse("coder-remote"), {"do": "record", "basis": BASIS})
    page = administrator.get(reverse("coder-remote-preview", args=[interview.pk])).content.decode()
    assert text("en", "web-coders-preview-no-consent").replace("’", "’") in page
    assert 'value="send"' not in page
