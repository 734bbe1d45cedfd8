"""Colours, sizes and typefaces: one set for charts and page.

Every colour that text is set in has a contrast of at least 4.5 : 1 on PAPER, GROUND and TRACK (tested).
"""

from __future__ import annotations

from typing import Final

WIDE: Final = 720
PHONE: Final = 358

INK: Final = "#17212b"
MUTED: Final = "#4f5d6b"
RULE: Final = "#dde2e7"
LINE: Final = "#8a96a3"
TRACK: Final = "#f1f3f6"
GROUND: Final = "#f6f7f9"
PAPER: Final = "#ffffff"
ACCENT: Final = "#1d4ed8"

SELF: Final = "#b83a0b"
OTHERS: Final = "#1d5fd6"
OTHERS_TINT: Final = "#c3d7f7"
SELF_TINT: Final = "#fbe9df"

MET: Final = "#0b6b62"
BELOW: Final = "#a31545"
UNCERTAIN: Final = MUTED
MET_TINT: Final = "#e3f1ee"
BELOW_TINT: Final = "#fae8ee"
UNCERTAIN_TINT: Final = "#eef0f3"

ZONE_TINTS: Final = {
    "shared_strength": "#eaf5f2",
    "hidden_strength": "#eef4fd",
    "blind_spot": "#fdf1ea",
    "known_need": "#f8f0f3",
}

# Lowest to highest: from ochre through paper to teal, each readable under INK or PAPER.
HEAT: Final = ("#b98a3e", "#dcc48d", "#f1ead9", "#f6f6f4", "#d3ebe5", "#7cc4b6", "#0b6b62")

GROUP_COLOURS: Final = {
    "manager": "#23397d",
    "peer": "#1d5fd6",
    "report": "#0b6b62",
    "customer": "#7a33b8",
    "other": "#5d5347",
}
GROUP_TINTS: Final = {
    "manager": "#ccd2e6",
    "peer": "#c3d7f7",
    "report": "#bfdeda",
    "customer": "#e0cdf0",
    "other": "#dcd8d2",
}
GROUP_SHAPES: Final = {
    "manager": "square",
    "peer": "circle",
    "report": "triangle",
    "customer": "pentagon",
    "other": "wedge",
}
MERGED_COLOUR: Final = "#3d4fa0"
MERGED_TINT: Final = "#d3d8ee"
MERGED_SHAPE: Final = "hexagon"

_CHINESE: Final = "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC'"
_LATIN: Final = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans'"
FONT_FAMILY: Final = f"'Zhiren Sans SC', {_CHINESE}, {_LATIN}, sans-serif"
# “ ” and … belong to both scripts: they take the width of the first typeface that has them.
PAGE_FONTS: Final = {
    "zh-Hans": f"{_CHINESE}, {_LATIN}, sans-serif",
    "en": f"{_LATIN}, {_CHINESE}, sans-serif",
}

SMALL: Final = 11.5
BODY: Final = 13.0
STRONG: Final = 14.0


def css_variables(language: str) -> str:
    """The tokens that the style sheet of a page in a language uses, as custom properties."""
    names = {
        "ink": INK,
        "muted": MUTED,
        "rule": RULE,
        "line": LINE,
        "track": TRACK,
        "ground": GROUND,
        "paper": PAPER,
        "accent": ACCENT,
        "self": SELF,
        "self-tint": SELF_TINT,
        "others": OTHERS,
        "others-tint": OTHERS_TINT,
        "met": MET,
        "met-tint": MET_TINT,
        "below": BELOW,
        "below-tint": BELOW_TINT,
        "uncertain": UNCERTAIN,
        "uncertain-tint": UNCERTAIN_TINT,
        "font": PAGE_FONTS[language],
    }
    return ";".join(f"--{name}:{value}" for name, value in names.items())
