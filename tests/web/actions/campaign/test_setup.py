"""Setting up: people from everywhere, dictionaries, deleting a draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from web.making_campaigns import make_company, make_draft, workbook
from zhiren.errors import CampaignError, FrameworkError, RoleError
from zhiren.web import bridge
from zhiren.web.actions.assignment import draw_assignments
from zhiren.web.actions.campaign.framework import upload_dictionary
from zhiren.web.actions.campaign.ratees import (
    Listed,
    add_listed,
    add_ratees,
    file_lines,
    pasted_lines,
    people_of_unit,
    people_under,
    remove_ratees,
)
from zhiren.web.actions.campaign.setup import delete_draft, save_setup
from zhiren.web.actions.trial import start_trial
from zhiren.web.models import Activity, Campaign, Person, RoleDocument, Unit

pytestmark = pytest.mark.django_db

DICTIONARY = """
id: shop
version: "2"
language: {language}
title: {title}
competencies:
  - id: CARE
    name: {name}
    indicators:
      - {{id: CARE.1, statement: {statement}}}
"""
ROLES = """
framework: shop
roles:
  - id: clerk
    title: Clerk
    requirements:
      - {{competency: {competency}, level: 3}}
"""


def numbers(campaign: Campaign) -> list[str]:
    return list(campaign.ratees.values_list("person__number", flat=True))


def test_new_campaign_holds_what_is_usual() -> None:
    campaign = make_draft()

    assert (campaign.framework_id, campaign.languages) == ("core", ["zh-Hans", "en"])
    assert list(campaign.groups) == ["self", "manager", "peer", "report"]
    assert bridge.n_items(campaign) == 9
    assert RoleDocument.objects.filter(language="en").exists()


def test_list_adds_whom_it_names_and_tells_the_rest() -> None:
    people = make_company(4)
    Person.objects.filter(pk=people[3].pk).update(status="left")
    campaign = make_draft(people[:1])

    added = add_listed(campaign, pasted_lines("e0000, E0001；E0002\nX1 E0003"), None)

    assert (added.n_new, added.n_known) == (2, 1)
    assert [(p.code, p.values) for p in added.problems] == [
        ("campaign-no-person", {"value": "X1"}),
        ("campaign-person-left", {"name": "员工0003"}),
    ]
    assert numbers(campaign) == ["E0000", "E0001", "E0002"]


def test_long_list_of_strangers_is_cut() -> None:
    added = add_listed(make_draft(), [Listed(f"X{i}") for i in range(30)], None)

    assert [p.code for p in added.problems] == ["campaign-no-person"] * 20 + ["campaign-more-lines"]


def test_empty_list_is_refused() -> None:
    with pytest.raises(CampaignError):
        add_listed(make_draft(), [], None)


@pytest.mark.parametrize("title", ["工号", "Employee number", "员工编号（必填）"])
def test_file_lines_know_their_column_role_and_row(tmp_path: Path, title: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(workbook([["姓名", title, "岗位画像"], ["林", "E1", "clerk"], ["王", 7, ""]]).getvalue())

    lines = file_lines(path, "名单.xlsx")

    assert [(line.number, line.role, line.place.line) for line in lines] == [("E1", "clerk", 2), ("7", "", 3)]


def test_file_without_titles_gives_its_first_column(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("E1\nE2\nE1\n", encoding="utf-8")

    assert [line.number for line in file_lines(path, "list.csv")] == ["E1", "E2"]


def test_unit_with_the_units_under_it() -> None:
    top = Unit.objects.create(code="1", name="A")
    below = Unit.objects.create(code="2", name="B", parent=top)
    people = make_company(3)
    for person, unit in zip(people, (top, below, None), strict=True):
        Person.objects.filter(pk=person.pk).update(unit=unit)

    assert [p.number for p in people_of_unit(top)] == ["E0000", "E0001"]


def test_team_direct_and_whole() -> None:
    people = make_company(8, span=2)

    direct = people_under(people[0], all_levels=False)
    assert [p.number for p in direct] == ["E0001", "E0002"]
    assert len(people_under(people[0], all_levels=True)) == 7


def test_people_who_left_are_not_added_and_removed_ones_take_their_raters_along() -> None:
    people = make_company(10)
    gone = people[9]
    Person.objects.filter(pk=gone.pk).update(status="left")
    gone.refresh_from_db()
    campaign = make_draft()
    assert add_ratees(campaign, [*people[:9], gone], None).n_new == 9
    draw_assignments(campaign)

    assert remove_ratees(campaign, None, None) == 9

    assert campaign.raters.count() == 0


def write(path: Path, language: str, **words: str) -> Path:
    given = {"title": "Shop", "name": "Care", "statement": "Cares for customers", **words}
    path.write_text(DICTIONARY.format(language=language, **given), encoding="utf-8")
    return path


def test_uploaded_dictionary_is_asked_from_then_on(tmp_path: Path) -> None:
    campaign = make_draft()

    upload_dictionary(campaign, write(tmp_path / "shop.yaml", "en"), None)
    upload_dictionary(campaign, write(tmp_path / "shop.zh.yaml", "zh-Hans", title="门店", name="用心"), None)

    assert (campaign.framework_id, campaign.framework_version, campaign.competencies) == ("shop", "2", [])
    assert bridge.campaign_framework(campaign, "zh-Hans").title == "门店"
    assert bridge.n_items(campaign) == 1


def test_same_version_with_other_content_and_no_translation_are_refused(tmp_path: Path) -> None:
    campaign = make_draft()
    upload_dictionary(campaign, write(tmp_path / "shop.yaml", "en"), None)

    with pytest.raises(FrameworkError):
        upload_dictionary(campaign, write(tmp_path / "shop.yaml", "en", title="Store"), None)
    broken = write(tmp_path / "zh.yaml", "zh-Hans")
    broken.write_text(broken.read_text().replace("CARE.1", "CARE.9"), encoding="utf-8")
    with pytest.raises(FrameworkError):
        upload_dictionary(campaign, broken, None)


def test_role_profiles_fit_the_dictionary_or_are_refused(tmp_path: Path) -> None:
    campaign = make_draft()
    upload_dictionary(campaign, write(tmp_path / "shop.yaml", "en"), None)
    path = tmp_path / "roles.yaml"

    path.write_text(ROLES.format(competency="CARE"), encoding="utf-8")
    upload_dictionary(campaign, path, None)
    assert RoleDocument.objects.get(framework_id="shop").title == "Clerk"
    path.write_text(ROLES.format(competency="NONE"), encoding="utf-8")
    with pytest.raises(RoleError):
        upload_dictionary(campaign, path, None)


def test_unchanged_step_writes_nothing() -> None:
    campaign = make_draft()
    before = Activity.objects.count()

    save_setup(campaign, None, title=campaign.title)

    assert Activity.objects.count() == before


def test_step_of_a_campaign_launched_elsewhere_is_refused() -> None:
    campaign = make_draft()
    Campaign.objects.update(state="open")

    with pytest.raises(CampaignError):
        save_setup(campaign, None, title="Another")


def test_deleted_draft_takes_its_trial_along() -> None:
    campaign = make_draft(make_company(3))
    start_trial(campaign, ["hr@example.com"], "en", None)

    delete_draft(campaign)

    assert Campaign.objects.count() == 0
    assert Person.objects.count() == 3
