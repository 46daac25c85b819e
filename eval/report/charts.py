"""Figures as HTML: a bar in SVG with its interval and the lines to reach, and numbers as text.

The SVG stretches to its cell; whatever is read stands beside it as text. Colours are those of the page's style.
"""

from html import escape

from eval.intervals import Figure


def percent(share: float) -> str:
    """A share for a reader."""
    return f"{share * 100:.1f} %"


def number(figure: Figure | None) -> str:
    """A figure with its interval, as HTML."""
    if figure is None:
        return '<span class="none">no questions</span>'
    return f'<b>{percent(figure.share)}</b> <span class="interval">{figure.low * 100:.1f}–{figure.high * 100:.1f}</span>'


def bar(figure: Figure | None, label: str, goal: float | None = None, gate: float | None = None) -> str:
    """A bar from 0 to 1 with a whisker for the interval, a line for the goal and one for the gate."""
    if figure is None:
        return ""
    low, high = min(figure.low * 100, 99.7), figure.high * 100
    told = f"{label}: {percent(figure.share)}, 95 % interval {percent(figure.low)} to {percent(figure.high)}"
    shapes = [
        _box("track", 0, 100, 3, 14),
        _box("bar", 0, figure.share * 100, 3, 14),
        _box("whisker", low, max(high, low + 0.3), 9, 2),
        *(_line(name, at * 100) for name, at in _lines(goal, gate)),
    ]
    return (
        f'<svg class="chart" viewBox="0 0 100 20" preserveAspectRatio="none" role="img" aria-label="{escape(told)}">'
        f"<title>{escape(told)}</title>{''.join(shapes)}</svg>"
    )


def _lines(goal: float | None, gate: float | None) -> list[tuple[str, float]]:
    """Where lines stand, far enough inside the bar to be seen whole."""
    return [
        (name, min(max(at, 0.0025), 0.9975))
        for name, at in (("goal", goal), ("gate", gate))
        if at is not None
    ]


def _line(name: str, at: float) -> str:
    """A line that stays as thick however far the chart is stretched."""
    return f'<line class="{name}" x1="{at:.2f}" x2="{at:.2f}" y1="0" y2="20" vector-effect="non-scaling-stroke"/>'


def _box(name: str, left: float, right: float, top: float, height: float) -> str:
    return f'<rect class="{name}" x="{left:.2f}" y="{top:g}" width="{right - left:.2f}" height="{height:g}"/>'


def table(head: list[str], rows: list[list[str]], name: str = "") -> str:
    """A table of cells that are HTML already; the first of a row is its heading."""
    heads = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>{"".join(f"<td>{cell}</td>" for cell in row[1:])}</tr>'
        for row in rows
    )
    return (
        f'<div class="wide" tabindex="0"><table class="{name}"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )
