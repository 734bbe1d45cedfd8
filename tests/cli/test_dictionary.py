from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document
from openpyxl import load_workbook

from zhiren.cli import dictionary as module
from zhiren.cli.dictionary import dictionary
from zhiren.dictionary.builtin import builtin_framework
from zhiren.dictionary.draft import read_draft
from zhiren.dictionary.load import load_dictionary
from zhiren.dictionary.starter import starter
from zhiren.dictionary.write import to_html, to_yaml
from zhiren.errors import ZhirenError
from zhiren.framework import Framework


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dictionary, [str(a) for a in arguments])


def refusal(*arguments: object) -> str:
    """What the command line prints where it raises an error that a person can mend."""
    error = run(*arguments).exception
    assert isinstance(error, ZhirenError)
    return error.describe("en")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A dictionary file of one's own."""
    path = tmp_path / "own.yaml"
    path.write_text(starter("en"), encoding="utf-8")
    return path


def test_a_sound_file_is_said_to_be_sound(own: Path) -> None:
    result = run("check", own)

    assert (result.exit_code, result.output) == (0, "The file is sound.\n")


def test_hints_do_not_fail(own: Path) -> None:
    own.write_text(
        own.read_text(encoding="utf-8").replace("title: Our", "author: me\ntitle: Our"), encoding="utf-8"
    )
    result = run("check", own, own)

    hint = (
        f"hint  {own}, line 25, column 1: The key “author” means nothing here and is ignored. "
        "The keys are: id, version, language, title, competencies, draft.\n"
    )
    assert (result.exit_code, result.output) == (0, hint * 2 + "All 2 files are sound; 2 hints to consider.\n")


def test_open_decisions_of_a_draft_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Listening\n- Hears people out\n# Clarity\n- Says why\n", encoding="utf-8")
    draft = tmp_path / "draft.yaml"
    run("read", tmp_path / "a.md", "--out", draft)
    result = run("check", draft)

    last = "The file is sound; one hint to consider. One decision is still open."
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, last)


def test_no_line_begins_with_a_closing_mark() -> None:
    lines = [line.strip() for line in run("show", "core", "--language", "zh-Hans").output.splitlines()]
    for competency in builtin_framework("zh-Hans", "core").competencies:
        shown = run("show", "core", "--language", "zh-Hans", "--competency", competency.id)
        lines += [line.strip() for line in shown.output.splitlines()]

    assert [line for line in lines if line[:1] in tuple("，。；：！？、）”》")] == []


def test_errors_fail_and_are_counted(own: Path) -> None:
    own.write_text(own.read_text(encoding="utf-8").replace("id: CUS.2", "id: CUS.1"), encoding="utf-8")
    result = run("check", own)

    line = own.read_text(encoding="utf-8").splitlines().index("      - id: CUS.1") + 1
    error = (
        f"error  {own}, line {line + 3}, column 13, “id”: “CUS.1” is already the id of the entry on line {line}. "
        "Give this one an id of its own.\n"
    )
    assert (result.exit_code, result.output) == (1, error + "One error in one file.\n")


