"""Every fixed phrase of an answer, in both languages (`wording.toml`); tests hold the two complete."""

import tomllib
from functools import cache
from importlib.resources import files

from ingest.numerals import CARDINALS
from retrieval.language import Language


@cache
def phrases() -> dict[str, dict[Language, str]]:
    """The phrases by key and language, with places for values in braces."""
    return tomllib.loads(files("answering").joinpath("wording.toml").read_text(encoding="utf-8"))


_ENGLISH_NUMBERS = ("zero", *CARDINALS)


def say(key: str, language: Language, **values: object) -> str:
    """A phrase with its values filled in; a `count` gives `clauses` ("six clauses") and `number` ("six") too."""
    count = values.get("count")
    return phrases()[key][language].format(
        **{"clauses": _clauses(count), "number": _in_words(count), **values}
    )


def _clauses(count: object) -> str:
    """A number of clauses in English, in words up to ten."""
    if not isinstance(count, int):
        return ""
    return f"{_in_words(count)} clause{'' if count == 1 else 's'}"


def _in_words(count: object) -> str:
    """A number in English, in words up to ten."""
    if not isinstance(count, int):
        return ""
    return _ENGLISH_NUMBERS[count] if count < len(_ENGLISH_NUMBERS) else str(count)


def stop(text: str, language: Language) -> str:
    """A sentence with its full stop."""
    bare = text.rstrip("。.;； ")
    if bare.endswith(("？", "?", "！", "!", ".)", "。）")):
        return bare
    return bare + ("。" if language == "zh" else ".")


def listed(names: list[str], language: Language) -> str:
    """Names as a list in running text."""
    if language == "zh":
        return "、".join(names)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
