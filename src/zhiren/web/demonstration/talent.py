"""What the talent pages of the demonstration show: ratings of performance, a nine-box, a panel on a role."""

from __future__ import annotations

import random

from zhiren.language import CHINESE, ENGLISH, text
from zhiren.role_fit import potentials
from zhiren.web.actions.roles import add_panelist, open_panel, profile, vote
from zhiren.web.actions.roles.profiles import current_framework
from zhiren.web.actions.talent.nine_box import make_calibration, move_person, places
from zhiren.web.actions.talent.scored import Scored, read_scores
from zhiren.web.demonstration.people import in_both
from zhiren.web.models import Account, Calibration, Campaign, Person

COMPETENCIES = ("ANA", "INF", "FLX", "JDG")
WORDS = ("C", "B", "A")
STEPS = {"C": 1, "B": 2, "A": 3}
SHARES = (0.2, 0.75)  # of people rated C, and C or B
PANEL_ROLE = "department-head"
EXPERTS = 5


def make_talent(campaign: Campaign) -> None:
    """Once, when the campaign is scored; somebody's own nine-boxes and ratings stay as they are."""
    by = Account.objects.filter(role=Account.Role.HR_ADMINISTRATOR).order_by("pk").first()
    if by is None or Calibration.objects.exists():
        return
    rate_performance()
    scored = read_scores(by, campaign, CHINESE)
    if scored is not None:
        _nine_box(scored, by)
    _panel(campaign, by)


def rate_performance() -> None:
    """Ratings of last year's results and grades for everybody without one, drawn by lot."""
    luck = random.Random(11)  # noqa: S311  a demonstration, not a secret
    people = list(Person.objects.order_by("number"))
    leads = set(Person.objects.exclude(manager=None).values_list("manager", flat=True))
    for person in people:
        drawn = luck.random()
        rating = WORDS[sum(drawn >= share for share in SHARES)]
        grade = f"P{luck.choice((7, 8)) if person.pk in leads else luck.choice((4, 5, 5, 6))}"
        person.performance = person.performance or rating
        person.level = person.level or grade
    Person.objects.bulk_update(people, ["performance", "level"], batch_size=500)


def _nine_box(scored: Scored, by: Account) -> None:
    title = in_both(text(CHINESE, "demo-nine-box"), text(ENGLISH, "demo-nine-box"))
    calibration = make_calibration(scored, title, COMPETENCIES, STEPS, by)
    chosen = scored.scores.on(COMPETENCIES)
    unsure = {
        number: max(potential.chances)
        for number, potential in zip(
            chosen.people, potentials(chosen, calibration.low_cut, calibration.high_cut), strict=True
        )
        if potential is not None
    }
    found = [place for place in places(calibration, scored) if place.box and place.box[1] < max(STEPS.values())]
    found.sort(key=lambda place: unsure.get(place.person.number, 1.0))
    for number, place in enumerate(found[:2], start=1):
        box = place.box or (1, 1)
        move_person(calibration, place, (box[0], box[1] + 1), text(CHINESE, f"demo-nine-box-why-{number}"), by)


def _panel(campaign: Campaign, by: Account) -> None:
    asked, framework = (
        profile(campaign.framework_id, PANEL_ROLE),
        current_framework(campaign.framework_id, CHINESE),
    )
    if asked is None or framework is None:
        return
    luck = random.Random(5)  # noqa: S311  a demonstration, not a secret
    panel = open_panel(asked, framework, by)
    names = Person.objects.exclude(manager=None).order_by("number").values_list("name", flat=True)
    for name in names[:EXPERTS]:
        levels = {
            r.competency_id: min(5, max(1, r.required_level + luck.choice((-1, 0, 0, 0, 1))))
            for r in asked.requirements
        }
        levels[asked.requirements[-1].competency_id] = luck.choice((2, 3, 5))
        vote(add_panelist(panel, name), dict(levels))
