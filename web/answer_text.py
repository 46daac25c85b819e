"""An answer as plain text that is pasted into a document."""

from answering.wording import say
from ingest.catalog import PlanRecord
from records.exchanges import Exchange
from retrieval.language import Language
from web.addresses import permalink
from web.answer_blocks import blocks_of, cells_of, pieces_of
from web.citing import official
from web.when import day, moment_of
from web.wording import word


def copied(exchange: Exchange, record: PlanRecord | None, language: Language, base: str | None = None) -> str:
    """The answer, then its sources in official form, then a line with the day of asking.

    A declined answer has what was asked before it, and no sources. With a base address such as
    http://10.0.0.8:7860 the last line holds the permalink too.
    """
    answer = exchange.answer
    paragraphs = [plain(answer.answer)]
    if answer.status != "answered":
        asked = " ".join(answer.question.split())
        paragraphs.insert(0, word("files.asked_and_declined", language).format(question=asked))
    if answer.citations:
        sources = [f"[{citation.n}] {official(citation, record, language)}" for citation in answer.citations]
        note = [f"{say('unofficial', 'en')}."] if answer.language == "en" else []
        paragraphs.append("\n".join([word("files.sources", language), *sources, *note]))
    return "\n\n".join([*paragraphs, asked_on(exchange, language, base)]) + "\n"


def plain(markdown: str) -> str:
    """An answer's text without the signs of Markdown; marks such as [1] stay."""
    paragraphs: list[str] = []
    for block in blocks_of(markdown):
        lines = ["".join(piece.text for piece in pieces_of(line, ())) for line in block.lines]
        if block.shape == "bullets":
            lines = [f"· {line}" for line in lines]
        elif block.shape == "numbers":
            lines = [f"{number}. {line}" for number, line in enumerate(lines, 1)]
        elif block.shape == "table":
            lines = ["\t".join(cells_of(line)) for line in lines]
        paragraphs.append("\n".join(lines))
    return "\n\n".join(paragraphs)


def asked_on(exchange: Exchange, language: Language, base: str | None) -> str:
    """The day of asking and, with a base address, the permalink."""
    link = permalink(base, exchange.id)
    key = "files.asked_on_at" if link else "files.asked_on"
    return word(key, language).format(day=day(moment_of(exchange.asked), language), link=link)
