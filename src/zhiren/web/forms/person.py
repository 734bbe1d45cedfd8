"""Forms for people, units and files of people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms

from zhiren.errors import PeopleError, Problem, quote
from zhiren.web.actions.people_import.organisation import FACTS, role_titles
from zhiren.web.actions.person import find_manager, unit_tree
from zhiren.web.actions.person.cells import read_mail, read_phone, read_words
from zhiren.web.actions.person.units import SEPARATORS
from zhiren.web.forms.spoken import SpokenForm
from zhiren.web.models import Person, Position, Unit
from zhiren.web.models.language import LANGUAGE_CHOICES

WORDS = "web-people-field"


class PeopleForm(SpokenForm):
    """A form whose fields are read as the cells of a file are."""

    words = WORDS

    def read(self, field: str, reader: Callable[[str], Any]) -> Any:
        """A field's value by a reader; what is wrong with it is said at the field."""
        try:
            return reader(self.cleaned_data[field])
        except PeopleError as error:
            raise forms.ValidationError([p.describe(self.language) for p in error.problems]) from None


class PersonForm(PeopleForm):
    """One person. Unit and manager are written as in a file: a path, a number or a name."""

    number = forms.CharField(max_length=64)
    name = forms.CharField(max_length=120)
    mail = forms.CharField(required=False, widget=forms.EmailInput)
    phone = forms.CharField(required=False, widget=forms.TextInput(attrs={"type": "tel"}))
    unit = forms.CharField(required=False)
    position = forms.CharField(required=False)
    manager = forms.CharField(required=False)
    role = forms.ChoiceField(required=False)
    level = forms.CharField(required=False, max_length=40)
    performance = forms.CharField(required=False, max_length=40)
    gender = forms.CharField(required=False, max_length=40)
    age_band = forms.CharField(required=False, max_length=40)
    language = forms.ChoiceField(choices=LANGUAGE_CHOICES)
    status = forms.ChoiceField(widget=forms.RadioSelect)

    def __init__(self, person: Person, language: str, *args: Any, **kwargs: Any) -> None:
        self.tree = unit_tree()
        super().__init__(language, *args, initial=self._initial(person), **kwargs)
        self.person = person
        roles = sorted(role_titles(language).items(), key=lambda each: each[1])
        self.fields["role"].choices = [("", "—"), *roles]
        self.fields["status"].choices = [
            (status, self.say(f"web-people-status-{status}")) for status in Person.Status.values
        ]

    def _initial(self, person: Person) -> dict[str, str]:
        fields = ("number", "name", "mail", "phone", "language", "status", *FACTS)
        return {
            **{field: getattr(person, field) for field in fields},
            "role": person.role_id,
            "unit": self.tree.paths.get(person.unit_id or 0, ""),
            "position": person.position.title if person.position else "",
            "manager": person.manager.number if person.manager else "",
        }

    def clean_number(self) -> str:
        """The number as it is stored."""
        return str(self.read("number", lambda cell: read_words(cell, "number")))

    def clean_name(self) -> str:
        """The name as it is stored."""
        return str(self.read("name", lambda cell: read_words(cell, "name")))

    def clean_mail(self) -> str:
        """The address in small letters."""
        return str(self.read("mail", read_mail))

    def clean_phone(self) -> str:
        """The number as digits."""
        return str(self.read("phone", read_phone))

    def clean_position(self) -> str:
        """The title as it is stored."""
        return str(self.read("position", lambda cell: read_words(cell, "position")))

    def clean_unit(self) -> int | None:
        """The id of a unit that is there."""

        def find(cell: str) -> int | None:
            path = self.tree.find(cell, self.initial["unit"])
            if path and path not in self.tree.by_path:
                raise PeopleError(Problem("unit-unknown", {"value": quote(path)}))
            return self.tree.by_path.get(path)

        found: int | None = self.read("unit", find)
        return found

    def clean_manager(self) -> Person | None:
        """The person who is meant."""
        found: Person | None = self.read("manager", find_manager)
        return found

    def filled(self) -> Person:
        """The person with what was written."""
        given, person = self.cleaned_data, self.person
        for field in ("number", "name", "mail", "phone", "language", "status", "manager", *FACTS):
            setattr(person, field, given[field])
        person.unit_id, person.role_id = given["unit"], given["role"]
        title = given["position"]
        person.position = Position.objects.get_or_create(title=title)[0] if title else None
        return person


class UnitForm(PeopleForm):
    """A unit: its name, the unit above, its code."""

    unit_name = forms.CharField(max_length=120)
    parent = forms.CharField(required=False)
    unit_code = forms.CharField(max_length=64, required=False)

    def __init__(self, unit: Unit, language: str, *args: Any, **kwargs: Any) -> None:
        self.unit, self.tree = unit, unit_tree()
        parent = self.tree.paths.get(unit.parent_id or 0, "")
        initial = {"unit_name": unit.name, "parent": parent, "unit_code": unit.code}
        super().__init__(language, *args, initial=initial, **kwargs)

    def clean_unit_name(self) -> str:
        """A name without the marks that stand between units."""

        def read(cell: str) -> str:
            name = read_words(cell, "unit")
            if SEPARATORS.search(name):
                raise PeopleError(Problem("unit-slash", {"value": quote(name)}))
            return name

        return str(self.read("unit_name", read))

    def clean_parent(self) -> int | None:
        """The id of the unit above."""

        def find(cell: str) -> int | None:
            path = self.tree.find(cell, self.initial["parent"])
            if path and path not in self.tree.by_path:
                raise PeopleError(Problem("unit-unknown", {"value": quote(path)}))
            return self.tree.by_path.get(path)

        found: int | None = self.read("parent", find)
        return found

    def clean_unit_code(self) -> str:
        """A code that no other unit has; one is made where none is given."""

        def read(cell: str) -> str:
            code = read_words(cell, "unit_code")
            if code and Unit.objects.filter(code=code).exclude(pk=self.unit.pk).exists():
                raise PeopleError(Problem("unit-code-taken", {"value": quote(code)}))
            return code

        return str(self.read("unit_code", read))

    def filled(self) -> Unit:
        """The unit with what was written."""
        given = self.cleaned_data
        self.unit.name, self.unit.parent_id = given["unit_name"], given["parent"]
        self.unit.code = given["unit_code"] or self.unit.code
        return self.unit


class ImportForm(PeopleForm):
    """A file of people."""

    file = forms.FileField(widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.tsv,.txt"}), required=False)
    is_complete = forms.BooleanField(required=False)
