import base64
import hashlib

import pytest

from web.gate.headers import dressed, policy, script_digests


def headers_of(
    path: str = "/", status: int = 200, scripts=None, cookie=None, *own: tuple[bytes, bytes]
) -> dict:
    return {name.decode(): value.decode() for name, value in dressed(own, status, path, scripts, cookie)}


def rules(text: str) -> dict[str, list[str]]:
    return {rule.split()[0]: rule.split()[1:] for rule in text.split("; ")}


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    for scripts in (None, [], ["'sha256-x'"]):
        own = rules(policy(scripts))
        assert own["default-src"] == own["connect-src"] == own["form-action"] == own["base-uri"] == ["'self'"]
        assert own["frame-ancestors"] == own["object-src"] == ["'none'"]
        assert own["img-src"] == own["font-src"] == ["'self'", "data:"]
        assert "'unsafe-inline'" not in own["script-src"]
        assert not any(part.startswith(("http", "*")) for parts in own.values() for part in parts)


def test_only_gradios_pages_may_make_functions_and_run_their_own_scripts() -> None:
    assert rules(policy(None))["script-src"] == ["'self'"]
    assert rules(policy(["'sha256-x'"]))["script-src"] == ["'self'", "'unsafe-eval'", "'sha256-x'"]


def test_scripts_of_a_page_are_known_by_their_digests() -> None:
    page = b'<script>a()</script><SCRIPT type="module">\nb()\n</SCRIPT><script src="x.js"></script><script\n src = x>c</script>'
    digests = [base64.b64encode(hashlib.sha256(text).digest()).decode() for text in (b"a()", b"\nb()\n")]
    assert script_digests(page) == sorted(f"'sha256-{digest}'" for digest in digests)
    assert script_digests(b"<p onclick='a()'>") == []


def test_ours_stand_in_place_of_the_applications_own() -> None:
    own = (
        *((b"Content-Security-Policy", b"default-src *"), (b"cache-control", b"public"), (b"server", b"x")),
        *(
            (b"access-control-allow-origin", b"https://evil.example"),
            (b"Access-Control-Allow-Credentials", b"true"),
        ),
        *((b"content-type", b"text/plain"), (b"set-cookie", b"theme=dark")),
    )
    told = headers_of("/", 200, None, None, *own)
    assert not [name for name in told if name.lower().startswith("access-control-")]
    assert "server" not in told
    assert "Content-Security-Policy" not in told
    assert told["cache-control"] == "no-store"
    assert (told["content-type"], told["set-cookie"]) == ("text/plain", "theme=dark")
    assert told["x-content-type-options"] == "nosniff"
    assert told["referrer-policy"] == told["cross-origin-opener-policy"] == "same-origin"
    assert "microphone=()" in told["permissions-policy"]


def test_a_cookie_is_set_beside_those_of_the_application() -> None:
    told = dressed([(b"set-cookie", b"theme=dark")], 200, "/", None, "a=1")
    assert [value for name, value in told if name == b"set-cookie"] == [b"theme=dark", b"a=1"]


@pytest.mark.parametrize(
    ("path", "status", "caching"),
    [
        ("/assets/index-DphvyggB.js", 200, "private, max-age=31536000, immutable"),
        ("/assets/index-DphvyggB.js", 304, "private, max-age=31536000, immutable"),
        ("/assets/index-DphvyggB.js", 404, "no-store"),
        ("/assets/index.js", 200, "no-store"),
        ("/static/js/x.js", 200, "private, max-age=3600"),
        ("/theme.css", 200, "private, max-age=3600"),
        ("/looks/plain.css", 200, "private, max-age=3600"),
        ("/", 200, "no-store"),
        ("/login", 401, "no-store"),
        ("/api/ask", 200, "no-store"),
        ("/files/assets/x-DphvyggB.js", 200, "no-store"),
    ],
)
def test_only_files_of_the_program_are_kept_by_browsers(path: str, status: int, caching: str) -> None:
    assert headers_of(path, status)["cache-control"] == caching
