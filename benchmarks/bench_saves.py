"""Saves through the whole stack: raters tap at once, the server answers each tap after its commit.

`python -m benchmarks bench_saves` starts what `zhiren serve` starts (granian, WSGI, one process) on a data folder
of its own; with ``DATABASE_URL`` of an empty PostgreSQL database, on that too. The raters are sockets in a process
of their own. The bound is 500 saves/s with the 99th percentile under 200 ms on two cores; a save is one tap,
acknowledged. On a machine that does other work too, compare the CPU time a save takes.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RATERS = 50
WARM_UP = 3.0  # s, not counted
SECONDS = 10.0
FEWEST_PER_SECOND = 500
LONGEST_P99 = 200  # ms
PROCESSES = int(os.environ.get("BENCH_PROCESSES", "1"))


def main() -> None:
    """Measure on SQLite, and on PostgreSQL where ``DATABASE_URL`` names an empty database."""
    measure("SQLite", "")
    if os.environ.get("DATABASE_URL"):
        measure("PostgreSQL", os.environ["DATABASE_URL"])


def measure(name: str, database_url: str) -> None:
    """Start the server, let the raters tap, print what came of it."""
    with tempfile.TemporaryDirectory(prefix="zhiren-bench-") as folder:
        port = free_port()
        environ = environment(Path(folder), port, database_url)
        command = [sys.executable, "-m", "benchmarks.bench_saves", "prepare", str(RATERS)]
        made = subprocess.run(command, env=environ, check=True, capture_output=True, text=True)
        raters = json.loads(made.stdout.splitlines()[-1])
        server = start_server(environ, port, PROCESSES)
        try:
            plan = json.dumps({"port": port, "raters": raters})
            client = [sys.executable, "-m", "benchmarks.bench_saves", "tap"]
            spent = -cpu_seconds(server.pid)
            tapped = subprocess.run(client, input=plan, check=True, capture_output=True, text=True)
            spent += cpu_seconds(server.pid)
        finally:
            server.terminate()
            server.wait(30)
    result = json.loads(tapped.stdout)
    milliseconds = sorted(result["ms"])
    rate = len(milliseconds) / SECONDS
    p50, p99 = (milliseconds[int(len(milliseconds) * q)] for q in (0.5, 0.99))
    met = "met" if rate >= FEWEST_PER_SECOND and p99 < LONGEST_P99 else "NOT MET"
    print(
        f"{name:<11}{RATERS} raters at once, {PROCESSES} processes: {rate:6.0f} saves/s, "
        f"p50 {p50:5.1f} ms, p99 {p99:5.1f} ms, longest {milliseconds[-1]:5.1f} ms, "
        f"{1000 * spent / result['saves']:.2f} ms CPU of the server a save, load {os.getloadavg()[0]:.1f}   "
        f"bound (≥ {FEWEST_PER_SECOND}/s, p99 < {LONGEST_P99} ms) {met}"
    )


def environment(folder: Path, port: int, database_url: str) -> dict[str, str]:
    """The settings of a server on a folder of its own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("ZHIREN_")}
    return {
        **kept,
        "ZHIREN_DATA": str(folder),
        "ZHIREN_URL": f"http://127.0.0.1:{port}",
        "DATABASE_URL": database_url,
        "DJANGO_SETTINGS_MODULE": "zhiren.web.settings",
    }


