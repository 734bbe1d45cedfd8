"""Delivery reports made by hand, after the examples of RFC 3464."""

from __future__ import annotations

HEADERS = (
    "--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
    "From: hr@example.com\r\nTo: lin@example.com\r\nMessage-ID: {message_id}\r\n\r\n"
)
WHOLE = (
    "--b\r\nContent-Type: message/rfc822\r\n\r\n"
    "From: hr@example.com\r\nTo: lin@example.com\r\nMessage-ID: {message_id}\r\n\r\nHello\r\n"
)


def report(
    returned: str,
    *,
    address: str = "lin@example.com",
    action: str = "failed",
    diagnosis: str = "Diagnostic-Code: smtp; 550 5.1.1 <lin@example.com>:\r\n user unknown\r\n",
    more: str = "",
) -> bytes:
    """A report on one recipient; ``returned`` is the part that brings the mail along."""
    return (
        "From: MAILER-DAEMON@mx.example.com\r\nTo: hr@example.com\r\nSubject: Undelivered Mail\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example.com\r\nArrival-Date: Mon, 1 Dec 2025 09:00:00 +0800\r\n\r\n"
        f"{more}Final-Recipient: rfc822; {address}\r\nAction: {action}\r\nStatus: 5.1.1\r\n{diagnosis}\r\n"
        f"{returned}--b--\r\n"
    ).encode()
