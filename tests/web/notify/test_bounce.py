"""Delivery reports as mail servers write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.reports_of_delivery import HEADERS, WHOLE, report
from zhiren.web.notify.bounce import Returned, read_report

SAID = "550 5.1.1 <lin@example.com>: user unknown"


@pytest.mark.parametrize("returned", [HEADERS, WHOLE])
def test_who_was_not_reached_and_what_the_server_said(returned):
    content = report(returned.format(message_id="<abc@example.com>"))

    assert read_report(content) == [Returned("lin@example.com", "<abc@example.com>", SAID)]


def test_a_report_need_not_bring_the_mail_along_nor_a_diagnosis():
    content = report("", diagnosis="")

    assert read_report(content) == [Returned("lin@example.com", "", "5.1.1")]


def test_the_address_that_was_written_to_counts_before_where_it_was_forwarded():
    content = report("", more="Original-Recipient: rfc822; team@example.com\r\n")

    assert [returned.address for returned in read_report(content)] == ["team@example.com"]


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed", "expanded"])
def test_what_has_not_failed_is_left_out(action):
    assert read_report(report("", action=action)) == []


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"Subject: =?utf-8?b?6YCA?=\r\n\r\nUser unknown"])
def test_any_other_file_is_no_report(content):
    assert read_report(content) is None


@given(st.sampled_from([HEADERS, WHOLE]), st.integers(0, 900), st.binary(max_size=3))
def test_a_report_that_is_cut_off_or_garbled_names_nobody_else(returned, at, garbage):
    whole = report(returned.format(message_id="<abc@example.com>"))
    found = read_report(whole[:at] + garbage) or []

    assert len(found) <= 1
