"""A small company and campaigns on it, for the tests of set-up and launch."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

from django.utils import timezone
from openpyxl import Workbook

from zhiren.web.actions.campaign import create_campaign
from zhiren.web.actions.campaign.ratees import add_ratees
from zhiren.web.models import Account, Campaign, Person


def make_company(n: int, *, span: int = 8, **fields: Any) -> list[Person]:
    """``n`` people numbered E0000, E0001, …: each of the first leads up to ``span`` of those after them."""
    people = Person.objects.bulk_create(
        [
            Person(
                number=f"E{i:04}",
                name=f"员工{i:04}",
                mail=f"e{i:04}@example.com",
                search_key=f" e{i:04}",
                **fields,
            )
            for i in range(n)
        ]
    )
    for i, person in enumerate(people[1:], start=1):
        person.manager = people[(i - 1) // span]
    Person.objects.bulk_update(people, ["manager"], batch_size=400)
    return people


def make_administrator(language: str = "zh-Hans", role: str = "hr_administrator") -> Account:
    """An account that may run campaigns."""
    return Account.objects.create_account(f"hr-{language}-{role}@example.com", role=role, language=language)


def make_draft(people: list[Person] | None = None, **fields: Any) -> Campaign:
    """A draft that lacks nothing but the draw and its people, unless these are given."""
    given: dict[str, Any] = {
        "title": "年度测评",
        "title_en": "Annual assessment",
        "purpose": "帮助每个人成长。",
        "purpose_en": "To help everybody grow.",
        "competencies": ["INT", "TWK"],
        "closes_at": timezone.now() + timedelta(days=14),
        "mails_read_at": timezone.now(),
    }
    campaign = create_campaign(None, **{**given, **fields})
    if people:
        add_ratees(campaign, people, None)
    return campaign


def workbook(rows: list[list[object]]) -> BytesIO:
    """An Excel file of these rows, as an upload."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    stream = BytesIO()
    book.save(stream)
    stream.seek(0)
    stream.name = "名单.xlsx"
    return stream
