"""People as rows: what search finds them by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.making import make_person
from zhiren.web.models.search_key import LONGEST_KEY, search_key

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("张伟", " 张伟 zhangwei wei zw"),
        ("单雄", " 单雄 shanxiong xiong sx"),
        ("翟天", " 翟天 zhaitian tian zt ditian dt"),
        ("欧阳兰", " 欧阳兰 ouyanglan yanglan lan oyl"),
        ("Alex Chen", " alex chen alexchen ac"),
        ("ＡＬＥＸ", " alex a"),
        ("李\U0002ebe1", " 李\U0002ebe1 li\U0002ebe1 \U0002ebe1 l\U0002ebe1"),
        ("", ""),
        ("··", " ··"),
    ],
)
def test_search_key(name: str, key: str) -> None:
    assert search_key(name, "", "") == key


han = st.characters(min_codepoint=0x3400, max_codepoint=0x323AF)


@given(st.text(max_size=120) | st.text(han, max_size=60), st.text(max_size=64), st.emails())
def test_any_name_has_a_key_that_fits(name: str, number: str, mail: str) -> None:
    key = search_key(name, number, mail)

    assert len(key) <= LONGEST_KEY
    assert key == "".join(f" {word}" for word in key.split())


def test_a_change_of_part_of_a_row_brings_its_key_along() -> None:
    person = make_person("李雷", mail="Li@X.cn")
    person.name = "韩梅"
    person.save(update_fields=["name"])

    person.refresh_from_db()
    assert (person.mail, person.search_key) == (
        "li@x.cn",
        f" 韩梅 hanmei mei hm {person.number.lower()} li@x.cn",
    )

    person.phone = "12345"
    person.save(update_fields=["phone"])
    person.refresh_from_db()
    assert person.phone == "12345"
