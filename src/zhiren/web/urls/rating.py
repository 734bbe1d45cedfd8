"""The rater's pages, behind a link."""

from django.urls import path

from zhiren.web.views import rating

urlpatterns = [path("r/<str:token>/", rating.rate, name="rate")]
