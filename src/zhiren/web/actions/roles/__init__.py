"""Role profiles: made, changed, imported, and what they might require."""

from zhiren.web.actions.roles.importing import RolePlan, apply_roles, plan_roles
from zhiren.web.actions.roles.panels import (
    add_panelist,
    close_panel,
    find_panelist,
    open_panel,
    panel_link,
    panel_results,
    panels_of,
    vote,
)
from zhiren.web.actions.roles.profiles import (
    Profile,
    current_framework,
    profile,
    profiles,
    remove_profile,
    role_frameworks,
    save_profile,
)
from zhiren.web.actions.roles.suggesting import Suggested, suggest_levels

__all__ = [
    "Profile",
    "RolePlan",
    "Suggested",
    "add_panelist",
    "apply_roles",
    "close_panel",
    "current_framework",
    "find_panelist",
    "open_panel",
    "panel_link",
    "panel_results",
    "panels_of",
    "plan_roles",
    "profile",
    "profiles",
    "remove_profile",
    "role_frameworks",
    "save_profile",
    "suggest_levels",
    "vote",
]
