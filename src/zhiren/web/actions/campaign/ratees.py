"""Who is rated: chosen one by one, by unit, by team, or from a list of numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from zhiren.errors import CampaignError, Place, Problem, quote
from zhiren.sources.headers import match_headers
from zhiren.sources.table import Sheet, read_sheets
from zhiren.web.actions.activity import record
from zhiren.web.actions.campaign.raters import BATCH, drop_idle_raters
from zhiren.web.actions.campaign.setup import check_draft
from zhiren.web.models import Account, Campaign, Person, Ratee, Unit

MOST_NAMED = 20
NOWHERE = Place()
TITLES: Mapping[str, Sequence[str]] = {
    "number": (
        *("number", "no", "id", "employee number", "employee no", "employee id", "staff id", "person id"),
        *("工号", "员工编号", "员工工号", "员工号", "职工号", "人员编号", "编号"),
    ),
    "role": ("role", "role id", "role profile", "profile", "岗位画像", "岗位画像编号", "画像", "角色"),
}


@dataclass(frozen=True)
class Listed:
    """One line of a list: a person's number, the role profile where the list tells one, and the place."""

    number: str
    role: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True)
class Added:
    """What came of adding: so many new, so many there already, and problems for lines that name nobody."""

    n_new: int
    n_known: int
    problems: tuple[Problem, ...] = ()


@transaction.atomic
def add_ratees(campaign: Campaign, people: Iterable[Person], by: Account | None) -> Added:
    """Have people rated, with the role profile that they have. Who has left is not added.

    Raises:
        CampaignError: the campaign was launched.
    """
    check_draft(campaign)
    return _add(campaign, {person: person.role_id for person in people}, by)


@transaction.atomic
def add_listed(campaign: Campaign, lines: Sequence[Listed], by: Account | None) -> Added:
    """Have the people of a list rated; lines without a person of that number are told, twenty at most.

    Raises:
        CampaignError: the campaign was launched, or the list is empty.
    """
    check_draft(campaign)
    if not lines:
        raise CampaignError(Problem("campaign-list-empty"))
    found = people_by_number([line.number for line in lines])
    chosen: dict[Person, str] = {}
    problems = []
    for line in lines:
        person = found.get(line.number.casefold())
        if person is None:
            problems.append(Problem("campaign-no-person", {"value": quote(line.number)}, line.place))
        elif person.status == Person.Status.LEFT:
            problems.append(Problem("campaign-person-left", {"name": quote(person.name)}, line.place))
        else:
            chosen[person] = line.role or person.role_id
    added = _add(campaign, chosen, by)
    if len(problems) > MOST_NAMED:
        more = Problem("campaign-more-lines", {"n": len(problems) - MOST_NAMED})
        problems = [*problems[:MOST_NAMED], more]
    return Added(added.n_new, added.n_known, tuple(problems))


def _add(campaign: Campaign, roles: Mapping[Person, str], by: Account | None) -> Added:
    known = set(campaign.ratees.values_list("person_id", flat=True))
    here = [p for p in roles if p.status == Person.Status.ACTIVE]
    new = [p for p in here if p.pk not in known]
    rows = [Ratee(campaign=campaign, person=person, role_id=roles[person]) for person in new]
    Ratee.objects.bulk_create(rows, batch_size=BATCH)
    if new:
        record(by, "ratees-added", campaign, n=len(new))
    return Added(len(new), len(here) - len(new))


@transaction.atomic
def remove_ratees(campaign: Campaign, ratees: Iterable[int] | None, by: Account | None) -> int:
    """Have people (by the ratee's pk; None: all) not rated after all; who rates nobody then is no rater.

    Raises:
        CampaignError: the campaign was launched.
    """
    check_draft(campaign)
    wanted = campaign.ratees.all() if ratees is None else campaign.ratees.filter(pk__in=ratees)
    _, counts = wanted.delete()
    drop_idle_raters(campaign)
    n = counts.get("zhiren.Ratee", 0)
    if n:
        record(by, "ratees-removed", campaign, n=n)
    return n


def people_by_number(numbers: Collection[str]) -> dict[str, Person]:
    """People by their number in small letters; letters may be in any case."""
    wanted = sorted(set(numbers) | {n.upper() for n in numbers})
    found: dict[str, Person] = {}
    for start in range(0, len(wanted), 500):
        for person in Person.objects.filter(number__in=wanted[start : start + 500]):
            found[person.number.casefold()] = person
    return found


def people_of_unit(unit: Unit) -> list[Person]:
    """Everybody here in a unit and the units under it. Costs two queries."""
    children: dict[int | None, list[int]] = defaultdict(list)
    for pk, parent in Unit.objects.values_list("pk", "parent_id"):
        children[parent].append(pk)
    units = [unit.pk]
    for pk in units:  # grows
        units += children[pk]
    return [p for p in Person.objects.filter(status=Person.Status.ACTIVE) if p.unit_id in set(units)]


def people_under(manager: Person, *, all_levels: bool) -> list[Person]:
    """The people who report to a manager; with ``all_levels`` the people under these too."""
    reports: dict[int | None, list[Person]] = defaultdict(list)
    for person in Person.objects.filter(status=Person.Status.ACTIVE).exclude(manager=None):
        reports[person.manager_id].append(person)
    found = {person.pk: person for person in reports[manager.pk]}
    queue = list(found.values()) if all_levels else []
    for person in queue:  # grows
        below = [p for p in reports[person.pk] if p.pk not in found]
        found |= {p.pk: p for p in below}
        queue += below
    found.pop(manager.pk, None)
    return list(found.values())


def pasted_lines(pasted: str) -> list[Listed]:
    """The numbers of a pasted text: a line each, or parted by commas, semicolons or spaces."""
    numbers = [part for part in re.split(r"[\s,;，；、]+", pasted) if part]
    return [Listed(number) for number in dict.fromkeys(numbers)]


def file_lines(path: Path, shown_name: str) -> list[Listed]:
    """The lines of a CSV or Excel file: the column of numbers, and of role profiles where there is one.

    Without a title that means a number, the first column is taken.

    Raises:
        SourceError: the file cannot be read safely.
    """
    lines: dict[str, Listed] = {}
    for sheet in read_sheets(path):
        lines |= {line.number: line for line in _sheet_lines(sheet, shown_name) if line.number not in lines}
    return list(lines.values())


def _sheet_lines(sheet: Sheet, shown_name: str) -> list[Listed]:
    columns = match_headers(sheet.rows[0], TITLES).columns
    number, role = columns.get("number", 0), columns.get("role")
    start = 1 if "number" in columns else 0
    return [
        Listed(
            row[number].strip(),
            row[role].strip() if role is not None else "",
            Place(file=shown_name, sheet=sheet.name or None, line=index),
        )
        for index, row in enumerate(sheet.rows[start:], start=start + 1)
        if row[number].strip()
    ]
