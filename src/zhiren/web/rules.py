"""Who may do what: predicates on an account, and on what it wants to touch. Every view names its rule."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from zhiren.web.models import Account, Campaign, Coding, Person, Plan, Ratee

Role = Account.Role
Rule = Callable[[Any], bool]
View = Callable[..., HttpResponse]

_HR = (Role.OWNER, Role.HR_ADMINISTRATOR)
_ANALYSTS = (*_HR, Role.HR_ANALYST)


def _has_role(account: Any, roles: tuple[str, ...]) -> bool:
    return bool(account.is_authenticated and account.role in roles)


def anyone(account: Any) -> bool:  # noqa: ARG001  a rule takes the account
    """Everybody, signed in or not. For rater pages: the link is the key."""
    return True


def is_signed_in(account: Any) -> bool:
    """Anybody with an account."""
    return bool(account.is_authenticated)


def may_manage_accounts(account: Any) -> bool:
    """Owners alone give and take roles."""
    return _has_role(account, (Role.OWNER,))


def may_see_people(account: Any) -> bool:
    """The list of people: HR."""
    return _has_role(account, _ANALYSTS)


def may_edit_people(account: Any) -> bool:
    """Import and change people: HR administrators."""
    return _has_role(account, _HR)


def may_see_campaigns(account: Any) -> bool:
    """The state of campaigns: HR, analysts included."""
    return _has_role(account, _ANALYSTS)


def may_run_campaigns(account: Any) -> bool:
    """Set up, launch, remind, close, release: HR administrators."""
    return _has_role(account, _HR)


def may_see_talent(account: Any) -> bool:
    """Nine-boxes, succession, training needs, roles: HR, analysts included."""
    return _has_role(account, _ANALYSTS)


def may_shape_talent(account: Any) -> bool:
    """Make role profiles and panels, move people in a nine-box: HR administrators."""
    return _has_role(account, _HR)


def may_have_fit(account: Any) -> bool:
    """A place of its own for one's own fit and that of one's people: who is not HR and is somebody."""
    return bool(account.is_authenticated and account.person_id) and not _has_role(account, _ANALYSTS)


def may_seal(account: Any) -> bool:
    """Sealing cannot be undone: owners alone."""
    return _has_role(account, (Role.OWNER,))


def may_read_report(account: Any, ratee: Ratee) -> bool:
    """HR once it is scored; the person, and the manager, once it is open to them.

    What was released stays readable while late answers are taken and scored.
    """
    campaign = ratee.campaign
    if _has_role(account, _ANALYSTS):
        return campaign.released_at is not None or campaign.state in {"scored", "sealed"}
    if not account.is_authenticated or account.person_id is None:
        return False
    if account.person_id == ratee.person_id:
        return is_open_to(ratee, "ratee")
    return ratee.person.manager_id == account.person_id and is_open_to(ratee, "manager")


def is_open_to(ratee: Ratee, reader: str) -> bool:
    """Whether a report is open to a reader (``ratee``, ``manager``): released, and talked about where need be."""
    campaign, openness = ratee.campaign, ratee.campaign.visibility.get(reader, "no")
    if campaign.released_at is None or openness == "no":
        return False
    return openness == "on_release" or hasattr(ratee, "talk")


def awaits_talk(campaign: Campaign) -> bool:
    """Whether reports of a campaign are released, and some reader waits for the talk."""
    return campaign.released_at is not None and "after_talk" in {
        campaign.visibility.get(reader) for reader in ("ratee", "manager")
    }


def may_record_talk(account: Any, ratee: Ratee) -> bool:
    """HR administrators, and the manager to whom the report is open already: nobody opens one for themselves."""
    if not awaits_talk(ratee.campaign):
        return False
    if may_run_campaigns(account):
        return bool(account.person_id is None or account.person_id != ratee.person_id)
    is_manager = account.is_authenticated and account.person_id and ratee.person.manager_id == account.person_id
    return bool(is_manager and ratee.campaign.visibility.get("manager") == "on_release")


def may_have_guide(account: Any, ratee: Ratee, guide: str) -> bool:
    """Who may read the report may have the reading guide; that for the talk is for the manager and HR."""
    is_own = account.is_authenticated and account.person_id == ratee.person_id
    return may_read_report(account, ratee) and (guide == "reading" or not is_own)


def may_see_evidence(account: Any) -> bool:
    """Interviews as a list, and how far coders agree: HR; coders see what they were asked to code."""
    return _has_role(account, (*_ANALYSTS, Role.CODER))


def may_run_evidence(account: Any) -> bool:
    """Bring interviews in, read them, record consent, assign, settle, delete: HR administrators."""
    return _has_role(account, _HR)


def may_code(account: Any, coding: Coding) -> bool:
    """Who was asked to code or to settle, as long as they have the role for it."""
    return may_see_evidence(account) and coding.account_id == account.pk


def owns_plan(account: Any, plan: Plan) -> bool:
    """The person whose plan it is: alone in changing it."""
    return bool(account.is_authenticated and account.person_id == plan.person_id)


def leads_plan(account: Any, plan: Plan) -> bool:
    """The person's manager, while the plan is shown to them: agrees and comments."""
    is_manager = account.is_authenticated and account.person_id and plan.person.manager_id == account.person_id
    return bool(is_manager and plan.state in Plan.SEEN_BY_MANAGER)


def may_read_plan(account: Any, plan: Plan) -> bool:
    """The person, the manager once it is submitted, and HR where the person shares it."""
    is_shared = plan.is_shared_with_hr and _has_role(account, _ANALYSTS)
    return owns_plan(account, plan) or leads_plan(account, plan) or is_shared


def leads_people(account: Any) -> bool:
    """Somebody who is not HR, and to whom people report. Costs a query."""
    if not account.is_authenticated or account.person_id is None or may_see_campaigns(account):
        return False
    return Person.objects.filter(manager=account.person_id).exists()


def may_see_several(account: Any) -> bool:
    """Tables of several people: HR of everybody, a manager of their own people."""
    return may_see_campaigns(account) or leads_people(account)


_OPENNESS = ("no", "after_talk", "on_release")


def weakened_promises(campaign: Campaign) -> list[str]:
    """Where a launched campaign, as it is set up now, would keep less than raters were promised."""
    promised = campaign.promise
    if not promised:
        return []
    weaker = [n for n in ("score_threshold", "comment_threshold") if getattr(campaign, n) < promised[n]]
    for reader, openness in campaign.visibility.items():
        if _OPENNESS.index(openness) > _OPENNESS.index(promised["visibility"].get(reader, "no")):
            weaker.append(f"visibility_{reader}")
    return weaker


def allow(rule: Rule) -> Callable[[View], View]:
    """A view behind a rule: a stranger is led to the sign-in page, an account without the right is refused."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if rule(request.user):
                return view(request, *args, **kwargs)
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            raise PermissionDenied

        guarded.rule = rule  # type: ignore[attr-defined]  # the permission matrix reads it
        return guarded

    return guard
