"""Accounts: the first owner, invitations, roles, passwords, the end of all sessions."""

from zhiren.web.actions.account.first_owner import (
    code_is_right,
    create_first_owner,
    has_first_owner,
    needs_setup_code,
    setup_code,
)
from zhiren.web.actions.account.managing import (
    change_role,
    end_sessions,
    invite_account,
    invite_again,
    set_active,
    set_password,
    show_invitation_link,
)

__all__ = [
    "change_role",
    "code_is_right",
    "create_first_owner",
    "end_sessions",
    "has_first_owner",
    "invite_account",
    "invite_again",
    "needs_setup_code",
    "set_active",
    "set_password",
    "setup_code",
    "show_invitation_link",
]
