"""What a panel of experts chose in the exercise: a number for each point of each behaviour."""

from __future__ import annotations

from typing import Any

from django import forms

from zhiren.questionnaire import response_scale
from zhiren.web.actions.practice import STORIES, Reference
from zhiren.web.actions.practice_panel import LEAST_EXPERTS, UNSEEN, Votes, authors_choice
from zhiren.web.forms.campaign_questions import LANGUAGE_NAMES
from zhiren.web.forms.campaign_steps import StepForm, question_languages
from zhiren.web.models import Campaign

MOST_EXPERTS = 999


class PanelForm(StepForm):
    """Who the experts are; for each behaviour how many chose each point, and the panel's own reason."""

    words = "web-panel-field"

    def __init__(self, language: str, campaign: Campaign, *args: Any, **kwargs: Any) -> None:
        super().__init__(language, campaign, *args, **kwargs)
        self.languages = question_languages(campaign)
        scale = response_scale(campaign.scale, language)
        points = [str(point) for point in range(scale.low, scale.high + 1)]
        labels = dict(zip(points, scale.labels, strict=True)) | {UNSEEN: scale.not_observed}
        self.points = (*points, UNSEEN)
        for asked in self.languages:
            self.fields[_name("who", asked)] = forms.CharField(
                max_length=200, label=self.say("web-panel-who", language=LANGUAGE_NAMES[asked])
            )
        for item in (reference.item for story in STORIES for reference in story.references):
            for point in self.points:
                label = labels[point] if point == UNSEEN else f"{point} {labels[point]}"
                self.fields[_name(item, point)] = forms.IntegerField(
                    min_value=0, max_value=MOST_EXPERTS, required=False, label=label
                )
            for asked in self.languages:
                label = self.say("web-panel-reason", language=LANGUAGE_NAMES[asked])
                widget = forms.Textarea(attrs={"rows": 2, "lang": asked})
                self.fields[_name(item, asked)] = forms.CharField(
                    max_length=400, required=False, widget=widget, label=label
                )

    def chosen(self, campaign: Campaign) -> dict[str, Any]:
        """What was entered before; numbers only where they were given on the scale that is asked now."""
        stored = campaign.practice_panel
        if not stored:
            return {}
        shown = {_name("who", language): words for language, words in stored["who"].items()}
        for item, reason in stored["reasons"].items():
            shown |= {_name(item, language): words for language, words in reason.items()}
        if stored["scale"] == campaign.scale:
            for item, counts in stored["counts"].items():
                shown |= {_name(item, point): k for point, k in counts.items()}
        return shown

    def points_of(self, item: str) -> list[Any]:
        """The fields of numbers of one behaviour."""
        return [self[_name(item, point)] for point in self.points]

    def reasons_of(self, item: str) -> list[Any]:
        """The fields of reasons of one behaviour."""
        return [self[_name(item, language)] for language in self.languages]

    def whos(self) -> list[Any]:
        """The fields that say who the experts are."""
        return [self[_name("who", language)] for language in self.languages]

    def clean(self) -> dict[str, Any]:
        """Enough experts for each behaviour; a reason of their own where the one that is there would not fit."""
        given = super().clean() or {}
        for story in STORIES:
            for reference in story.references:
                self._check(reference, given)
        return given

    def _check(self, reference: Reference, given: dict[str, Any]) -> None:
        votes = Votes(self._counts(reference.item, given))
        if votes.n < LEAST_EXPERTS:
            said = self.say("web-panel-too-few", n=votes.n, least=LEAST_EXPERTS)
            self.add_error(_name(reference.item, self.points[0]), said)
            return
        written = {language: given.get(_name(reference.item, language), "").strip() for language in self.languages}
        is_other = votes.median != (authors_choice(reference, self.campaign.scale),)
        if is_other or any(written.values()):
            for language, words in written.items():
                if not words:
                    needed = "web-panel-reason-needed" if is_other else "web-panel-reason-untranslated"
                    self.add_error(_name(reference.item, language), self.say(needed))

    def _counts(self, item: str, given: dict[str, Any]) -> dict[str, int]:
        return {point: k for point in self.points if (k := given.get(_name(item, point)) or 0)}

    def values(self) -> dict[str, Any]:
        """The panel as the campaign keeps it."""
        given = self.cleaned_data
        items = [reference.item for story in STORIES for reference in story.references]
        reasons = {i: {tongue: given[_name(i, tongue)].strip() for tongue in self.languages} for i in items}
        return {
            "practice_panel": {
                "scale": self.campaign.scale,
                "who": {language: given[_name("who", language)].strip() for language in self.languages},
                "counts": {item: self._counts(item, given) for item in items},
                "reasons": {item: words for item, words in reasons.items() if any(words.values())},
            }
        }


def _name(item: str, part: str) -> str:
    return f"{item}_{part}".replace(".", "_").replace("-", "_").lower()
