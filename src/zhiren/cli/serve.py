"""``zhiren serve``: the whole application on one machine, from an empty folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from zhiren.cli import say
from zhiren.cli.ending import INTERRUPTED

if TYPE_CHECKING:
    from zhiren.web.configuration import Configuration


@click.command(help=say("cli-serve-long-help"))
@click.option("--host", help=say("cli-serve-host"))
@click.option("--port", type=click.IntRange(1, 65535), help=say("cli-serve-port"))
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help=say("cli-serve-data"))
@click.option("--workers", type=click.IntRange(1, 32), default=1, show_default=True, help=say("cli-serve-workers"))
@click.option("--demo", is_flag=True, help=say("cli-serve-demo"))
@click.option("--serve/--no-serve", "stays", default=True, envvar="DEMO_SERVE", help=say("cli-serve-no-serve"))
def serve(host: str | None, port: int | None, data: Path | None, workers: int, demo: bool, stays: bool) -> None:
    """Prepare what is missing, then serve until stopped."""
    began = perf_counter()
    try:
        configuration = _configured(host, port, data, demo=demo)
        address, number = listening(configuration)
        _prepare(configuration, address, number)
        seconds = f"{perf_counter() - began:.1f}"
        if not stays:
            click.echo(say("cli-serve-prepared", address=configuration.url, seconds=seconds))
            return
        click.echo(say("cli-serve-ready", address=configuration.url, seconds=seconds))
        _show_notes(configuration)
        from zhiren.web.serving.running import serve as serve_until_stopped

        serve_until_stopped(configuration, address, number, workers, _worker_died)
    except KeyboardInterrupt:
        click.echo(say("cli-serve-stopped"), err=True)
        sys.exit(INTERRUPTED)
    click.echo(say("cli-serve-stopped"))


def listening(configuration: Configuration) -> tuple[str, int]:
    """Host and port to listen on."""
    host, _, port = configuration.listen.rpartition(":")
    return host.strip("[]"), int(port)


def _configured(host: str | None, port: int | None, data: Path | None, *, demo: bool) -> Configuration:
    """The configuration; words of the command line come before the environment, for child processes too."""
    from zhiren.web.configuration import DEFAULTS, read_configuration

    usual_host, _, usual_port = (os.environ.get("ZHIREN_LISTEN") or DEFAULTS["ZHIREN_LISTEN"]).rpartition(":")
    listen = f"{host or usual_host}:{port or usual_port}"
    os.environ["ZHIREN_LISTEN"] = listen
    if data is not None:
        os.environ["ZHIREN_DATA"] = str(data)
    if demo:
        os.environ["ZHIREN_DEMO"] = "yes"
    os.environ.setdefault("ZHIREN_URL", f"http://127.0.0.1:{listen.rpartition(':')[2]}")
    configuration = read_configuration()
    os.environ["ZHIREN_DATA"] = str(configuration.data)
    return configuration


def _prepare(configuration: Configuration, host: str, port: int) -> None:
    from zhiren.web.serving import preparing

    preparing.check_port(host, port)
    if preparing.make_data_folder(configuration.data):
        click.echo(say("cli-serve-new-folder", folder=str(configuration.data)))
    os.environ["DJANGO_SETTINGS_MODULE"] = "zhiren.web.settings"
    import django

    django.setup()
    from django.conf import settings

    steps = preparing.migrate()
    if steps:
        click.echo(say("cli-serve-migrated", n=steps))
    if preparing.collect_assets(settings.STATIC_ROOT):
        click.echo(say("cli-serve-assets"))
    if configuration.demo:
        from zhiren.cli.serve_demo import prepare_demo

        prepare_demo()


def _show_notes(configuration: Configuration) -> None:
    from zhiren.web.models import Account

    if not Account.objects.exists():
        click.echo(say("cli-serve-first-visit", address=configuration.url))
    if not configuration.sends_mail:
        click.echo(say("cli-serve-no-mail"))
    click.echo(say("cli-serve-how-to-stop"))


def _worker_died(status: int) -> None:
    click.echo(say("cli-serve-worker-died", status=status), err=True)
