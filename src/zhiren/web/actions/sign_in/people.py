"""Which account belongs to a mail address, made where a person has none yet."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from zhiren.web.models import Account, Person

Role = Account.Role


def person_of_mail(mail: str) -> Person | None:
    """The one active person with this address who has no account; None for nobody, or for several."""
    people = Person.objects.filter(mail=mail.strip().lower(), status=Person.Status.ACTIVE)
    found = list(people.select_related("account")[:2])
    return found[0] if len(found) == 1 and not hasattr(found[0], "account") else None


def account_of_mail(mail: str) -> Account | None:
    """The open account of an address, made for a person who has none yet; None where nobody has the address."""
    mail = mail.strip().lower()
    account = Account.objects.filter(mail__iexact=mail).first()
    if account is not None:
        return account if account.is_active else None
    person = person_of_mail(mail)
    return None if person is None else _account_for(person)


def follow_organisation(account: Account) -> None:
    """An employee who has got people to manage becomes a manager. Costs one query."""
    if account.role == Role.EMPLOYEE and account.person_id and _manages(account.person_id):
        account.role = Role.MANAGER
        account.save(update_fields=["role"])


def _account_for(person: Person) -> Account | None:
    role = Role.MANAGER if _manages(person.pk) else Role.EMPLOYEE
    try:
        with transaction.atomic():
            return Account.objects.create_account(
                person.mail, role=role, name=person.name, person=person, language=person.language
            )
    except IntegrityError:  # somebody made it a moment ago
        return Account.objects.filter(mail__iexact=person.mail, is_active=True).first()


def _manages(person: int) -> bool:
    return bool(Person.objects.filter(manager_id=person, status=Person.Status.ACTIVE).exists())
