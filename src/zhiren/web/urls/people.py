"""People and the organisation."""

from django.urls import path

from zhiren.web.views import people

urlpatterns = [path("people/", people.people, name="people")]
