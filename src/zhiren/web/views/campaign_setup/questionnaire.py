"""The questionnaire of a campaign."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from zhiren.errors import ZhirenError
from zhiren.web import bridge
from zhiren.web.actions.campaign.framework import choose_framework, upload_dictionary
from zhiren.web.actions.practice_panel import panel_of
from zhiren.web.actions.response.pace import minutes
from zhiren.web.forms.campaign_questions import QuestionnaireForm
from zhiren.web.models import Campaign, RoleDocument
from zhiren.web.views.campaign_setup.frame import praise, save_step, show_step, step_page, tell
from zhiren.web.views.campaign_setup.upload import kept


@step_page
def questionnaire(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Framework, competencies, scale, open questions, and the minutes that they take."""
    form = QuestionnaireForm(request.language, campaign, request.POST or None)
    if request.method == "POST":
        chosen = request.POST.get("framework", "").rpartition("|")
        known = dict(form.fields["framework"].choices)
        if request.POST.get("framework") in known and _is_other(campaign, chosen[0], chosen[2]):
            choose_framework(campaign, chosen[0], chosen[2], request.user)
            return redirect("campaign-questionnaire", campaign.pk)
        if response := save_step(request, campaign, form, "questionnaire"):
            return response
    roles = RoleDocument.objects.filter(framework_id=campaign.framework_id, language=request.language)
    n_items = bridge.n_items(campaign)
    context = {
        "form": form,
        "panel": panel_of(campaign, request.language),
        "roles": roles.order_by("title"),
        "n_items": n_items,
        "minutes": minutes(n_items, len(campaign.open_questions)),
    }
    return show_step(request, campaign, "questionnaire", **context)


@require_POST
@step_page
def upload(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """A dictionary file, or a file of role profiles."""
    given = request.FILES.get("file")
    if given:
        try:
            with kept(given) as path:
                upload_dictionary(campaign, path, request.user)
            praise(request, "web-campaigns-uploaded", name=given.name)
        except ZhirenError as error:
            tell(request, error)
    return redirect("campaign-questionnaire", campaign.pk)


def _is_other(campaign: Campaign, framework_id: str, version: str) -> bool:
    return (campaign.framework_id, campaign.framework_version) != (framework_id, version)
