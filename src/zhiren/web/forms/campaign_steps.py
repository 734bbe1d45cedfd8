"""The steps of setting a campaign up: what HR chooses, and the fields of the campaign that hold it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils import timezone

from zhiren.language import CHINESE, ENGLISH, LANGUAGES
from zhiren.web.actions.checklist import LEAST_THRESHOLD
from zhiren.web.forms.spoken import SpokenForm
from zhiren.web.models import Campaign
from zhiren.web.models.language import LANGUAGE_CHOICES

USUAL_ZONES = (
    *(
        "Asia/Shanghai",
        "Asia/Hong_Kong",
        "Asia/Taipei",
        "Asia/Singapore",
        "Asia/Tokyo",
        "Asia/Kolkata",
        "Asia/Dubai",
    ),
    *(
        "Europe/London",
        "Europe/Berlin",
        "Europe/Paris",
        "America/New_York",
        "America/Chicago",
        "America/Los_Angeles",
    ),
    *("America/Sao_Paulo", "Australia/Sydney", "UTC"),
)
REMINDER_DAYS = (14, 10, 7, 5, 3, 2, 1)
OPENNESS = ("on_release", "after_talk", "no")
LOCAL_TIME = "%Y-%m-%dT%H:%M"


class StepForm(SpokenForm):
    """A step: starts from the campaign, ends in values for ``save_setup``."""

    words = "web-campaigns-field"

    def __init__(self, language: str, campaign: Campaign, *args: Any, **kwargs: Any) -> None:
        self.campaign = campaign
        super().__init__(language, *args, initial=self.chosen(campaign), **kwargs)

    def chosen(self, campaign: Campaign) -> dict[str, Any]:
        """What the fields show at first."""
        return {name: getattr(campaign, name) for name in self.base_fields}

    def values(self) -> dict[str, Any]:
        """The campaign's fields as chosen."""
        return dict(self.cleaned_data)


class AboutForm(StepForm):
    """Title, languages and purpose."""

    title = forms.CharField(max_length=120)
    title_en = forms.CharField(max_length=120, required=False)
    languages = forms.MultipleChoiceField(choices=LANGUAGE_CHOICES, widget=forms.CheckboxSelectMultiple)
    purpose = forms.CharField(widget=forms.Textarea(attrs={"rows": 4}), max_length=2000, required=False)
    purpose_en = forms.CharField(widget=forms.Textarea(attrs={"rows": 4}), max_length=2000, required=False)

    def chosen(self, campaign: Campaign) -> dict[str, Any]:
        """Both languages, where none is chosen yet."""
        return {**super().chosen(campaign), "languages": campaign.languages or list(LANGUAGES)}


class DatesForm(StepForm):
    """Opening and close on the campaign's own clocks, and reminders."""

    time_zone = forms.ChoiceField()
    opens_at = forms.DateTimeField(required=False, input_formats=[LOCAL_TIME])
    closes_at = forms.DateTimeField(input_formats=[LOCAL_TIME])
    reminders = forms.TypedMultipleChoiceField(
        coerce=int, required=False, widget=forms.CheckboxSelectMultiple, choices=[(d, d) for d in REMINDER_DAYS]
    )

    def __init__(self, language: str, campaign: Campaign, *args: Any, **kwargs: Any) -> None:
        super().__init__(language, campaign, *args, **kwargs)
        zones = dict.fromkeys((campaign.time_zone, *USUAL_ZONES))
        if self.data.get("time_zone") in available_timezones():
            zones[self.data["time_zone"]] = None
        self.fields["time_zone"].choices = [(zone, zone.replace("_", " ")) for zone in zones]
        days = [(d, self.say("web-campaigns-days-before", n=d)) for d in REMINDER_DAYS]
        self.fields["reminders"].choices = days
        for name in ("opens_at", "closes_at"):
            self.fields[name].widget = forms.DateTimeInput({"type": "datetime-local"}, format=LOCAL_TIME)

    def chosen(self, campaign: Campaign) -> dict[str, Any]:
        """Times as the campaign's own clocks show them."""
        shown = super().chosen(campaign)
        for name in ("opens_at", "closes_at"):
            if shown[name]:
                shown[name] = timezone.localtime(shown[name], ZoneInfo(campaign.time_zone)).strftime(LOCAL_TIME)
        return shown

    def clean(self) -> dict[str, Any]:
        """Times were typed as on the campaign's clocks."""
        given = super().clean() or {}
        zone = ZoneInfo(given.get("time_zone", self.campaign.time_zone))
        for name in ("opens_at", "closes_at"):
            if isinstance(given.get(name), datetime):
                given[name] = given[name].replace(tzinfo=zone)
        opens, closes = given.get("opens_at") or timezone.now(), given.get("closes_at")
        if closes and closes <= opens:
            self.add_error("closes_at", self.say("web-campaigns-closes-before-opens"))
        return given


class PrivacyForm(StepForm):
    """How many stand behind a figure, and who reads what when."""

    score_threshold = forms.IntegerField(min_value=LEAST_THRESHOLD, max_value=20)
    comment_threshold = forms.IntegerField(min_value=LEAST_THRESHOLD, max_value=50)
    ratee_reads = forms.ChoiceField(widget=forms.RadioSelect)
    manager_reads = forms.ChoiceField(widget=forms.RadioSelect)
    checks_new_device = forms.BooleanField(required=False)

    def __init__(self, language: str, campaign: Campaign, *args: Any, **kwargs: Any) -> None:
        super().__init__(language, campaign, *args, **kwargs)
        for name in ("ratee_reads", "manager_reads"):
            choices = [(o, self.say(f"web-campaigns-reads-{o.replace('_', '-')}")) for o in OPENNESS]
            self.fields[name].choices = choices

    def chosen(self, campaign: Campaign) -> dict[str, Any]:
        """Readers from the campaign's ``visibility``."""
        plain = {n: getattr(campaign, n) for n in ("score_threshold", "comment_threshold", "checks_new_device")}
        readers = {f"{r}_reads": campaign.visibility.get(r, "no") for r in ("ratee", "manager")}
        return {**plain, **readers}

    def clean(self) -> dict[str, Any]:
        """Comments give more away than scores."""
        given = super().clean() or {}
        scores, comments = given.get("score_threshold"), given.get("comment_threshold")
        if scores and comments and comments < scores:
            self.add_error("comment_threshold", self.say("web-campaigns-comments-below-scores"))
        return given

    def values(self) -> dict[str, Any]:
        """Readers into ``visibility``."""
        given = dict(self.cleaned_data)
        visibility = {r: given.pop(f"{r}_reads") for r in ("ratee", "manager")}
        return {**given, "visibility": {**self.campaign.visibility, **visibility}}


def question_languages(campaign: Campaign) -> list[str]:
    """The languages in which open questions are written, the campaign's first."""
    return [language for language in (CHINESE, ENGLISH) if language in (campaign.languages or LANGUAGES)]
