"""Names by number, below a chart that has no room for them beside its marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zhiren.report.charts import tokens
from zhiren.report.charts.drawing import Drawing, line_height
from zhiren.report.charts.lettering import wrap

_SIZE = 12.0


def name_list(
    drawing: Drawing, names: Sequence[str], top: float, mark: Callable[[int, float, float], None] | None = None
) -> float:
    """The names, numbered from 1 down two columns (three where wide); the y below.

    ``mark`` draws the mark of the name at an index around an x and a y.
    """
    n_columns = 2 if drawing.width < 500 else 3
    a_column = -(-len(names) // n_columns)
    wide = drawing.width / n_columns
    indent = 14.0 if mark else 0.0
    lines = [wrap(name, _SIZE, wide - 34 - indent, lines=2) for name in names]
    row = line_height(_SIZE) * max(map(len, lines)) + 6
    for index, name in enumerate(names):
        x = index // a_column * wide
        y = top + (index % a_column + 0.5) * row
        if mark:
            mark(index, x + 7, y)
        drawing.text(str(index + 1), x + indent + 20, y, size=_SIZE, anchor="end", fill=tokens.MUTED)
        drawing.lines(name, lines[index], x + indent + 26, y, size=_SIZE, bold=False)
    return top + a_column * row + 4
