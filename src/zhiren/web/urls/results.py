"""Scores and reports."""

from django.urls import path

from zhiren.web.views import dashboard, results

urlpatterns = [
    path("reports/", results.reports, name="reports"),
    path("reports/<int:ratee_id>/openings/", results.openings, name="report-openings"),
    path("reports/<int:ratee_id>/<str:language>.<str:form>", results.report, name="report"),
    path("campaigns/<int:campaign_id>/", dashboard.dashboard, name="campaign"),
    path("campaigns/<int:campaign_id>/standing.xlsx", dashboard.dashboard_export, name="campaign-export"),
    path("campaigns/<int:campaign_id>/remind/", dashboard.remind, name="campaign-remind"),
    path("campaigns/<int:campaign_id>/close/", dashboard.close, name="campaign-close"),
    path("campaigns/<int:campaign_id>/score/", dashboard.score, name="campaign-score"),
    path("campaigns/<int:campaign_id>/reopen/", dashboard.reopen, name="campaign-reopen"),
    path("campaigns/<int:campaign_id>/release/", dashboard.release, name="campaign-release"),
    path("campaigns/<int:campaign_id>/seal/", dashboard.seal, name="campaign-seal"),
]
