"""Campaigns, from set-up to sealing."""

from django.urls import path

from zhiren.web.views import campaigns

urlpatterns = [path("campaigns/", campaigns.campaigns, name="campaigns")]
