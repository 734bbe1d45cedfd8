import json
import signal
from dataclasses import replace

import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.questionnaire import response_scale
from zhiren.ratings import RELATIONSHIPS
from zhiren.report.batch import Edition, Inputs, Wishes, make, make_reports, writers
from zhiren.report.build.further import Further
from zhiren.report.content import Quotation
from zhiren.simulate import CompanyPlan, simulate_company


@pytest.fixture(scope="module")
def inputs() -> Inputs:
    framework = builtin_framework("en")
    plan = CompanyPlan(n_people=40, competencies=("INT",), not_observed=0.02)
    company = simulate_company(plan, framework)
    people = {person.id: person for person in company.people["en"]}
    edition = Edition(framework, response_scale("frequency-5", "en"), people, {})
    return Inputs(company.ratings, company.comments, (edition,))


def wishes(processes: int = 1) -> Wishes:
    return Wishes("2025-06-30", formats=("json",), processes=processes)


def reports(folder) -> dict[str, dict]:
    return {f.name: json.loads(f.read_bytes()) for f in (folder / "en" / "json").iterdir()}


def test_the_summary_counts_what_reports_withhold(inputs, tmp_path):
    summary = make_reports(inputs, wishes(), tmp_path, lambda *_: None)
    made = reports(tmp_path)
    withheld = {d["subject"]["id"] for d in made.values() if d["withheld"]}
    without = {d["subject"]["id"] for d in made.values() if all(c["others"] is None for c in d["competencies"])}
    assert summary.made == {("en", "json"): 40}
    assert set(summary.something_withheld) == withheld - without
    assert set(summary.without_scores) == without
    assert 0 < len(withheld) < 40
    assert summary.self_only == []
    assert summary.without_role == sorted(inputs.ratings.ratees)


def test_who_only_rated_themselves_is_not_said_to_have_too_few_raters(inputs, tmp_path):
    alone = inputs.ratings.ratees[0]
    own = (inputs.ratings.ratee != 0) | (inputs.ratings.relationship == RELATIONSHIPS.index("self"))
    only = replace(inputs, ratings=inputs.ratings.select(own))
    summary = make_reports(only, wishes(), tmp_path, lambda *_: None)
    assert summary.self_only == [alone]
    assert alone not in summary.without_scores


def test_several_processes_write_the_same_and_keep_what_is_there(inputs, tmp_path, monkeypatch):
    monkeypatch.setattr(writers, "WAITING_PER_PROCESS", 1)
    monkeypatch.setattr(make, "SAVE_EVERY", 1)
    alone, together = tmp_path / "alone", tmp_path / "together"
    make_reports(inputs, wishes(), alone, lambda *_: None)
    seen = []
    make_reports(inputs, wishes(2), together, lambda *step: seen.append(step))
    assert reports(together) == reports(alone)
    assert [done for step, done, _ in seen if step == "reports"] == list(range(41))
    again = make_reports(inputs, wishes(2), together, lambda *_: None)
    assert (again.made, again.kept) == ({}, {("en", "json"): 40})


def test_an_interrupt_stops_all_processes_and_keeps_what_is_finished(inputs, tmp_path):
    def interrupted(step, done, total):
        if step == "reports" and done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_reports(inputs, wishes(2), tmp_path, interrupted)
    n_finished = len(json.loads((tmp_path / "manifest.json").read_bytes()))
    assert n_finished >= 3
    summary = make_reports(inputs, wishes(), tmp_path, lambda *_: None)
    assert summary.kept == {("en", "json"): n_finished}


def test_ctrl_c_is_held_back_while_processes_start(request):
    # A test run in the background starts with Ctrl-C ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    with pytest.raises(KeyboardInterrupt):  # noqa: SIM117, PT012  the interrupt comes when the inner block ends
        with writers._hold_interrupts():
            signal.raise_signal(signal.SIGINT)
            arrived_inside = False
    assert arrived_inside is False
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_what_there_is_beside_ratings_reaches_the_report(inputs, tmp_path):
    (edition,) = inputs.editions
    ratee = inputs.ratings.ratees[0]
    competency = edition.framework.competencies[0]
    quotation = Quotation(competency.id, "", "I asked them first.", "well", "Interview 1")
    told = replace(edition, further={ratee: Further(quotations=(quotation,))})
    make_reports(
        replace(inputs, editions=(told,)), replace(wishes(), formats=("json",)), tmp_path, lambda *_: None
    )
    found = {
        name: [c["quotations"] for c in report["competencies"] if c["quotations"]]
        for name, report in reports(tmp_path).items()
    }
    assert [quotes[0][0]["text"] for quotes in found.values() if quotes] == ["I asked them first."]
