"""Writing a goal: what the dictionary offers, and the person's own words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone

from zhiren.development import MOST_BEHAVIOURS
from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL, Competency
from zhiren.web.actions.plan.writing import USUAL_DAYS, kept_actions
from zhiren.web.forms.spoken import SpokenForm
from zhiren.web.models import PlanGoal

RHYTHMS = (1, 2, 4, 8)
MOST_OWN = 12


class GoalForm(SpokenForm):
    """One goal on a competency; suggestions are told apart by their place in the dictionary."""

    words = "web-plans-field"
    behaviour = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), max_length=600)
    indicators = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    from_level = forms.TypedChoiceField(coerce=int)
    to_level = forms.TypedChoiceField(coerce=int)
    suggestions = forms.TypedMultipleChoiceField(coerce=int, required=False, widget=forms.CheckboxSelectMultiple)
    own_actions = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), max_length=2000, required=False)
    support = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), max_length=600, required=False)
    notice = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), max_length=600, required=False)
    due = forms.DateField(widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    weeks_between = forms.TypedChoiceField(coerce=int)

    def __init__(self, language: str, goal: PlanGoal, competency: Competency, *args: Any, **kwargs: Any) -> None:
        self.goal, self.competency = goal, competency
        super().__init__(language, *args, initial=self._chosen(), **kwargs)
        levels = [(rank, self._level(rank)) for rank in range(LOWEST_LEVEL, HIGHEST_LEVEL + 1)]
        self.fields["from_level"].choices = self.fields["to_level"].choices = levels
        observed = [i for i in competency.indicators if not i.reverse_keyed]
        self.fields["indicators"].choices = [(i.id, i.statement) for i in observed]
        self.fields["weeks_between"].choices = [(n, self.say("web-plans-weeks", n=n)) for n in RHYTHMS]
        self.fields["suggestions"].choices = [
            (place, self._suggestion(s.text, s.kind)) for place, s in enumerate(competency.suggestions)
        ]
        if not competency.suggestions:
            del self.fields["suggestions"]

    def clean_indicators(self) -> list[str]:
        """At most three."""
        found = list(self.cleaned_data["indicators"])
        if len(found) > MOST_BEHAVIOURS:
            raise forms.ValidationError(self.say("web-plans-many-behaviours"))
        return found

    def clean_due(self) -> Any:
        """A day to come."""
        if self.cleaned_data["due"] <= timezone.localdate():
            raise forms.ValidationError(self.say("web-plans-due-past"))
        return self.cleaned_data["due"]

    def values(self) -> dict[str, Any]:
        """The goal's fields as written."""
        given = dict(self.cleaned_data)
        places = given.pop("suggestions", [])
        suggested = [(s.kind, s.text) for n, s in enumerate(self.competency.suggestions) if n in places]
        own = [line.strip() for line in given.pop("own_actions").splitlines() if line.strip()][:MOST_OWN]
        return {**given, "actions": kept_actions(self.goal.actions, suggested, own)}

    def _chosen(self) -> dict[str, Any]:
        names = ("indicators", "behaviour", "from_level", "to_level", "support", "notice", "weeks_between")
        texts = [action["text"] for action in self.goal.actions]
        offered = [suggestion.text for suggestion in self.competency.suggestions]
        return {
            **{name: getattr(self.goal, name) for name in names},
            "due": self.goal.due or timezone.localdate() + timedelta(days=USUAL_DAYS),
            "suggestions": [place for place, words in enumerate(offered) if words in texts],
            "own_actions": "\n".join(words for words in texts if words not in offered),
        }

    def _level(self, rank: int) -> str:
        title = next((level.title for level in self.competency.levels if level.rank == rank), "")
        if not title:
            return self.say("web-plans-level", rank=rank)
        return self.say("web-plans-level-titled", rank=rank, title=title)

    def _suggestion(self, words: str, kind: str) -> str:
        how = self.say("web-plans-suggestion-" + kind.replace("_", "-"))
        return self.say("web-plans-suggestion-line", kind=how[:1].upper() + how[1:], words=words)
