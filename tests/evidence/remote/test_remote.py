"""The second coder against a server that speaks the protocol, and against every way it may not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.remote.misbehaving import codes, drips, hangs_up, refuses_forms, says, serving, status
from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import EvidenceError
from zhiren.evidence.remote import Endpoint, RemoteCoder, redact

FRAMEWORK = builtin_framework("zh-Hans")
PASSAGE = "王芳打给13800000000的李总，我先停了机，再去叫人。"
GOOD = codes(("我先停了机", "DED.3", "well"))


def coder(server: Any, waits: list[float] | None = None, cache: Path | None = None, **more: Any) -> RemoteCoder:
    given = {"key": "secret", "price_in": 2.0, "price_out": 8.0, "seconds": 5.0, **more}
    wait = waits.append if waits is not None else lambda _: None
    return RemoteCoder(Endpoint(server.url, "model-1", **given), FRAMEWORK, ["王芳", "李总"], cache, wait)


def code_of(caught: pytest.ExceptionInfo[EvidenceError]) -> str:
    (problem,) = caught.value.problems
    for language in ("en", "zh-Hans"):
        assert problem.describe(language)
    return problem.code


def test_codes_come_back_with_offsets_of_the_original_and_no_name_leaves() -> None:
    with serving(codes(("【P1】打给", "COM.3", "well"), ("我先停了机", "DED.3", "poorly"))) as server:
        answer = coder(server).code(PASSAGE)
    ((path, key, body),) = server.asked
    assert (path, key, body["model"]) == ("/v1/chat/completions", "Bearer secret", "model-1")
    assert body["response_format"]["type"] == "json_schema"
    assert body["messages"][1]["content"] == "【P1】打给【#】的【P2】，我先停了机，再去叫人。"
    assert [PASSAGE[c.start : c.end] for c in answer.codes] == ["王芳打给", "我先停了机"]
    assert [(c.indicator_id, c.polarity, c.reason) for c in answer.codes] == [
        ("COM.3", "well", "r"),
        ("DED.3", "poorly", "r"),
    ]
    assert (answer.tokens_in, answer.tokens_out, answer.form) == (1000, 200, "json_schema")
    assert answer.cost == pytest.approx(0.0036)


def test_the_preview_is_exactly_what_leaves() -> None:
    with serving(GOOD) as server:
        _, preview = coder(server).leaves(PASSAGE)
        coder(server).code(PASSAGE)
    assert server.asked[0][2] == json.loads(json.dumps(preview))
    assert "王芳" not in json.dumps(preview, ensure_ascii=False)


def test_quotations_that_do_not_stand_in_the_text_are_refused() -> None:
    with serving(codes(("我马上停了机", "DED.3", "well"), ("", "DED.3", "well"))) as server:
        answer = coder(server).code(PASSAGE)
    assert (answer.codes, answer.invented) == ((), ("我马上停了机", ""))


@pytest.mark.parametrize(
    ("refused", "form"), [(["json_schema"], "json_object"), (["json_schema", "json_object"], "plain")]
)
def test_a_server_without_schemas_is_asked_more_simply(refused: list[str], form: str) -> None:
    with serving(refuses_forms(*refused, then=GOOD)) as server:
        answer = coder(server).code(PASSAGE)
    assert (answer.form, len(server.asked)) == (form, len(refused) + 1)
    assert len(answer.codes) == 1


@pytest.mark.parametrize(
    "words",
    [
        "I am afraid I cannot.",
        '{"codes": [{"quote": "我先停了机"',
        '{"codes": [{"quote": "我先停了机", "indicator": "XYZ.9", "polarity": "well", "reason": ""}]}',
        '{"codes": [{"quote": "我先停了机", "indicator": "DED.3", "polarity": "superb", "reason": ""}]}',
        '{"codes": [{"quote": 5, "indicator": "DED.3", "polarity": "well", "reason": ""}]}',
        '{"result": []}',
        "[]",
    ],
)
def test_an_answer_of_another_form_is_asked_for_again_and_never_used(words: str) -> None:
    with serving(says(words), GOOD) as server:
        assert len(coder(server).code(PASSAGE).codes) == 1
    with serving(says(words)) as server, pytest.raises(EvidenceError) as caught:
        coder(server).code(PASSAGE)
    assert (code_of(caught), len(server.asked)) == ("remote-form", 6)


def test_json_in_a_fence_is_read() -> None:
    with serving(says('Here:\n```json\n{"codes": []}\n```')) as server:
        assert coder(server).code(PASSAGE).codes == ()


def test_too_many_requests_waits_as_long_as_the_server_says_and_no_longer_than_half_a_minute() -> None:
    waits: list[float] = []
    busy = [status(429, Retry_After="7"), status(503), status(429, Retry_After="3600")]
    with serving(*busy, GOOD) as server:
        assert len(coder(server, waits).code(PASSAGE).codes) == 1
    assert waits == [7.0, 1.0, 30.0]


@pytest.mark.parametrize(
    ("behaviour", "code", "asked"),
    [
        (status(429), "remote-busy", 4),
        (status(500), "remote-busy", 4),
        (status(200, b"<html>proxy</html>"), "remote-unreadable", 4),
        (status(200, b'{"choices": []}'), "remote-unreadable", 4),
        (status(200, b"[1]"), "remote-unreadable", 4),
        (hangs_up, "remote-unreachable", 4),
        (status(401), "remote-no-entry", 1),
        (status(302, Location="http://example.com"), "remote-status", 1),
        (status(404), "remote-refused", 3),
    ],
)
def test_what_goes_wrong_is_tried_a_few_times_at_most_and_then_said(behaviour: Any, code: str, asked: int) -> None:
    with serving(behaviour) as server, pytest.raises(EvidenceError) as caught:
        coder(server).code(PASSAGE)
    assert (code_of(caught), len(server.asked)) == (code, asked)


@pytest.mark.parametrize("number", [400, 404])
def test_a_server_that_refuses_every_form_is_quoted_without_the_secrets_of_its_address(number: int) -> None:
    says_why = b'{"error": {"message": "model m-1 is unknown at /v1/of/secret"}}'
    with serving(status(number, says_why)) as server, pytest.raises(EvidenceError) as caught:
        coder(server).code(PASSAGE)
    (problem,) = caught.value.problems
    answer = "model m-1 is unknown at /…/of/…"
    assert (problem.code, dict(problem.values)) == ("remote-refused", {"status": number, "answer": answer})


@pytest.mark.parametrize("content", [b"", b"[]", b'{"error": 5}', b'{"error": {}}', b"\xff\x00", b"[" * 100_000])
def test_any_refusal_can_be_quoted(content: bytes) -> None:
    with serving(status(400, content)) as server, pytest.raises(EvidenceError) as caught:
        coder(server).code(PASSAGE)
    assert code_of(caught) == "remote-refused"


def answer_with(usage: str, words: str = '{"codes": []}') -> Any:
    message = json.dumps([{"message": {"content": words}}])
    return status(200, f'{{"choices": {message}, "usage": {usage}}}'.encode())


@pytest.mark.parametrize(
    "usage",
    [
        '{"prompt_tokens": Infinity, "completion_tokens": NaN}',
        '{"prompt_tokens": -5, "completion_tokens": 1e30}',
        '{"prompt_tokens": "many", "completion_tokens": [1]}',
        '{"prompt_tokens": 99999999999999999999}',
        "[]",
        '"none"',
        "null",
    ],
)
def test_what_cannot_be_a_count_counts_nothing(usage: str) -> None:
    with serving(answer_with(usage)) as server:
        answer = coder(server).code(PASSAGE)
    assert (answer.tokens_in, answer.tokens_out, answer.cost) == (0, 0, 0.0)


def test_an_answer_nested_too_deep_is_none() -> None:
    with serving(status(200, b"[" * 200_000)) as server, pytest.raises(EvidenceError) as caught:
        coder(server, tries=1).code(PASSAGE)
    assert code_of(caught) == "remote-unreadable"
    with serving(says("[" * 200_000), GOOD) as server:
        assert len(coder(server).code(PASSAGE).codes) == 1


def test_what_no_store_takes_is_replaced(tmp_path: Path) -> None:
    rows = [{"quote": "我先停了机", "indicator": "DED.3", "polarity": "well", "reason": "a\ud800b\0c"}]
    rows += [{**rows[0], "quote": "我先\0停了机"}]
    with serving(says(json.dumps({"codes": rows}))) as server:
        answer = coder(server, cache=tmp_path).code(PASSAGE)
        again = coder(server, cache=tmp_path).code(PASSAGE)
    assert ([c.reason for c in answer.codes], answer.invented) == (["a\ufffdb\ufffdc"], ("我先\ufffd停了机",))
    assert (again.codes, again.from_cache) == (answer.codes, True)


@pytest.mark.parametrize("key", ["密钥", "abc\n", "a\0b", "ü"])
def test_a_key_that_can_be_none_is_said(key: str) -> None:
    with serving(GOOD) as server, pytest.raises(EvidenceError) as caught:
        coder(server, key=key).code(PASSAGE)
    assert (code_of(caught), server.asked) == ("remote-key", [])


@pytest.mark.parametrize(
    ("address", "host"),
    [
        (f"http://{'a' * 64}.example/secret", f"{'a' * 64}.example"),
        ("http://[::1/secret", ""),
        ("http://user:secret@127.0.0.1:9/secret", "127.0.0.1"),
    ],
)
def test_an_address_that_leads_nowhere_is_named_by_its_host_alone(address: str, host: str) -> None:
    endpoint = Endpoint(address, "m", tries=1)
    with pytest.raises(EvidenceError) as caught:
        RemoteCoder(endpoint, FRAMEWORK, []).code(PASSAGE)
    (problem,) = caught.value.problems
    assert (problem.code, problem.values["server"]) == ("remote-unreachable", host)


def test_every_try_is_put_to_account(tmp_path: Path) -> None:
    with serving(says("no"), says("no"), says("no"), GOOD) as server:
        one = coder(server, cache=tmp_path)
        answer, again = one.code(PASSAGE), one.code(PASSAGE)
    assert (answer.tokens_in, answer.tokens_out, answer.cost) == (4000, 800, pytest.approx(0.0144))
    assert (again.from_cache, again.cost, one.spent.tokens_in) == (True, answer.cost, 4000)
    assert one.spent.seconds == pytest.approx(answer.seconds)
    with serving(says("no")) as server, pytest.raises(EvidenceError):
        (vain := coder(server)).code(PASSAGE)
    assert (vain.spent.tokens_in, vain.spent.tokens_out) == (6000, 1200)


def test_a_server_that_sends_drop_by_drop_is_left() -> None:
    with serving(drips) as server, pytest.raises(EvidenceError) as caught:
        coder(server, seconds=0.15, tries=2).code(PASSAGE)
    assert code_of(caught) == "remote-slow"


def test_an_endless_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiren.evidence.remote.endpoint.LARGEST_ANSWER", 1000)
    with serving(status(200, b" " * 5000)) as server, pytest.raises(EvidenceError) as caught:
        coder(server).code(PASSAGE)
    assert code_of(caught) == "remote-unreachable"


def test_nobody_there() -> None:
    with serving(GOOD) as server:
        pass
    with pytest.raises(EvidenceError) as caught:
        coder(server).code(PASSAGE)
    assert code_of(caught) == "remote-unreachable"


def test_answers_are_kept_by_everything_that_decides_them(tmp_path: Path) -> None:
    with serving(GOOD) as server:
        first = coder(server, cache=tmp_path).code(PASSAGE)
        again = coder(server, cache=tmp_path).code(PASSAGE)
        assert (first.from_cache, again.from_cache, len(server.asked)) == (False, True, 1)
        assert (again.codes, again.cost, again.seconds) == (first.codes, first.cost, first.seconds)
        coder(server, cache=tmp_path).code(PASSAGE + "！")
        other = Endpoint(server.url, "model-2")
        RemoteCoder(other, FRAMEWORK, ["王芳", "李总"], tmp_path).code(PASSAGE)
        RemoteCoder(Endpoint(server.url, "model-1"), builtin_framework("en"), [], tmp_path).code(PASSAGE)
        assert len(server.asked) == 4
        for file in tmp_path.iterdir():
            file.write_text("{", encoding="utf-8")
        assert not coder(server, cache=tmp_path).code(PASSAGE).from_cache
    assert all("王芳" not in file.read_text(encoding="utf-8") for file in tmp_path.iterdir())


def test_another_model_is_another_version() -> None:
    versions = {RemoteCoder(Endpoint("http://x", m), FRAMEWORK, []).version for m in ("a", "b")}
    assert len(versions) == 2


@given(
    st.lists(
        st.sampled_from(["王芳", "Anna Lee", "anna lee", "先停了机", " and ", "a@b.cn", "。", "\n", "123456789"])
    )
)
def test_every_span_finds_its_way_back(pieces: list[str]) -> None:
    original = " ".join(pieces)
    redacted = redact(original, ["王芳", "Anna Lee"])
    assert "王芳" not in redacted.text
    assert "anna lee" not in redacted.text.casefold()
    assert redacted.in_original(0, len(redacted.text)) == (0, len(original))
    place = 0
    for piece in ("先停了机", " and "):
        while (place := redacted.text.find(piece, place)) >= 0:
            start, end = redacted.in_original(place, place + len(piece))
            assert original[start:end] == piece
            place += 1
        place = 0
