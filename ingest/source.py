"""A plan's file as it was supplied: bytes, the text they decode to, and their digest."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import SourceRefused

MAX_BYTES = 16 * 1024 * 1024
_ENCODINGS = ("utf-8-sig", "gb18030")
_CONTROL_SHARE = 0.002


@dataclass(frozen=True)
class SourceFile:
    """A file read whole. `digest` is the SHA-256 of its bytes, in hexadecimal."""

    name: str
    text: str
    encoding: str
    digest: str


def read_source(path: Path) -> SourceFile:
    """Read a plan's file.

    Raises:
        SourceRefused: it is missing, empty, too large, binary, or neither UTF-8 nor GB18030.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise SourceRefused(
                f"{path}: {size} bytes; a plan may have {MAX_BYTES} at most; give the text alone"
            )
        data = path.read_bytes()
    except OSError as error:
        raise SourceRefused(
            f"{path}: cannot be read ({error.strerror}); check the path and its permissions"
        ) from error
    return decode_source(path.name, data, str(path))


def decode_source(name: str, data: bytes, shown: str) -> SourceFile:
    """Decode a file's bytes; `shown` is how an error names the file.

    Raises:
        SourceRefused: see `read_source`.
    """
    if not data.strip():
        raise SourceRefused(f"{shown}: the file is empty; give a text file with the plan in it")
    if b"\x00" in data:
        raise SourceRefused(f"{shown}: binary data, not text; save the plan as plain text (.txt) in UTF-8")
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not text.strip():
            raise SourceRefused(f"{shown}: the file is empty; give a text file with the plan in it")
        if _looks_binary(text):
            break
        return SourceFile(name, text, encoding.removesuffix("-sig"), hashlib.sha256(data).hexdigest())
    raise SourceRefused(
        f"{shown}: neither UTF-8 nor GB18030 text; save the plan as plain text (.txt) in UTF-8"
    )


def _looks_binary(text: str) -> bool:
    """Whether control or private-use characters are too many for a text that a person typed."""
    odd = sum(1 for c in text if (ord(c) < 32 and c not in "\t\n\r\f") or 0xE000 <= ord(c) <= 0xF8FF)
    return odd > _CONTROL_SHARE * len(text)


def plan_id(path: Path) -> str:
    """A plan's id from its file's name: lower case, everything but letters, digits and - becoming -."""
    slug = re.sub(r"[\W_]+", "-", path.stem.lower()).strip("-")
    return slug[:64] or "plan"
