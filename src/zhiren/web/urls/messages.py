"""Messages to people."""

from django.urls import path

from zhiren.web.views import messages

urlpatterns = [path("messages/", messages.messages, name="messages")]
