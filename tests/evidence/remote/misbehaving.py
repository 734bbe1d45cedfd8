"""A server on this machine that speaks OpenAI's protocol, and misbehaves as told."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[["Handler", dict[str, Any]], None]


class Handler(BaseHTTPRequestHandler):
    """Hands each question to the next behaviour; the last goes on for good."""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        server: Any = self.server
        server.asked.append((self.path, self.headers.get("Authorization"), body))
        behave: Behaviour = server.behaviours[0] if len(server.behaviours) == 1 else server.behaviours.pop(0)
        behave(self, body)

    def reply(self, status: int, content: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Nothing."""


def says(words: str) -> Behaviour:
    document = {
        "choices": [{"message": {"content": words}}],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 200},
    }
    return lambda handler, _: handler.reply(200, json.dumps(document).encode())


def codes(*entries: tuple[str, str, str]) -> Behaviour:
    rows = [{"quote": q, "indicator": i, "polarity": p, "reason": "r"} for q, i, p in entries]
    return says(json.dumps({"codes": rows}, ensure_ascii=False))


def status(number: int, content: bytes = b"{}", **headers: str) -> Behaviour:
    return lambda handler, _: handler.reply(number, content, **headers)


def refuses_forms(*forms: str, then: Behaviour) -> Behaviour:
    """Status 400 to questions that want one of these forms of answer."""

    def behave(handler: Handler, body: dict[str, Any]) -> None:
        if body.get("response_format", {}).get("type") in forms:
            handler.reply(400, b'{"error": "response_format"}')
        else:
            then(handler, body)

    return behave


def drips(handler: Handler, _: dict[str, Any]) -> None:
    """A byte now and then, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _number in range(100):
        try:
            handler.wfile.write(b" ")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(0.02)


def hangs_up(handler: Handler, _: dict[str, Any]) -> None:
    """No answer at all."""
    handler.close_connection = True
    handler.connection.close()


@contextmanager
def serving(*behaviours: Behaviour) -> Iterator[Any]:
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.behaviours, server.asked = list(behaviours), []
    server.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
