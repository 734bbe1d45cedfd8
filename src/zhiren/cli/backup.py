"""``zhiren backup``: database, files and key in one file, while the server runs."""

from __future__ import annotations

import os
from pathlib import Path

import click

from zhiren.cli import say


@click.command(help=say("cli-backup-long-help"))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help=say("cli-serve-data"))
def backup(file: Path, data: Path | None) -> None:
    """Save a data folder."""
    from zhiren.web.configuration import read_configuration
    from zhiren.web.serving.backup import back_up

    if data is not None:
        os.environ["ZHIREN_DATA"] = str(data)
    configuration = read_configuration()
    back_up(configuration.data, file, with_database=configuration.is_sqlite)
    if not configuration.is_sqlite:
        click.echo(say("cli-backup-without-database"))
    click.echo(say("cli-backup-done", file=str(file), size=f"{file.stat().st_size / 1e6:.1f}"))
