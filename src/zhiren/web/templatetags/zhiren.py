"""Sentences, times and components in templates."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils import timezone

from zhiren.language import has_text, text
from zhiren.web.models import Activity

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: template.Context, message: str, **values: object) -> str:
    """A message in the reader's language: ``{% say "web-people-title" n=3 %}``."""
    return _said(context, message, values)


@register.simple_tag(takes_context=True)
def say_kind(context: template.Context, prefix: str, kind: str, **values: object) -> str:
    """A message whose id ends in a value: ``{% say_kind "web-state" campaign.state %}``."""
    return _said(context, f"{prefix}-{kind}".replace("_", "-"), values)


def _said(context: template.Context, message: str, values: dict[str, object]) -> str:
    plain = {name: v if isinstance(v, int | float) else str(v) for name, v in values.items()}
    return text(context["language"], message, **plain)


@register.simple_tag(takes_context=True)
def moment(context: template.Context, when: datetime | None, zone: str = "") -> str:
    """A time as people write it: ``2025-06-30 18:00``, in the given zone or the installation's."""
    if when is None:
        return "—"
    from zoneinfo import ZoneInfo

    local = timezone.localtime(when, ZoneInfo(zone) if zone else None)
    return text(context["language"], "web-moment", date=f"{local:%Y-%m-%d}", time=f"{local:%H:%M}")


@register.simple_tag(takes_context=True)
def deed(context: template.Context, entry: Activity) -> str:
    """A line of the log as a sentence: ``{% deed entry %}``."""
    message = f"activity-{entry.verb}"
    if not has_text(context["language"], message):
        return entry.verb  # of an earlier version: one old line must not close the page
    return _said(context, message, entry.values)
