"""What every form of an exported conversation says, in words: one place, so that the forms say the same."""

from dataclasses import dataclass
from datetime import datetime

from answering.wording import say
from ingest.catalog import PlanRecord
from records.exchanges import Exchange
from retrieval.language import Language
from web.addresses import permalink
from web.citing import label_of, part_of, plan_title
from web.when import minute, moment_of
from web.wording import word

HEADING_CHARACTERS = 60
DIGEST_CHARACTERS = 12


@dataclass(frozen=True)
class Source:
    """One source of an answer: its mark, its clause with the part, the plan's own words."""

    mark: str
    label: str
    part: str
    quote: str


@dataclass(frozen=True)
class Facts:
    """What is said below an answer, as pairs of a name and a value; `link` is its permalink."""

    pairs: tuple[tuple[str, str], ...]
    link: str | None


def about(
    exchanges: list[Exchange], record: PlanRecord | None, exported: datetime, language: Language
) -> list[str]:
    """What an export says at its head: the plan, when it was made, how many questions it holds."""
    plan = [word("files.about", language).format(title=plan_title(record, language))] if record else []
    made = word("files.exported", language).format(moment=minute(exported, language))
    return [*plan, made, word("files.count", language).format(count=len(exchanges))]


def heading(question: str, language: Language) -> str:
    """A question in one line, cut where it is long."""
    line = " ".join(question.split())
    if len(line) <= HEADING_CHARACTERS:
        return line
    return word("files.cut", language).format(text=line[:HEADING_CHARACTERS].rstrip())


def is_cut(question: str) -> bool:
    """Whether the heading does not hold the whole question."""
    return len(" ".join(question.split())) > HEADING_CHARACTERS or "\n" in question.strip()


def sources(exchange: Exchange, record: PlanRecord | None, language: Language) -> list[Source]:
    """The sources of an answer, in the order of their marks."""
    return [
        Source(
            f"[{citation.n}]",
            label_of(citation, record, language),
            part_of(citation, record, language),
            citation.quote.strip(),
        )
        for citation in exchange.answer.citations
    ]


def note(exchange: Exchange) -> str | None:
    """That the English is unofficial, below an English answer with sources."""
    answer = exchange.answer
    return f"{say('unofficial', 'en')}." if answer.language == "en" and answer.citations else None


def verdict(exchange: Exchange, language: Language) -> str | None:
    """What kind of declining an answer is; None where it answers."""
    status = exchange.answer.status
    return None if status == "answered" else word(f"answer.{status}", language)


def facts(exchange: Exchange, language: Language, base: str | None) -> Facts:
    """When it was asked, which engine answered, and which versions of index and program."""
    answer, versions = exchange.answer, exchange.versions
    engine = word(f"files.by_{answer.engine}", language).format(model=answer.model or "")
    made_with = word("files.made_with", language).format(
        index=versions.index_digest[:DIGEST_CHARACTERS], version=versions.version
    )
    pairs = (
        (word("files.asked", language), minute(moment_of(exchange.asked), language)),
        (word("files.engine", language), engine),
        (word("files.versions", language), made_with),
    )
    return Facts(pairs, permalink(base, exchange.id))
