"""The server is killed in a storm of saves: whatever it acknowledged is there after the restart."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks import bench_saves as benchmark  # noqa: E402

RATERS = 6
ENOUGH = 150  # acknowledged before the kill
READ = """
import json, django
django.setup()
from zhiren.web.models import Answer, Assignment, RaterIdentity
keys = dict(RaterIdentity.objects.values_list("rater_id", "key"))
pks = {(ratee, keys.get(rater)): pk for ratee, rater, pk in Assignment.objects.values_list("ratee", "rater", "pk")}
rows = Answer.objects.values_list("response__ratee_id", "response__rater_key", "item", "score", "tap")
print(json.dumps([[pks[ratee, key], item, score, tap] for ratee, key, item, score, tap in rows]))
"""


class Storm:
    """Threads that tap as fast as they are answered, and remember what was acknowledged."""

    def __init__(self, port: int, raters: list[dict[str, object]]) -> None:
        self.port, self.raters = port, raters
        self.acknowledged: dict[tuple[int, str], tuple[int, int]] = {}  # by assignment and item: score, tap
        self._threads = [threading.Thread(target=self._tap, args=(r,), daemon=True) for r in raters]

    def begin(self) -> None:
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        for thread in self._threads:
            thread.join(10)

    def _tap(self, rater: dict[str, object]) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        last = round(time.time() * 1000)
        with contextlib.closing(connection), contextlib.suppress(OSError, http.client.HTTPException):  # the kill
            for n in range(100_000):
                last += 1
                assignment, item = rater["assignments"][n % 5], rater["items"][n // 5 % 50]
                answer = {"assignment": assignment, "item": item, "score": n % 5 + 1, "at": last}
                body = json.dumps({"device": "d", "now": last, "answers": [answer]})
                connection.request("POST", f"/r/{rater['token']}/answers", body)
                reply = connection.getresponse()
                reply.read()
                if reply.status != 200:
                    return
                self.acknowledged[assignment, item] = (n % 5 + 1, last)


def test_every_acknowledged_answer_survives_kill_9(tmp_path: Path) -> None:
    port = benchmark.free_port()
    environ = benchmark.environment(tmp_path, port, "")
    command = [sys.executable, "-m", "benchmarks.bench_saves", "prepare", str(RATERS)]
    made = subprocess.run(command, env=environ, check=True, capture_output=True, text=True, cwd=ROOT)
    storm = Storm(port, json.loads(made.stdout.splitlines()[-1]))
    server = benchmark.start_server(environ, port, 2)
    storm.begin()
    while len(storm.acknowledged) < ENOUGH and server.poll() is None:
        time.sleep(0.02)
    os.killpg(server.pid, signal.SIGKILL)
    server.wait(10)
    storm.end()

    again = benchmark.start_server(environ, port, 1)  # it starts on what was left behind
    os.killpg(again.pid, signal.SIGKILL)
    again.wait(10)
    read = subprocess.run([sys.executable, "-c", READ], env=environ, check=True, capture_output=True, text=True)
    found = {(pk, item): (score, tap) for pk, item, score, tap in json.loads(read.stdout)}

    assert len(storm.acknowledged) >= ENOUGH
    # the last tap on its way may have been stored without the answer arriving: later is no loss
    lost = {k: v for k, v in storm.acknowledged.items() if found.get(k) != v and found.get(k, (0, 0))[1] <= v[1]}
    assert lost == {}
