"""Coders that are machines."""

from django.urls import path

from zhiren.web.views.coders import comparing, learning, remote

urlpatterns = [
    path("evidence/coders/", comparing.coders, name="coders"),
    path("evidence/coders/ratings.csv", comparing.ratings, name="coder-ratings"),
    path("evidence/coders/bar/", comparing.bar, name="coder-bar"),
    path("evidence/coders/fairness/", comparing.fairness, name="coder-fairness"),
    path("evidence/coders/fairness/swaps/", comparing.check_swaps, name="coder-swaps"),
    path("evidence/coders/learning/", learning.learning, name="coder-learning"),
    path("evidence/coders/learning/do/", learning.learning_deed, name="coder-learning-deed"),
    path("evidence/coders/log/", learning.log, name="coder-log"),
    path("evidence/coders/remote/", remote.remote, name="coder-remote"),
    path("evidence/coders/remote/<int:pk>/", remote.preview, name="coder-remote-preview"),
]
