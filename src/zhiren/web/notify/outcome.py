"""Why a message was not delivered, told apart by what may be done next."""

from __future__ import annotations

from zhiren.errors import ZhirenError


class NotDelivered(ZhirenError):  # noqa: N818  the outcome's own name
    """It did not go as it should."""


class NotNow(NotDelivered):
    """Certainly not delivered, and it may go later: the network, a server that is busy, too many at once."""


class Refused(NotDelivered):
    """Certainly not delivered, and it will not go as it is: a wrong address, a wrong key."""


class Unsure(NotDelivered):
    """Handed over, and the answer was lost: it may have arrived. Never sent again without a person's word."""
