"""The questionnaire and the raters of a campaign: steps with many small fields."""

from __future__ import annotations

from typing import Any

from django import forms

from zhiren.language import text
from zhiren.questionnaire import SCALE_POINTS, response_scale
from zhiren.ratings.columns import RELATIONSHIPS
from zhiren.web import bridge
from zhiren.web.forms.campaign_steps import StepForm, question_languages
from zhiren.web.models import Campaign, FrameworkDocument

MOST_QUESTIONS = 4
SOURCES = {
    "self": ("chart",),
    "manager": ("chart", "listed"),
    "peer": ("chart", "nominated", "listed"),
    "report": ("chart", "nominated", "listed"),
    "customer": ("listed",),
    "other": ("nominated", "listed"),
}
LANGUAGE_NAMES = {"zh-Hans": "中文", "en": "English"}
USUAL_COUNTS = {"self": 1, "manager": 1, "peer": 5, "report": 5, "customer": 3, "other": 3}


class QuestionnaireForm(StepForm):
    """Framework, competencies, by role, scale, practice, and open questions in each language."""

    framework = forms.ChoiceField()
    competencies = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    by_role = forms.BooleanField(required=False)
    scale = forms.ChoiceField(widget=forms.RadioSelect)
    practice = forms.ChoiceField(widget=forms.RadioSelect)

    def __init__(self, language: str, campaign: Campaign, *args: Any, **kwargs: Any) -> None:
        super().__init__(language, campaign, *args, **kwargs)
        self.fields["framework"].choices = published_frameworks(language)
        self.shown = shown_framework(campaign, language)
        competencies = self.shown.competencies if self.shown else ()
        choices = [
            (c.id, self.say("web-campaigns-competency", name=c.name, n=len(c.indicators))) for c in competencies
        ]
        self.fields["competencies"].choices = choices
        self.fields["scale"].choices = [(s, _scale_words(s, language)) for s in SCALE_POINTS]
        practices = [(p, self.say(f"web-campaigns-practice-{p}")) for p in Campaign.Practice.values]
        self.fields["practice"].choices = practices
        self.languages = question_languages(campaign)
        for number in range(1, MOST_QUESTIONS + 1):
            for asked in self.languages:
                label = self.say("web-campaigns-open-question", n=number, language=LANGUAGE_NAMES[asked])
                widget = forms.Textarea(attrs={"rows": 2, "lang": asked})
                field = forms.CharField(required=False, max_length=300, widget=widget, label=label)
                self.fields[_question_field(number, asked)] = field

    def chosen(self, campaign: Campaign) -> dict[str, Any]:
        """All competencies are ticked where none was chosen."""
        shown = shown_framework(campaign, self_language(campaign))
        every = [c.id for c in shown.competencies] if shown else []
        given: dict[str, Any] = {n: getattr(campaign, n) for n in ("by_role", "scale", "practice")}
        given["framework"] = f"{campaign.framework_id}|{campaign.framework_version}"
        given["competencies"] = campaign.competencies or every
        for number, question in enumerate(campaign.open_questions, start=1):
            given |= {
                _question_field(number, asked): question.get(asked, "") for asked in question_languages(campaign)
            }
        return given

    def question_rows(self) -> list[list[Any]]:
        """The fields of open questions, a row a question."""
        numbers = range(1, MOST_QUESTIONS + 1)
        return [[self[_question_field(n, asked)] for asked in self.languages] for n in numbers]

    def clean_competencies(self) -> list[str]:
        """At least one; all of them are stored as none, so that the campaign asks the whole framework."""
        chosen: list[str] = self.cleaned_data["competencies"]
        every = [value for value, _ in self.fields["competencies"].choices]
        if every and not chosen:
            raise forms.ValidationError(self.say("web-campaigns-no-competency"))
        return [] if len(chosen) == len(every) else [c for c in every if c in chosen]

    def clean(self) -> dict[str, Any]:
        """An open question is written in each language, or not at all."""
        given = super().clean() or {}
        for number in range(1, MOST_QUESTIONS + 1):
            fields = [_question_field(number, asked) for asked in self.languages]
            written = [bool(given.get(name, "").strip()) for name in fields]
            if any(written) and not all(written):
                self.add_error(fields[written.index(False)], self.say("web-campaigns-question-untranslated"))
        return given

    @property
    def chosen_framework(self) -> tuple[str, str]:
        """Id and version of the framework chosen."""
        framework_id, _, version = self.cleaned_data["framework"].rpartition("|")
        return framework_id, version

    def values(self) -> dict[str, Any]:
        """The open questions with their ids; those that are empty are left out."""
        given = {n: self.cleaned_data[n] for n in ("by_role", "scale", "practice", "competencies")}
        questions = []
        for number in range(1, MOST_QUESTIONS + 1):
            words = {asked: self.cleaned_data[_question_field(number, asked)].strip() for asked in self.languages}
            if any(words.values()):
                questions.append({"id": f"q{number}", **words})
        return {**given, "open_questions": questions}


