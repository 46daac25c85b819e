"""The check that every finished answer passes before it is shown, whichever engine wrote it.

A sentence passes when it ends in marks that point to citations whose quotes are the plan's own words, and when
every number, year and body that it names is in a clause that it cites. `problems` gives the reasons why not.
"""

import re
import unicodedata
from collections.abc import Iterator

from answering.answer import Citation
from ingest.bodies import Register
from ingest.numerals import NUMERAL, to_int
from ingest.plan import Plan

_MARK = re.compile(r"\[(\d+)\]")
_ENGLISH_STOP = r"(?<=[a-z0-9)\]”%])(?<!\bLtd)(?<!\bCo)(?<!\bNo)(?<!\be\.g)(?<!\bi\.e)\.(?=\s|$|\[)"
_SENTENCE = re.compile(rf"[^。！？!?\n]*?(?:[。！？!?]+[”’」）)]*|{_ENGLISH_STOP}|$)(?:\s*\[\d+\])*", re.M)
NUMBER = re.compile(r"\d+(?:[,，]\d{3})*(?:\.\d+)?")
_ORDINAL = re.compile(rf"（([{NUMERAL}]+)）")
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
    by_number = {citation.n: citation for citation in citations}
    used: set[int] = set()
    sentences = list(sentences_of(text))
    for position, sentence in enumerate(sentences):
        marks = [int(n) for n in _MARK.findall(sentence)]
        used.update(marks)
        unknown = [n for n in marks if n not in by_number]
        if unknown:
            found.append(f"{sentence!r}: mark [{unknown[0]}] points to nothing")
        elif (
            not marks
            and sentence not in uncited
            and not (_LEAD.search(sentence) and position + 1 < len(sentences))
        ):
            found.append(f"{sentence!r}: no citation")
        elif marks:
            clauses = {by_number[n].clause for n in marks}
            found.extend(_support_problems(sentence, clauses, plan, register, vouched))
    found.extend(f"citation {n} is not used" for n in by_number if n not in used)
    if not citations:
        found.append("no citation at all")
    return found


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of an answer with the marks that follow each; the head and rule of a table are left out."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        bare = re.sub(r"^\s*(?:[-*]|\d+\.|>|#+)\s+", "", line).strip()
        following = lines[number + 1].strip() if number + 1 < len(lines) else ""
        if not bare or _TABLE_RULE.match(bare) or _TABLE_RULE.match(following):
            continue
        if bare.startswith("|"):
            yield bare
            continue
        for match in _SENTENCE.finditer(bare):
            sentence = match.group().strip()
            if re.search(r"\w", _MARK.sub("", sentence)):
                yield sentence


def _quote_problems(citation: Citation, plan: Plan) -> Iterator[str]:
    if not plan.has_clause(citation.clause):
        yield f"citation {citation.n}: there is no clause {citation.clause}"
        return
    if not plan.clause(citation.clause).holds(citation.start, citation.end):
        yield f"citation {citation.n}: its range is not inside clause {citation.clause}"
    elif plan.text[citation.start : citation.end] != citation.quote:
        yield f"citation {citation.n}: its quote is not what the plan says there"


def _support_problems(
    sentence: str, clauses: set[str], plan: Plan, register: Register, vouched: frozenset[str]
) -> Iterator[str]:
    """What a sentence names that the clauses it cites do not hold."""
    cited = [plan.clause(clause) for clause in clauses]
    source = "\n".join(plan.text[clause.start : clause.end] for clause in cited)
    words = _MARK.sub("", unicodedata.normalize("NFC", sentence))
    numbers = set(NUMBER.findall(source)) | {clause.id for clause in cited} | vouched
    numbers |= {str(to_int(clause.ordinal)) for clause in cited if clause.ordinal}
    for number in NUMBER.findall(words):
        plain = number.replace(",", "").replace("，", "")
        if plain not in numbers:
            yield f"{sentence!r}: {number} is not in clause {', '.join(sorted(clauses))}"
    ordinals = {clause.ordinal for clause in cited}
    for ordinal in _ORDINAL.findall(words):
        if ordinal not in ordinals and ordinal not in vouched:
            yield f"{sentence!r}: it names （{ordinal}） but does not cite it"
    present = {mention.body.id for mention in register.mentions(source)}
    for mention in register.mentions(words):
        if mention.body.id not in present and mention.body.id not in vouched:
            yield f"{sentence!r}: {mention.words} is not in clause {', '.join(sorted(clauses))}"
