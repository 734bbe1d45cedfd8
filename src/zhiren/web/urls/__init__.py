"""All addresses, a module an area."""

from zhiren.web.urls import (
    accounts,
    campaigns,
    coders,
    evidence,
    messages,
    organisation,
    people,
    plans,
    quality,
    rating,
    results,
    talent,
)

urlpatterns = [
    *accounts.urlpatterns,
    *people.urlpatterns,
    *campaigns.urlpatterns,
    *messages.urlpatterns,
    *results.urlpatterns,
    *quality.urlpatterns,
    *organisation.urlpatterns,
    *plans.urlpatterns,
    *evidence.urlpatterns,
    *coders.urlpatterns,
    *talent.urlpatterns,
    *rating.urlpatterns,
]

handler403 = "zhiren.web.views.errors.refused"
handler404 = "zhiren.web.views.errors.not_found"
handler500 = "zhiren.web.views.errors.failed"
