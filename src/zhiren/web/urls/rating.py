"""The rater's pages, behind a link."""

from django.urls import path

from zhiren.web.views import rating, rating_answers, rating_before

urlpatterns = [
    path("r/<str:token>/", rating.rate, name="rate"),
    path("r/<str:token>/answers", rating_answers.answers, name="rate-answers"),
    path("r/<str:token>/together/", rating.together, name="rate-together"),
    path("r/<str:token>/practice/", rating_before.practice, name="rate-practice"),
    path("r/<str:token>/check/", rating_before.check, name="rate-check"),
    path("r/<str:token>/<int:assignment>/", rating.form, name="rate-form"),
    path("r/<str:token>/<int:assignment>/finish/", rating_answers.finish, name="rate-finish"),
    path("r/<str:token>/<int:assignment>/decline/", rating_answers.decline, name="rate-decline"),
    path("r/<str:token>/<int:assignment>/reopen/", rating_answers.reopen, name="rate-reopen"),
]
