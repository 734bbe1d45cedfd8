"""Accounts to sign in with, their passwords shown on the sign-in page of the demonstration only."""

from __future__ import annotations

import secrets

from django.db.models import Count

from zhiren.language import CHINESE, text
from zhiren.web.demonstration.people import in_both
from zhiren.web.models import Account, Person


def make_accounts(english: dict[str, str]) -> list[dict[str, str]]:
    """One of each role, as the sign-in page shows them; ``english``: how English pages write Chinese names."""
    leaders = Person.objects.annotate(n=Count("reports")).filter(n__gt=2).exclude(manager=None)
    manager = leaders.order_by("number").first()  # the first are rated in both campaigns
    if manager is None:
        raise LookupError("the demonstration's company has no managers")
    employee = manager.reports.annotate(n=Count("reports")).order_by("n", "number").first()
    wanted = (
        ("owner", "owner@demo.example", None),
        ("hr_administrator", "hr@demo.example", None),
        ("hr_analyst", "analyst@demo.example", None),
        ("coder", "coder@demo.example", None),
        ("manager", manager.mail, manager),
        ("employee", employee.mail if employee else "", employee),
    )
    made = []
    for role, mail, person in wanted:
        password = secrets.token_urlsafe(9)
        name = person.name if person else text(CHINESE, f"demo-account-{role}".replace("_", "-"))
        shown = in_both(name, english.get(name, ""))
        Account.objects.create_account(
            mail, role=role, password=password, name=shown, person=person, language=CHINESE
        )
        made.append({"mail": mail, "password": password, "role": role, "name": name})
    return made
