"""All quantified targets of a plan as rows: what is to be reached, how much, by when, where, and on which words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.analysis import fold
from ingest.catalog import PlanRecord
from ingest.plan import Clause, Span, Target
from web.boards.amounts import amount

_SECTOR = re.compile(
    r"(?:推进|推动|加强|强化|开展|加快|促进)?(?P<sector>.+?)(?:领域|污染防治|污染治理|环境治理)?(?:减污降碳)?(?:协同增效|协同控制|协同创新)"
)
_SECTOR_EN = re.compile(r".*?\b(?:synergy|control) in (?:the )?(?P<sector>.+)")


@dataclass(frozen=True)
class TargetRow:
    """One target of a plan.

    `value` and `unit` are as printed; `amount` says them with their comparator in Chinese, `amount_en` in English.
    `sector` is the field that the clause's title names, or the title. `quote` is the sentence of the plan that sets
    the target, `span` the words of it that do. What ends in `_en` is empty where nobody wrote it.
    """

    clause: str
    label: str
    label_en: str
    part: str
    indicator: str
    indicator_en: str
    target: Target
    amount: str
    amount_en: str
    year: int | None
    scope: str | None
    sector: str
    sector_en: str
    quote: str
    span: Span


def target_rows(record: PlanRecord) -> tuple[TargetRow, ...]:
    """All targets of a plan, in its order."""
    return tuple(_row(record, clause, target) for clause in record.plan.clauses for target in clause.targets)


def filtered(
    rows: Iterable[TargetRow],
    years: Sequence[int | None] = (),
    sectors: Sequence[str] = (),
    words: str = "",
) -> tuple[TargetRow, ...]:
    """The rows of one of the years and one of the sectors that hold every word; none given asks for nothing.

    The year None stands for targets that give no year. Words are looked for in indicator, scope, clause and
    quote; traditional characters find simplified ones.
    """
    wanted = fold(words).split()
    return tuple(
        row
        for row in rows
        if (not years or row.year in years)
        and (not sectors or row.sector in sectors)
        and all(word in _searched(row) for word in wanted)
    )


def sector_of(title: str) -> str:
    """The field that a clause's title names (工业 of 推进工业领域协同增效); the title where it names none so."""
    match = _SECTOR.fullmatch(title)
    return match["sector"] if match else title


def _row(record: PlanRecord, clause: Clause, target: Target) -> TargetRow:
    plan, written = record.plan, record.knowledge.clause(clause.id)
    sentence = next((s for s in clause.sentences if s.start <= target.span.start < s.end), target.span)
    named = [t for t in record.knowledge.targets if t.clause == clause.id and t.indicator == target.indicator]
    label = clause.label or plan.title
    label_en = written.title_en if written else ""
    return TargetRow(
        clause=clause.id,
        label=label,
        label_en=label_en,
        part=clause.part or "",
        indicator=target.indicator,
        indicator_en=_capital(named[0].name_en.removeprefix("the ")) if named else "",
        target=target,
        amount=amount(target, "zh"),
        amount_en=amount(target, "en"),
        year=target.year,
        scope=target.scope,
        sector=sector_of(clause.title or label),
        sector_en=_sector_en(label_en),
        quote=plan.slice(sentence).strip(),
        span=target.span,
    )


def _sector_en(title: str) -> str:
    match = _SECTOR_EN.fullmatch(title)
    return _capital(match["sector"]) if match else title


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _searched(row: TargetRow) -> str:
    """All that words are looked for in; `fold` keeps what it made."""
    printed = (row.indicator, row.scope or "", row.label, row.sector, row.quote, row.amount)
    return fold("\n".join((*printed, row.indicator_en, row.label_en, row.amount_en)))
