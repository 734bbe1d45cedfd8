"""The quality of a campaign's measurement."""

from django.urls import path

from zhiren.web.views import quality

urlpatterns = [
    path("campaigns/<int:campaign_id>/quality/", quality.quality, name="campaign-quality"),
    path("campaigns/<int:campaign_id>/quality/assess/", quality.assess, name="campaign-assess"),
    path(
        "campaigns/<int:campaign_id>/quality/dossier.<str:language>.pdf", quality.dossier, name="campaign-dossier"
    ),
]
