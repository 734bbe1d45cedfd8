"""Role profiles change for what comes; what was launched keeps what it had."""

from __future__ import annotations

import pytest

from web.making import make_campaign, make_person
from web.making_talent import make_role
from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import RoleError
from zhiren.role import Requirement
from zhiren.web.actions.roles import Profile, profile, profiles, remove_profile, role_frameworks, save_profile
from zhiren.web.actions.roles.profiles import current_framework
from zhiren.web.bridge import campaign_role, campaign_roles, publish_framework, stored_role
from zhiren.web.models import Activity, Campaign, FrameworkDocument, KeptRole, Ratee, RoleDocument

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def frameworks() -> None:
    for language in ("en", "zh-Hans"):
        publish_framework(builtin_framework(language))


def clerk(**fields: object) -> Profile:
    given = {
        "titles": {"en": "Clerk"},
        "purposes": {"en": "Files."},
        "requirements": (Requirement("INT", 3, 2),),
    }
    return Profile("core", **{**given, **fields})


def test_a_new_role_is_there_in_every_language() -> None:
    saved = save_profile(clerk(), None)

    assert saved.id == "clerk"
    assert [row.language for row in RoleDocument.objects.order_by("language")] == ["en", "zh-Hans"]
    assert profile("core", "clerk") == Profile(
        "core",
        "clerk",
        {"en": "Clerk", "zh-Hans": "Clerk"},
        {"en": "Files.", "zh-Hans": "Files."},
        (Requirement("INT", 3, 2),),
    )
    assert [a.verb for a in Activity.objects.all()] == ["role-added"]


def test_ids_are_made_from_the_english_title_and_never_twice() -> None:
    make_person(role_id="role-1")
    first = save_profile(clerk(titles={"zh-Hans": "文员"}), None)
    second = save_profile(clerk(titles={"en": "Clerk"}), None)
    third = save_profile(clerk(titles={"en": "Clerk!"}), None)

    assert [each.id for each in (first, second, third)] == ["role-2", "clerk", "clerk-2"]
    assert {each.id for each in profiles("core")} == {"role-2", "clerk", "clerk-2"}


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"titles": {}}, "role-no-title"),
        ({"titles": {"en": "Other"}, "requirements": ()}, "role-empty"),
        ({"titles": {"en": "Other"}, "requirements": (Requirement("XYZ", 3),)}, "role-unknown-competency"),
        ({"titles": {"en": " CLERK "}}, "role-title-taken"),
    ],
)
def test_what_is_no_role(fields: dict[str, object], code: str) -> None:
    save_profile(clerk(), None)
    with pytest.raises(RoleError) as caught:
        save_profile(clerk(**fields), None)

    assert code in [problem.code for problem in caught.value.problems]
    assert RoleDocument.objects.count() == 2


@pytest.mark.parametrize("state", ["open", "paused", "closed", "scored", "released", "sealed"])
def test_a_launched_campaign_keeps_the_profile(state: str) -> None:
    make_role(levels={"INT": 3})
    campaign, other = make_campaign(state=state), make_campaign(state=state)
    Ratee.objects.create(campaign=campaign, person=make_person(), role_id="clerk")
    for level in (4, 5):
        save_profile(clerk(id="clerk", requirements=(Requirement("INT", level),)), None)

    assert campaign_role(campaign, "clerk", "en") == campaign_roles(campaign, "en")["clerk"]
    kept, now = campaign_role(campaign, "clerk", "en"), stored_role("core", "clerk", "en")
    assert [r.required_level for role in (kept, now) if role for r in role.requirements] == [3, 5]
    assert campaign_role(other, "clerk", "en") == now
    assert KeptRole.objects.count() == 2


def test_a_draft_follows_the_profile_and_nothing_is_kept_of_what_stays() -> None:
    make_role(levels={"INT": 3})
    campaign = make_campaign(state=Campaign.State.DRAFT)
    Ratee.objects.create(campaign=campaign, person=make_person(), role_id="clerk")
    make_role(levels={"INT": 3})
    make_role(levels={"INT": 4})

    assert campaign_role(campaign, "clerk", "en") == stored_role("core", "clerk", "en")
    assert campaign_roles(campaign, "en")["clerk"].requirements[0].required_level == 4
    assert not KeptRole.objects.exists()


def test_a_profile_that_comes_after_the_launch_judges_nobody() -> None:
    campaign = make_campaign()
    Ratee.objects.create(campaign=campaign, person=make_person(), role_id="clerk")
    make_role()

    assert campaign_role(campaign, "clerk", "en") is None
    assert campaign_roles(campaign, "en") == {}


def test_a_removed_role_stays_with_what_was_launched() -> None:
    make_role()
    campaign = make_campaign()
    Ratee.objects.create(campaign=campaign, person=make_person(), role_id="clerk")
    removed = profile("core", "clerk")
    assert removed is not None
    remove_profile(removed, None)

    assert profile("core", "clerk") is None
    role = campaign_role(campaign, "clerk", "en")
    assert role is not None
    assert role.title == "Clerk"


def test_a_role_with_people_is_not_removed() -> None:
    make_role()
    make_person(role_id="clerk")
    removed = profile("core", "clerk")
    assert removed is not None
    with pytest.raises(RoleError) as caught:
        remove_profile(removed, None)

    assert [(p.code, p.values["n"]) for p in caught.value.problems] == [("role-in-use", 1)]


def test_frameworks_by_their_latest_version() -> None:
    FrameworkDocument.objects.create(
        framework_id="shop", version="1", language="fr", title="Magasin", document="{}"
    )

    assert role_frameworks("en")[0] == ("shop", "Magasin")
    assert role_frameworks("en")[1][0] == "core"
    found = current_framework("core", "fr")
    assert found is not None
    assert found.language in ("en", "zh-Hans")
    assert current_framework("nothing", "en") is None


def test_words_in_a_language_that_is_missing() -> None:
    assert clerk().titled("zh-Hans") == "Clerk"
    assert clerk(id="x", titles={}).titled("en") == "x"
    assert clerk(purposes={"zh-Hans": ""}).purposed("en") == ""
