"""Reports on several people."""

from django.urls import path

from zhiren.web.views import organisation

urlpatterns = [
    path("organisation/", organisation.organisation, name="organisation"),
    path("organisation/<int:campaign_id>/", organisation.report, name="organisation-campaign"),
    path("organisation/<int:campaign_id>/report.xlsx", organisation.workbook, name="organisation-workbook"),
    path("organisation/<int:campaign_id>/report.pdf", organisation.pdf, name="organisation-pdf"),
]