class RatersForm(StepForm):
    """Groups with their counts and sources, and the most that one rater gets."""

    most_per_rater = forms.IntegerField(min_value=1, max_value=100)

    def __init__(self, language: str, campaign: Campaign, *args: Any, **kwargs: Any) -> None:
        super().__init__(language, campaign, *args, **kwargs)
        for relationship in RELATIONSHIPS:
            word = text(language, f"relationship-{relationship}")
            asked = forms.BooleanField(required=False, label=word)
            count = forms.IntegerField(
                required=False, min_value=1, max_value=20, label=self.say("web-campaigns-count-of", group=word)
            )
            sources = [(s, self.say(f"web-campaigns-source-{s}")) for s in SOURCES[relationship]]
            source = forms.ChoiceField(
                required=False, choices=sources, label=self.say("web-campaigns-source-of", group=word)
            )
            self.fields |= {
                f"{relationship}_asked": asked,
                f"{relationship}_count": count,
                f"{relationship}_source": source,
            }

    def chosen(self, campaign: Campaign) -> dict[str, Any]:
        """A count and a source also for groups that are not asked yet."""
        shown: dict[str, Any] = {"most_per_rater": campaign.most_per_rater}
        for relationship in RELATIONSHIPS:
            wish = campaign.groups.get(relationship)
            shown[f"{relationship}_asked"] = wish is not None
            shown[f"{relationship}_count"] = (wish or {}).get("count", USUAL_COUNTS[relationship])
            shown[f"{relationship}_source"] = (wish or {}).get("source", SOURCES[relationship][0])
        return shown

    def group_rows(self) -> list[dict[str, Any]]:
        """For each relationship its three fields; count and source only where there is a choice."""
        return [
            {
                "relationship": r,
                "asked": self[f"{r}_asked"],
                "count": None if r in ("self", "manager") else self[f"{r}_count"],
                "source": self[f"{r}_source"] if len(SOURCES[r]) > 1 else None,
            }
            for r in RELATIONSHIPS
        ]

    def clean(self) -> dict[str, Any]:
        """Somebody besides the ratee has to be asked."""
        given = super().clean() or {}
        if not any(given.get(f"{r}_asked") for r in RELATIONSHIPS if r != "self"):
            self.add_error(None, self.say("web-campaigns-no-group"))
        return given

    def values(self) -> dict[str, Any]:
        """``groups``, and whether ratees nominate."""
        given = self.cleaned_data
        groups = {
            r: {
                "count": 1 if r in ("self", "manager") else given[f"{r}_count"] or USUAL_COUNTS[r],
                "source": given[f"{r}_source"] or SOURCES[r][0],
            }
            for r in RELATIONSHIPS
            if given[f"{r}_asked"]
        }
        nominates = any(group["source"] == "nominated" for group in groups.values())
        return {"groups": groups, "ratees_nominate": nominates, "most_per_rater": given["most_per_rater"]}


def published_frameworks(language: str) -> list[tuple[str, str]]:
    """Versions of frameworks to choose from, with the reader's title where there is one. Costs one query."""
    titles: dict[str, str] = {}
    for row in FrameworkDocument.objects.order_by("framework_id", "-version"):
        key = f"{row.framework_id}|{row.version}"
        if key not in titles or row.language == language:
            titles[key] = f"{row.title} · {row.version}"
    return list(titles.items())


def self_language(campaign: Campaign) -> str:
    """A language in which the campaign's framework certainly is; empty where it is in none."""
    row = FrameworkDocument.objects.filter(
        framework_id=campaign.framework_id, version=campaign.framework_version
    ).first()
    return row.language if row else ""


def shown_framework(campaign: Campaign, language: str) -> Any:
    """The campaign's framework in the reader's language, else in the one it has; None where there is none."""
    rows = FrameworkDocument.objects.filter(
        framework_id=campaign.framework_id, version=campaign.framework_version
    ).values_list("language", flat=True)
    languages = list(rows)
    if not languages:
        return None
    return bridge.campaign_framework(campaign, language if language in languages else languages[0])


def _question_field(number: int, language: str) -> str:
    return f"question_{number}_{language}".replace("-", "_").lower()


def _scale_words(scale_id: str, language: str) -> str:
    scale = response_scale(scale_id, language)
    points = text(language, "web-campaigns-scale", n=scale.high, low=scale.labels[0], high=scale.labels[-1])
    return text(language, f"web-campaigns-scale-{scale_id}", points=points)
