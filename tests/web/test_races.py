"""What two do in the same moment, where transactions run side by side: on PostgreSQL."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest
from django.db import connection, transaction

from web.making import make_assignment, make_campaign, make_rater, make_response
from zhiren.errors import AccountError
from zhiren.web.actions.account import create_first_owner, first_owner
from zhiren.web.actions.response import AnswersRefused, Batch, Tap, finish, save, save_answers
from zhiren.web.actions.results.data_set import freeze_data_set, stored_ratings
from zhiren.web.actions.results.release import close_campaign
from zhiren.web.models import Account, Answer, Assignment, Campaign, Response

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "not __import__('django.db').db.connection.features.has_select_for_update",
        reason="SQLite lets one transaction write at a time; run with scripts/postgres.sh",
    ),
]

SECONDS = 20


@pytest.fixture
def beside():
    """Runs functions on threads, each with a connection of its own that is closed at the end."""
    with ThreadPoolExecutor(2) as pool:

        def run(work: Callable[[], Any]) -> Future[Any]:
            def alone() -> Any:
                try:
                    return work()
                finally:
                    connection.close()

            return pool.submit(alone)

        yield run


@pytest.fixture
def assignment():
    """A self-rating of one answer that is handed in."""
    made = make_assignment(make_rater(make_campaign()), relationship="self")
    make_response(made, {"INT.1": 4})
    return Assignment.objects.select_related("rater__campaign").get(pk=made.pk)


def tap(assignment: Assignment) -> Batch:
    now = round(time.time() * 1000)
    return Batch("d", now, (Tap(0, assignment.pk, now, item="INT.1", score=2),), {})


def wait_until_blocked() -> None:
    """Until another session waits for a lock."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
        time.sleep(0.01)
    pytest.fail("nobody waits")


def frozen(campaign: Campaign) -> list[int]:
    scores: list[int] = stored_ratings(freeze_data_set(campaign)).to_frame()["score"].to_list()
    return scores


def test_a_save_that_began_before_the_close_is_in_the_data_set(
    beside, assignment, monkeypatch, tmp_path, settings
):
    settings.MEDIA_ROOT = tmp_path
    campaign, put = assignment.rater.campaign, save.put_revision
    halfway, go_on = Event(), Event()

    def held(*given: Any) -> None:
        halfway.set()
        assert go_on.wait(SECONDS)
        put(*given)

    monkeypatch.setattr(save, "put_revision", held)
    saving = beside(lambda: save_answers(assignment.rater, tap(assignment), language="en"))
    assert halfway.wait(SECONDS)
    close_campaign(campaign, None)
    freezing = beside(lambda: frozen(campaign))
    wait_until_blocked()
    go_on.set()

    assert (saving.result(SECONDS).problems, freezing.result(SECONDS), Answer.objects.get().score) == ([], [2], 2)


@pytest.mark.parametrize("turn", ["save", "finish"])
def test_what_waits_while_the_campaign_closes_is_refused(beside, assignment, turn):
    Response.objects.update(finished_at=None)
    works = {
        "save": lambda: save_answers(assignment.rater, tap(assignment), language="en"),
        "finish": lambda: finish(assignment),
    }
    with transaction.atomic():
        list(Assignment.objects.select_for_update())  # as freezing does
        waiting = beside(works[turn])
        wait_until_blocked()
        close_campaign(assignment.rater.campaign, None)

    with pytest.raises(AnswersRefused):
        waiting.result(SECONDS)
    assert (Answer.objects.get().score, Response.objects.get().finished_at) == (4, None)


def test_of_two_first_owners_one_is_made(beside, monkeypatch):
    checked, go_on, check = Event(), Event(), first_owner.has_first_owner

    def slow() -> bool:
        found = check()
        if not checked.is_set():
            checked.set()
            assert go_on.wait(SECONDS)
        return found

    monkeypatch.setattr(first_owner, "has_first_owner", slow)
    first = beside(lambda: create_first_owner("a@example.com", "A", "right horse battery", "en"))
    assert checked.wait(SECONDS)
    second = beside(lambda: create_first_owner("b@example.com", "B", "right horse battery", "en"))
    wait_until_blocked()
    go_on.set()

    assert first.result(SECONDS).mail == "a@example.com"
    with pytest.raises(AccountError):
        second.result(SECONDS)
    assert [account.mail for account in Account.objects.all()] == ["a@example.com"]
