"""The plain steps: what it is about, dates, privacy, messages."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from zhiren.language import LANGUAGES, text
from zhiren.web.actions.campaign.promise import NAME, promise_words
from zhiren.web.forms.campaign_steps import AboutForm, DatesForm, PrivacyForm, StepForm
from zhiren.web.models import Campaign
from zhiren.web.views.campaign_setup.frame import save_step, show_step, step_page


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
def mails(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """The way to the messages, and whether they were read."""
    return show_step(request, campaign, "mails")


def _plain_step(request: HttpRequest, campaign: Campaign, step: str, kind: type[StepForm]) -> HttpResponse:
    form = kind(request.language, campaign, request.POST or None)
    if request.method == "POST" and (response := save_step(request, campaign, form, step)):
        return response
    return show_step(request, campaign, step, form=form)


def _shown_words(campaign: Campaign, language: str) -> list[tuple[str, list[str]]]:
    """The promise by relationship, all in one language; the ratee is called by a sample name."""
    name = {"en": "Chen Yi"}.get(language, "陈一")
    words = promise_words(campaign, language)
    return [
        (text(language, f"web-campaigns-told-{r}"), [s.replace(NAME, name) for s in sentences])
        for r, sentences in words.items()
    ]
