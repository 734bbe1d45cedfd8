"""Group bots in their documented formats, against servers on this machine."""

from __future__ import annotations

import base64
import hashlib
import hmac
import socket
import time
from urllib.parse import parse_qs, urlsplit

import pytest

from web.notify.receiver import receiving
from zhiren.language import LANGUAGES
from zhiren.web.notify import dingtalk, lark, webhook, wecom
from zhiren.web.notify.dingtalk import signed_url
from zhiren.web.notify.outcome import NotDelivered, NotNow, Refused, Unsure
from zhiren.web.notify.webhook import Announcement, Bot

WORDS = Announcement("年度测评开始了", "请查收邮件。\n谢谢！")
CHANNELS = {"wecom": wecom, "dingtalk": dingtalk, "lark": lark}
WELL = {"wecom": {"errcode": 0, "errmsg": "ok"}, "dingtalk": {"errcode": 0}, "lark": {"code": 0, "msg": "success"}}


def test_wecom_is_told_in_markdown() -> None:
    with receiving(WELL["wecom"]) as group:
        wecom.announce(Bot(f"{group.url}/cgi-bin/webhook/send?key=k"), WORDS)

    content = "**年度测评开始了**\n请查收邮件。\n谢谢！"
    assert group.received == [
        ("/cgi-bin/webhook/send?key=k", {"msgtype": "markdown", "markdown": {"content": content}})
    ]


def test_wecom_takes_4096_bytes_of_whole_characters() -> None:
    with receiving(WELL["wecom"]) as group:
        wecom.announce(Bot(group.url), Announcement("x", "测" * 3000))

    content = group.received[0][1]["markdown"]["content"]
    assert 4090 < len(content.encode()) <= 4096
    assert content.endswith("测")


def test_dingtalk_is_told_in_markdown_with_a_signed_address() -> None:
    with receiving(WELL["dingtalk"]) as group:
        dingtalk.announce(Bot(f"{group.url}/robot/send?access_token=t", "SECret"), WORDS)

    path, body = group.received[0]
    given = parse_qs(urlsplit(path).query)
    digest = hmac.new(b"SECret", f"{given['timestamp'][0]}\nSECret".encode(), hashlib.sha256).digest()
    assert given["access_token"] == ["t"]
    assert given["sign"] == [base64.b64encode(digest).decode()]
    assert abs(int(given["timestamp"][0]) / 1000 - time.time()) < 60
    text = "### 年度测评开始了\n\n请查收邮件。  \n谢谢！"
    assert body == {"msgtype": "markdown", "markdown": {"title": "年度测评开始了", "text": text}}


def test_dingtalk_without_a_secret_is_not_signed() -> None:
    with receiving(WELL["dingtalk"]) as group:
        dingtalk.announce(Bot(f"{group.url}/robot"), WORDS)

    assert group.received[0][0] == "/robot"
    assert signed_url(Bot("https://d/robot", "s"), 1).startswith("https://d/robot?timestamp=1&sign=")


def test_lark_is_told_by_a_signed_card() -> None:
    with receiving(WELL["lark"]) as group:
        lark.announce(Bot(f"{group.url}/hook/x", "key"), WORDS)

    path, body = group.received[0]
    digest = hmac.new(f"{body['timestamp']}\nkey".encode(), b"", hashlib.sha256).digest()
    assert path == "/hook/x"
    assert body["sign"] == base64.b64encode(digest).decode()
    assert abs(int(body["timestamp"]) - time.time()) < 60
    assert body["msg_type"] == "interactive"
    assert body["card"] == {
        "header": {"title": {"tag": "plain_text", "content": "年度测评开始了"}},
        "elements": [{"tag": "markdown", "content": "请查收邮件。\n谢谢！"}],
    }


def test_lark_without_a_secret_is_not_signed() -> None:
    with receiving({"StatusCode": 0, "StatusMessage": "success"}) as group:
        lark.announce(Bot(group.url), WORDS)

    assert sorted(group.received[0][1]) == ["card", "msg_type"]


@pytest.mark.parametrize(
    ("channel", "answer", "outcome", "said"),
    [
        ("wecom", {"errcode": 93000, "errmsg": "invalid webhook url"}, Refused, "93000 invalid webhook url"),
        ("wecom", {"errcode": 45009, "errmsg": "api freq out of limit"}, NotNow, "45009 api freq out of limit"),
        ("dingtalk", {"errcode": 310000, "errmsg": "sign not match"}, Refused, "310000 sign not match"),
        ("dingtalk", {"errcode": 130101, "errmsg": "send too fast"}, NotNow, "130101 send too fast"),
        ("lark", {"code": 19021, "msg": "sign match fail"}, Refused, "19021 sign match fail"),
        ("lark", {"code": 11232, "msg": "frequency limited"}, NotNow, "11232 frequency limited"),
        ("lark", {"StatusCode": 9499}, NotNow, "9499"),
        ("wecom", {"hello": "world"}, Refused, "HTTP 200"),
        ("wecom", ["no object"], Refused, "HTTP 200"),
    ],
)
def test_an_answer_with_a_code_is_read(
    channel: str, answer: object, outcome: type[NotDelivered], said: str
) -> None:
    with receiving(answer) as group, pytest.raises(outcome) as caught:
        CHANNELS[channel].announce(Bot(group.url), WORDS)

    assert said in caught.value.describe("en")
    assert all(caught.value.describe(language) for language in LANGUAGES)


@pytest.mark.parametrize(("status", "outcome"), [(429, NotNow), (503, NotNow), (404, Refused), (302, Refused)])
def test_an_answer_without_a_code(status: int, outcome: type[NotDelivered]) -> None:
    with receiving() as group:
        group.status, group.answer = status, b"<html>"
        with pytest.raises(outcome) as caught:
            wecom.announce(Bot(group.url), WORDS)

    assert str(status) in caught.value.describe("en")


def test_nobody_there_is_not_now() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        free = taken.getsockname()[1]
    with pytest.raises(NotNow):
        wecom.announce(Bot(f"http://127.0.0.1:{free}"), WORDS)


def test_an_answer_that_never_comes_is_unsure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook, "SECONDS", 0.2)
    with receiving() as group:
        group.silent.set()
        with pytest.raises(Unsure):
            wecom.announce(Bot(group.url), WORDS)


def test_a_server_that_takes_no_connection_in_time_is_not_now(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object, **__: object) -> None:
        raise webhook.requests.ConnectTimeout

    monkeypatch.setattr(webhook.requests, "post", late)
    with pytest.raises(NotNow):
        wecom.announce(Bot("https://qyapi.weixin.qq.com"), WORDS)


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(Refused):
        wecom.announce(Bot("nowhere"), WORDS)
