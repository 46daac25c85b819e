"""A turn of the chat, step by step, as the page shows it: the question, its place in the line, the answer, its tools."""

import time
from collections.abc import AsyncIterator
from dataclasses import dataclass

from access.identity import Identity
from ingest.errors import ClausewiseError
from records import conversations, exchanges, feedback
from records.conversations import Conversation
from records.errors import RecordsRefused
from records.exchanges import Exchange
from retrieval.language import Language
from web.api.asking import reason_of
from web.conversation_view import Pending, conversation_html
from web.failures import in_words, too_long
from web.site import Site
from web.wording import word


@dataclass(frozen=True)
class Asker:
    """Who asks, from which address, and in which language the page is."""

    identity: Identity
    address: str
    language: Language

    @property
    def owner(self) -> str:
        """The name under which the conversations are kept."""
        return self.identity.name


@dataclass(frozen=True)
class Turn:
    """What is asked in which conversation (None begins one); `replaces` is the exchange asked anew."""

    text: str
    conversation: str | None = None
    replaces: str | None = None


@dataclass(frozen=True)
class Step:
    """What the page shows after a step; `left` is what stands in the question's box then, None for what does now."""

    html: str
    conversation: str | None
    status: str
    running: bool = False
    left: str | None = None


def opened(site: Site, asker: Asker, conversation: str | None) -> Step:
    """A conversation as it was left; a new one for None or one that is not the asker's."""
    status = ""
    if conversation is not None:
        try:
            found = conversations.find(site.database, asker.owner, conversation)
            kept = exchanges.of_conversation(site.database, found.id)
            return Step(_shown(site, asker, found, kept), found.id, "")
        except ClausewiseError as error:
            status = in_words(error, asker.language)
    return Step(_shown(site, asker, None, []), None, status)


async def talk(site: Site, asker: Asker, turn: Turn) -> AsyncIterator[Step]:
    """The steps of one question. What fails ends with a note, and the question stays in the box."""
    found, kept = _before(site, asker, turn)
    here, language = found.id if found else None, asker.language

    def waiting(note: str, left: str | None = None) -> Step:
        html = _shown(site, asker, found, kept, Pending(turn.text, note))
        return Step(html, here, note, running=True, left=left)

    try:
        refusal = too_long(turn.text, language)
        if refusal is not None:
            yield _failed(site, asker, turn, found, kept, refusal)
            return
        site.gate.count_question(asker.identity, asker.address)
        entered = time.perf_counter()
        async with site.desk.line() as ticket:
            yield waiting(word("chat.looking", language), left="")
            async for place in ticket.places():
                yield waiting(word("chat.waiting", language, before=place))
            waited = time.perf_counter() - entered
            exchange = await ticket.serve(
                lambda: site.service.ask_in(turn.text, asker.owner, here, turn.replaces)
            )
        site.metrics.observe(exchange, waited)
    except ClausewiseError as error:
        site.metrics.refused(reason_of(error))
        yield _failed(site, asker, turn, found, kept, in_words(error, language))
        return
    found = found or conversations.find(site.database, asker.owner, str(exchange.conversation))
    for bare in (True, False):  # the answer first, then what one can do with it
        yield _answered(site, asker, found, [*kept, exchange], bare)


def _shown(
    site: Site,
    asker: Asker,
    found: Conversation | None,
    kept: list[Exchange],
    pending: Pending | None = None,
    bare: bool = False,
) -> str:
    """The conversation, with what was said of its answers as it is now."""
    try:
        said = feedback.of(site.database, [exchange.id for exchange in kept])
    except RecordsRefused:  # what is said of that matters more
        said = {}
    return conversation_html(site.record, asker.language, found, kept, said, pending, bare)


def _before(site: Site, asker: Asker, turn: Turn) -> tuple[Conversation | None, list[Exchange]]:
    """The conversation as it stands before the answer: without what is asked anew."""
    if turn.conversation is None:
        return None, []
    try:
        found = conversations.find(site.database, asker.owner, turn.conversation)
    except ClausewiseError:
        return None, []
    kept = exchanges.of_conversation(site.database, found.id)
    ids = [exchange.id for exchange in kept]
    return found, kept[: ids.index(turn.replaces)] if turn.replaces in ids else kept


def _answered(site: Site, asker: Asker, found: Conversation, kept: list[Exchange], bare: bool) -> Step:
    html = _shown(site, asker, found, kept, bare=bare)
    said = "chat.done" if kept[-1].answer.status == "answered" else "chat.declined"
    return Step(html, found.id, word(said, asker.language), running=bare)


def _failed(
    site: Site, asker: Asker, turn: Turn, found: Conversation | None, kept: list[Exchange], why: str
) -> Step:
    html = _shown(site, asker, found, kept, Pending(turn.text, why, failed=True))
    return Step(html, found.id if found else None, why, left=turn.text)
