"""What may be written about a person, in a form or in a file: each reader gives the value as it is stored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from zhiren.errors import PeopleError, Problem, Value, quote
from zhiren.people import named_language
from zhiren.sources.headers import plain
from zhiren.web.models import Person

LONGEST = {"number": 64, "name": 120, "mail": 254, "position": 120, "unit": 120, "unit_code": 64, "fact": 40}

_PHONE = re.compile(r"\+?\d{5,20}")
_PHONE_MARKS = re.compile(r"[\s().\-–—/]+")
_STATUS = {
    **dict.fromkeys(
        map(plain, ("active", "here", "employed", "在职", "正式", "试用", "试用期", "在岗", "是")), "active"
    ),
    **dict.fromkeys(map(plain, ("left", "inactive", "terminated", "resigned", "离职", "已离职", "退休")), "left"),
}


@lru_cache(maxsize=8192)  # the same units and positions stand in row after row
def read_words(cell: str, field: str) -> str:
    """Words on one line, without differences of width.

    Raises:
        PeopleError: they are too long to be stored, or hold characters that cannot be seen.
    """
    words = " ".join(unicodedata.normalize("NFKC", cell).split())
    if len(words) > LONGEST[field]:
        values: dict[str, Value] = {
            "field": field,
            "value": quote(words),
            "n": len(words),
            "most": LONGEST[field],
        }
        raise PeopleError(Problem("person-long", values))
    if not words.isprintable():
        raise PeopleError(Problem("person-characters", {"field": field, "value": quote(words)}))
    return words


def read_mail(cell: str) -> str:
    """A mail address in small letters; empty where there is none.

    Raises:
        PeopleError: it is no address.
    """
    mail = unicodedata.normalize("NFKC", cell).strip().lower().removeprefix("mailto:")
    if mail:
        try:
            validate_email(mail)
        except ValidationError:
            raise PeopleError(Problem("person-mail", {"value": quote(cell)})) from None
    return mail


def read_phone(cell: str) -> str:
    """A telephone number as digits, with its ``+`` where it has one.

    Raises:
        PeopleError: it is no number.
    """
    phone = _PHONE_MARKS.sub("", unicodedata.normalize("NFKC", cell))
    if phone and not _PHONE.fullmatch(phone):
        raise PeopleError(Problem("person-phone", {"value": quote(cell)}))
    return phone


def read_language(cell: str) -> str:
    """A language of the product.

    Raises:
        PeopleError: it is none.
    """
    language = named_language(cell)
    if not language:
        raise PeopleError(Problem("people-language", {"value": quote(cell)}))
    return language


def read_status(cell: str) -> str:
    """Whether the person is here.

    Raises:
        PeopleError: the word is not known.
    """
    status = _STATUS.get(plain(cell))
    if status is None:
        raise PeopleError(Problem("person-status", {"value": quote(cell)}))
    return Person.Status(status).value


def read_role(cell: str, roles: Mapping[str, str]) -> str:
    """The id of a role profile, given by id or title; ``roles`` maps both, in plain letters, to ids.

    Raises:
        PeopleError: there is no such profile.
    """
    if not cell:
        return ""
    found = roles.get(plain(cell))
    if found is None:
        known = ", ".join(dict.fromkeys(roles.values())) or "—"
        raise PeopleError(Problem("person-role", {"value": quote(cell), "known": quote(known)}))
    return found
