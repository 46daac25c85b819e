"""The headers that every response has, whatever the application says."""

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence

RawHeaders = Iterable[tuple[bytes, bytes]]
_SCRIPT = re.compile(rb"<script(?![^>]*\ssrc\s*=)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_HASHED = re.compile(r"/assets/.+-[\w-]{8,12}\.\w+")
_LASTING = re.compile(r"/(?:static/|looks/|theme\.css$|favicon\.ico$)")
_ALWAYS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-robots-tag": "noindex",
}
_CSP = (
    "default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'none'"
)


def script_digests(page: bytes) -> list[str]:
    """The digests by which a browser knows the scripts written into a page, and runs no other."""
    digests = (hashlib.sha256(script).digest() for script in _SCRIPT.findall(page))
    return sorted({f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests})


def policy(scripts: Sequence[str] | None) -> str:
    """The content security policy. With the digests of its scripts a page is Gradio's, which has to make functions of strings; None: any other response."""
    own = "'self'" if scripts is None else " ".join(("'self'", "'unsafe-eval'", *scripts))
    return _CSP.format(scripts=own)


def dressed(
    headers: RawHeaders, status: int, path: str, scripts: Sequence[str] | None, cookie: str | None
) -> list[tuple[bytes, bytes]]:
    """A response's headers with ours in place of its own; leave for other sites to read it is taken out."""
    ours = {**_ALWAYS, "content-security-policy": policy(scripts), "cache-control": _caching(status, path)}
    kept = [
        (name, value)
        for name, value in headers
        if name.decode("latin-1").lower() not in ours
        and not name.lower().startswith(b"access-control-")
        and name.lower() not in (b"server", b"expires", b"pragma")
    ]
    cookies = [(b"set-cookie", cookie.encode("latin-1"))] if cookie else []
    return [*kept, *((name.encode(), value.encode("latin-1")) for name, value in ours.items()), *cookies]


def _caching(status: int, path: str) -> str:
    if status not in (200, 304):
        return "no-store"
    if _HASHED.fullmatch(path):
        return "private, max-age=31536000, immutable"
    return "private, max-age=3600" if _LASTING.match(path) else "no-store"
