"""The outline of a plan: its parts and clauses as links, each with how much was found in it."""

import html
from collections.abc import Mapping
from itertools import groupby

from ingest.catalog import PlanRecord
from ingest.plan import Clause
from retrieval.language import Language
from web.clause_view import clause_link, name_of
from web.wording import word


def outline_html(
    record: PlanRecord, language: Language, counts: Mapping[str, int], here: Clause | None = None
) -> str:
    """The parts and clauses of a plan in a folder that is open; `counts` says how often words were found in which."""
    groups = [
        _group(record, language, part, list(clauses), counts, here)
        for part, clauses in groupby(record.plan.clauses, key=lambda clause: clause.part)
    ]
    contents = html.escape(word("plan.contents", language))
    return (
        f'<details class="outline" open><summary>{contents}</summary>'
        f'<nav aria-label="{contents}"><ul>{"".join(groups)}</ul></nav></details>'
    )


def part_anchor(first: Clause) -> str:
    """The id of a part's heading, by its first clause: the heading of its own text where it has one."""
    return f"heading-{first.id}" if first.kind != "item" else f"part-of-{first.id}"


def _group(
    record: PlanRecord,
    language: Language,
    part: str | None,
    clauses: list[Clause],
    counts: Mapping[str, int],
    here: Clause | None,
) -> str:
    """A part with its clauses below it; what belongs to no part stands by itself, and so does a part's own text."""
    alone = [clause for clause in clauses if clause.kind != "item" or part is None]
    below = [clause for clause in clauses if clause not in alone]
    shown = "".join(f"<li>{_link(record, language, clause, counts, here)}</li>" for clause in alone)
    if not below:
        return shown
    items = "".join(f"<li>{_link(record, language, clause, counts, here)}</li>" for clause in below)
    if alone:
        return f"{shown.removesuffix('</li>')}<ul>{items}</ul></li>"
    heading = _words(part or "", record.knowledge.part_en(part or ""), language)
    return f'<li><a class="of-part" href="{clause_link(below[0])}" data-heading="{html.escape(part_anchor(below[0]))}">{heading}</a><ul>{items}</ul></li>'


def _link(
    record: PlanRecord, language: Language, clause: Clause, counts: Mapping[str, int], here: Clause | None
) -> str:
    written = record.knowledge.clause(clause.id)
    number = f"({clause.id}) " if clause.kind == "item" else ""
    english = f"{number}{written.title_en}" if written and clause.label else ""
    if clause.kind == "part" and clause.label:
        english = record.knowledge.part_en(clause.label)
    name = (
        _words(name_of(clause, language), english, language)
        if clause.label
        else html.escape(name_of(clause, language))
    )
    current = ' aria-current="location"' if clause == here else ""
    count = word("plan.count", language).format(count=counts[clause.id]) if clause.id in counts else ""
    badge = f' <span class="count">{html.escape(count)}</span>' if count else ""
    return (
        f'<a href="{clause_link(clause)}" data-clause="{html.escape(clause.id)}"{current}>{name}{badge}</a>'
    )


def _words(chinese: str, english: str, language: Language) -> str:
    """A heading in the language of the page; in Chinese where nobody rendered it."""
    if language == "en" and english:
        return f'<span lang="en">{html.escape(english)}</span>'
    return f'<span lang="zh-CN">{html.escape(chinese)}</span>'
