"""Who may sign in, and as what."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from zhiren.language import CHINESE
from zhiren.web.models.language import LANGUAGE_CHOICES


class AccountManager(BaseUserManager):
    """Accounts are found by mail address, in any case of letters."""

    def get_by_natural_key(self, mail: str) -> Account:
        """The account of a mail address."""
        return self.get(mail__iexact=mail)

    def create_account(self, mail: str, *, role: str, password: str | None = None, **fields: object) -> Account:
        """A new account; without a password it signs in by mail link or the company's identity provider."""
        account = self.model(mail=mail.strip(), role=role, **fields)
        account.set_password(password)  # None: unusable
        account.save()
        return account


class Account(AbstractBaseUser):
    """One account: a mail address, a role, and the person it belongs to, where there is one.

    ``session_epoch`` is part of every session: raising it ends them all.
    """

    class Role(models.TextChoices):
        """What the account may do; ``rules`` says what that is."""

        OWNER = "owner"
        HR_ADMINISTRATOR = "hr_administrator"
        HR_ANALYST = "hr_analyst"
        CODER = "coder"
        MANAGER = "manager"
        EMPLOYEE = "employee"

    MANAGING_ROLES = ("owner", "hr_administrator", "hr_analyst")

    mail = models.EmailField(max_length=254)
    name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.EMPLOYEE)
    person = models.OneToOneField(
        "zhiren.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="account"
    )
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES, default=CHINESE)
    is_active = models.BooleanField(default=True)
    session_epoch = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "mail"
    EMAIL_FIELD = "mail"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = AccountManager()

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [models.UniqueConstraint(Lower("mail"), name="account_mail")]

    def __str__(self) -> str:
        return self.name or self.mail


class SignInLink(models.Model):
    """A one-time link to sign in by mail: only its hash is kept."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="sign_in_links")
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "zhiren"


class LinkRequest(models.Model):
    """Somebody asked for a sign-in link: counted, so that nobody is flooded. Of the address a hash is kept."""

    address_hash = models.CharField(max_length=64)
    ip = models.CharField(max_length=45)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        indexes: ClassVar = [
            models.Index(fields=["address_hash", "at"], name="link_request_address"),
            models.Index(fields=["ip", "at"], name="link_request_ip"),
        ]
