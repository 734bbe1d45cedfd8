"""Raters from a list: customers by mail, colleagues by number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from django.db import transaction

from zhiren.errors import CampaignError, Place, Problem, quote
from zhiren.language import LANGUAGES, match_language, text
from zhiren.ratings.columns import RELATIONSHIPS
from zhiren.sources.headers import match_headers, plain
from zhiren.sources.table import Sheet, read_sheets
from zhiren.web.actions.assignment.edit import add_assignment, rater_by_mail, rater_of
from zhiren.web.actions.campaign.ratees import MOST_NAMED, people_by_number
from zhiren.web.actions.campaign.setup import check_draft
from zhiren.web.models import Account, Campaign, Person, Ratee, Rater

TITLES: Mapping[str, Sequence[str]] = {
    "ratee": (
        *("ratee", "ratee number", "person rated", "employee number", "number"),
        *("被评价者工号", "被评价人工号", "被评人工号", "被评价者", "工号", "员工编号"),
    ),
    "rater": ("rater", "rater number", "评价者工号", "评价人工号", "评价者", "评价人"),
    "mail": (
        "mail",
        "e-mail",
        "email",
        "rater mail",
        "customer mail",
        "邮箱",
        "电子邮箱",
        "邮件",
        "评价者邮箱",
        "客户邮箱",
    ),
    "name": (
        "name",
        "rater name",
        "customer",
        "customer name",
        "姓名",
        "评价者姓名",
        "客户",
        "客户姓名",
        "联系人",
    ),
    "relationship": ("relationship", "relation", "group", "评价关系", "关系", "类别"),
    "language": ("language", "语言", "语种"),
}


@transaction.atomic
def add_listed_raters(
    campaign: Campaign, path: Path, shown_name: str, by: Account | None
) -> tuple[int, list[Problem]]:
    """Put the raters of a CSV or Excel file to their ratees; gives how many, and what is wrong with other lines.

    A line holds the ratee's number, and the rater's number or mail. Without a relationship, a rater known by mail
    is a customer, any other an ``other``. A pair that is there already is left as it is.

    Raises:
        CampaignError: the campaign was launched, or the file lacks the columns.
        SourceError: the file cannot be read safely.
    """
    check_draft(campaign)
    lines = [line for sheet in read_sheets(path) for line in _lines(sheet, shown_name)]
    ratees = {r.person.number.casefold(): r for r in campaign.ratees.select_related("person")}
    people = people_by_number([line["rater"] for line, _ in lines if line["rater"]])
    n, problems = 0, []
    for line, place in lines:
        try:
            n += _add(campaign, line, ratees, people, by)
        except CampaignError as error:
            problems += [problem.at(place) for problem in error.problems]
    if len(problems) > MOST_NAMED:
        more = Problem("campaign-more-lines", {"n": len(problems) - MOST_NAMED})
        problems = [*problems[:MOST_NAMED], more]
    return n, problems


def _lines(sheet: Sheet, shown_name: str) -> Iterator[tuple[dict[str, str], Place]]:
    columns = match_headers(sheet.rows[0], TITLES).columns
    if "ratee" not in columns or not {"rater", "mail"} & columns.keys():
        raise CampaignError(
            Problem("campaign-raters-titles", place=Place(file=shown_name, sheet=sheet.name or None))
        )
    for index, row in enumerate(sheet.rows[1:], start=2):
        line = {field: row[columns[field]].strip() if field in columns else "" for field in TITLES}
        if any(line.values()):
            yield line, Place(file=shown_name, sheet=sheet.name or None, line=index)


def _add(
    campaign: Campaign,
    line: Mapping[str, str],
    ratees: Mapping[str, Ratee],
    people: Mapping[str, Person],
    by: Account | None,
) -> bool:
    ratee = ratees.get(line["ratee"].casefold())
    if ratee is None:
        raise CampaignError(Problem("campaign-no-ratee", {"value": quote(line["ratee"])}))
    ratee.campaign = campaign
    relationship = _relationship(line)
    rater = _rater(campaign, line, people)
    if ratee.assignments.filter(rater=rater).exists():
        return False
    add_assignment(ratee, rater, relationship, by)
    return True


def _rater(campaign: Campaign, line: Mapping[str, str], people: Mapping[str, Person]) -> Rater:
    if line["rater"]:
        person = people.get(line["rater"].casefold())
        if person is None:
            raise CampaignError(Problem("campaign-no-person", {"value": quote(line["rater"])}))
        if person.status == Person.Status.LEFT:
            raise CampaignError(Problem("campaign-person-left", {"name": quote(person.name)}))
        return rater_of(campaign, person)
    language = match_language(line["language"]) or (campaign.languages or LANGUAGES)[0]
    return rater_by_mail(campaign, line["mail"], line["name"], language)


def _relationship(line: Mapping[str, str]) -> str:
    given = plain(line["relationship"])
    if not given:
        return "other" if line["rater"] else "customer"
    for relationship in RELATIONSHIPS:
        words = {relationship, *(text(language, f"relationship-{relationship}") for language in LANGUAGES)}
        if given in {plain(word) for word in (*words, *_ALSO.get(relationship, ()))}:
            return str(relationship)
    raise CampaignError(Problem("campaign-relationship", {"value": quote(line["relationship"])}))


_ALSO = {
    "self": ("本人",),
    "manager": ("superior", "supervisor", "直接上级"),
    "peer": ("colleague", "同事", "平级"),
    "report": ("direct report", "subordinate", "直接下属"),
    "customer": ("client", "外部客户", "内部客户"),
    "other": ("其他", "others"),
}
