"""Campaigns, from set-up to launch."""

from django.urls import path

from zhiren.web.views import campaigns, nominations
from zhiren.web.views.campaign_setup import launch, pairs, people, questionnaire, raters, steps

urlpatterns = [
    path("campaigns/", campaigns.campaigns, name="campaigns"),
    path("campaigns/new/", campaigns.new, name="campaign-new"),
    path("campaigns/<int:pk>/change/", campaigns.change, name="campaign-change"),
    path("campaigns/<int:pk>/setup/", campaigns.setup, name="campaign-setup"),
    path("campaigns/<int:pk>/setup/about/", steps.about, name="campaign-about"),
    path("campaigns/<int:pk>/setup/people/", people.people, name="campaign-people"),
    path("campaigns/<int:pk>/setup/people/add/", people.add, name="campaign-people-add"),
    path("campaigns/<int:pk>/setup/people/remove/", people.remove, name="campaign-people-remove"),
    path("campaigns/<int:pk>/setup/questionnaire/", questionnaire.questionnaire, name="campaign-questionnaire"),
    path("campaigns/<int:pk>/setup/questionnaire/upload/", questionnaire.upload, name="campaign-upload"),
    path("campaigns/<int:pk>/setup/panel/", steps.panel, name="campaign-panel"),
    path("campaigns/<int:pk>/setup/raters/", raters.raters, name="campaign-raters"),
    path("campaigns/<int:pk>/setup/raters/redraw/", raters.redraw, name="campaign-redraw"),
    path("campaigns/<int:pk>/setup/raters/upload/", raters.upload_raters, name="campaign-raters-upload"),
    path("campaigns/<int:pk>/setup/raters/ask/", raters.ask_proposals, name="campaign-ask-proposals"),
    path("campaigns/<int:pk>/setup/pairs/", pairs.pairs, name="campaign-pairs"),
    path("campaigns/<int:pk>/setup/pairs/<int:ratee>/", pairs.ratee_pairs, name="campaign-ratee"),
    path(
        "campaigns/<int:pk>/setup/pairs/<int:ratee>/reopen/",
        pairs.reopen_proposal,
        name="campaign-reopen-proposal",
    ),
    path("campaigns/<int:pk>/setup/dates/", steps.dates, name="campaign-dates"),
    path("campaigns/<int:pk>/setup/privacy/", steps.privacy, name="campaign-privacy"),
    path("campaigns/<int:pk>/setup/mails/", steps.mails, name="campaign-mails"),
    path("campaigns/<int:pk>/setup/launch/", launch.launch, name="campaign-launch"),
    path("campaigns/<int:pk>/setup/trial/", launch.trial, name="campaign-trial"),
    path("campaigns/<int:pk>/setup/discard/", launch.discard, name="campaign-discard"),
    path("campaigns/<int:pk>/preview/rater/", launch.preview_rater, name="campaign-preview-rater"),
    path("campaigns/<int:pk>/preview/ratee/", launch.preview_ratee, name="campaign-preview-ratee"),
    path("nominations/", nominations.nominations, name="nominations"),
    path("nominations/<int:pk>/", nominations.nominate, name="nominate"),
]
