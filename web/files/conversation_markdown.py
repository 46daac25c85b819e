"""A conversation as Markdown that every renderer shows alike: what people and plans wrote is text in it, never markup."""

import re
from datetime import datetime

from ingest.catalog import PlanRecord
from records.exchanges import Exchange
from retrieval.language import Language
from web.answer_blocks import Block, blocks_of, cells_of, pieces_of
from web.files.parts import about, facts, heading, is_cut, note, sources, verdict
from web.wording import word

_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~$&^=@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_FIRST = re.compile(
    r"^(?:(?P<sign>[+\-:])|(?P<number>\d+)(?=[.)]))"
)  # what would begin a list or a definition
_UNPRINTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


def conversation_markdown(
    title: str,
    exchanges: list[Exchange],
    record: PlanRecord | None,
    exported: datetime,
    base: str | None,
    language: Language,
) -> str:
    """The whole conversation: for each question its answer with marks, its sources, what made it.

    Args:
        title: the conversation's.
        exchanges: what it shows, in order.
        record: the plan that it is about.
        exported: when the file is made.
        base: the site's address, for permalinks; without one there are none.
        language: of the words around questions and answers.
    """
    head = [f"# {text(heading(title, language) or word('files.kind', language))}"]
    head += [_lines(about(exchanges, record, exported, language))]
    if not exchanges:
        head.append(text(word("files.nothing", language)))
    blocks = [_exchange(n, exchange, record, base, language) for n, exchange in enumerate(exchanges, 1)]
    return "\n\n".join([*head, *blocks]) + "\n"


def text(words: str) -> str:
    """One line of words as Markdown that renders as just these words, between single spaces."""
    return _begun(_escaped(" ".join(words.split())))


def _escaped(words: str) -> str:
    """Words whose signs mean themselves; characters that cannot be printed are replaced."""
    return _SIGNS.sub(lambda match: "\\" + match.group(), _UNPRINTED.sub("\ufffd", words))


def _begun(line: str) -> str:
    """A line that begins no list."""
    return _FIRST.sub(lambda m: f"{m['number']}\\" if m["number"] else f"\\{m['sign']}", line)


def _exchange(
    number: int, exchange: Exchange, record: PlanRecord | None, base: str | None, language: Language
) -> str:
    question, declined = exchange.answer.question, verdict(exchange, language)
    parts = [f"## {number}\\. {text(heading(question, language))}"]
    if is_cut(question):
        parts.append(_quoted(question))
    if declined:
        parts.append(f"**{text(declined)}**")
    known = {citation.n for citation in exchange.answer.citations}
    parts += [_block(block, known) for block in blocks_of(exchange.answer.answer)]
    cited = sources(exchange, record, language)
    if cited:
        parts.append(f"### {text(word('files.sources', language))}")
    for source in cited:
        place = f"{text(source.mark)} **{text(source.label)}**" + (
            f" {text(source.part)}" if source.part else ""
        )
        parts += [place, _quoted(source.quote)]
    unofficial = note(exchange)
    if unofficial:
        parts.append(text(unofficial))
    made = facts(exchange, language, base)
    said = [f"{name}{_colon(language)}{value}" for name, value in made.pairs]
    link = f"{text(word('files.permalink', language) + _colon(language))}<{made.link}>" if made.link else ""
    parts.append("  \n".join([*map(text, said), *([link] if link else [])]))
    return "\n\n".join(parts)


def _block(block: Block, known: set[int]) -> str:
    if block.shape == "table":
        rows = [f"| {' | '.join(_line(cell, known) for cell in cells_of(row))} |" for row in block.lines]
        rule = f"|{' --- |' * len(cells_of(block.lines[0]))}"
        return "\n".join([rows[0], rule, *rows[1:]])
    lines = [_line(line, known) for line in block.lines]
    if block.shape == "numbers":
        return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
    return "\n".join(f"- {line}" for line in lines) if block.shape == "bullets" else lines[0]


def _line(line: str, known: set[int]) -> str:
    """A line of an answer; bold is kept, marks are text."""
    pieces = [(_escaped(piece.text), piece.strong) for piece in pieces_of(line, known)]
    return _begun("".join(f"**{words}**" if strong else words for words, strong in pieces).strip())


def _quoted(words: str) -> str:
    """Words as a block quote, line by line."""
    lines = [text(line) for line in words.strip().splitlines()]
    return "\n".join(f"> {line}  " if line else ">" for line in lines).rstrip(" ")


def _lines(lines: list[str]) -> str:
    return "  \n".join(text(line) for line in lines)


def _colon(language: Language) -> str:
    return "：" if language == "zh" else ": "
