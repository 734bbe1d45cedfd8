"""Messages to people, long work, health."""

from django.urls import path

from zhiren.web.views import (
    health,
    jobs,
    messages,
    messages_bots,
    messages_bounces,
    messages_links,
    messages_wording,
)

urlpatterns = [
    path("messages/", messages.messages, name="messages"),
    path("messages/<int:pk>/", messages.message, name="message"),
    path("messages/<int:pk>/decide/", messages.decide, name="message-decide"),
    path("messages/wordings/", messages_wording.wordings, name="message-wordings"),
    path("messages/wordings/<str:kind>/<str:language>/", messages_wording.edit_wording, name="message-wording"),
    path(
        "messages/wordings/<str:kind>/<str:language>/preview/",
        messages_wording.preview_wording,
        name="message-wording-preview",
    ),
    path("messages/bounces/", messages_bounces.bounces, name="message-bounces"),
    path("messages/groups/", messages_bots.bots, name="message-bots"),
    path("messages/groups/<int:pk>/", messages_bots.change_bot, name="message-bot"),
    path("messages/links/<int:pk>/", messages_links.rater_link, name="rater-link"),
    path("campaigns/<int:pk>/messages/", messages_wording.campaign_messages, name="campaign-messages"),
    path("jobs/<int:pk>/", jobs.job, name="job"),
    path("healthz", health.health, name="healthz"),
]
