"""Click's own words in Chinese, where the person at the terminal reads Chinese.

Click asks ``gettext`` for its words, and ships no translation; its modules are given these instead. Which language
is spoken is asked at every word, never remembered.
"""

from __future__ import annotations

import gettext
import re
import sys
import unicodedata
from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any

import click
import click.decorators
import click.parser
from click import _textwrap

from zhiren.language import CHINESE, preferred_language

# Click's sentence: ours, with the same fields.
WORDS: Mapping[str, str] = {
    "Usage:": "用法：",
    "Options": "选项",
    "Commands": "命令",
    "Positional arguments": "参数",
    "Show this message and exit.": "显示本说明。",
    "Show the version and exit.": "显示版本号。",
    "%(prog)s, version %(version)s": "%(prog)s %(version)s",
    "default: {default}": "默认：{default}",
    "required": "必填",
    "(dynamic)": "（自动确定）",
    "env var: {var}": "环境变量：{var}",
    "Aborted!": "已中止。",
    "Error: {message}": "错误：{message}",
    "Try '{command} {option}' for help.": "运行“{command} {option}”查看用法。",
    "Missing command.": "没有给出命令。",
    "Missing argument": "缺少参数",
    "Missing option": "缺少选项",
    "Missing parameter": "缺少参数",
    "Missing {param_type}": "缺少{param_type}",
    "Missing parameter: {param_name}": "缺少参数“{param_name}”。",
    "Choose from:\n\t{choices}": "可选：\n\t{choices}",
    "No such option {name!r}.": "没有“{name}”这个选项。",
    "No such command {name!r}.": "没有“{name}”这个命令。",
    "Did you mean {possibility}?": "是不是 {possibility}？",
    "(Did you mean one of: {possibilities}?)": "是不是其中之一：{possibilities}？",
    "Invalid value: {message}": "值不对：{message}",
    "Invalid value for {param_hint}: {message}": "{param_hint} 的值不对：{message}",
    "{value!r} is not {choice}.": "“{value}”不是 {choice}。",
    "{value!r} is not one of {choices}.": "“{value}”不在可选范围内，可选：{choices}。",
    "{value!r} is not a valid {number_type}.": "“{value}”不是{number_type}。",
    "{value} is not in the range {range}.": "{value} 超出范围 {range}。",
    "Option {name!r} requires an argument.": "选项“{name}”后面要跟一个值。",
    "Option {name!r} requires {nargs} arguments.": "选项“{name}”后面要跟 {nargs} 个值。",
    "Option {name!r} does not take a value.": "选项“{name}”后面不跟值。",
    "Argument {name!r} takes {nargs} values.": "参数“{name}”要有 {nargs} 个值。",
    "Got unexpected extra argument ({args})": "多了一个参数：{args}",
    "Got unexpected extra arguments ({args})": "多了几个参数：{args}",
    "Could not open file {filename!r}: {message}": "打不开文件“{filename}”：{message}",
    "unknown error": "原因不明",
    "{name} {filename!r} does not exist.": "找不到{name}“{filename}”。",
    "{name} {filename!r} is a file.": "这里要的是{name}，“{filename}”却是文件。",
    "{name} {filename!r} is a directory.": "这里要的是{name}，“{filename}”却是文件夹。",
    "{name} {filename!r} is not readable.": "没有权限读取{name}“{filename}”。",
    "{name} {filename!r} is not writable.": "没有权限写入{name}“{filename}”。",
    "file": "文件",
    "directory": "文件夹",
    "path": "路径",
}

# What stands for a value in usage lines and in messages about numbers.
KINDS: Mapping[str, str] = {
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 [参数]...",
    "TEXT": "文字",
    "INTEGER": "整数",
    "integer": "整数",
    "INTEGER RANGE": "整数",
    "integer range": "整数",
    "FLOAT": "数",
    "float": "数",
    "FLOAT RANGE": "数",
    "float range": "数",
    "FILE": "文件",
    "File": "文件",
    "DIRECTORY": "文件夹",
    "Directory": "文件夹",
    "PATH": "路径",
    "Path": "路径",
}

_PUNCTUATION = (
    (re.compile(r"'([^'\n]*)'"), r"“\1”"),
    (re.compile(r"(?<=”)\.(?=\s|$)"), "。"),
    (re.compile(r"(?<=[一-龥。：，”]) (?=[“一-龥])"), ""),
    (re.compile(r"(?<=”), (?=“)"), "、"),
)
_CHUNK = re.compile(r"[“（《\[]*(?:[!-Z\\^-~]+|.)[，。；：、！？”）》…\]]*", re.DOTALL)


class _Template(str):
    """A sentence whose fields are filled as click's are, with click's own words among them put into Chinese.

    Some sentences click puts together with Latin quotation marks and full stops: these become Chinese ones.
    """

    def format(self, *args: object, **fields: object) -> str:
        filled = super().format(*args, **{name: KINDS.get(str(v), v) for name, v in fields.items()})
        return reduce(lambda sentence, rule: rule[0].sub(rule[1], sentence), _PUNCTUATION, filled)


def translate(message: str) -> str:
    """Click's message in the language of the terminal."""
    if preferred_language() == CHINESE and message in WORDS:
        return _Template(WORDS[message])
    return gettext.gettext(message)


def translate_plural(one: str, many: str, n: int) -> str:
    """Click's message for one or for many."""
    return translate(one if n == 1 else many)


def display_width(text: str) -> int:
    """Columns that a text takes on a terminal: characters of East Asian width take two."""
    plain = click.unstyle(text)
    return len(plain) + sum(unicodedata.east_asian_width(c) in "WF" for c in plain)


def teach_click() -> None:
    """Have click speak the language of the terminal, and break Chinese lines between characters."""
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            _replace(module, "_", translate)
            _replace(module, "ngettext", translate_plural)
            _replace(module, "term_len", display_width)
    _wrap(click.Parameter, "make_metavar", _kind)
    _wrap(click.Argument, "make_metavar", _kind)
    for command in (click.Command, click.Group):
        _wrap(command, "collect_usage_pieces", lambda pieces: [_kind(piece) for piece in pieces])
    _wrap(_textwrap.TextWrapper, "_split", _between_characters)
    setattr(click.HelpFormatter, "write_heading", _write_heading)  # noqa: B010  the type checker guards methods


def _replace(module: object, name: str, function: Callable[..., object]) -> None:
    if hasattr(module, name):
        setattr(module, name, function)


def _wrap(owner: type, name: str, change: Callable[[Any], Any]) -> None:
    """Let a method's result pass through ``change``."""
    original = getattr(owner, name)

    def changed(self: object, *args: object, **options: object) -> object:
        return change(original(self, *args, **options))

    setattr(owner, name, changed)


def _write_heading(formatter: click.HelpFormatter, heading: str) -> None:
    colon = "：" if preferred_language() == CHINESE else ":"
    formatter.write(f"{'':>{formatter.current_indent}}{heading}{colon}\n")


def _kind(metavar: str) -> str:
    return KINDS.get(metavar, metavar) if preferred_language() == CHINESE else metavar


def _between_characters(chunks: list[str]) -> list[str]:
    """Chunks of a line, those with Chinese cut so that none but closing punctuation stays with its neighbour."""
    return [piece for chunk in chunks for piece in ([chunk] if chunk.isascii() else _CHUNK.findall(chunk))]
