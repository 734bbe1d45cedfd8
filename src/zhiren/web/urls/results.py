"""Scores and reports."""

from django.urls import path

from zhiren.web.views import results

urlpatterns = [path("reports/", results.reports, name="reports")]
