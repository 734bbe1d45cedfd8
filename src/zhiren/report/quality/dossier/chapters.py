"""The chapters of a dossier as blocks of finished words.

The order is that of an assessment's stages in ISO 10667-2:2020, the terms those of the SIOP Principles (5th ed.,
2018) and of the Standards (AERA, APA & NCME 2014); no text of theirs is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from zhiren.language import LANGUAGES, text
from zhiren.report.quality.content import Quality
from zhiren.report.quality.dossier.facts import Facts
from zhiren.report.quality.sections import Section, Table

SOURCES = (
    "AERA, APA & NCME (2014). Standards for Educational and Psychological Testing.",
    "Brennan, R. L. (2001). Generalizability Theory. Springer.",
    "Christensen, K. B., Kreiner, S., & Mesbah, M. (2013). Rasch Models in Health. Wiley.",
    "Curran, P. G. (2016). Journal of Experimental Social Psychology, 66, 4–19.",
    "Hedges, L. V., & Olkin, I. (1985). Statistical Methods for Meta-Analysis. Academic Press.",
    "ISO 10667-1:2020, ISO 10667-2:2020. Assessment service delivery.",
    "Linacre, J. M. (2002). Journal of Applied Measurement, 3, 85–106.",
    "Scullen, S. E., Mount, M. K., & Goff, M. (2000). Journal of Applied Psychology, 85, 956–970.",
    "SIOP (2018). Principles for the Validation and Use of Personnel Selection Procedures (5th ed.).",
    "Zwick, R., Thayer, D. T., & Mazzeo, J. (1997). Applied Measurement in Education, 10, 321–344.",
)
EVIDENCE = ("content", "process", "structure", "criterion", "consequences")
STAGES = ("agreement", "preparation", "delivery", "results", "review")
STANDING = ("lenient", "seen", "normal", "order", "groups")
WEIGHT = ("act", "look", "open")
_OWN_NAMES = {"zh-Hans": "简体中文", "en": "English"}


@dataclass(frozen=True)
class Chapter:
    """One chapter: paragraphs, facts (name and value), a table, points, and sections of the quality page."""

    title: str
    paragraphs: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    table: Table | None = None
    points: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    sections: tuple[Section, ...] = field(default_factory=tuple)


def chapters(facts: Facts, quality: Quality, found: Sequence[Section]) -> tuple[Chapter, ...]:
    """All chapters in the language of the facts."""
    teller = _Teller(facts, quality, found)
    return (
        teller.summary(),
        teller.purpose(),
        teller.instrument(),
        teller.design(),
        teller.method(),
        Chapter(teller.title("quality"), (teller.say("quality"),), sections=teller.of(fairness=False)),
        Chapter(teller.title("fairness"), (teller.say("fairness"),), sections=teller.of(fairness=True)),
        teller.validity(),
        teller.confidentiality(),
        teller.limits(),
        teller.responsibilities(),
        teller.versions(),
    )


@dataclass(frozen=True)
class _Teller:
    facts: Facts
    quality: Quality
    found: Sequence[Section]

    def say(self, message: str, **values: str | int) -> str:
        return text(self.facts.language, f"dossier-{message}", **values)

    def title(self, chapter: str) -> str:
        return self.say(f"chapter-{chapter}")

    def of(self, *, fairness: bool) -> tuple[Section, ...]:
        return tuple(s for s in self.found if s.id.startswith("groups") == fairness)

    def fact(self, name: str, value: str | int) -> tuple[str, str]:
        return self.say(f"fact-{name}"), f"{value:,}" if isinstance(value, int) else value

    def columns(self, *names: str) -> tuple[str, ...]:
        return tuple(self.say(f"column-{name}") for name in names)

    def verdict(self, section: Section) -> str:
        return text(self.facts.language, f"quality-verdict-{section.verdict}")

    def summary(self) -> Chapter:
        rows = tuple((s.title, self.verdict(s), s.means[0]) for s in self.found)
        table = Table("", self.columns("question", "answer", "finding"), rows)
        return Chapter(self.title("summary"), (self.say("summary"),), table=table)

    def purpose(self) -> Chapter:
        given = (
            (self.say("purpose-given"), self.facts.purpose)
            if self.facts.purpose
            else (self.say("purpose-missing"),)
        )
        rest = tuple(self.say(f"purpose-{part}") for part in ("use", "not", "roles"))
        return Chapter(self.title("purpose"), (*given, *rest))

    def instrument(self) -> Chapter:
        f, framework = self.facts, self.facts.framework
        between = self.say("between")
        facts = (
            self.fact("framework", framework.title),
            self.fact("version", f"{framework.id} {framework.version}"),
            self.fact("framework-digest", f.provenance.framework_digest),
            self.fact("items", self.quality.design.n_items),
            self.fact(
                "scale", between.join(f"{k} {label}" for k, label in enumerate(f.scale.labels, f.scale.low))
            ),
            self.fact("languages", between.join(_OWN_NAMES[one] for one in LANGUAGES if one in f.languages)),
            self.fact("by-role", self.say("by-role" if f.by_role else "not-by-role")),
        )
        asked = {i.competency_id: 0 for i in self.quality.items}
        for item in self.quality.items:
            asked[item.competency_id] += 1
        rows = tuple((c.name, c.definition, str(asked[c.id])) for c in framework.competencies if c.id in asked)
        names = (text(f.language, "quality-column-competency"), *self.columns("definition", "items"))
        return Chapter(self.title("instrument"), (self.say("instrument"),), facts, Table("", names, rows))

    def design(self) -> Chapter:
        f, d, c = self.facts, self.quality.design, self.facts.counts
        none = self.say("none")
        response = self.say("response-sealed")
        if c.asked is not None and c.finished is not None:
            share = round(100 * c.finished / c.asked) if c.asked else 0
            response = self.say("response", asked=c.asked, finished=c.finished, percent=share)
        facts = (
            *(self.fact(name, getattr(f, name) or none) for name in ("opened", "closed", "scored")),
            self.fact("ratees", d.n_ratees),
            self.fact("raters", d.n_raters),
            self.fact("forms", d.n_sheets),
            self.fact("ratings", d.n_ratings),
            self.fact("response", response),
            *(self.fact(name, getattr(c, name)) for name in ("unfinished", "held", "excused", "comments")),
            self.fact("nominated", self.say("yes" if f.nominated else "no")),
            self.fact("practice", self.say(f"practice-{f.practice}")),
        )
        return Chapter(self.title("design"), (self.say("design"),), facts)

    def method(self) -> Chapter:
        design = next(s for s in self.found if s.id == "design")
        own = (self.say(f"method-{self.quality.method}"), self.say("method-requirement"), self.say("method-same"))
        return Chapter(self.title("method"), (design.means[-1], *own))

    def validity(self) -> Chapter:
        rows = tuple(
            (
                self.say(f"validity-{source}"),
                self.say(f"validity-{source}-here"),
                self.say(f"validity-{source}-missing", method=self.quality.method),
            )
            for source in EVIDENCE
        )
        table = Table("", self.columns("evidence", "here", "missing"), rows)
        return Chapter(self.title("validity"), (self.say("validity"),), table=table)

    def confidentiality(self) -> Chapter:
        f = self.facts
        rules = (
            self.say("rule-scores", n=f.score_threshold),
            self.say("rule-comments", n=f.comment_threshold),
            self.say("rule-late"),
            self.say("rule-named"),
            self.say("rule-withheld", n=f.counts.something_withheld),
            self.say("rule-without", n=f.counts.without_scores),
            self.say("rule-sealed", day=f.sealed) if f.sealed else self.say("rule-open"),
        )
        readers = tuple(
            (self.say(f"reader-{who}"), self.say(f"openness-{how.replace('_', '-')}")) for who, how in f.readers
        )
        return Chapter(self.title("confidentiality"), (self.say("confidentiality"),), readers, points=rules)

    def limits(self) -> Chapter:
        weighed = sorted((s for s in self.found if s.verdict in WEIGHT), key=lambda s: WEIGHT.index(s.verdict))
        lead = self.say("limits" if weighed else "limits-none")
        rows = tuple((s.title, self.verdict(s), " ".join(s.advice)) for s in weighed)
        table = Table("", self.columns("question", "answer", "advice"), rows) if rows else None
        standing = (self.say("limits-standing"), *(self.say(f"limit-{one}") for one in STANDING))
        return Chapter(self.title("limits"), (lead,), table=table, closing=standing)

    def responsibilities(self) -> Chapter:
        purpose = "yes" if self.facts.purpose else "no"
        rows = tuple(
            (
                self.say(f"stage-{stage}"),
                self.say(f"stage-{stage}-asks"),
                self.say(f"stage-{stage}-stands", purpose=purpose),
            )
            for stage in STAGES
        )
        table = Table("", self.columns("stage", "asks", "stands"), rows)
        return Chapter(self.title("responsibilities"), (self.say("responsibilities"),), table=table)

    def versions(self) -> Chapter:
        p = self.facts.provenance
        facts = (
            self.fact("program", f"zhiren {p.program}"),
            self.fact("data-set", p.data_set),
            self.fact("data-digest", p.data_digest),
            self.fact("report-digest", p.report_digest),
            self.fact("quality-digest", p.quality_digest),
        )
        return Chapter(self.title("versions"), (), facts, closing=(self.say("sources"), *SOURCES))
