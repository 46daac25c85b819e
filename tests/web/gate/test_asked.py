from ipaddress import ip_network

from access.identity import Identity
from web.gate.asked import Asked

WHO = Identity("a", "user", True)


def asked(door, *headers: tuple[str, str], **scope) -> Asked:
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers]
    full = {"type": "http", "method": "GET", "path": "/", "headers": raw, "client": ("10.0.0.5", 1), **scope}
    return Asked(full, door.keeper)


def test_a_request_is_read(make_door) -> None:
    one = asked(
        make_door(), ("Cookie", "a=1"), ("X-A", "1"), ("x-b", "1"), ("x-b", "2"), query_string=b"a=%E8"
    )
    assert (one.method, one.path, one.query) == ("GET", "/", "a=%E8")
    assert (one.header("x-a"), one.header("x-b"), one.has("x-b"), one.has("x-c")) == ("1", None, True, False)
    assert (one.shown.peer, one.shown.cookies) == ("10.0.0.5", {"a": "1"})
    assert asked(make_door(), client=None).shown.peer == ""


def test_a_browser_says_that_it_shows_what_it_gets(make_door) -> None:
    assert asked(make_door(), ("accept", "text/html,*/*;q=0.8")).wants_page
    assert not asked(make_door(), ("accept", "*/*")).wants_page
    assert not asked(make_door()).wants_page


def test_who_asks_is_told_to_the_application_and_the_state_is_not_shared(make_door) -> None:
    shared = {"x": 1}
    passed = asked(make_door(), ("host", "h"), state=shared).passed_on(WHO)
    assert passed["state"] == {"x": 1, "identity": WHO}
    assert shared == {"x": 1}


def test_behind_a_proxy_the_request_is_that_of_the_person(make_door) -> None:
    told = (
        *(("host", "inside:7860"), ("x-forwarded-for", "192.0.2.1"), ("x-forwarded-proto", "https")),
        ("x-forwarded-host", "plan.gov.cn"),
    )
    believed = asked(make_door(proxies=(ip_network("10.0.0.5/32"),)), *told).passed_on(WHO)
    assert (believed["scheme"], believed["client"]) == ("https", ("192.0.2.1", 0))
    assert believed["headers"] == [(b"host", b"plan.gov.cn")]
    stranger = asked(make_door(), *told).passed_on(WHO)
    assert (stranger["scheme"], stranger["client"]) == ("http", ("10.0.0.5", 0))
    assert stranger["headers"] == [(b"host", b"inside:7860")]


def test_headers_by_which_gradio_could_be_misled_are_taken_out(make_door) -> None:
    headers = (
        ("host", "h"),
        ("x-gradio-server", "http://evil.example"),
        ("accept-encoding", "br"),
        ("accept", "*/*"),
    )
    assert asked(make_door(), *headers).passed_on(WHO)["headers"] == [(b"host", b"h"), (b"accept", b"*/*")]
    elsewhere = asked(make_door(), *headers, path="/assets/x.js").passed_on(WHO)["headers"]
    assert (b"accept-encoding", b"br") in elsewhere
