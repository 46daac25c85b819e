"""The shapes of the matrix, one for each role, so that none is told by its colour alone."""

from math import cos, pi, sin

from web.boards.markup import Html, el
from web.boards.matrix import Sign


def shape(sign: Sign, x: float, y: float, size: float, ink: str = "currentColor") -> Html:
    """A sign around a point, `size` across: disc, star, ring, square, three dots, dash."""
    half = size / 2
    if sign == "responsible":
        return el("circle", cx=x, cy=y, r=round(half * 0.86, 2), fill=ink)
    if sign == "lead":
        return el("path", d=_star(x, y, half * 1.15), fill=ink)
    if sign == "support":
        return el(
            "circle",
            cx=x,
            cy=y,
            r=round(half * 0.7, 2),
            fill="none",
            stroke=ink,
            stroke_width=round(half * 0.32, 2),
        )
    if sign == "sole":
        side = round(half * 1.6, 2)
        return el("rect", x=x - side / 2, y=y - side / 2, width=side, height=side, fill=ink)
    if sign == "open":
        dots = [
            el("circle", cx=round(x + step * half * 0.75, 2), cy=y, r=round(half * 0.24, 2), fill=ink)
            for step in (-1, 0, 1)
        ]
        return el("g", *dots)
    return el("rect", x=x - half * 0.7, y=y - half * 0.14, width=half * 1.4, height=half * 0.28, fill=ink)


def picture(sign: Sign, size: int = 16) -> Html:
    """A sign by itself, hidden from screen readers: what it stands beside says what it means."""
    drawn = shape(sign, size / 2, size / 2, size)
    return el(
        "svg", drawn, class_="sign", viewBox=f"0 0 {size} {size}", width=size, height=size, aria_hidden="true"
    )


def _star(x: float, y: float, reach: float) -> str:
    """The outline of a five-pointed star."""
    points = []
    for corner in range(10):
        far = reach if corner % 2 == 0 else reach * 0.45
        turn = pi * corner / 5 - pi / 2
        points.append(f"{x + far * cos(turn):.2f} {y + far * sin(turn):.2f}")
    return f"M{'L'.join(points)}Z"
