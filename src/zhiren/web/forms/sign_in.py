"""Forms before there is an account in the session."""

from __future__ import annotations

from django import forms

from zhiren.web.actions.account import code_is_right, needs_setup_code
from zhiren.web.forms.spoken import SpokenForm

NEW_PASSWORD = {"autocomplete": "new-password"}


class SignInForm(SpokenForm):
    """Mail address and password."""

    words = "web-accounts-field"
    mail = forms.EmailField(max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "username"}))
    password = forms.CharField(
        max_length=200, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )


class LinkForm(SpokenForm):
    """The mail address alone."""

    words = "web-accounts-field"
    mail = forms.EmailField(max_length=254)


class SetupForm(SpokenForm):
    """The first owner; with the code where others than this machine reach the page."""

    words = "web-accounts-field"
    code = forms.CharField(max_length=40, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    name = forms.CharField(max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    mail = forms.EmailField(max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "username"}))
    new_password = forms.CharField(max_length=200, strip=False, widget=forms.PasswordInput(attrs=NEW_PASSWORD))

    def __init__(self, language: str, *args: object, **kwargs: object) -> None:
        super().__init__(language, *args, **kwargs)
        if not needs_setup_code():
            del self.fields["code"]

    def clean_code(self) -> str:
        """The code, which only the operator can read."""
        code = str(self.cleaned_data["code"])
        if not code_is_right(code):
            raise forms.ValidationError(self.say("web-accounts-code-wrong"))
        return code
