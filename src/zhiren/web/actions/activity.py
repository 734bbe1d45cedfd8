"""Writing the log of what was done."""

from __future__ import annotations

from zhiren.web.models import Account, Activity, Campaign


def record(
    account: Account | None, verb: str, campaign: Campaign | None = None, **values: str | int | float
) -> Activity:
    """Add a line to the log: ``verb`` has a sentence ``activity-<verb>`` that takes ``values``.

    Values must not tell what a rater answered, nor who rates whom.
    """
    return Activity.objects.create(account=account, verb=verb, campaign=campaign, values=values)
