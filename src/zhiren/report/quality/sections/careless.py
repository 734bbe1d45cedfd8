"""Signs of careless answering, and what they do to the scores."""

from __future__ import annotations

from zhiren.report.charts.figures import figure
from zhiren.report.quality.content import Careless, Quality
from zhiren.report.quality.sections.content import Section, Table, Term, Verdict
from zhiren.report.quality.sections.voice import Values, Voice

MANY = 0.05
MATTERS = 0.01  # of the scores move by more than their standard error


def careless(quality: Quality, voice: Voice) -> Section:
    """Sheets by sign, suspect sheets, and the scores without them."""
    found, say = quality.careless, voice.say
    share = found.n_suspect / found.n_sheets if found.n_sheets else 0.0
    values: Values = {"n": found.n_suspect, "sheets": found.n_sheets, "percent": figure(100 * share, 1)}
    kind = "none" if not found.n_suspect else "many" if share > MANY else "some"
    means = [say(f"careless-{'none' if kind == 'none' else 'means'}", **values)]
    means += [] if kind == "none" else [_effect(found, quality.threshold, voice)]
    means.append(say("careless-timed", n=found.n_timed, sheets=found.n_sheets))
    matters = found.effect is not None and found.effect.n_moved > MATTERS * found.effect.n_scores
    verdict: Verdict = "act" if matters else "look" if kind == "many" else "good"
    rows = tuple((say(f"sign-{c.kind}"), str(c.n)) for c in found.signs)
    return Section(
        "careless",
        say("careless-title"),
        verdict,
        tuple(means),
        (say(f"careless-do-{'matters' if matters else kind}"),),
        (),
        (Table(say("careless-table"), voice.columns("sign", "forms"), rows),),
        tuple(Term(say(f"sign-{c.kind}"), say(f"sign-{c.kind}-means")) for c in found.signs),
    )


def _effect(found: Careless, threshold: int, voice: Voice) -> str:
    effect = found.effect
    if found.is_hidden:
        return voice.say("careless-hidden", least=threshold)
    if effect is None:
        return voice.say("careless-no-effect")
    return voice.say(
        "careless-effect",
        moved=effect.n_moved,
        scores=effect.n_scores,
        largest=figure(effect.largest, 2),
        mean=figure(effect.mean, 3),
        lost=effect.n_lost,
    )
