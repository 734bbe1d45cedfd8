"""Scores and reports."""

from django.urls import path

from zhiren.web.views import assignments, dashboard, report_comments, report_talks, results

urlpatterns = [
    path("reports/", results.reports, name="reports"),
    path("reports/talks/", report_talks.talks, name="report-talks"),
    path("reports/<int:ratee_id>/", results.about, name="report-about"),
    path("reports/<int:ratee_id>/talk/", report_talks.talk, name="report-talk"),
    path("reports/<int:ratee_id>/comments/<str:language>/", report_comments.comments, name="report-comments"),
    path("reports/<int:ratee_id>/<str:kind>/<str:language>.<str:form>", results.guide, name="report-guide"),
    path("reports/<int:ratee_id>/openings/", results.openings, name="report-openings"),
    path("reports/<int:ratee_id>/<str:language>.<str:form>", results.report, name="report"),
    path("campaigns/<int:campaign_id>/", dashboard.dashboard, name="campaign"),
    path("campaigns/<int:campaign_id>/standing.xlsx", dashboard.dashboard_export, name="campaign-export"),
    path("campaigns/<int:campaign_id>/progress/", dashboard.progress, name="campaign-progress"),
    path("campaigns/<int:campaign_id>/scores/", dashboard.scores, name="campaign-scores"),
    path("campaigns/<int:campaign_id>/assignments/", assignments.assignments, name="campaign-assignments"),
    path(
        "campaigns/<int:campaign_id>/assignments/<int:assignment_id>/exchange/",
        assignments.exchange,
        name="campaign-exchange",
    ),
    path("campaigns/<int:campaign_id>/ratees/<int:ratee_id>/excuse/", assignments.excuse, name="campaign-excuse"),
    path("campaigns/<int:campaign_id>/remind/", dashboard.remind, name="campaign-remind"),
    path("campaigns/<int:campaign_id>/close/", dashboard.close, name="campaign-close"),
    path("campaigns/<int:campaign_id>/score/", dashboard.score, name="campaign-score"),
    path("campaigns/<int:campaign_id>/reopen/", dashboard.reopen, name="campaign-reopen"),
    path("campaigns/<int:campaign_id>/release/", dashboard.release, name="campaign-release"),
    path("campaigns/<int:campaign_id>/seal/", dashboard.seal, name="campaign-seal"),
]
