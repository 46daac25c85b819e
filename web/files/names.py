"""Names under which files are taken away, made from what people typed."""

import unicodedata
from urllib.parse import quote

MOST_CHARACTERS = 80
_SIGNS = '\\/:*?"<>|%;'  # that part paths, or that some system or header gives a meaning
_RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{name}{number}" for name in ("com", "lpt") for number in range(10)),
}


def safe_name(title: str, otherwise: str) -> str:
    """A title as a file's name without its ending; `otherwise` where nothing of it is left.

    Path signs, control characters and invisible ones, such as those that turn the direction of text, are left out.
    """
    whole = unicodedata.normalize("NFC", title)
    kept = (" " if character in _SIGNS else character for character in whole if _is_seen(character))
    name = " ".join("".join(kept).split())[:MOST_CHARACTERS].strip(" .")
    return name if name and name.split(".")[0].strip().lower() not in _RESERVED else otherwise


def attachment(name: str, ending: str, fallback: str) -> str:
    """The value of a Content-Disposition header: an ASCII name, and the whole one for browsers of today (RFC 6266)."""
    plain = name if name.isascii() else fallback
    return f"attachment; filename=\"{plain}.{ending}\"; filename*=UTF-8''{quote(f'{name}.{ending}', safe='')}"


def _is_seen(character: str) -> bool:
    """Whether a character is a sign or a space: not a control, a format, a private or a broken one."""
    return unicodedata.category(character)[0] != "C" or character in "\t\n\r"
