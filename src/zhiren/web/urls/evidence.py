"""Interviews, the coding desk, agreement."""

from django.urls import path

from zhiren.web.views.evidence import agreement, desk, guide, interviews, queue, settling

urlpatterns = [
    path("evidence/", interviews.interviews, name="evidence"),
    path("evidence/new/", interviews.new, name="interview-new"),
    path("evidence/<int:pk>/", interviews.interview, name="interview"),
    path("evidence/<int:pk>/do/", interviews.deed, name="interview-deed"),
    path("evidence/<int:pk>/interview.zip", interviews.export, name="interview-export"),
    path("evidence/<int:pk>/settle/", settling.settle, name="interview-settle"),
    path("evidence/coding/<int:pk>/", desk.desk, name="coding"),
    path("evidence/coding/<int:pk>/do/", desk.deed, name="coding-deed"),
    path("evidence/queue/", queue.queue, name="coding-queue"),
    path("evidence/agreement/", agreement.agreement, name="coding-agreement"),
    path("evidence/guide/", guide.guide, name="interview-guide"),
    path("evidence/guide/<str:form>/", guide.guide_file, name="interview-guide-file"),
]
