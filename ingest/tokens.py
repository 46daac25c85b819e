"""The door to tiktoken: counting tokens with an encoding that ships with the project (nothing is downloaded).

The encoding is a byte-level BPE trained on the project's own texts (`python -m ingest.training.encoding`). It never
joins two Chinese characters, and knows fewer words than the large models' own encodings, so that it counts more
tokens than they do and a budget counted with it is kept.
"""

import base64
from functools import cache
from importlib.resources import files

import tiktoken

ENCODING_FILE = "clausewise.tiktoken"
PATTERN = r"\p{Han}|[^\r\n\p{L}\p{N}]?[^\P{L}\p{Han}]+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"


@cache
def encoding() -> tiktoken.Encoding:
    """The shipped encoding."""
    lines = files("ingest").joinpath("models", ENCODING_FILE).read_bytes().splitlines()
    ranks = {base64.b64decode(token): int(rank) for token, rank in (line.split() for line in lines)}
    return tiktoken.Encoding("clausewise", pat_str=PATTERN, mergeable_ranks=ranks, special_tokens={})


def count_tokens(text: str) -> int:
    """How many tokens a text has; special-token look-alikes in it are counted as plain text."""
    return len(encoding().encode(text, disallowed_special=()))


def cut_to_tokens(text: str, limit: int) -> str:
    """The longest beginning of a text with at most `limit` tokens and no broken character."""
    tokens = encoding().encode(text, disallowed_special=())
    if len(tokens) <= limit:
        return text
    return encoding().decode_bytes(tokens[:limit]).decode("utf-8", errors="ignore")
