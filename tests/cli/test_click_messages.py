import click
import pytest

from zhiren.cli.click_messages import KINDS, WORDS, display_width, translate, translate_plural


def test_help_is_in_the_language_of_the_terminal(zhiren):
    chinese = zhiren("simulate", "--help", language="zh").out
    assert chinese.startswith("用法： zhiren simulate [选项]\n")
    assert "选项：\n" in chinese
    assert "[必填]" in chinese
    assert "Usage" not in chinese
    english = zhiren("simulate", "--help", language="en").out
    assert english.startswith("Usage: zhiren simulate [OPTIONS]\n")
    assert "Options:\n" in english


def test_click_s_own_options_too(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "zh")

    @click.command()
    @click.version_option("1.0")
    @click.option("--depth", type=click.FLOAT, default=1.5, show_default=True)
    @click.argument("files", nargs=-1)
    def measure(**_):
        """Measure."""

    context = click.Context(measure, info_name="measure")
    assert measure.get_help(context).splitlines() == [
        "用法： measure [选项] [FILES]...",
        "",
        "  Measure.",
        "",
        "选项：",
        "  --version   显示版本号。",
        "  --depth 数  [默认：1.5]",
        "  --help      显示本说明。",
    ]


def test_the_list_of_commands_too(zhiren):
    assert zhiren("--help", language="zh").out.startswith("用法： zhiren [选项] 命令 [参数]...\n")
    assert zhiren("--help", language="en").out.startswith("Usage: zhiren [OPTIONS] COMMAND [ARGS]...\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["simulate"], "错误：缺少选项“--out”。"),
        (["simulate", "--people", "many", "--out", "x"], "错误：“--people”的值不对：“many”不是整数。"),
        (["simulate", "--span", "1.5", "--out", "x"], "错误：“--span”的值不对：“1.5”不是整数。"),
        (["simulate", "--severity-sd", "a", "--out", "x"], "错误：“--severity-sd”的值不对：“a”不是数。"),
        (["simulate", "--table", "xls"], "错误：“--table”的值不对：“xls”不在可选范围内，可选：“csv”、“parquet”。"),
        (["simulate", "--peopl", "3"], "错误：没有“--peopl”这个选项。是不是其中之一：“--help”、“--people”？"),
        (["simulate", "--out"], "错误：选项“--out”后面要跟一个值。"),
        (["simulate", "--out", "x", "y"], "错误：多了一个参数：y"),
        (["demo", "--port", "0"], "错误：“--port”的值不对：0 超出范围 1<=x<=65535。"),
        (["demo", "--serve=1"], "错误：选项“--serve”后面不跟值。"),
        (["report", "--people", "none.csv"], "错误：“--people”的值不对：找不到文件“none.csv”。"),
    ],
)
def test_click_says_what_is_wrong_in_chinese(zhiren, words, message):
    run = zhiren(*words, language="zh")
    assert run.status == 2
    assert run.err.splitlines()[-1] == message


def test_the_same_mistake_in_english(zhiren):
    run = zhiren("simulate", "--people", "many", "--out", "x", language="en")
    assert run.err.splitlines()[-1] == "Error: Invalid value for '--people': 'many' is not a valid integer."


def test_words_are_asked_for_at_every_use(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "zh")
    assert translate("Options") == "选项"
    assert translate("something click does not say") == "something click does not say"
    assert translate_plural("Got unexpected extra argument ({args})", "", 1) == "多了一个参数：{args}"
    assert translate_plural("", "Got unexpected extra arguments ({args})", 2) == "多了几个参数：{args}"
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    assert translate("Options") == "Options"


def test_every_field_of_click_is_in_its_translation_or_left_out_on_purpose():
    import re

    for english, chinese in WORDS.items():
        assert set(re.findall(r"{(\w+)", chinese)) <= set(re.findall(r"{(\w+)", english)), english


def test_chinese_takes_two_columns_and_breaks_between_characters(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "zh")
    assert display_width("知人 zhiren") == 11
    assert display_width("\x1b[1m知\x1b[0m") == 2
    formatter = click.HelpFormatter(width=20)
    formatter.write_text("公平测量人在工作中的行为，并说明结果有多可靠。")
    lines = formatter.getvalue().splitlines()
    assert all(display_width(line) <= 20 for line in lines)
    assert not any(line.strip()[0] in "，。" for line in lines)
    assert "".join(line.strip() for line in lines) == "公平测量人在工作中的行为，并说明结果有多可靠。"


def test_kinds_of_values_have_no_english_left():
    assert all(any("一" <= c <= "龥" for c in kind) for kind in KINDS.values())
