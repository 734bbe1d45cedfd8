"""The heat map of 2,000 people on 14 competencies, and on 60: how long the server takes, and the browser.

`python -m benchmarks bench_heat_map` makes a company in a data folder of its own: a table of shown scores, as
scoring writes it, a campaign before it, units of three levels, five roles. It opens the page as HR: by unit, with
a unit open, person by person, sorted, filtered. The bound is 2 s until the page is there, in Chromium (where it is
installed) from the click to the first frame drawn. Files are timed too. On a machine that does other work, compare
the CPU time.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

N_PEOPLE = 2000
SIZES = (14, 60)
LONGEST = 2.0  # s
PAGES = {
    "by unit": "",
    "a unit open": "?show=units&open=2",
    "person by person": "?show=people",
    "sorted": "?show=people&sort=-C1",
    "a unit alone": "?unit=2",
    "one competency": "?competency=C1&show=people",
}
FILES = {"Excel": "report.xlsx", "PDF by unit": "report.pdf", "PDF of a page": "report.pdf?show=people"}
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
MAIL, PASSWORD = "hr@example.com", "a password for a benchmark"


def main() -> None:
    """Measure each size in a process of its own."""
    for n in SIZES:
        with tempfile.TemporaryDirectory(prefix="zhiren-bench-") as folder:
            port = free_port()
            url = f"http://127.0.0.1:{port}"
            environ = {**os.environ, "ZHIREN_DATA": folder, "ZHIREN_URL": url, "ZHIREN_DEBUG": "1"}
            environ |= {"DJANGO_SETTINGS_MODULE": "zhiren.web.settings", "DATABASE_URL": ""}
            command = [sys.executable, "-m", "benchmarks.bench_heat_map", str(n), url]
            subprocess.run(command, env=environ, check=True)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def measure(n_competencies: int, url: str) -> None:
    """Make the company, then open each page: the server alone, then in the browser."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    from zhiren.web.models import Account

    call_command("migrate", verbosity=0)
    make_company(n_competencies)
    print(f"-- {N_PEOPLE} people, {n_competencies} competencies")
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(Account.objects.get())
    client.get("/organisation/1/")  # imports, templates, the table of scores: once in a server's life
    for name, query in PAGES.items():
        wall, spent, content = timed(client, f"/organisation/1/{query}")
        print(f"   {name:<18} server {wall:5.2f} s (CPU {spent:4.2f} s)  {len(content) / 1024:6.0f} KiB")
    for name, query in FILES.items():
        wall, spent, content = timed(client, f"/organisation/1/{query}")
        print(f"   {name:<18} server {wall:5.2f} s (CPU {spent:4.2f} s)  {len(content) / 1024:6.0f} KiB")
    browser = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if browser is None:
        print("   no Chromium here: loading was not measured")
        return
    in_browser(browser, url)


def timed(client: Any, path: str) -> tuple[float, float, bytes]:
    """Seconds by the clock and of CPU that an answer takes, the shortest of three, and the answer."""
    found = []
    for _ in range(3):
        wall, spent = time.perf_counter(), time.process_time()
        response = client.get(path)
        if response.status_code != 200:
            raise SystemExit(f"{path}: {response.status_code}")
        found.append((time.perf_counter() - wall, time.process_time() - spent))
    return *min(found), response.content


def in_browser(browser: str, url: str) -> None:
    """From the click to the load event, and until it is painted, on a screen of 1280 × 800."""
    from playwright.sync_api import sync_playwright

    log = Path(os.environ["ZHIREN_DATA"]) / "server.log"
    serve = [sys.executable, "-m", "django", "runserver", url.removeprefix("http://"), "--noreload", "--insecure"]
    with log.open("wb") as out, subprocess.Popen(serve, stdout=out, stderr=out) as server:
        try:
            wait_for(url)
            with sync_playwright() as playwright:
                options = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
                page = playwright.chromium.launch(executable_path=browser, args=options).new_page()
                page.set_viewport_size({"width": 1280, "height": 800})
                page.goto(f"{url}/sign-in/")
                page.fill("input[name=mail]", MAIL)
                page.fill("input[name=password]", PASSWORD)
                page.click("form[action='/sign-in/'] button:not([formaction])")
                page.wait_for_url(f"{url}/")
                page.goto(f"{url}/organisation/1/")
                for name, query in PAGES.items():
                    took = min(load(page, f"{url}/organisation/1/{query}") for _ in range(3))
                    print(f"   {name:<18} Chromium {took:5.2f} s  {'met' if took < LONGEST else 'NOT MET'}")
        finally:
            server.terminate()


def load(page: Any, address: str) -> float:
    """Seconds until the page is loaded and a frame of it drawn."""
    began = time.perf_counter()
    page.goto(address, wait_until="load")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return time.perf_counter() - began