def start_server(environ: dict[str, str], port: int, processes: int) -> subprocess.Popen[bytes]:
    """The server alone, as ``zhiren serve`` sets it up; returns when it answers."""
    # a session of its own: it is stopped whole, and a signal for us does not reach it
    script = (
        "from granian import Granian\nfrom granian.constants import Interfaces\n"
        "from granian.log import LogLevels\n"
        "from zhiren.web.configuration import read_configuration\n"
        "from zhiren.web.serving.running import usual_threads\n"
        f"Granian('zhiren.web.wsgi:application', address='127.0.0.1', port={port}, interface=Interfaces.WSGI,"
        f" workers={processes}, blocking_threads=usual_threads(read_configuration()), websockets=False,"
        " log_level=LogLevels.warning).serve()"
    )
    server = subprocess.Popen([sys.executable, "-c", script], env=environ, start_new_session=True)
    for _ in range(300):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
                connection.sendall(b"GET /sign-in/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                if connection.recv(12)[9:10] in (b"2", b"3"):
                    return server
        except OSError:
            pass
        time.sleep(0.1)
    os.killpg(server.pid, signal.SIGKILL)
    raise RuntimeError("the server does not answer")


def cpu_seconds(group: int) -> float:
    """The CPU time that a group of processes has used, on Linux; 0 elsewhere."""
    ticks = 0
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # a process that has just ended
            fields = file.read_text().rpartition(")")[2].split()
            ticks += (int(fields[11]) + int(fields[12])) * (int(fields[2]) == group)
    return ticks / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def prepare(n_raters: int) -> None:
    """In the server's environment: tables, a campaign on all competencies, raters. Prints their links as JSON."""
    import django

    django.setup()
    from django.core.management import call_command

    from zhiren.dictionary.builtin import builtin_framework
    from zhiren.web.actions.link import give_link, token_of
    from zhiren.web.bridge import publish_framework
    from zhiren.web.models import Assignment, Campaign, Person, Ratee, Rater

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    framework = builtin_framework("en")
    publish_framework(framework)
    campaign = Campaign.objects.create(
        title="Benchmark",
        state=Campaign.State.OPEN,
        framework_id=framework.id,
        framework_version=framework.version,
        languages=["en"],
        open_questions=[{"id": "strength", "en": "What do they do best?"}],
        practice=Campaign.Practice.OFF,
    )
    people = [Person.objects.create(number=str(n), name=f"Person {n}") for n in range(n_raters)]
    ratees = [Ratee.objects.create(campaign=campaign, person=person) for person in people]
    made = []
    for n, person in enumerate(people):
        rater = Rater.objects.create(campaign=campaign, person=person, language="en")
        give_link(rater)
        asked = [ratees[(n + step) % n_raters] for step in range(1, 6)]
        rows = [Assignment.objects.create(ratee=r, rater=rater, relationship="peer") for r in asked]
        made.append({"token": token_of(rater), "assignments": [row.pk for row in rows]})
    items = [indicator.id for indicator in framework.indicators]
    print(json.dumps([{**rater, "items": items} for rater in made]))


def tap() -> None:
    """All raters tap, each its next tap when the one before is stored. Prints how many, and each's ms."""
    plan = json.loads(sys.stdin.read())

    async def storm() -> dict[str, object]:
        begin = time.monotonic() + WARM_UP
        taken = await asyncio.gather(*(_rater(plan["port"], rater, begin) for rater in plan["raters"]))
        return {"saves": sum(n for n, _ in taken), "ms": [ms for _, each in taken for ms in each]}

    print(json.dumps(asyncio.run(storm())))


async def _rater(port: int, rater: dict[str, object], begin: float) -> tuple[int, list[float]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    taken, n, last, revisions = [], 0, 0, {}
    assignments, items = rater["assignments"], rater["items"]
    head = f"POST /r/{rater['token']}/answers HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    while time.monotonic() < begin + SECONDS:
        assignment = assignments[n // len(items) % len(assignments)]
        last = max(last + 1, round(time.time() * 1000))
        answer = {"assignment": assignment, "item": items[n % len(items)], "score": n % 5 + 1, "at": last}
        sent = {"device": "d", "now": last, "seen": revisions, "answers": [answer]}
        body = json.dumps(sent)
        start = time.monotonic()
        writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n{body}".encode())
        status, reply = await _reply(reader)
        end = time.monotonic()
        if status != 200:
            raise RuntimeError(f"{status}: {reply[:200]!r}")
        revisions = {str(assignment): json.loads(reply)["revisions"][str(assignment)]}
        if begin <= start and end <= begin + SECONDS:
            taken.append(1000 * (end - start))
        n += 1
    writer.close()
    return n, taken


async def _reply(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    length = next(int(line.split(b":")[1]) for line in lines if line.lower().startswith(b"content-length"))
    return int(lines[0].split()[1]), await reader.readexactly(length)


if __name__ == "__main__":
    if sys.argv[1] == "prepare":
        prepare(int(sys.argv[2]))
    else:
        tap()
