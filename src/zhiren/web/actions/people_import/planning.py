"""From an uploaded file to a plan that waits for a decision."""

from __future__ import annotations

from zhiren.web.actions.people_import.columns import Table, read_table
from zhiren.web.actions.people_import.organisation import organisation
from zhiren.web.actions.people_import.plan import Plan, make_plan
from zhiren.web.models import Account, PeopleImport

LONGEST_FILE_NAME = 255


def plan_import(content: bytes, file_name: str, by: Account | None, *, is_complete: bool = False) -> PeopleImport:
    """Keep a file's rows and what they would change; nothing else is touched.

    Raises:
        PeopleError: the file cannot be read as a table of people.
    """
    table = read_table(content, file_name)
    plan = make_plan(table, organisation(), is_complete=is_complete)
    return PeopleImport.objects.create(
        file_name=file_name[-LONGEST_FILE_NAME:],
        rows=table.to_json(),
        is_complete=is_complete,
        plan=plan.to_json(),
        made_by=by,
    )


def plan_again(given: PeopleImport) -> Plan:
    """The plan of an import that waits, against the people as they are now."""
    return make_plan(Table.from_json(given.rows), organisation(), is_complete=given.is_complete)