def wait_for(url: str) -> None:
    """Until the server answers."""
    from urllib.error import URLError
    from urllib.request import urlopen

    for _ in range(300):
        try:
            urlopen(f"{url}/healthz").close()
        except (URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server does not answer")


def make_company(n_competencies: int) -> None:
    """People, units, a dictionary, this year's campaign and the one before, with their tables of shown scores."""
    from zhiren.web.models import Account

    Account.objects.create_account(MAIL, role="hr_administrator", password=PASSWORD, language="en")
    make_people()
    ids = [f"C{k}" for k in range(n_competencies)]
    publish_dictionary(ids)
    for seed, days in ((1, 0), (2, 365)):
        make_campaign(ids, seed, days)


def make_people() -> None:
    """Everybody, in teams of twelve divisions."""
    from zhiren.web.models import Person, Unit

    top = Unit.objects.create(code="C", name="Company")
    units = [Unit.objects.create(code=f"D{k}", name=f"Division {k}", parent=top) for k in range(12)]
    teams = [
        Unit.objects.create(code=f"{u.code}T{k}", name=f"Team {u.code}.{k}", parent=u)
        for u in units
        for k in range(8)
    ]
    Person.objects.bulk_create(
        Person(
            number=f"P{k:05}",
            name=f"Person {k}",
            unit=teams[k % len(teams)],
            level=f"L{k % 6}",
            search_key=f" person {k}",
        )
        for k in range(N_PEOPLE)
    )


def publish_dictionary(ids: list[str]) -> None:
    """A dictionary of competencies with one indicator each."""
    from zhiren.framework import Competency, Framework, Indicator, Level
    from zhiren.web.bridge import publish_framework

    levels = tuple(Level(rank, f"Level {rank}", "What one sees.") for rank in range(1, 6))
    competencies = tuple(
        Competency(
            id=c,
            code=c,
            name=f"Competency {c[1:]} at work",
            definition="What it is.",
            cluster="All",
            indicators=(Indicator(f"{c}.1", "Does it.", 3),),
            levels=levels,
        )
        for c in ids
    )
    publish_framework(Framework("bench", "1", "en", "Bench", competencies))


def make_campaign(ids: list[str], seed: int, days: int) -> None:
    """A campaign scored so many days ago, of everybody."""
    from datetime import timedelta

    from django.utils import timezone

    from zhiren.web.models import Campaign, Person, Ratee

    campaign = Campaign.objects.create(
        title=f"Assessment {seed}",
        state="scored",
        framework_id="bench",
        framework_version="1",
        languages=["en"],
        closed_at=timezone.now() - timedelta(days=days),
    )
    Ratee.objects.bulk_create(
        Ratee(campaign=campaign, person=person, role_id=f"role {person.pk % 5}") for person in Person.objects.all()
    )
    store_scores(campaign, ids, seed)


def store_scores(campaign: Any, ids: list[str], seed: int) -> None:
    """A table of shown scores of everybody, 3 % withheld, with a requirement on most."""
    import numpy as np
    import polars as pl
    from django.conf import settings

    from zhiren.report.batch.scores import SCHEMA, SCORES, write_scores
    from zhiren.web.models import DataSet, Scoring

    chance = np.random.default_rng(seed)
    people = np.random.default_rng(0).normal(3.5, 0.35, (N_PEOPLE, len(ids)))
    rows = []
    for p in range(N_PEOPLE):
        for c, competency in enumerate(ids):
            score = float(np.clip(people[p, c] + chance.normal(0, 0.2), 1, 5))
            arm, withheld = float(chance.uniform(0.2, 0.7)), bool(chance.random() < 0.03)
            figures = (score, max(1.0, score - arm), min(5.0, score + arm), score, 4.0, 7)
            shown = (None,) * 4 + (4.0, None) if withheld else figures
            requirement = 3.4 if chance.random() < 0.8 else None
            divided = not withheld and bool(chance.random() < 0.02)
            rest = (True, None, None, requirement, 3, 2, None, divided, withheld)
            rows.append((f"P{p:05}", competency, *shown, *rest))
    folder = Path(settings.MEDIA_ROOT) / f"scores-{seed}"
    folder.mkdir(parents=True)
    write_scores(folder / SCORES, pl.DataFrame(rows, schema=SCHEMA, orient="row"))
    data = DataSet.objects.create(campaign=campaign, number=1, ratings_file="r", comments_file="c", digest="d")
    Scoring.objects.create(data_set=data, method="fair", folder=folder.name, digest=f"d{seed}")


if __name__ == "__main__":
    measure(int(sys.argv[1]), sys.argv[2])
