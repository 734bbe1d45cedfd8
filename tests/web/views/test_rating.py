"""The rater's pages."""

from __future__ import annotations

import gzip
import json
import time
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

import zhiren.web
from web.making import address, make_assignment, make_campaign, make_rater
from zhiren.language import LANGUAGES
from zhiren.questionnaire import response_scale
from zhiren.web.models import Answer, Assignment, Campaign, Rater, Response
from zhiren.web.views.rating_shown import layout_of, options_of, preview_context

pytestmark = pytest.mark.django_db
STATIC = Path(zhiren.web.__file__).parent / "static" / "zhiren"
MOST_TRANSFERRED = 100_000
State = Assignment.State


@pytest.fixture
def rater():
    return make_rater(make_campaign(), "Lin")


@pytest.fixture
def assignment(rater):
    return make_assignment(rater, "Wang Xiaoyan")


def tap(client, rater, assignment, score=4, item="INT.1", **more):
    now = round(time.time() * 1000)
    answer = {"assignment": assignment.pk, "item": item, "score": score, "at": now}
    body = json.dumps({"device": "d", "now": now, "answers": [answer], **more})
    return client.post(address(rater, "answers"), body, content_type="application/json")


PAGES = ("", "{pk}/", "{pk}/finish/", "{pk}/decline/", "together/", "practice/", "check/")


@pytest.mark.parametrize("rest", PAGES)
def test_unknown_and_revoked_links_open_nothing(client, rater, assignment, rest):
    rest = rest.format(pk=assignment.pk)
    good = address(rater, rest)
    Rater.objects.update(revoked_at="2025-01-01T00:00Z")

    assert [client.get(a).status_code for a in (good, f"/r/{'x' * 32}/{rest}")] == [404, 404]


@pytest.mark.parametrize("rest", ["{pk}/", "{pk}/finish/", "{pk}/decline/"])
def test_another_raters_assignment_is_not_found(client, rater, assignment, rest):
    other = make_rater(rater.campaign, "Zhao")

    assert client.get(address(other, rest.format(pk=assignment.pk))).status_code == 404


@pytest.mark.parametrize(
    ("language", "words"), [("en", "as the manager’s"), ("zh-Hans", "会作为“上级”单独一行显示")]
)
def test_first_page_tells_whom_why_how_long_and_who_sees_what(client, language, words):
    rater = make_rater(make_campaign(visibility={"ratee": "on_release"}), "Lin", language)
    make_assignment(rater, "Wang Xiaoyan", "manager")
    make_assignment(rater, relationship="self")

    page = client.get(address(rater))
    shown = page.content.decode()

    assert page["Content-Language"] == language
    assert [w in shown for w in ("Wang Xiaoyan", rater.campaign.purposed(language), words)] == [True] * 3
    assert page.context["minutes"] == 4  # 9 items at 7 s and one comment at 45 s, twice, each rounded up
    rater.refresh_from_db()
    assert rater.opened_at is not None


