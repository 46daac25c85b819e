"""Secrets that programs and browsers show: random, and kept as digests alone."""

import hashlib
import hmac
import secrets


def new_token() -> str:
    """A secret that cannot be guessed: 256 random bits, in letters that a header and a cookie may hold."""
    return secrets.token_urlsafe(32)


def digest_of(token: str) -> str:
    """What is kept of a secret: its SHA-256 in hexadecimal digits."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def same(digest: str, kept: str | None) -> bool:
    """Whether two digests are the same, in a time that does not depend on where they differ."""
    return hmac.compare_digest(digest.encode(), (kept or "").encode())
