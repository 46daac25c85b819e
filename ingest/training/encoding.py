"""Train the token encoding that ships with the project: `python -m ingest.training.encoding` (seconds)."""

import base64
import sys
from pathlib import Path

from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from ingest.tokens import ENCODING_FILE, PATTERN
from ingest.training.texts import load_corpus

VOCABULARY = 6000
MODELS = Path(__file__).resolve().parent.parent / "models"


def train_encoding(texts: list[str], vocabulary: int = VOCABULARY) -> dict[bytes, int]:
    """Byte-pair ranks of a byte-level encoding trained on the texts, all 256 bytes first."""
    from tokenizers import Regex

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(PATTERN), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    trainer = trainers.BpeTrainer(vocab_size=vocabulary, initial_alphabet=alphabet, show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    to_byte = _byte_of_character()
    ordered = sorted(tokenizer.get_vocab().items(), key=lambda pair: pair[1])
    tokens = [bytes(to_byte[character] for character in token) for token, _ in ordered]
    singles = [bytes([value]) for value in range(256)]
    return {token: rank for rank, token in enumerate([*singles, *(t for t in tokens if len(t) > 1)])}


def _byte_of_character() -> dict[str, int]:
    """The printable stand-ins that byte-level BPE uses for bytes, reversed (GPT-2's table)."""
    printable = [*range(ord("!"), ord("~") + 1), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    table = {chr(value): value for value in printable}
    others = [value for value in range(256) if value not in printable]
    return table | {chr(256 + index): value for index, value in enumerate(others)}


def main() -> None:
    """Train and write the encoding."""
    ranks = train_encoding(load_corpus().texts())
    lines = [b"%s %d" % (base64.b64encode(token), rank) for token, rank in ranks.items()]
    target = MODELS / ENCODING_FILE
    target.write_bytes(b"\n".join(lines) + b"\n")
    sys.stderr.write(f"{target}: {len(ranks)} tokens\n")


if __name__ == "__main__":
    main()