@pytest.mark.parametrize("state", ["draft", "paused", "closed", "scored"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_campaign_that_takes_no_answers_says_why(client, state, language):
    rater = make_rater(make_campaign(state=state), language=language)
    assignment = make_assignment(rater)
    page = client.get(address(rater))
    refused = tap(client, rater, assignment)

    assert (page.status_code, page.templates[0].name) == (200, "rating/resting.html")
    assert (refused.status_code, Answer.objects.count()) == (409, 0)


@pytest.mark.parametrize("scale", ["frequency-5", "level-5", "frequency-7"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_form_shows_each_item_with_every_point_and_the_way_out(client, scale, language):
    rater = make_rater(make_campaign(scale=scale), language=language)
    assignment = make_assignment(rater)
    tap(client, rater, assignment, score=2)

    shown = client.get(address(rater, f"{assignment.pk}/")).content.decode()

    points = response_scale(scale, language).high + 1
    assert shown.count('type="radio"') == 9 * points
    assert shown.count(" checked") == 1
    assert shown.count("<details") == (3 if scale == "level-5" else 1)


def test_form_with_script_and_style_is_light(client):
    rater = make_rater(make_campaign(competencies=[]))
    page = client.get(address(rater, f"{make_assignment(rater).pk}/"), headers={"accept-encoding": "gzip"})
    files = [
        gzip.compress((STATIC / name).read_bytes()) for name in ("app.css", "rating.css", "rating.js", "mark.svg")
    ]

    assert page["Content-Encoding"] == "gzip"
    assert len(page.content) + sum(map(len, files)) < MOST_TRANSFERRED


def test_first_page_costs_the_same_for_one_and_many(client, rater, django_assert_num_queries):
    tap(client, rater, make_assignment(rater))
    client.get(address(rater))
    with django_assert_num_queries(5):
        client.get(address(rater))
    for _ in range(10):
        tap(client, rater, make_assignment(rater))
    with django_assert_num_queries(5):
        client.get(address(rater))


def test_without_scripts_a_block_is_saved_by_plain_submit(client, rater, assignment):
    fields = {
        f"s{assignment.pk}": "0",
        f"a{assignment.pk}.INT.1": "4",
        f"q{assignment.pk}.strength": "Call a@b.cn",
    }

    answer = client.post(address(rater, f"{assignment.pk}/"), {**fields, "then": "c-TWK"})
    page = client.get(answer["Location"]).content.decode()

    assert (answer.status_code, answer["Location"]) == (302, address(rater, f"{assignment.pk}/#c-TWK"))
    assert list(Answer.objects.values_list("item", "score")) == [("INT.1", 4)]
    assert "“a@b.cn” is a mail address." in page


def test_without_scripts_finishing_leads_to_what_is_missing(client, rater, assignment):
    fields = {f"s{assignment.pk}": "0", f"a{assignment.pk}.INT.1": "none", "then": "finish"}
    answer = client.post(address(rater, f"{assignment.pk}/"), fields)
    missing = client.get(answer["Location"])
    finished = client.post(answer["Location"])
    assignment.refresh_from_db()

    assert (answer["Location"], missing.context["n_missing"]) == (address(rater, f"{assignment.pk}/finish/"), 8)
    assert (finished["Location"], assignment.state) == (address(rater), State.FINISHED)


def test_a_plain_form_after_the_close_is_told_so(client, rater, assignment):
    Campaign.objects.update(state="closed")
    page = client.post(address(rater, f"{assignment.pk}/"), {f"s{assignment.pk}": "0"})

    assert (page.status_code, page.templates[0].name) == (409, "rating/resting.html")


def test_several_people_share_one_behaviour_and_one_set_of_answers(client, rater):
    people = [make_assignment(rater, f"Person {n}") for n in range(7)]
    make_assignment(rater, relationship="self")
    tap(client, rater, people[0])

    pages = [client.get(address(rater, f"together/?group={n}&block=0")) for n in (0, 1)]
    orders = [[row.assignment for row in p.context["shown"].items[0].rows] for p in pages]
    again = client.get(address(rater, "together/?group=0&block=0")).context["shown"].items[0].rows

    assert [len(order) for order in orders] == [4, 3]
    assert sorted(orders[0] + orders[1]) == [a.pk for a in people]
    assert [row.assignment for row in again] == orders[0]
    assert [row.chosen for row in again if row.assignment == people[0].pk] == ["4"]
    assert [
        client.get(address(rater, f"together/?{q}")).status_code for q in ("group=2", "block=9", "group=x")
    ] == [404] * 3


def test_several_people_without_scripts(client, rater):
    one, two = make_assignment(rater), make_assignment(rater)
    fields = {f"s{a.pk}": "0" for a in (one, two)} | {f"a{one.pk}.INT.1": "4", f"a{two.pk}.INT.1": "2"}

    answer = client.post(address(rater, "together/?group=0&block=0"), fields)

    assert answer["Location"] == address(rater, "together/?group=0&block=1")
    assert sorted(Answer.objects.values_list("response__ratee_id", "score")) == [
        (one.ratee_id, 4),
        (two.ratee_id, 2),
    ]


def test_preview_saves_nothing_and_offers_nothing_to_send():
    request = RequestFactory().get("/")
    request.language = "en"
    campaign = make_campaign()
    shown = render_to_string(
        "rating/form.html", {**preview_context(campaign, "en"), "language": "en"}, request=None
    )

    assert (Response.objects.count(), "data-answers" in shown, "data-preview" in shown) == (0, False, True)
    assert shown.count('type="radio"') == 9 * 6


def test_long_words_get_rows_of_their_own_on_a_phone():
    layouts = {
        (scale, language): layout_of(response_scale(scale, language))
        for scale in ("frequency-5", "level-5", "frequency-7")
        for language in LANGUAGES
    }

    assert {k: v for k, v in layouts.items() if v != "row"} == {
        ("level-5", "en"): "rows-3",
        ("frequency-7", "en"): "rows-4",
        ("frequency-7", "zh-Hans"): "rows-4",
    }
    assert [o.value for o in options_of(response_scale("frequency-5", "en"))] == ["1", "2", "3", "4", "5", "none"]


def test_a_choice_of_language_holds_over_the_raters_own(client, rater, assignment):
    client.cookies["language"] = "zh-Hans"

    assert client.get(address(rater, f"{assignment.pk}/"))["Content-Language"] == "zh-Hans"
