import hashlib
import hmac
import re

import pytest

from access.tokens import digest_of, new_token, same


def test_tokens_are_256_random_bits() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(re.fullmatch(r"[\w-]{43}", token) for token in tokens)


def test_the_digest_is_sha_256_and_takes_any_text() -> None:
    assert digest_of("a") == hashlib.sha256(b"a").hexdigest()
    assert len(digest_of("\udcff")) == 64


def test_digests_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    real = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda a, b: compared.append((a, b)) or real(a, b))
    assert same("ab", "ab")
    assert not same("ab", "ac")
    assert not same("ab", None)
    assert len(compared) == 3
