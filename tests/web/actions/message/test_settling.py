"""What a person decides about a message."""

from __future__ import annotations

import pytest
from django.utils import timezone

from web.making import make_campaign, make_person, make_rater
from zhiren.web.actions.message import drop_message, mark_bounced, mark_sent, send_again
from zhiren.web.actions.message.settling import MessageError
from zhiren.web.models import Account, Activity, Message, Rater

pytestmark = pytest.mark.django_db


@pytest.fixture
def by() -> Account:
    return Account.objects.create_account("hr@example.com", role="owner")


def make_message(state: str, **fields: object) -> Message:
    given = {"key": "k", "kind": "invitation", "channel": "mail", "language": "en", "not_before": timezone.now()}
    return Message.objects.create(**{**given, "address": "a@example.com", "state": state, **fields})


ALLOWED = {
    send_again: ({"sending", "failed", "refused", "bounced", "dropped"}, "waiting"),
    mark_sent: ({"sending"}, "sent"),
    mark_bounced: ({"sent", "sending"}, "bounced"),
    drop_message: ({"waiting", "sending", "failed"}, "dropped"),
}


@pytest.mark.parametrize("state", Message.State.values)
@pytest.mark.parametrize("decide", ALLOWED, ids=lambda decide: decide.__name__)
def test_each_decision_in_each_state(decide, state: str, by: Account) -> None:
    message = make_message(state, error="x", tries=3)
    states, then = ALLOWED[decide]

    if state not in states:
        with pytest.raises(MessageError):
            decide(message, by)
        assert Activity.objects.count() == 0
        return
    decide(message, by)
    message.refresh_from_db()
    assert (message.state, message.error) == (then, "")
    assert Activity.objects.get().values == {"to": "a@example.com", "message": message.pk}


def test_again_goes_to_the_address_of_now(by: Account) -> None:
    campaign = make_campaign()
    rater = Rater.objects.create(campaign=campaign, person=make_person(mail="new@example.com"))
    message = make_message("refused", rater=rater, address="", campaign=campaign)

    send_again(message, by)

    message.refresh_from_db()
    assert (message.address, message.tries) == ("new@example.com", 0)


def test_again_needs_an_address(by: Account) -> None:
    message = make_message("refused", rater=make_rater(make_campaign()), address="")

    with pytest.raises(MessageError) as caught:
        send_again(message, by)
    assert caught.value.problems[0].code == "message-no-address"
