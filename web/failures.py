"""What went wrong, in words for the person who asked."""

from access.errors import RateExceeded
from ingest.errors import ClausewiseError
from records.errors import UnknownConversation
from retrieval.language import Language
from retrieval.question import MAX_CHARACTERS
from web.desk import DeskFull
from web.service import AnsweringOff
from web.wording import word


def in_words(error: ClausewiseError, language: Language) -> str:
    """One clear line: what happened, and what to do."""
    match error:
        case DeskFull():
            return word("chat.busy", language, count=error.waiting)
        case AnsweringOff():
            return word("chat.off", language, notice=error)
        case RateExceeded():
            return word("chat.too_fast", language, seconds=error.seconds)
        case UnknownConversation():
            return word("chat.gone", language)
        case _:
            return word("chat.failed", language, reason=error)


def too_long(text: str, language: Language) -> str | None:
    """Why a question is not taken for its length; None where it is."""
    if len(text) <= MAX_CHARACTERS:
        return None
    return word("chat.too_long", language, count=len(text), most=MAX_CHARACTERS)
