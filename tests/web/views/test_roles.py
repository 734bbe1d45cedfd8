"""Role profiles, files of them, suggestions and panels, as HR and experts use them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from web.making import make_account, make_person
from web.making_talent import make_people, make_role, make_scored
from zhiren.dictionary.builtin import builtin_framework
from zhiren.web.actions.roles import panel_link, profile
from zhiren.web.bridge import publish_framework
from zhiren.web.models import Account, FrameworkDocument, Panelist, RoleDocument, RolePanel

pytestmark = pytest.mark.django_db

FILE = b"""
framework: core
language: en
roles:
  - {id: clerk, title: Office Clerk, requirements: [{competency: INT, level: 4, weight: 2}]}
  - {id: buyer, title: Buyer, requirements: [{competency: INT, level: 3}]}
"""


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any) -> Path:
    settings.MEDIA_ROOT = tmp_path
    for language in ("en", "zh-Hans"):
        publish_framework(builtin_framework(language))
    return tmp_path


def client(account: Account | None = None) -> Client:
    signed_in = Client()
    signed_in.force_login(account or make_account("hr_administrator"))
    return signed_in


class TestRoles:
    """The list and the form."""

    def test_list(self) -> None:
        make_role()
        make_person(role_id="clerk")
        page = client().get(reverse("roles"))

        assert [(row["title"], row["n"], row["people"]) for row in page.context["rows"]] == [("Clerk", 2, 1)]

    def test_several_dictionaries(self) -> None:
        shop = {"framework_id": "shop", "version": "1", "language": "en", "title": "Shop"}
        FrameworkDocument.objects.create(**shop, document="{}", digest="d")
        make_role()
        page = client().get(reverse("roles"), {"framework": "core"})

        assert (page.context["framework"], len(page.context["rows"])) == ("core", 1)

    def test_new(self) -> None:
        given = {
            "title_en": "Clerk",
            "title_zh-Hans": "文员",
            "level_0": "3",
            "weight_0": "2",
            "purpose_en": "Files.",
        }
        answer = client().post(reverse("role-new"), given)
        made = profile("core", "clerk")

        assert answer.status_code == 302
        assert made is not None
        assert made.titles == {"en": "Clerk", "zh-Hans": "文员"}
        assert [(r.competency_id, r.required_level, r.weight) for r in made.requirements] == [("INT", 3, 2)]

    @pytest.mark.parametrize("given", [{"level_0": "3"}, {"title_en": "Clerk"}, {"title_en": "C", "level_0": "9"}])
    def test_what_is_refused(self, given: dict[str, str]) -> None:
        page = client().post(reverse("role-new"), given)

        assert (page.status_code, RoleDocument.objects.count()) == (200, 0)
        assert page.context["form"].errors

    def test_analysts_read(self) -> None:
        row = make_role()
        analyst = client(make_account("hr_analyst"))
        address = reverse("role", args=[row.pk])

        assert (analyst.get(address).status_code, analyst.post(address).status_code) == (200, 403)

    def test_anchors_are_shown(self) -> None:
        row = make_role()
        anchor = builtin_framework("en").competencies[0].levels[2].anchor

        assert anchor in client().get(reverse("role", args=[row.pk])).content.decode().replace("&#x27;", "'")

    def test_remove(self) -> None:
        row, person = make_role(), make_person(role_id="clerk")
        hr = client()
        hr.post(reverse("role-remove", args=[row.pk]))
        assert RoleDocument.objects.exists()
        person.delete()
        hr.post(reverse("role-remove", args=[row.pk]))
        assert not RoleDocument.objects.exists()

    def test_no_dictionary(self) -> None:
        FrameworkDocument.objects.all().delete()
        hr = client()

        assert "no competency dictionary" in hr.get(reverse("roles")).content.decode()
        assert hr.get(reverse("role-new")).status_code == 404
        assert hr.get(reverse("role-import")).status_code == 200


class TestImport:
    """A file: the plan, then the change."""

    def test_plan_then_change(self) -> None:
        make_role()
        hr, address = client(), reverse("role-import")
        page = hr.post(address, {"file": SimpleUploadedFile("roles.yaml", FILE), "framework": "core"})
        assert [(c["title"], c["is_new"]) for c in page.context["changes"]] == [
            ("Buyer", True),
            ("Office Clerk", False),
        ]
        assert RoleDocument.objects.filter(role_id="buyer").count() == 0

        sent = {"content": page.context["content"], "name": "roles.yaml", "framework": "core"}
        assert hr.post(address, {**sent, "apply": "1"}).status_code == 302
        assert RoleDocument.objects.filter(role_id="buyer").count() == 2
        again = hr.post(address, sent)
        assert again.context["n_changed"] == 0
        assert "nothing would change" in again.content.decode()

    def test_wrong_files(self) -> None:
        hr, address = client(), reverse("role-import")
        page = hr.post(address, {"file": SimpleUploadedFile("roles.yaml", b"roles: 5")})

        assert (page.status_code, len(page.context["problems"])) == (400, 1)
        assert hr.post(address, {}).context["form"].errors


class TestSuggestion:
    """Levels from those in the role."""

    def test_levels(self) -> None:
        row = make_role()
        campaign = make_scored(make_people(*[{"INT": 4.4}] * 5))
        page = client().get(reverse("role-suggestion", args=[row.pk]), {"campaign": campaign.pk})
        found = {each["competency"].id: each for each in page.context["rows"]}

        assert (found["INT"]["level"].rank, found["INT"]["differs"], found["INT"]["now_title"]) == (
            4,
            True,
            "Proficient",
        )
        assert found["TWK"]["level"] is None

    def test_too_few_and_none(self) -> None:
        row = make_role()
        hr, address = client(), reverse("role-suggestion", args=[row.pk])
        assert "Nothing has been scored yet" in hr.get(address).content.decode()
        make_scored(make_people({"INT": 4.4}))
        assert "a suggestion needs 5" in hr.get(address).content.decode()


class TestPanel:
    """Asking, voting, closing."""

    def test_from_asking_to_the_result(self) -> None:
        row = make_role()
        hr, address = client(), reverse("role-panel", args=[row.pk])
        assert hr.get(address).context["panel"] is None
        expert = make_account("coder", mail="qian@example.com")
        assert hr.post(address, {"name": "Qian", "mail": "nobody@example.com"}).context["form"].errors
        assert hr.post(address, {"name": ""}).status_code == 200
        hr.post(address, {"name": "Qian", "mail": "QIAN@example.com"})
        hr.post(address, {"name": "Qian", "mail": "qian@example.com"})  # a second time
        hr.post(address, {"name": "Sun", "mail": ""})
        assert [p.account for p in Panelist.objects.all()] == [expert, None]

        signed_in = client(expert)
        assert "asked as an expert" in signed_in.get("/").content.decode()
        signed_in.post(reverse("panel-mine", args=[RolePanel.objects.get().pk]), {"level_0": "4", "level_2": "0"})
        link = panel_link(Panelist.objects.get(name="Sun"))
        stranger = Client(headers={"accept-language": "en"})
        page = stranger.post(link, {"level_0": "5"}, follow=True)
        assert "your votes are stored" in page.content.decode()
        assert "You can change it" in page.content.decode()

        page = hr.get(address)
        found = {row["competency"].id: row["result"] for row in page.context["rows"]}
        votes = {competency: (result.levels, result.not_needed) for competency, result in found.items()}
        assert votes == {"INT": ((4, 5), 0), "TWK": ((), 1)}
        assert page.context["n_voted"] == 2
        hr.post(address, {"close": "1"})
        hr.post(address, {"close": "1"})
        assert "can no longer be changed" in stranger.get(link).content.decode()
        assert RolePanel.objects.get().closed_at is not None

    def test_an_empty_vote_and_a_vote_too_late(self) -> None:
        row = make_role()
        hr, address = client(), reverse("role-panel", args=[row.pk])
        hr.post(address, {"close": "1"})  # there is none
        hr.post(address, {"name": "Sun"})
        link, stranger = panel_link(Panelist.objects.get()), Client(headers={"accept-language": "en"})
        assert "Nothing was chosen" in stranger.post(link, {}).content.decode()
        assert stranger.post(link, {"level_0": "7"}).context["form"].errors
        hr.post(address, {"close": "1"})
        assert "nothing can be changed" in stranger.post(link, {"level_0": "3"}).content.decode()

    def test_strangers(self) -> None:
        make_role()
        assert Client().get(reverse("panel-vote", args=["x" * 32])).status_code == 404
        assert client().get(reverse("panel-mine", args=[0])).status_code == 404

    def test_a_role_that_is_gone(self) -> None:
        row = make_role()
        hr = client()
        hr.post(reverse("role-panel", args=[row.pk]), {"name": "Sun"})
        RoleDocument.objects.all().delete()

        assert Client().get(panel_link(Panelist.objects.get())).status_code == 200
        assert hr.get(reverse("role-panel", args=[row.pk])).status_code == 404

    def test_a_dictionary_that_is_gone(self) -> None:
        row = make_role()
        FrameworkDocument.objects.all().delete()

        assert client().get(reverse("role-panel", args=[row.pk])).status_code == 404
