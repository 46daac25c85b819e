"""The check that every finished answer passes before it is shown, whichever engine wrote it.

A sentence passes when it ends in marks that point to citations whose quotes are the plan's own words, and when
every number, year and body that it names is in a clause that it cites. `problems` gives the reasons why not.
"""

import re
from collections.abc import Iterator

from answering.answer import Citation
from answering.figures import NUMBER, figures_in, misplaced_years, names_figure
from ingest.bodies import Register
from ingest.numerals import NUMERAL, to_int
from ingest.plan import Plan

_MARK = re.compile(r"\[(\d+)\]")
_ENGLISH_STOP = r"(?<=[a-z0-9)\]”%])(?<!\bLtd)(?<!\bCo)(?<!\bNo)(?<!\be\.g)(?<!\bi\.e)\.(?=\s|$|\[)"
_SENTENCE = re.compile(rf"[^。！？!?\n]*?(?:[。！？!?]+[”’」）)]*|{_ENGLISH_STOP}|$)(?:\s*\[\d+\])*", re.M)
_ORDINAL = re.compile(rf"（([{NUMERAL}]+)）|第([{NUMERAL}]+|\d+)(?:条|项)")
_LEAD = re.compile(r"[:：]\s*$")
_TABLE_RULE = re.compile(r"^\|[\s:|-]+\|$")


def problems(
    text: str,
    citations: tuple[Citation, ...],
    plan: Plan,
    register: Register,
    vouched: frozenset[str] = frozenset(),
    uncited: frozenset[str] = frozenset(),
) -> list[str]:
    """Why an answer may not be shown; an empty list where it may.

    Args:
        text: the answer's Markdown.
        citations: what its marks may point to.
        plan: the plan that it is about.
        register: the bodies whose names are looked for.
        vouched: numbers and names that code computed or that the answer denies.
        uncited: sentences that say that the plan does not say something; they need no citation.
    """
    found = [reason for citation in citations for reason in _quote_problems(citation, plan)]
    if found or not citations:
        return found or ["no citation at all"]
    by_number = {citation.n: citation for citation in citations}
    used: set[int] = set()
    sentences = list(sentences_of(text))
    for position, sentence in enumerate(sentences):
        marks = [int(n) for n in _MARK.findall(sentence)]
        used.update(marks)
        unknown = [n for n in marks if n not in by_number]
        if unknown:
            found.append(f"{sentence!r}: mark [{unknown[0]}] points to nothing")
        elif marks:
            found.extend(_support_problems(sentence, [by_number[n] for n in marks], plan, register, vouched))
        elif _leads(sentence, position, sentences):
            found.extend(_support_problems(sentence, list(citations), plan, register, vouched))
        elif sentence not in uncited:
            found.append(f"{sentence!r}: no citation")
    found.extend(f"citation {n} is not used" for n in by_number if n not in used)
    return found


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of an answer with the marks that follow each; a table gives a sentence a row, its head first."""
    for line in text.split("\n"):
        bare = re.sub(r"^\s*(?:[-*]|\d+\.|>|#+)\s+", "", line).strip()
        if not bare or _TABLE_RULE.match(bare):
            continue
        if bare.startswith("|"):
            yield bare
            continue
        for match in _SENTENCE.finditer(bare):
            sentence = match.group().strip()
            if re.search(r"\w", _MARK.sub("", sentence)):
                yield sentence


def _leads(sentence: str, position: int, sentences: list[str]) -> bool:
    """Whether a sentence without marks introduces those that follow: it ends in a colon, or heads a table."""
    if position + 1 >= len(sentences):
        return False
    heads = sentence.startswith("|") and sentences[position + 1].startswith("|")
    first_row = position == 0 or not sentences[position - 1].startswith("|")
    return bool(_LEAD.search(sentence)) or (heads and first_row)


def _quote_problems(citation: Citation, plan: Plan) -> Iterator[str]:
    if not plan.has_clause(citation.clause):
        yield f"citation {citation.n}: there is no clause {citation.clause}"
    elif not plan.clause(citation.clause).holds(citation.start, citation.end):
        yield f"citation {citation.n}: its range is not inside clause {citation.clause}"
    elif plan.text[citation.start : citation.end] != citation.quote:
        yield f"citation {citation.n}: its quote is not what the plan says there"


def _support_problems(
    sentence: str, citations: list[Citation], plan: Plan, register: Register, vouched: frozenset[str]
) -> Iterator[str]:
    """What a sentence names that what it cites does not hold."""
    cited = [plan.clause(clause) for clause in dict.fromkeys(citation.clause for citation in citations)]
    shown = ", ".join(clause.id for clause in cited)
    source = "\n".join(plan.text[clause.start : clause.end] for clause in cited)
    quotes = "\n".join(citation.quote for citation in citations)
    words = _MARK.sub("", sentence)
    own = {clause.id for clause in cited} | {
        str(to_int(clause.ordinal)) for clause in cited if clause.ordinal
    }
    # A quote with figures of its own is what carries the sentence's figures, not the rest of its clause.
    carrier = quotes if NUMBER.search(quotes) else source
    figures = figures_in(carrier) | {number for number in own if number} | vouched
    for figure in names_figure(_ORDINAL.sub("", words), carrier):
        if not figure.values & figures:
            yield f"{sentence!r}: {figure.text} is not in clause {shown}"
    for year, figure_text in misplaced_years(words, carrier, vouched):
        yield f"{sentence!r}: year {year} is not in clause {shown} beside {figure_text}"
    ordinals = {clause.ordinal for clause in cited} | own | vouched
    for match in _ORDINAL.finditer(words):
        if (match.group(1) or match.group(2)) not in ordinals:
            yield f"{sentence!r}: it names {match.group()} but does not cite it"
    present = {mention.body.id for mention in register.mentions(source)}
    for mention in register.mentions(words):
        if mention.body.id not in present and mention.body.id not in vouched:
            yield f"{sentence!r}: {mention.words} is not in clause {shown}"
