"""Accounts that people get as they sign in."""

from __future__ import annotations

import pytest

from web.making import make_account, make_person
from zhiren.web.actions.sign_in import people
from zhiren.web.models import Account

pytestmark = pytest.mark.django_db


def test_two_first_sign_ins_at_once_make_one_account(monkeypatch: pytest.MonkeyPatch) -> None:
    person = make_person(mail="li@x.cn")

    def meanwhile(mail: str) -> object:
        make_account("employee", mail, person=person)
        return person

    monkeypatch.setattr(people, "person_of_mail", meanwhile)

    assert people.account_of_mail("li@x.cn") == Account.objects.get()
