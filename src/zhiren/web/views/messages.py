"""Messages to people: the list, and one message with what can be decided about it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages as notices
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from zhiren.language import text
from zhiren.web.actions.job import said
from zhiren.web.actions.message import drop_message, mark_bounced, mark_sent, send_again, settling
from zhiren.web.actions.message.preview import split_at_link
from zhiren.web.actions.message.wording import PLACEHOLDERS
from zhiren.web.models import Campaign, Message
from zhiren.web.rules import allow, may_run_campaigns
from zhiren.web.settings import CONFIGURATION

PAGE = 50
ON_ITS_WAY = timedelta(minutes=2)
STATES = ("waiting", "sending", "unsure", "sent", "failed", "refused", "bounced", "dropped")
DECISIONS = {
    "again": (send_again, settling.AGAIN),
    "arrived": (mark_sent, settling.SETTLED_AS_SENT),
    "bounced": (mark_bounced, settling.MAY_BOUNCE),
    "drop": (drop_message, settling.MAY_DROP),
}


@allow(may_run_campaigns)
def messages(request: HttpRequest) -> HttpResponse:
    """The list, by state, campaign, kind and name; the counts are those of the other filters."""
    chosen = {name: request.GET.get(name, "").strip() for name in ("state", "campaign", "kind", "q")}
    found = _filtered(chosen)
    counts = found.aggregate(**{state: Count("pk", filter=_in_state(state)) for state in STATES})
    shown = found.filter(_in_state(chosen["state"])) if chosen["state"] in STATES else found
    rows = shown.select_related("rater__person", "campaign", "account").defer("body")
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    for message in page:
        message.shown_state = shown_state(message)
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "page": page,
        "query": query.urlencode(),
        "chosen": chosen,
        "tabs": [(state, n) for state, n in counts.items() if n],
        "n_all": sum(counts.values()),
        "n_unsure": counts["unsure"],
        "campaigns": Campaign.objects.only("pk", "title", "title_en"),
        "kinds": PLACEHOLDERS,
        "sends_mail": CONFIGURATION.sends_mail,
    }
    return render(request, "messages/list.html", context)


@allow(may_run_campaigns)
def message(request: HttpRequest, pk: int) -> HttpResponse:
    """One message as it was written, without its link, and why it is where it is."""
    row = _one(pk)
    row.shown_state = shown_state(row)
    context = {
        "message": row,
        "paragraphs": split_at_link(row.body),
        "error": said(row.error, request.language),
        "decisions": [name for name, (_, states) in DECISIONS.items() if row.state in states],
    }
    return render(request, "messages/one.html", context)


@require_POST
@allow(may_run_campaigns)
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """What a person decides about a message."""
    name = request.POST.get("decision", "")
    if name not in DECISIONS:
        raise Http404
    try:
        DECISIONS[name][0](_one(pk), request.user)
        notices.success(request, text(request.language, f"web-messages-done-{name}"))
    except settling.MessageError as error:
        notices.error(request, error.describe(request.language))
    return redirect("message", pk)


def shown_state(message: Message) -> str:
    """The state for a reader: on its way too long, or with its answer lost, it may have arrived."""
    if message.state != Message.State.SENDING:
        return str(message.state)
    is_late = message.claimed_at is None or message.claimed_at < timezone.now() - ON_ITS_WAY
    return "unsure" if message.error or is_late else "sending"


def _one(pk: int) -> Message:
    rows = Message.objects.select_related("rater__person", "campaign", "account")
    return get_object_or_404(rows, pk=pk, pulse_rater=None)


def _in_state(state: str) -> Q:
    unsure = Q(claimed_at__lt=timezone.now() - ON_ITS_WAY) | ~Q(error="")
    if state == "unsure":
        return Q(state=Message.State.SENDING) & unsure
    if state == "sending":
        return Q(state=Message.State.SENDING) & ~unsure
    return Q(state=state)


def _filtered(chosen: dict[str, str]) -> QuerySet[Any]:
    found = Message.objects.filter(pulse_rater=None)  # whom a person asks in a pulse is theirs to know
    if chosen["campaign"].isdecimal():
        found = found.filter(campaign=int(chosen["campaign"]))
    if chosen["kind"] in PLACEHOLDERS:
        found = found.filter(kind=chosen["kind"])
    if chosen["q"]:
        q = chosen["q"]
        named = Q(rater__person__name__icontains=q) | Q(rater__name__icontains=q) | Q(account__name__icontains=q)
        found = found.filter(named | Q(address__icontains=q))
    return found
