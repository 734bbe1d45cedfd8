"""The ``zhiren`` command. Subcommands are imported when they are called, so that ``--help`` stays quick."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from zhiren.cli.click_messages import teach_click
from zhiren.errors import ZhirenError
from zhiren.language import preferred_language, text

teach_click()

COMMANDS = {
    "backup": "zhiren.cli.backup:backup",
    "coder": "zhiren.cli.coder:coder",
    "code": "zhiren.cli.code:code",
    "compare": "zhiren.cli.compare:compare",
    "demo": "zhiren.cli.demo:demo",
    "dictionary": "zhiren.cli.dictionary:dictionary",
    "dstudy": "zhiren.cli.dstudy:dstudy",
    "measure": "zhiren.cli.measure:measure",
    "raters": "zhiren.cli.raters:raters",
    "ratings": "zhiren.cli.ratings:ratings",
    "report": "zhiren.cli.report:report",
    "serve": "zhiren.cli.serve:serve",
    "simulate": "zhiren.cli.simulate:simulate",
}


class LazyGroup(click.Group):
    """A group whose subcommands are named here and imported only when one is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The names, in the order of the alphabet."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The subcommand, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in --help, without importing any of them."""
        rows = [(name, say(f"cli-{name}-help")) for name in self.list_commands(ctx)]
        with formatter.section(say("cli-commands")):
            formatter.write_dl(rows)


def say(message: str, /, **values: object) -> str:
    """A message of the command line in the language of the person at the terminal."""
    return text(preferred_language(), message, **values)


@click.group(cls=LazyGroup, help=say("cli-help"))
@click.version_option(package_name="zhiren")
def command() -> None:
    """Entry point of all subcommands; its help text is in locale/*/cli.ftl."""


def main() -> None:
    """Run the command line: errors that a person can mend are printed without a traceback, exit status 1."""
    try:
        command()
    except ZhirenError as error:
        click.echo(error.describe(), err=True)
        sys.exit(1)
