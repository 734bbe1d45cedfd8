"""The list of messages costs the same number of queries however long it is."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from web.making import make_campaign
from zhiren.web.models import Account, Campaign, Message, Person, Rater, Unit

pytestmark = pytest.mark.django_db


def add_messages(campaign: Campaign, n: int) -> None:
    people = Person.objects.bulk_create(_people(n))
    raters = Rater.objects.bulk_create(Rater(campaign=campaign, person=person) for person in people)
    Message.objects.bulk_create(
        Message(
            key=f"m{rater.pk}",
            kind="invitation",
            channel="mail",
            campaign=campaign,
            rater=rater,
            language="en",
            not_before=timezone.now(),
        )
        for rater in raters
    )


def _people(n: int) -> list[Person]:
    unit, _ = Unit.objects.get_or_create(code="Q", name="Quality")
    start = Person.objects.count()
    return [Person(number=f"Q{start + i:05}", name=f"Q {start + i}", unit=unit) for i in range(n)]


def test_as_many_queries_at_1_3_and_3000_messages(client: Client) -> None:
    campaign = make_campaign()
    client.force_login(Account.objects.create_account("owner@example.com", role="owner", language="en"))
    costs = {}
    for n in (1, 3, 3000):
        add_messages(campaign, n - (max(costs) if costs else 0))
        with CaptureQueriesContext(connection) as queries:
            page = client.get("/messages/")
        costs[n] = len(queries)
        assert page.context["page"].paginator.count == n

    assert len(set(costs.values())) == 1, costs
