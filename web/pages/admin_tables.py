"""What the administrators' page shows, as HTML. Whatever a person wrote is escaped here."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from html import escape
from typing import Any

from access.names import VISITOR
from records.bank import WHICH
from records.switches import Change
from records.usage import Day, Noted
from retrieval.language import Language
from web.wording import word

Row = Sequence[str]


def usage_html(days: Sequence[Day], language: Language) -> str:
    """The days as a table, today first: questions with a bar, and what became of them."""
    most = max((day.questions for day in days), default=0)
    total = {name: sum(getattr(day, name) for day in days) for name in ("questions", "answered", "declined")}
    share = f"{total['declined'] / total['questions']:.0%}" if total["questions"] else "–"
    disliked = sum(day.disliked for day in days)
    said = word("admin.sum", language, days=len(days), share=share, disliked=disliked, **total)
    heads = [("date", ""), ("questions", "bar"), ("answered", "number"), ("not_answered", "number")]
    heads += [("wanting", "number"), ("median", "number")]
    rows = [
        (
            f'<th scope="row" class="when">{day.date.isoformat()}</th>',
            f'<td class="bar">{_bar(day.questions, most)}</td>',
            *(f'<td class="number">{count}</td>' for count in (day.answered, day.declined, day.disliked)),
            f'<td class="number">{"–" if day.median_ms is None else f"{day.median_ms:.0f}"}</td>',
        )
        for day in days
    ]
    return f"<p>{escape(said)}</p>{_table('usage', heads, rows, language)}"


def lists_html(
    declined: Sequence[Noted], disliked: Sequence[Noted], slowest: Sequence[Noted], language: Language
) -> str:
    """Questions that were not answered, answers found wanting, slow answers."""
    return (
        _noted("declined", declined, ("time", "question", "status", "verdict", "comment"), language)
        + _noted("disliked", disliked, ("time", "question", "status", "verdict", "comment"), language)
        + _noted("slowest", slowest, ("time", "question", "status", "elapsed"), language)
    )


def audit_html(changes: Sequence[Change], language: Language) -> str:
    """Who changed what, newest first."""
    rows = [
        (
            f'<td class="when">{_when(change.changed)}</td>',
            f"<td>{escape(_person(change.by, language))}</td>",
            f'<td class="said">{escape(_change(change, language))}</td>',
        )
        for change in changes
    ]
    heads = [("time", ""), ("by", ""), ("change", "")]
    return _section("audit", _table("audit", heads, rows, language), language)


def downloads_html(language: Language) -> str:
    """The ways to the files."""
    files = [("/admin/records.jsonl", "records_file")]
    files += [(f"/admin/questions.jsonl?which={which}", f"questions_{which}") for which in WHICH]
    items = "".join(
        f'<li><a href="{path}" download>{escape(word(f"admin.{key}", language))}</a></li>'
        for path, key in files
    )
    note = f'<p class="admin-quiet">{escape(word("admin.drafts", language))}</p>'
    return _section("downloads", f'<ul class="admin-files">{items}</ul>{note}', language)


def heading_html(language: Language) -> str:
    """The title of the page, and what its days are."""
    said = escape(word("admin.utc", language))
    return f'<h1>{escape(word("admin.title", language))}</h1><p class="admin-quiet">{said}</p>'


def section_heading(key: str, language: Language) -> str:
    """The heading of a part of the page."""
    return f"<h2>{escape(word(f'admin.{key}', language))}</h2>"


def _noted(key: str, noted: Iterable[Noted], columns: Sequence[str], language: Language) -> str:
    rows = [[_cell(one, column, language) for column in columns] for one in noted]
    heads = [(column, "number" if column == "elapsed" else "") for column in columns]
    return _section(key, _table(key, heads, rows, language), language)


def _cell(noted: Noted, column: str, language: Language) -> str:
    match column:
        case "time":
            return f'<td class="when">{_when(noted.asked)}</td>'
        case "question":
            link = f'<a href="/answers/{escape(noted.exchange)}">{escape(noted.question.strip() or "–")}</a>'
            return f'<td class="said">{link}</td>'
        case "status":
            return f"<td>{escape(word(f'admin.status_{noted.status}', language))}</td>"
        case "verdict":
            verdict = word(f"admin.verdict_{noted.verdict}", language) if noted.verdict else "–"
            return f"<td>{escape(verdict)}</td>"
        case "comment":
            return f'<td class="said">{escape(noted.comment) or "–"}</td>'
        case _:
            return f'<td class="number">{noted.elapsed_ms:.0f}</td>'


def _section(key: str, content: str, language: Language) -> str:
    return f'<section id="admin-{key}">{section_heading(key, language)}{content}</section>'


def _table(key: str, heads: Sequence[tuple[str, str]], rows: Sequence[Row], language: Language) -> str:
    """A table that scrolls by itself where the window is narrow, the keyboard reaching it."""
    if not rows:
        return f"<p>{escape(word('admin.none', language))}</p>"
    name = escape(word(f"admin.{key}", language))
    head = "".join(
        f'<th scope="col"{_class(kind)}>{escape(word(f"admin.{column}", language))}</th>'
        for column, kind in heads
    )
    body = "".join(f"<tr>{''.join(cells)}</tr>" for cells in rows)
    return (
        f'<div class="admin-scroll" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="admin-table"><caption>{name}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""


def _bar(count: int, most: int) -> str:
    """A number, and a bar of its length for the eye."""
    width = 100 * count / most if most else 0
    return (
        f'<div><span class="admin-count">{count}</span> <svg class="admin-bar" viewBox="0 0 100 10" '
        f'preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="{width:.1f}" height="10"/></svg></div>'
    )


def _when(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M")


def _person(name: str, language: Language) -> str:
    """A name; where nobody logs in, only who sits at the server's own machine can change anything."""
    return word("admin.this_machine", language) if name.startswith(VISITOR) else name


def _change(change: Change, language: Language) -> str:
    after: dict[str, Any] = change.after
    if after["on"]:
        return word("admin.turned_on", language)
    return word("admin.turned_off", language, notice=after["notice"])