def test_the_listing_is_capped_and_says_how_much_is_left(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_SHOWN", 1)
    own.write_text("author: me\nid: a\n", encoding="utf-8")
    result = run("check", own)

    assert result.output.splitlines()[1:] == [
        "… and 4 more. Mend these first, then check again.",
        "4 errors and one hint in one file.",
    ]


@pytest.mark.parametrize("requires", ["CUS", "CUX"])
def test_roles_are_held_against_the_dictionary_beside_them(own: Path, tmp_path: Path, requires: str) -> None:
    roles = tmp_path / "roles.yaml"
    role = f"- {{id: a, title: A, requirements: [{{competency: {requires}, level: 3}}]}}"
    roles.write_text(f"framework: my-dictionary\nroles:\n  {role}\n", encoding="utf-8")

    assert run("check", roles, own).exit_code == (0 if requires == "CUS" else 1)
    assert run("check", roles).exit_code == 0


@pytest.mark.parametrize(("requires", "status"), [("ACH", 0), ("ACX", 1)])
def test_roles_are_held_against_the_built_in_dictionary(tmp_path: Path, requires: str, status: int) -> None:
    roles = tmp_path / "roles.yaml"
    role = f"- {{id: a, title: A, requirements: [{{competency: {requires}, level: 3}}]}}"
    roles.write_text(f"framework: core\nroles:\n  {role}\n", encoding="utf-8")

    assert run("check", roles).exit_code == status


def test_a_dictionary_is_shown_in_overview() -> None:
    lines = [line.rstrip() for line in run("show", "core").output.splitlines()]

    assert lines[:5] == [
        "General competency dictionary for manufacturers",
        "Dictionary core, version 1.0 · en · 14 competencies, 52 behaviours",
        "",
        "INT  Integrity and Candour  Values and drive",
        "  INT.1  Level 2  Says openly what they intend, think and feel",
    ]
    assert [line.split()[0] for line in lines[3:] if line and line[0] != " "] == [
        c.id for c in builtin_framework("en").competencies
    ]


def test_a_competency_is_shown_in_full(own: Path) -> None:
    lines = [line.rstrip() for line in run("show", own, "--competency", "CUS").output.splitlines()]

    assert lines[:6] == [
        "CUS  Customer focus  Customers and partners",
        "  Understanding what customers need and seeing to it that they get it.",
        "",
        "Behaviours",
        "  CUS.1  Level 3  Asks customers what they want to achieve before offering a",
        "                  solution",
    ]
    headings = [line for line in lines[1:] if line and line[0] != " "]
    assert headings == [
        "Behaviours",
        "Levels",
        "Interview questions",
        "What its absence looks like",
        "Development suggestions",
    ]


def test_chinese_is_not_cut_at_the_end_of_the_line() -> None:
    said = "".join(run("show", "core", "--language", "zh-Hans", "--competency", "CUS").output.split())

    competency = builtin_framework("zh-Hans").competency("CUS")
    for text in (*(level.anchor for level in competency.levels), *(s.text for s in competency.suggestions)):
        assert text in said


def test_a_bare_competency_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "d.yaml"
    path.write_text(
        "id: d\nversion: 1\nlanguage: en\ntitle: D\ncompetencies:\n"
        "  - {id: A, name: Planning, indicators: [{id: A.1, statement: Plans}]}\n",
        encoding="utf-8",
    )

    assert [line.rstrip() for line in run("show", path, "--competency", "A").output.splitlines()] == [
        "A  Planning",
        "",
        "Behaviours",
        "  A.1  Level 3  Plans",
    ]


def test_what_is_not_there_cannot_be_shown() -> None:
    assert refusal("show", "corf") == "There is neither a built-in dictionary nor a file “corf”. Built in: core."
    assert refusal("show", "core", "--competency", "CUX").startswith("There is no competency “CUX”.")


def test_text_formats_go_to_standard_output() -> None:
    framework = builtin_framework("en")

    assert run("export", "core", "--to", "yaml").output == to_yaml(framework)
    assert run("export", "core", "--to", "html").output == to_html(framework)
    exported = run("export", "core", "--to", "json", "--language", "zh-Hans").output
    assert Framework.from_document(json.loads(exported)) == builtin_framework("zh-Hans")


@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_what_is_exported_can_be_used_again(tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"d.{kind}"
    result = run("export", "core", "--to", kind, "--out", out)

    assert result.stderr == f"Written: {out}\n"
    assert load_dictionary(out) == builtin_framework("en")


def test_office_formats_go_to_a_file(tmp_path: Path) -> None:
    for kind in ("xlsx", "docx"):
        assert run("export", "core", "--to", kind, "--out", tmp_path / f"d.{kind}").exit_code == 0

    assert len(load_workbook(tmp_path / "d.xlsx").sheetnames) == 7
    assert Document(str(tmp_path / "d.docx")).paragraphs[0].text == builtin_framework("en").title


def test_office_formats_need_a_file() -> None:
    result = run("export", "core", "--to", "xlsx")

    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == "Error: xlsx needs a file: add --out FILE.xlsx."


@pytest.mark.parametrize(
    "arguments", [("new",), ("export", "core", "--to", "yaml"), ("export", "core", "--to", "xlsx")]
)
def test_a_file_is_replaced_only_when_asked(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    out = tmp_path / "mine"
    out.write_text("mine")

    assert refusal(*arguments, "--out", out) == (
        f"{out}: The file is there already. Choose another name, or add --force to replace it."
    )
    assert out.read_text() == "mine"
    assert run(*arguments, "--out", out, "--force").exit_code == 0
    assert out.read_bytes() != b"mine"


def test_a_starter_file_is_written(tmp_path: Path) -> None:
    assert run("new").output == starter("en")
    assert run("new", "--language", "zh-Hans", "--out", tmp_path / "d.yaml").exit_code == 0
    assert (tmp_path / "d.yaml").read_text(encoding="utf-8") == starter("zh-Hans")


@pytest.fixture
def material(tmp_path: Path) -> Path:
    path = tmp_path / "material.txt"
    path.write_text("Teamwork\n- Shares information\n- Helps colleagues\n", encoding="utf-8")
    return path


def test_material_is_read_as_a_draft_that_check_understands(tmp_path: Path, material: Path) -> None:
    out = tmp_path / "draft.yaml"
    result = run("read", material, "--out", out)

    draft = read_draft(material)
    assert out.read_text(encoding="utf-8") == draft.to_yaml("en")
    assert result.stdout == draft.summary("en") + "\n"
    assert run("check", out).exit_code == 0


def test_a_draft_to_standard_output_keeps_its_summary_apart(material: Path) -> None:
    result = run("read", material)

    draft = read_draft(material)
    assert result.stdout == draft.to_yaml("en")
    assert result.stderr == draft.summary("en") + "\n"
