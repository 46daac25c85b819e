"""How what an answer rests on is named: the plan, its clauses, their bodies, in the language of a page."""

from dataclasses import dataclass
from functools import cache

from answering.answer import Answer, Citation
from answering.extractive.naming import label_in
from ingest.bodies import Register, load_register
from ingest.catalog import PlanRecord
from ingest.plan import Clause, NamedBody, Span
from retrieval.language import Language
from web.wording import word

_UNLABELLED = ("notice", "preamble")  # the plan prints no heading over these


@dataclass(frozen=True)
class Bodies:
    """Who carries a clause out, as it prints them; `open` where its list ends with 等."""

    names: tuple[str, ...]
    open: bool


@cache
def register() -> Register:
    """The register of bodies, for their English names."""
    return load_register()


def plan_title(record: PlanRecord, language: Language) -> str:
    """The plan's title as documents print it; in English its rendering before it, where there is one."""
    english = record.knowledge.title_en
    key = "files.plan_title_both" if english else "files.plan_title"
    return word(key, language).format(title=record.plan.title, english=english)


def clause_of(citation: Citation, record: PlanRecord | None) -> Clause | None:
    """The clause that a citation names, where the plan still has it."""
    if record is None or citation.plan != record.plan.id or not record.plan.has_clause(citation.clause):
        return None
    return record.plan.clause(citation.clause)


def standing(citation: Citation, record: PlanRecord | None) -> Span | None:
    """The range of a citation's words, if the plan still has just these words there."""
    clause = clause_of(citation, record)
    if record is None or clause is None or not clause.holds(citation.start, citation.end):
        return None
    span = Span(citation.start, citation.end)
    return span if record.plan.slice(span) == citation.quote else None


def label_of(citation: Citation, record: PlanRecord | None, language: Language) -> str:
    """The clause's label: as it was printed when it was cited, in English its rendering."""
    clause = clause_of(citation, record)
    if record is None or clause is None or (language == "zh" and clause.id not in _UNLABELLED):
        return citation.label
    return label_in(language, record, clause)


def part_of(citation: Citation, record: PlanRecord | None, language: Language) -> str:
    """The heading of the clause's part; empty where it has none, or is one itself."""
    if citation.part == citation.label:
        return ""
    rendered = record.knowledge.part_en(citation.part) if record and language == "en" else ""
    return rendered or citation.part


def place_of(citation: Citation, record: PlanRecord | None, language: Language) -> str:
    """Label and part in one line, for a tooltip."""
    label, part = label_of(citation, record, language), part_of(citation, record, language)
    return word("answer.at", language).format(label=label, part=part) if part else label


def quote_of(citation: Citation) -> str:
    """The quote in one line: characters as the plan has them, line feeds as spaces."""
    return " ".join(citation.quote.split())


def official(citation: Citation, record: PlanRecord | None, language: Language) -> str:
    """A source as official documents cite it: 《title》part label：“quote”."""
    label, part = label_of(citation, record, language), part_of(citation, record, language)
    title = plan_title(record, language) if record and record.plan.id == citation.plan else ""
    place = word("files.at" if part else "files.at_label", language).format(
        title=title, part=part, label=label
    )
    return word("files.quoted", language).format(place=place.lstrip(", "), quote=quote_of(citation))


def bodies_of(clause: Clause, language: Language) -> Bodies:
    """Who carries a clause out; in English by their English names."""
    line = clause.responsibility
    if line is None:
        return Bodies((), False)
    return Bodies((*(body_name(body, language) for body in line.bodies), *line.parties), line.open)


def body_name(body: NamedBody, language: Language) -> str:
    """A body as the clause prints it; in English its English name where the register has one."""
    known = register().find(body.name) if language == "en" else None
    return known.english if known else body.name


def related_in(answer: Answer, record: PlanRecord, language: Language) -> list[tuple[Clause, str]]:
    """The clauses that an answer which declines points to, with their labels."""
    clauses = [record.plan.clause(clause) for clause in answer.related if record.plan.has_clause(clause)]
    return [(clause, label_in(language, record, clause)) for clause in clauses]
