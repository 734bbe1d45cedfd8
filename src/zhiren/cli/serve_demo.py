"""``zhiren serve --demo``: the company is made while the person watches, and whom to sign in as is shown."""

from __future__ import annotations

import click

from zhiren.cli import say
from zhiren.cli.batch_shown import Steps


def prepare_demo() -> None:
    """Make what is missing of the demonstration, and print its accounts and links."""
    from zhiren.web.actions.sign_in.demo import demo_accounts, demo_links
    from zhiren.web.demonstration import make_demo

    with Steps() as steps:
        make_demo(steps)
    for account in demo_accounts():
        role = say(f"cli-serve-demo-{account.role.replace('_', '-')}")
        click.echo(say("cli-serve-demo-account", role=role, mail=account.mail, password=account.password))
    for link in demo_links():
        click.echo(say("cli-serve-demo-link", name=link.name, link=link.link))
