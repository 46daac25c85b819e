"""From a canonical text to clauses: headings, numbered items, the covering notice, and what is set apart."""

import re
from dataclasses import dataclass, replace

from ingest.errors import StructureRefused
from ingest.notice import notice_parts
from ingest.numerals import NUMERAL, to_int
from ingest.plan import Clause, Plan, Section, Span
from ingest.sentences import sentence_spans

_PART = re.compile(rf"([{NUMERAL}]+)、(.+)")
_ITEM = re.compile(rf"（([{NUMERAL}]+)）(.+)")
_SUBJECT_TITLE = re.compile(r"《([^》]+)》的通知")
_SECTION_NAME = re.compile(r"([^，、：。；]{2,14})。")
_SECTION_YEAR = re.compile(r"到?(\d{4})年，")
_MAX_TITLE = 40


@dataclass(frozen=True)
class _Line:
    """One line of the text, without its line feed; `end` is where the next line begins."""

    start: int
    end: int
    text: str


def parse_structure(plan_id: str, text: str, digest: str) -> Plan:
    """Read a canonical text into clauses; responsibility, targets and terms are left to their own modules.

    Raises:
        StructureRefused: no numbered part or item is found.
    """
    lines = _lines(text)
    heads = [line for line in lines if _PART.match(line.text) or _ITEM.match(line.text)]
    if not heads:
        raise StructureRefused(
            "no numbered part (一、) or item (（一）) was found; give a plan whose parts or items are numbered so"
        )
    title_line = _title_line([line for line in lines if line.start < heads[0].start])
    clauses = _front_matter(text, title_line, heads[0].start) + _numbered(text, heads)
    clauses[0] = replace(clauses[0], start=0)
    notice = clauses[0] if clauses[0].kind == "notice" else None
    title = _named_title(text, heads[0].start) or (title_line.text if title_line else heads[0].text)
    return Plan(plan_id, title, text, digest, tuple(clauses), notice_parts(text, notice) if notice else ())


def _lines(text: str) -> list[_Line]:
    return [_Line(m.start(), m.end(), m.group().rstrip("\n")) for m in re.finditer(r"[^\n]*\n|[^\n]+", text)]


def _title_line(front: list[_Line]) -> _Line | None:
    """The line that is the plan's title: the one that a notice names, else the first line of the text."""
    for line in front:
        named = _SUBJECT_TITLE.search(line.text)
        if named:
            return next((other for other in front if other.text == named.group(1)), None)
    return front[0] if front else None


def _named_title(text: str, body: int) -> str | None:
    """The title that a notice names."""
    named = _SUBJECT_TITLE.search(text, 0, body)
    return named.group(1) if named else None


def _front_matter(text: str, title: _Line | None, body: int) -> list[Clause]:
    """The covering notice (all before the title) and the preamble (title and what follows it)."""
    if title is None:
        return [_clause(text, "notice", "notice", 0, 0, body)] if body else []
    front = [_clause(text, "notice", "notice", 0, 0, title.start)] if title.start else []
    if title.end < body:
        return [*front, _clause(text, "preamble", "preamble", title.start, title.end, body)]
    return [*front, _clause(text, "preamble", "preamble", title.start, title.start, body)]


def _numbered(text: str, heads: list[_Line]) -> list[Clause]:
    """The clauses under numbered heads: an item, or a part that has words but no items of its own."""
    clauses: list[Clause] = []
    part: _Line | None = None
    opened = heads[0].start  # where the clause to come begins: at a part's heading that has no clause yet
    runs_on = _runs_on(heads)
    part_number = 0
    for index, line in enumerate(heads):
        end = heads[index + 1].start if index + 1 < len(heads) else len(text)
        head = _PART.match(line.text)
        if head:
            part, part_number = line, to_int(head.group(1)) or 0
            if line.end < end or index + 1 == len(heads):
                clauses.append(_part_clause(text, line, part_number, opened, end))
                opened = end
            continue
        clauses.append(_item_clause(text, line, part, part_number, opened, end, runs_on))
        opened = end
    return _unique(clauses)


def _runs_on(heads: list[_Line]) -> bool:
    """Whether the items are numbered through the whole plan: numbered anew, they come back to （一）."""
    ordinals = [to_int(match.group(1)) for line in heads if (match := _ITEM.match(line.text))]
    return ordinals.count(1) <= 1


def _part_clause(text: str, line: _Line, number: int, start: int, end: int) -> Clause:
    match = _PART.match(line.text)
    assert match is not None
    clause = _clause(text, f"part-{number}", "part", start, line.end, end)
    return replace(clause, ordinal=match.group(1), title=match.group(2), label=line.text, path=(line.text,))


def _item_clause(
    text: str, line: _Line, part: _Line | None, part_number: int, start: int, end: int, runs_on: bool
) -> Clause:
    match = _ITEM.match(line.text)
    assert match is not None
    title = match.group(2).split("。")[0]
    title = title if len(title) <= _MAX_TITLE else None
    ordinal = to_int(match.group(1))
    clause_id = str(ordinal) if runs_on or part is None else f"{part_number}.{ordinal}"
    clause = _clause(text, clause_id, "item", start, line.start, end)
    return replace(
        clause,
        ordinal=match.group(1),
        title=title,
        label=f"（{match.group(1)}）{title or ''}",
        path=(part.text,) if part else (),
        sections=_sections(text, line, end),
    )


def _clause(text: str, clause_id: str, kind: str, start: int, body_start: int, end: int) -> Clause:
    return Clause(
        id=clause_id,
        kind=kind,  # type: ignore[arg-type]  # the callers above pass the literals
        ordinal=None,
        title=None,
        label=None,
        path=(),
        start=start,
        end=end,
        body_start=body_start,
        sentences=sentence_spans(text, body_start, end),
    )


def _sections(text: str, head: _Line, end: int) -> tuple[Section, ...]:
    """The paragraphs after an item's first line: named principles, dated goals, others."""
    sections = []
    for match in re.finditer(r"[^\n]+", text[head.end : end]):
        span = Span(head.end + match.start(), head.end + match.end())
        year = _SECTION_YEAR.match(match.group())
        name = _SECTION_NAME.match(match.group())
        if year:
            sections.append(Section("dated", span, year=int(year.group(1))))
        elif name and len(name.group()) < len(match.group()):
            sections.append(Section("principle", span, name=name.group(1)))
        else:
            sections.append(Section("paragraph", span))
    return tuple(sections)


def _unique(clauses: list[Clause]) -> list[Clause]:
    """Give a repeated id a suffix, so that every clause can be cited; the report names the repetition."""
    seen: dict[str, int] = {}
    unique = []
    for clause in clauses:
        seen[clause.id] = seen.get(clause.id, 0) + 1
        times = seen[clause.id]
        unique.append(clause if times == 1 else replace(clause, id=f"{clause.id}-{times}"))
    return unique
