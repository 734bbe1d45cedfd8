"""Delivery reports: what a server says later of a mail that it took (RFC 3464, within a report of RFC 6522)."""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message


@dataclass(frozen=True)
class Returned:
    """One recipient whom a mail did not reach, and never will."""

    address: str
    message_id: str  # of the mail that was sent; empty where the report does not bring it
    said: str  # the words of the server


def read_report(content: bytes) -> list[Returned] | None:
    """Those whom a mail did not reach; none where it is late, or arrived. None: that is no delivery report."""
    mail = message_from_bytes(content)
    statuses = [part for part in mail.walk() if part.get_content_type() == "message/delivery-status"]
    if not statuses:
        return None
    sent = _message_id(mail)
    found = (_failed(block, sent) for part in statuses for block in _within(part))
    return [returned for returned in found if returned]


def _failed(block: Message, message_id: str) -> Returned | None:
    """What one block of fields says of its recipient; the first block is about none."""
    recipient = block.get("Original-Recipient") or block.get("Final-Recipient")
    if not recipient or str(block.get("Action", "")).strip().lower() != "failed":
        return None
    said = block.get("Diagnostic-Code") or block.get("Status", "")
    return Returned(_after_type(recipient), message_id, _after_type(said))


def _message_id(mail: Message) -> str:
    """The identifier in the headers of the returned mail, which stand after the report."""
    for part in mail.walk():
        if part.get_content_type() == "text/rfc822-headers":
            headers = message_from_bytes(part.get_payload(decode=True) or b"")  # type: ignore[arg-type]
            return str(headers.get("Message-ID", "")).strip()
        if part.get_content_type() == "message/rfc822":
            return "".join(str(returned.get("Message-ID", "")).strip() for returned in _within(part)[:1])
    return ""


def _within(part: Message) -> list[Message]:
    """The messages that a part consists of."""
    payload = part.get_payload()
    return [inner for inner in payload if isinstance(inner, Message)] if isinstance(payload, list) else []


def _after_type(field: object) -> str:
    """The value of a field of the form ``rfc822; lin@example.com``, on one line."""
    _, _, value = str(field).partition(";")
    return " ".join((value or str(field)).split())
