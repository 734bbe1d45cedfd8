"""A campaign of 400 people from an Excel list to its launch, as HR does it in the browser."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from web.making_campaigns import make_administrator, make_company, workbook
from zhiren.web.models import Assignment, Campaign, Message, RaterIdentity

pytestmark = pytest.mark.django_db

LAUNCHED = {"en": "Launched. 400 invitations", "zh-Hans": "测评已启动，400 封邀请正在发出"}


def later(days: int) -> str:
    return f"{timezone.now() + timedelta(days=days):%Y-%m-%dT%H:%M}"


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_from_excel_to_launch(client: Client, language: str) -> None:
    people = make_company(400)
    client.force_login(make_administrator(language))
    about = {
        "title": "年度测评",
        "title_en": "Annual assessment",
        "languages": ["zh-Hans", "en"],
        "purpose": "帮助成长",
        "purpose_en": "To grow",
    }
    made = client.post("/campaigns/new/", about)
    campaign = Campaign.objects.get()
    start = f"/campaigns/{campaign.pk}/setup"
    assert made["Location"] == f"{start}/people/"

    file = workbook([["工号", "姓名"], *([p.number, p.name] for p in people)])
    client.post(f"{start}/people/add/", {"file": file})
    assert campaign.ratees.count() == 400

    questionnaire = {
        "framework": "core|1.0",
        "competencies": ["INT", "TWK"],
        "scale": "frequency-5",
        "practice": "offered",
        "question_1_zh_hans": "希望多做什么？",
        "question_1_en": "What should they do more of?",
    }
    client.post(f"{start}/questionnaire/", questionnaire)
    groups = {
        "self_asked": "on",
        "manager_asked": "on",
        "peer_asked": "on",
        "peer_count": "4",
        "report_asked": "on",
    }
    sources = {"peer_source": "chart", "report_count": "4", "report_source": "chart", "manager_source": "chart"}
    client.post(f"{start}/raters/", {**groups, **sources, "most_per_rater": "14", "draw": "1"})
    client.post(f"{start}/dates/", {"time_zone": "Asia/Shanghai", "closes_at": later(14), "reminders": ["7", "1"]})
    privacy = {
        "score_threshold": "3",
        "comment_threshold": "5",
        "ratee_reads": "on_release",
        "manager_reads": "no",
    }
    client.post(f"{start}/privacy/", privacy)
    client.post(f"/campaigns/{campaign.pk}/messages/")

    checks = client.get(f"{start}/launch/").context["checks"]
    assert [c["id"] for c in checks if c["status"] == "missing"] == []
    warnings = [c["id"] for c in checks if c["status"] == "warning"]
    launched = client.post(f"{start}/launch/", {"accept": warnings}, follow=True)

    campaign.refresh_from_db()
    assert LAUNCHED[language] in launched.content.decode()
    assert (campaign.state, campaign.competencies, len(campaign.open_questions)) == ("open", ["INT", "TWK"], 1)
    assert campaign.promise["visibility"] == {"ratee": "on_release", "manager": "no", "hr": "on_release"}
    assert campaign.raters.filter(token_hash=None).count() == 0
    assert RaterIdentity.objects.filter(rater__campaign=campaign).count() == 400
    assert Message.objects.filter(campaign=campaign, kind="invitation").count() == 400
    relationships = set(Assignment.objects.values_list("relationship", flat=True))
    assert relationships == {"self", "manager", "peer", "report"}
    assert campaign.ratees.get(person=people[9]).as_launched["manager"] == "E0001"
