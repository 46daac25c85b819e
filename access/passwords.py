"""The door to Argon2: passwords are kept as salted, slow hashes and never in any other form."""

import secrets
import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from access.errors import PasswordRefused

FEWEST_CHARACTERS = 10
MOST_CHARACTERS = 1024  # more would only be work for the server
_SILLY = frozenset(
    (
        *(
            "qwertyuiop",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "abcd123456",
            "password12",
            "passw0rd123",
            "password123",
        ),
        *("password1234", "administrator", "admin12345", "admin123456", "letmein123", "welcome123"),
        *("iloveyou123", "changeme123", "clausewise", "clausewise1", "woaini1314", "woaini5201314"),
    )
)


def check_new_password(name: str, password: str) -> None:
    """Refuse a password that is guessed first.

    Raises:
        PasswordRefused: it is too short or too long, is the name or a number with hardly more, or is known to all.
    """
    plain = _plain(password)
    if not FEWEST_CHARACTERS <= len(plain) <= MOST_CHARACTERS:
        raise PasswordRefused(
            f"a password has {FEWEST_CHARACTERS} to {MOST_CHARACTERS} characters; "
            f"this one has {len(plain)}; choose another"
        )
    if plain.casefold().replace(name.casefold(), "").strip("0123456789!@#._-") == "":
        raise PasswordRefused("the password is the name, or hardly more than digits; choose another")
    if plain.casefold() in _SILLY or len(set(plain)) < 3:
        raise PasswordRefused("the password is among the first that are guessed; choose another")


def hash_password(password: str) -> str:
    """The salted hash under which a password is kept."""
    return _hasher().hash(_plain(password))


def matches(kept: str | None, password: str) -> bool:
    """Whether a password is the one that was kept.

    Where there is none to compare with, another is compared: the time taken does not tell that a name is unknown.
    """
    nobody = _nobody()
    try:
        found = _hasher().verify(kept or nobody, _plain(password[:MOST_CHARACTERS]))
    except (VerificationError, InvalidHashError):
        return False
    return found and kept is not None


def _plain(password: str) -> str:
    """The same password however a keyboard composed its characters."""
    return unicodedata.normalize("NFKC", password)


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobody() -> str:
    return _hasher().hash(secrets.token_hex(32))
