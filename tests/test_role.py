import pytest

from zhiren.errors import RoleError
from zhiren.framework import Competency, Framework, Indicator
from zhiren.role import Requirement, RoleProfile, role_problems

FRAMEWORK = Framework("core", "1", "en", "Core", (Competency("A", "A", "", (Indicator("A.1", "x"),)),))
ROLE = RoleProfile("buyer", "Buyer", (Requirement("A", 4, 2), Requirement("Z", 3)))


def test_what_a_role_requires_of_a_competency():
    assert ROLE.requirement("A") == Requirement("A", 4, 2)
    assert ROLE.requirement("B") is None


def test_requirements_that_the_framework_lacks_are_found():
    assert [p.describe("en") for p in role_problems(ROLE, FRAMEWORK)] == [
        "The role profile “buyer” requires “Z”, which the dictionary does not have."
    ]


def test_each_rule_of_a_requirement():
    with pytest.raises(RoleError) as error:
        Requirement("A", 6, 4)
    assert error.value.describe("en").splitlines() == [
        "“level”: “6” is not a level. Levels are whole numbers from 1 to 5.",
        "“weight”: “4” is not a weight. Weights are 1, 2 and 3.",
    ]


def test_each_rule_of_a_role():
    with pytest.raises(RoleError) as error:
        RoleProfile("", " ", (Requirement("A", 3), Requirement("A", 4)))
    assert [p.code for p in error.value.problems] == [
        "role-competency-twice",
        "framework-text-empty",
        "framework-text-empty",
    ]
    with pytest.raises(RoleError) as error:
        RoleProfile("r", "R", ())
    said = error.value.describe("zh-Hans")
    assert said == "“requirements”：岗位画像“r”没有任何要求。请至少写一项胜任力及其等级。"
