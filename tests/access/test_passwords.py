import pytest
from argon2 import PasswordHasher

from access import passwords
from access.errors import PasswordRefused
from access.passwords import check_new_password, hash_password, matches


def test_a_password_is_kept_salted_and_slow() -> None:
    first, second = hash_password("correct horse"), hash_password("correct horse")
    assert first != second
    assert first.startswith("$argon2id$")
    assert "correct" not in first
    assert matches(first, "correct horse")
    assert not matches(first, "correct horse ")


def test_the_same_password_typed_by_another_keyboard_is_the_same() -> None:
    assert matches(hash_password("e\u0301cole-normale"), "école-normale")


def test_nobodys_password_is_compared_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, compared = hash_password("correct horse"), []
    verify = PasswordHasher.verify

    def counted(hasher: PasswordHasher, hash: str, password: str) -> bool:
        compared.append(hash)
        return verify(hasher, hash, password)

    monkeypatch.setattr(PasswordHasher, "verify", counted)
    assert not matches(None, "correct horse")
    assert not matches(kept, "wrong horse")
    parts = [hash.split("$")[:4] for hash in compared]
    assert len(parts) == 2
    assert parts[0] == parts[1]  # the same method at the same cost


def test_the_password_of_nobody_lets_nobody_in() -> None:
    assert not matches(None, "")
    assert not matches("no hash at all", "correct horse")


@pytest.mark.parametrize(
    "password",
    [
        *(
            "",
            "short",
            "123456789",
            "zhangsan",
            "zhangsan12",
            "Zhangsan2026!",
            "12345678901234",
            "aaaaaaaaaaaa",
        ),
        *("ababababab", "Password123", "woaini1314", "x" * 1025),
    ],
)
def test_passwords_that_are_guessed_first_are_refused(password: str) -> None:
    with pytest.raises(PasswordRefused, match="choose another"):
        check_new_password("zhangsan", password)


@pytest.mark.parametrize("password", ["correct horse", "减污降碳协同增效要一起抓", "zhangsan likes tea"])
def test_others_are_taken(password: str) -> None:
    check_new_password("zhangsan", password)


def test_a_refusal_does_not_repeat_the_password() -> None:
    with pytest.raises(PasswordRefused) as refused:
        check_new_password("x", "qwertyuiop")
    assert "qwertyuiop" not in str(refused.value)


def test_what_is_known_to_all_would_else_be_taken() -> None:
    assert all(len(known) >= passwords.FEWEST_CHARACTERS for known in passwords._SILLY)
