import base64
from pathlib import Path

import pytest

from ingest.tokens import ENCODING_FILE, encoding
from ingest.training.encoding import MODELS, train_encoding

TEXTS = ["减污降碳协同增效", "pollution reduction and carbon reduction", "reduction of pollution"] * 4


@pytest.fixture(scope="module")
def ranks() -> dict[bytes, int]:
    return train_encoding(TEXTS, vocabulary=300)


def test_every_byte_comes_first_and_ranks_run_on(ranks: dict[bytes, int]) -> None:
    assert list(ranks.values()) == list(range(len(ranks)))
    assert list(ranks)[:256] == [bytes([value]) for value in range(256)]


def test_a_frequent_word_becomes_one_token(ranks: dict[bytes, int]) -> None:
    assert b" reduction" in ranks
    assert b"reduction of" not in ranks


def test_two_chinese_characters_are_never_joined(ranks: dict[bytes, int]) -> None:
    assert "减".encode() in ranks
    assert "减污".encode() not in ranks


def test_the_same_texts_give_the_same_encoding(ranks: dict[bytes, int]) -> None:
    assert train_encoding(TEXTS, vocabulary=300) == ranks


def test_the_shipped_file_is_read_whole() -> None:
    lines = (Path(MODELS) / ENCODING_FILE).read_bytes().splitlines()
    shipped = {base64.b64decode(token) for token, _ in (line.split() for line in lines)}
    assert shipped == set(encoding().token_byte_values())
