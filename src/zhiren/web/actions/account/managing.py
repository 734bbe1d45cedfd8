"""What owners do with accounts, and everybody with their own."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from zhiren.errors import AccountError, Problem, quote
from zhiren.web.actions.activity import record
from zhiren.web.actions.message.queueing import queue_message
from zhiren.web.actions.sign_in.one_time import GOOD_FOR, one_time_link
from zhiren.web.actions.sign_in.people import person_of_mail
from zhiren.web.models import Account

Role = Account.Role
FEWEST_CHARACTERS = settings.AUTH_PASSWORD_VALIDATORS[0]["OPTIONS"]["min_length"]


@transaction.atomic
def invite_account(mail: str, *, name: str, role: str, language: str, by: Account) -> Account:
    """Give somebody an account and mail them a link; the person of that address is theirs.

    Raises:
        AccountError: the address has an account.
    """
    mail = mail.lower()
    if Account.objects.filter(mail__iexact=mail).exists():
        raise AccountError(Problem("account-mail-taken", {"mail": quote(mail)}))
    person = person_of_mail(mail)
    name = name or (person.name if person else "")
    account = Account.objects.create_account(mail, role=role, name=name, language=language, person=person)
    record(by, "account-invited", mail=mail, role=role)
    _queue_invitation(account)
    return account


@transaction.atomic
def invite_again(account: Account, by: Account) -> None:
    """Another invitation for somebody who let the first one lapse.

    Raises:
        AccountError: they have signed in before, or the account is closed.
    """
    _check_awaited(account)
    record(by, "account-invited", mail=account.mail, role=account.role)
    _queue_invitation(account)


@transaction.atomic
def show_invitation_link(account: Account, by: Account) -> str:
    """A link to hand over where no mail server is set. Only for an account that nobody has used.

    Raises:
        AccountError: they have signed in before, the account is closed, or mail is sent here.
    """
    _check_awaited(account)
    if settings.CONFIGURATION.sends_mail:
        raise AccountError(Problem("account-link-by-mail"))
    record(by, "account-link-shown", mail=account.mail)
    return one_time_link(account, GOOD_FOR["account-invitation"])


@transaction.atomic
def change_role(account: Account, role: str, by: Account) -> None:
    """Give an account another role.

    Raises:
        AccountError: it is the last owner.
    """
    if role == account.role:
        return
    _keep_an_owner(account)
    account.role = Role(role)
    account.save(update_fields=["role"])
    record(by, "account-role-changed", mail=account.mail, role=role)


@transaction.atomic
def set_active(account: Account, is_active: bool, by: Account) -> None:
    """Close an account, with all its sessions and links, or open it again.

    Raises:
        AccountError: it is the last owner.
    """
    if is_active == account.is_active:
        return
    if not is_active:
        _keep_an_owner(account)
        _end_sessions(account)
    account.is_active = is_active
    account.save(update_fields=["is_active"])
    record(by, "account-activated" if is_active else "account-deactivated", mail=account.mail)


@transaction.atomic
def end_sessions(account: Account, by: Account) -> None:
    """Sign an account out everywhere; links that were sent and not used open nothing any more."""
    _end_sessions(account)
    record(by, "account-sessions-ended", mail=account.mail)


@transaction.atomic
def set_password(account: Account, password: str, by: Account) -> None:
    """Set a password and sign the account out everywhere else.

    Raises:
        AccountError: the password is too short, too common, or digits alone.
    """
    try:
        validate_password(password, account)
    except ValidationError as error:
        codes = [f"account-{reason.code}".replace("_", "-") for reason in error.error_list]
        raise AccountError(Problem(code, {"least": FEWEST_CHARACTERS}) for code in codes) from None
    account.set_password(password)
    account.save(update_fields=["password"])
    _end_sessions(account)
    record(by, "password-set", mail=account.mail)


def _end_sessions(account: Account) -> None:
    account.session_epoch += 1
    account.save(update_fields=["session_epoch"])
    account.sign_in_links.filter(used_at=None).delete()


def _keep_an_owner(account: Account) -> None:
    """Owners are locked while they are counted: two owners who remove each other cannot both succeed."""
    owners = Account.objects.select_for_update().filter(role=Role.OWNER, is_active=True).order_by("pk")
    if [owner.pk for owner in owners] == [account.pk]:
        raise AccountError(Problem("account-last-owner"))


def _check_awaited(account: Account) -> None:
    if account.last_login is not None or not account.is_active:
        raise AccountError(Problem("account-not-awaited", {"mail": quote(account.mail)}))


def _queue_invitation(account: Account) -> None:
    queue_message(
        "account-invitation",
        key=f"account-invitation:{account.pk}:{secrets.token_hex(8)}",
        address=account.mail,
        language=account.language,
        values={"name": str(account), "days": GOOD_FOR["account-invitation"].days},
        account=account,
    )
