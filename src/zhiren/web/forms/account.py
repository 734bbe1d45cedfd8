"""Forms about accounts: an owner's, and everybody's own."""

from __future__ import annotations

from typing import Any

from django import forms

from zhiren.language import text
from zhiren.web.forms.spoken import SpokenForm
from zhiren.web.models import Account
from zhiren.web.models.language import LANGUAGE_CHOICES

WORDS = "web-accounts-field"


def role_choices(language: str) -> list[tuple[str, str]]:
    """The roles with their names in a language."""
    return [(role, text(language, "account-role", role=role)) for role in Account.Role.values]


class InviteForm(SpokenForm):
    """Somebody who is to get an account."""

    words = WORDS
    mail = forms.EmailField(max_length=254)
    name = forms.CharField(max_length=120, required=False)
    role = forms.ChoiceField(widget=forms.RadioSelect)
    language = forms.ChoiceField(choices=LANGUAGE_CHOICES)

    def __init__(self, language: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(language, *args, **kwargs)
        self.fields["role"].choices = role_choices(language)


class RoleForm(SpokenForm):
    """Another role."""

    words = WORDS
    role = forms.ChoiceField(widget=forms.RadioSelect)

    def __init__(self, language: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(language, *args, **kwargs)
        self.fields["role"].choices = role_choices(language)


class OwnForm(SpokenForm):
    """What everybody may change about their own account."""

    words = WORDS
    name = forms.CharField(max_length=120, required=False, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    language = forms.ChoiceField(choices=LANGUAGE_CHOICES)


class PasswordForm(SpokenForm):
    """A new password; the present one is asked for where there is one."""

    words = WORDS
    password = forms.CharField(
        max_length=200, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )
    new_password = forms.CharField(
        max_length=200, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def __init__(self, account: Account, language: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(language, *args, **kwargs)
        self.account = account
        if not account.has_usable_password():
            del self.fields["password"]

    def clean_password(self) -> str:
        """The present password."""
        password = str(self.cleaned_data["password"])
        if not self.account.check_password(password):
            raise forms.ValidationError(self.say("web-accounts-password-wrong"))
        return password
