"""A role profile, a file of them, and experts for a panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL, Competency, Framework
from zhiren.language import LANGUAGES, text
from zhiren.role import HEAVIEST, Requirement
from zhiren.web.actions.roles import Profile
from zhiren.web.forms.spoken import SpokenForm

LONGEST_TITLE = 80
LONGEST_PURPOSE = 1000
LEVELS = range(LOWEST_LEVEL, HIGHEST_LEVEL + 1)


@dataclass(frozen=True)
class CompetencyRow:
    """One competency in the form, with its fields."""

    competency: Competency
    level: forms.BoundField
    weight: forms.BoundField


class RoleForm(SpokenForm):
    """Titles and purposes in all languages; of each competency the required level by its words, and its weight."""

    words = "web-roles"

    def __init__(self, profile: Profile, framework: Framework, language: str, *args: Any, **kwargs: Any) -> None:
        self.profile, self.framework = profile, framework
        super().__init__(language, *args, **kwargs)
        for each in LANGUAGES:
            title = forms.CharField(max_length=LONGEST_TITLE, required=False, initial=profile.titles.get(each, ""))
            title.label = text(language, f"web-roles-title-{each}")
            purpose = forms.CharField(
                max_length=LONGEST_PURPOSE,
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
                initial=profile.purposes.get(each, ""),
            )
            purpose.label = text(language, f"web-roles-purpose-{each}")
            self.fields[f"title_{each}"], self.fields[f"purpose_{each}"] = title, purpose
        required = {r.competency_id: r for r in profile.requirements}
        for place, competency in enumerate(framework.competencies):
            self._add_requirement(place, competency, required.get(competency.id))

    def _add_requirement(self, place: int, competency: Competency, now: Requirement | None) -> None:
        nothing = ("", self.say("web-roles-not-required"))
        level = forms.ChoiceField(
            choices=[nothing, *level_choices(competency, self.say)],
            required=False,
            initial=str(now.required_level) if now else "",
            label=self.say("web-roles-level-of", competency=competency.name),
        )
        weight = forms.ChoiceField(
            choices=[(str(n), self.say(f"web-roles-weight-{n}")) for n in range(1, HEAVIEST + 1)],
            required=False,
            initial=str(now.weight) if now else "1",
            label=self.say("web-roles-weight-of", competency=competency.name),
        )
        self.fields[f"level_{place}"], self.fields[f"weight_{place}"] = level, weight

    def rows(self) -> list[CompetencyRow]:
        """The competencies with their fields."""
        return [
            CompetencyRow(c, self[f"level_{n}"], self[f"weight_{n}"])
            for n, c in enumerate(self.framework.competencies)
        ]

    def spoken_fields(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Title and purpose of each language."""
        return [(self[f"title_{each}"], self[f"purpose_{each}"]) for each in LANGUAGES]

    def filled(self) -> Profile:
        """The profile with what was written.

        Raises:
            RoleError: what is written is no role.
        """
        given = self.cleaned_data
        requirements = tuple(
            Requirement(c.id, int(given[f"level_{n}"]), int(given[f"weight_{n}"] or 1))
            for n, c in enumerate(self.framework.competencies)
            if given[f"level_{n}"]
        )
        titles = {each: given[f"title_{each}"].strip() for each in LANGUAGES}
        purposes = {each: given[f"purpose_{each}"].strip() for each in LANGUAGES}
        return Profile(
            self.profile.framework_id,
            self.profile.id,
            {language: title for language, title in titles.items() if title},
            purposes,
            requirements,
        )


class PanelVoteForm(SpokenForm):
    """What one expert finds that the role needs."""

    words = "web-roles"

    def __init__(
        self, framework: Framework, votes: Mapping[str, int | None], language: str, *args: Any, **kwargs: Any
    ) -> None:
        self.framework = framework
        super().__init__(language, *args, **kwargs)
        for place, competency in enumerate(framework.competencies):
            now = votes.get(competency.id, "") if competency.id in votes else ""
            self.fields[f"level_{place}"] = forms.ChoiceField(
                choices=[
                    ("", self.say("web-roles-vote-open")),
                    ("0", self.say("web-roles-vote-not-needed")),
                    *level_choices(competency, self.say),
                ],
                required=False,
                initial="0" if now is None else str(now),
                label=competency.name,
            )

    def rows(self) -> list[tuple[Competency, forms.BoundField]]:
        """The competencies with their fields."""
        return [(c, self[f"level_{n}"]) for n, c in enumerate(self.framework.competencies)]

    def votes(self) -> dict[str, int | None]:
        """The votes that were given; None: not needed."""
        given = {c.id: self.cleaned_data[f"level_{n}"] for n, c in enumerate(self.framework.competencies)}
        return {competency: int(level) or None for competency, level in given.items() if level}


class PanelistForm(SpokenForm):
    """One more expert: a name, and the mail address of an account where there is one."""

    words = "web-roles-panelist"

    name = forms.CharField(max_length=120)
    mail = forms.CharField(max_length=254, required=False)


class RoleFileForm(SpokenForm):
    """A file of role profiles."""

    words = "web-roles-import"

    file = forms.FileField(widget=forms.FileInput(attrs={"accept": ".yaml,.yml,.json"}))


def level_choices(competency: Competency, say: Callable[..., str]) -> list[tuple[str, str]]:
    """The levels by their words: ``3 · Steady``."""
    titles = {level.rank: level.title for level in competency.levels}
    return [
        (str(n), say("web-roles-level", n=n, title=titles.get(n, "")) if n in titles else str(n)) for n in LEVELS
    ]
