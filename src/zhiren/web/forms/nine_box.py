"""Making a nine-box, and moving somebody in it."""

from __future__ import annotations

from typing import Any

from django import forms

from zhiren.language import text
from zhiren.web.actions.talent.nine_box import BOXES, LONGEST_WHY, Box
from zhiren.web.actions.talent.performance import propose_steps
from zhiren.web.actions.talent.scored import Scored
from zhiren.web.forms.spoken import SpokenForm

STEPS = (3, 2, 1)


class CalibrationForm(SpokenForm):
    """Title, the competencies that make up potential, what each performance word means, where potential is cut."""

    words = "web-talent-form"

    title = forms.CharField(max_length=120)
    competencies = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    low_cut = forms.FloatField(required=False)
    high_cut = forms.FloatField(required=False)

    def __init__(self, scored: Scored, language: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(language, *args, **kwargs)
        self.scale = scored.scale
        self.fields["competencies"].choices = [(c.id, c.name) for c in scored.framework.competencies]
        people = scored.people.values()
        self.performance_words = sorted({person.performance for person in people if person.performance})
        self.n_unrated = sum(not person.performance for person in people)
        choices = [(str(step), text(language, f"web-talent-step-{step}")) for step in STEPS]
        for place, (word, step) in enumerate(propose_steps(self.performance_words).items()):
            self.fields[f"step_{place}"] = forms.ChoiceField(choices=choices, label=word, initial=str(step))
        for name in ("low_cut", "high_cut"):
            limits = {"min": scored.scale.low, "max": scored.scale.high, "step": "0.01", "inputmode": "decimal"}
            self.fields[name].widget.attrs.update(limits)

    def clean(self) -> dict[str, Any]:
        """Both cuts or neither."""
        given: dict[str, Any] = super().clean() or {}
        if (given.get("low_cut") is None) != (given.get("high_cut") is None):
            self.add_error("high_cut", self.say("nine-box-one-cut"))
        return given

    def step_fields(self) -> list[forms.BoundField]:
        """A choice for each performance word."""
        return [self[f"step_{place}"] for place in range(len(self.performance_words))]

    def cut_fields(self) -> list[forms.BoundField]:
        """Both cuts."""
        return [self["low_cut"], self["high_cut"]]

    def steps(self) -> dict[str, int]:
        """The step of each performance word."""
        return {word: int(self.cleaned_data[f"step_{n}"]) for n, word in enumerate(self.performance_words)}

    def cuts(self) -> tuple[float, float] | None:
        """Where potential is cut; None: into thirds."""
        low, high = self.cleaned_data["low_cut"], self.cleaned_data["high_cut"]
        return None if low is None else (low, high)


class MoveForm(SpokenForm):
    """Another box, and why."""

    words = "web-talent-move"

    box = forms.ChoiceField()
    why = forms.CharField(max_length=LONGEST_WHY, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, language: str, *args: Any, **kwargs: Any) -> None:
        box = kwargs.pop("initial", {}).get("box")
        super().__init__(language, *args, initial={"box": _key(box) if box else ""}, **kwargs)
        named = [(_key(each), text(language, f"web-talent-box-{_key(each)}")) for each in BOXES]
        self.fields["box"].choices = named

    def box_chosen(self) -> Box:
        """The box as performance and potential."""
        performance, potential = self.cleaned_data["box"].split("-")
        return int(performance), int(potential)


def _key(box: Box) -> str:
    return f"{box[0]}-{box[1]}"
