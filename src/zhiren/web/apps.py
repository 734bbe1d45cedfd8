"""The one Django app."""

from django.apps import AppConfig


class ZhirenConfig(AppConfig):
    """Label ``zhiren``, so that tables and content types carry the product's name."""

    name = "zhiren.web"
    label = "zhiren"
    verbose_name = "zhiren"
