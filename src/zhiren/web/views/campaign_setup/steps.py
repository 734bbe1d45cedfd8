"""The plain steps: what it is about, dates, privacy, messages; and the panel of the exercise."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from zhiren.dictionary.builtin import builtin_framework
from zhiren.language import LANGUAGES, text
from zhiren.web.actions.campaign.promise import NAME, promise_words
from zhiren.web.actions.campaign.setup import save_setup
from zhiren.web.actions.practice import COMPETENCY, STORIES, Reference
from zhiren.web.actions.practice_panel import authors_choice, reason_of
from zhiren.web.forms.campaign_steps import AboutForm, DatesForm, PrivacyForm, StepForm
from zhiren.web.forms.practice_panel import PanelForm
from zhiren.web.models import Campaign
from zhiren.web.views.campaign_setup.frame import praise, save_step, show_step, step_page


@step_page
def about(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Title, languages, purpose."""
    return _plain_step(request, campaign, "about", AboutForm)


@step_page
def dates(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Opening, close, reminders."""
    return _plain_step(request, campaign, "dates", DatesForm)


@step_page
def privacy(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Thresholds and readers, and what raters will be told because of them."""
    form = PrivacyForm(request.language, campaign, request.POST or None)
    if request.method == "POST" and (response := save_step(request, campaign, form, "privacy")):
        return response
    promises = [
        {"language": language, "words": _shown_words(campaign, language)}
        for language in sorted(campaign.languages or LANGUAGES, key=lambda tongue: tongue != request.language)
    ]
    return show_step(request, campaign, "privacy", form=form, promises=promises)


@step_page
def panel(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """How experts rated the stories of the exercise: entered, or taken out again."""
    if "remove" in request.POST:
        save_setup(campaign, request.user, practice_panel={})
        praise(request, "web-panel-removed")
        return redirect("campaign-questionnaire", campaign.pk)
    form = PanelForm(request.language, campaign, request.POST or None)
    if request.method == "POST" and form.is_valid():
        save_setup(campaign, request.user, **form.values())
        praise(request, "web-panel-saved")
        return redirect("campaign-questionnaire", campaign.pk)
    stories = [
        {
            "title": text(request.language, f"web-rating-practice-{story.id}-title"),
            "story": text(request.language, f"web-rating-practice-{story.id}"),
            "exercises": [_exercise(form, story.id, r, request.language) for r in story.references],
        }
        for story in STORIES
    ]
    stored = campaign.practice_panel
    is_other_scale = bool(stored) and stored["scale"] != campaign.scale
    return show_step(
        request,
        campaign,
        "questionnaire",
        within="panel",
        form=form,
        stories=stories,
        is_other_scale=is_other_scale,
    )


def _exercise(form: PanelForm, story: str, reference: Reference, language: str) -> dict[str, Any]:
    """One behaviour as HR enters it: how it follows from the story as the exercise has it, and the fields."""
    stems = {i.id: i.statement for i in builtin_framework(language).competency(COMPETENCY).indicators}
    choice = authors_choice(reference, form.campaign.scale)
    return {
        "stem": stems[reference.item],
        "points": form.points_of(reference.item),
        "reasons": form.reasons_of(reference.item),
        "authors": form.points_of(reference.item)[form.points.index(choice)].label,
        "why": reason_of(story, reference, language),
    }


@step_page
def mails(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """The way to the messages, and whether they were read."""
    return show_step(request, campaign, "mails")


def _plain_step(request: HttpRequest, campaign: Campaign, step: str, kind: type[StepForm]) -> HttpResponse:
    form = kind(request.language, campaign, request.POST or None)
    if request.method == "POST" and (response := save_step(request, campaign, form, step)):
        return response
    return show_step(request, campaign, step, within="plain_step", form=form)


def _shown_words(campaign: Campaign, language: str) -> list[tuple[str, list[str]]]:
    """The promise by relationship, all in one language; the ratee is called by a sample name."""
    name = {"en": "Chen Yi"}.get(language, "陈一")
    words = promise_words(campaign, language)
    return [
        (text(language, f"web-campaigns-told-{r}"), [s.replace(NAME, name) for s in sentences])
        for r, sentences in words.items()
    ]
