"""Bringing an interview in, consent, and a code."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils import timezone

from zhiren.errors import PeopleError, Problem, quote
from zhiren.evidence.consent import Consent
from zhiren.evidence.material.read import LONGEST, SUFFIXES
from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL
from zhiren.web.actions.evidence.coding import LONGEST_NOTE, Wish
from zhiren.web.actions.evidence.material import About
from zhiren.web.actions.people_import.organisation import role_titles
from zhiren.web.actions.person import find_manager
from zhiren.web.forms.spoken import SpokenForm
from zhiren.web.models import Campaign, Interview

MOST_CAMPAIGNS = 50
LEVELS = range(LOWEST_LEVEL, HIGHEST_LEVEL + 1)


class InterviewForm(SpokenForm):
    """A text about a person: pasted, or a file."""

    words = "web-evidence-field"
    person = forms.CharField(max_length=120)
    title = forms.CharField(max_length=120)
    kind = forms.ChoiceField(widget=forms.RadioSelect)
    role = forms.ChoiceField(required=False)
    held_on = forms.DateField(required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    campaign = forms.TypedChoiceField(coerce=int, required=False, empty_value=None)
    file = forms.FileField(required=False, widget=forms.FileInput(attrs={"accept": ",".join(SUFFIXES)}))
    text = forms.CharField(
        required=False, strip=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 8})
    )
    is_blind = forms.BooleanField(required=False)

    def __init__(self, language: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(language, *args, **kwargs)
        kinds = [(kind, self.say(f"web-evidence-kind-{kind}")) for kind in Interview.Kind.values]
        self.fields["kind"].choices = kinds
        roles = sorted(role_titles(language).items(), key=lambda each: each[1])
        self.fields["role"].choices = [("", self.say("web-evidence-role-of-person")), *roles]
        campaigns = Campaign.objects.exclude(state=Campaign.State.SEALED).order_by("-pk")[:MOST_CAMPAIGNS]
        none = ("", self.say("web-evidence-any-campaign"))
        self.fields["campaign"].choices = [none, *((c.pk, c.titled(language)) for c in campaigns)]

    def clean_person(self) -> Any:
        """By number, or by a name that one person alone has."""
        try:
            return find_manager(self.cleaned_data["person"])
        except PeopleError as error:
            raise forms.ValidationError([p.describe(self.language) for p in error.problems]) from None

    def clean_held_on(self) -> Any:
        """A day that has come."""
        day = self.cleaned_data["held_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(self.say("web-evidence-held-future"))
        return day

    def clean(self) -> dict[str, Any]:
        """Either a file or words."""
        given = super().clean() or {}
        if "text" not in self.errors and "file" not in self.errors:
            has_words = bool((given.get("text") or "").strip())
            if has_words == bool(given.get("file")):
                self.add_error("text", self.say("web-evidence-one-of"))
        return given

    def about(self) -> About:
        """What is said beside the words."""
        given = self.cleaned_data
        campaign = Campaign.objects.filter(pk=given["campaign"]).first() if given["campaign"] else None
        return About(
            person=given["person"],
            title=given["title"],
            kind=given["kind"],
            role_id=given["role"],
            held_on=given["held_on"],
            campaign=campaign,
            is_blind=given["is_blind"],
        )


class ConsentForm(SpokenForm):
    """That the person agreed: when, how, and to what."""

    words = "web-evidence-field"
    given_on = forms.DateField(widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    how = forms.CharField(max_length=200)
    quotes = forms.BooleanField(required=False)

    def consent(self) -> Consent:
        """As it is put on record."""
        given = self.cleaned_data
        return Consent(given["given_on"], given["how"], given["quotes"])


class NoteField(forms.CharField):
    """Words with line ends as a browser counts them: it sends two characters for each."""

    def to_python(self, value: Any) -> Any:
        """The words as they are kept, before their length is checked."""
        words = value.replace("\r\n", "\n").replace("\0", "") if isinstance(value, str) else value
        return super().to_python(words)


class OwnCodeForm(forms.Form):
    """What a passage shows, as the adjudicator sees it; the page lays it out itself."""

    indicator = forms.CharField(max_length=128, required=False)
    polarity = forms.CharField(max_length=10, required=False)
    level = forms.TypedChoiceField(
        coerce=int, required=False, empty_value=None, choices=[("", ""), *((str(n), str(n)) for n in LEVELS)]
    )
    note = NoteField(max_length=LONGEST_NOTE, required=False)

    def wish(self) -> Wish:
        """What is to be coded, on whatever passage it is."""
        given = self.cleaned_data
        return Wish(0, 0, given["indicator"], given["polarity"], given["level"], given["note"])

    def problems(self) -> list[Problem]:
        """What is wrong, field by field; the two fields of a span are said as one."""
        return list({problem.code: problem for problem in map(self._problem, self.errors)}.values())

    def _problem(self, name: str) -> Problem:
        given = str(self[name].value() or "")
        if name == "note":
            n = len(given.replace("\r\n", "\n").strip())
            return Problem("coding-note-long", {"n": n, "most": LONGEST_NOTE})
        if name == "level":
            low_high = {"low": LOWEST_LEVEL, "high": HIGHEST_LEVEL}
            return Problem("framework-level-range", {"value": quote(given), **low_high})
        if name == "indicator":
            return Problem("coding-no-indicator", {"value": quote(given)})
        return Problem("coding-no-polarity" if name == "polarity" else "coding-choose-clauses")


class CodeForm(OwnCodeForm):
    """A code on a run of clauses; the desk lays it out itself."""

    first = forms.IntegerField(min_value=1)
    last = forms.IntegerField(min_value=1, required=False)

    def wish(self) -> Wish:
        """What is to be coded; one clause where no last one is given."""
        given = self.cleaned_data
        return replace(super().wish(), first=given["first"], last=given["last"] or given["first"])
