"""The parts of the report that show figures."""

from collections import Counter
from html import escape

from eval.outcome import Outcome, Row
from eval.report.charts import bar, number, percent, table
from eval.scoring import Scored
from eval.summary import MEANINGS, Figures

HEADLINES = (
    "right",
    "recall",
    "precision",
    "verbatim",
    "declined of unanswerable",
    "declined of answerable",
)
FURTHER = ("status", "facts", "forbidden", "bodies", "language")
TITLES = {
    "right": "Fully right",
    "recall": "Citation recall",
    "precision": "Citation precision",
    "verbatim": "Verbatim quotes",
    "declined of unanswerable": "Declined, rightly",
    "declined of answerable": "Declined, wrongly",
    "sentence recall": "Sentence recall",
    "sentence precision": "Sentence precision",
}
COMPARED = ("recall", "precision", "facts", "declined of unanswerable", "declined of answerable")
STATUSES = ("answered", "not_in_plan", "refused", "clarify", "error")


def headline(outcome: Outcome) -> str:
    """The figures that matter most, each with its goal and its gate."""
    return f'<div class="tiles">{"".join(_tile(outcome, name) for name in HEADLINES)}</div>'


def _tile(outcome: Outcome, name: str) -> str:
    figure = outcome.overall[name]
    goal, gate = _bounds(outcome, name)
    sign = "≤" if outcome.gates and name in outcome.gates.most else "≥"
    sign = "≤" if name == "declined of answerable" else sign
    lines = [
        f"{word} {sign} {percent(at)}" for word, at in (("goal", goal), ("gate", gate)) if at is not None
    ]
    share = percent(figure.share) if figure else "–"
    spread = (
        f"{figure.low * 100:.1f}–{figure.high * 100:.1f} %, {figure.questions} questions" if figure else ""
    )
    return (
        f'<section class="tile"><h3>{TITLES[name]}</h3><p class="share">{share}</p>'
        f'<p class="interval">{spread}</p>{bar(figure, TITLES[name], goal, gate)}'
        f'<p class="lines">{" · ".join(lines) or "&nbsp;"}</p><p class="what">{escape(MEANINGS[name])}</p></section>'
    )


def _bounds(outcome: Outcome, name: str) -> tuple[float | None, float | None]:
    goal = (outcome.goals or {}).get(name)
    gates = outcome.gates
    return goal, {**gates.least, **gates.most}.get(name) if gates else None


def measures(outcome: Outcome, names: tuple[str, ...]) -> str:
    """Measures as rows with bars."""
    rows = [
        [
            f'{TITLES.get(name, name.capitalize())}<span class="what">{escape(MEANINGS[name])}</span>',
            bar(outcome.overall[name], name, *_bounds(outcome, name)),
            number(outcome.overall[name]),
        ]
        for name in names
    ]
    return table(["measure", "", "share and interval"], rows, "bars")


def by_group(outcome: Outcome, field: str) -> str:
    """The share fully right by kind or language, weakest first, with what makes it up."""
    groups = {
        name.removeprefix(f"{field} "): f
        for name, f in outcome.groups.items()
        if name.startswith(f"{field} ")
    }
    gates = outcome.gates.kinds if outcome.gates and field == "kind" else {}
    ranked = sorted(groups.items(), key=lambda item: item[1]["right"].share if item[1]["right"] else 0.0)
    rows = [
        [
            f"{escape(name)} <span class='count'>{figures['right'].questions if figures['right'] else 0}</span>",
            bar(figures["right"], name, gate=gates.get(name)),
            number(figures["right"]),
            *(_plain(figures, measure) for measure in ("status", "recall", "precision", "facts")),
        ]
        for name, figures in ranked
    ]
    return table([field, "fully right", "", "status", "recall", "precision", "facts"], rows, "bars")


def _plain(figures: Figures, name: str) -> str:
    figure = figures[name]
    return percent(figure.share) if figure else '<span class="none">–</span>'


def comparison(outcome: Outcome, rows: list[Row], title: str) -> str:
    """The product beside others: share fully right, the difference to the product, further measures."""
    full = Row("Clausewise", "everything at work", outcome.overall)
    base = outcome.overall["right"]
    cells: list[list[str]] = []
    for row in (full, *rows):
        head = f'{escape(row.name)}<span class="what">{escape(row.what)}</span>'
        if row.figures is None:
            cells.append([head, "", f'<span class="none">{escape(row.note)}</span>', *[""] * len(COMPARED)])
            continue
        right = row.figures["right"]
        gap = f"{(right.share - base.share) * 100:+.1f}" if right and base and row is not full else ""
        spread = f'{number(right)} <span class="gap">{gap}</span>'
        cells.append([head, bar(right, row.name), spread, *(_plain(row.figures, name) for name in COMPARED)])
    columns = [
        title,
        "fully right",
        "",
        "recall",
        "precision",
        "facts",
        "declined rightly",
        "declined wrongly",
    ]
    return table(columns, cells, "bars compared")


def statuses(outcome: Outcome) -> str:
    """How often each status was given where which was right."""
    counts: dict[str, Counter[str]] = {}
    for scored in outcome.scored:
        counts.setdefault(_wanted(scored), Counter())[scored.answer["status"]] += 1
    rows = [
        [escape(wanted), *(str(given[status]) if given[status] else "·" for status in STATUSES)]
        for wanted, given in sorted(counts.items())
    ]
    return table(["right status", *(f"said {status}" for status in STATUSES)], rows, "counts")


def _wanted(scored: Scored) -> str:
    return " or ".join(sorted(scored.gold.statuses))
