"""Forms whose labels and help are messages."""

from __future__ import annotations

from typing import Any

from django import forms

from zhiren.language import has_text, text


class SpokenForm(forms.Form):
    """A form in the reader's language: labels are messages ``<words>-<field>``, helps have ``-help`` after it."""

    words = ""

    def __init__(self, language: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.language = language
        for name, field in self.fields.items():
            message = f"{self.words}-{name}".replace("_", "-")
            field.label = text(language, message)
            if has_text(language, f"{message}-help"):
                field.help_text = text(language, f"{message}-help")

    def say(self, message: str, **values: object) -> str:
        """A message in the reader's language."""
        return text(self.language, message, **values)
