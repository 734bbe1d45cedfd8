"""The first account of an empty installation, made by whoever opens it first and can prove to run it."""

from __future__ import annotations

import hmac
import os
import secrets

from django.conf import settings
from django.db import transaction
from django.db.migrations.recorder import MigrationRecorder

from zhiren.errors import AccountError, Problem
from zhiren.web.actions.account.managing import set_password
from zhiren.web.actions.activity import record
from zhiren.web.models import Account

CODE_FILE = "setup-code"


def has_first_owner() -> bool:
    """Whether anybody has an account. Costs one query."""
    return bool(Account.objects.exists())


def needs_setup_code() -> bool:
    """Where others than this machine can reach the page, the first to come must show that they run it."""
    return not settings.CONFIGURATION.is_local


def setup_code() -> str:
    """The code that the operator reads in the data folder; made when it is first asked for."""
    file = settings.DATA / CODE_FILE
    if not file.exists():
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as stream:
            stream.write(secrets.token_hex(8))
    return str(file.read_text().strip())


def code_is_right(given: str) -> bool:
    """Whether a code is the installation's."""
    return hmac.compare_digest(given.strip().lower().encode(), setup_code().encode())


@transaction.atomic
def create_first_owner(mail: str, name: str, password: str, language: str) -> Account:
    """Make the owner of an empty installation.

    Raises:
        AccountError: there is an account already, or the password is too easy.
    """
    _wait_in_line()
    if has_first_owner():
        raise AccountError(Problem("setup-done"))
    account = Account.objects.create_account(mail.lower(), role=Account.Role.OWNER, name=name, language=language)
    set_password(account, password, account)
    record(account, "installation-set-up")
    (settings.DATA / CODE_FILE).unlink(missing_ok=True)
    return account


def _wait_in_line() -> None:
    """Of two who come at once the second waits for the first, on a row that every installation has."""
    first_migration = MigrationRecorder.Migration.objects.filter(app="zhiren", name="0001_initial")
    first_migration.select_for_update().get()
