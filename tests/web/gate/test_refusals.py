import json

import pytest

from web.gate.asked import Asked
from web.gate.refusals import REASONS, refusal
from web.wording import words


def asked(door, accept: str, language: str = "en") -> Asked:
    headers = [(b"accept", accept.encode()), (b"accept-language", language.encode())]
    return Asked(
        {"type": "http", "method": "GET", "path": "/x", "headers": headers, "client": None}, door.keeper
    )


@pytest.mark.parametrize("status", REASONS)
def test_a_program_gets_a_reason_as_json_and_a_browser_a_page(door, status: int) -> None:
    program, browser = refusal(asked(door, "*/*"), status), refusal(asked(door, "text/html"), status)
    assert (program.status_code, browser.status_code) == (status, status)
    said = words()[f"login.{REASONS[status]}"]["en"]
    assert json.loads(program.body) == {"error": said}
    assert said in browser.body.decode()
    assert browser.body.startswith(b"<!doctype html>")


def test_the_reason_is_in_the_language_of_the_browser(door) -> None:
    assert "没有这个地址" in refusal(asked(door, "text/html", "zh-CN"), 404).body.decode()


def test_a_reason_of_its_own_may_be_given(door) -> None:
    assert "another site" in json.loads(refusal(asked(door, ""), 403, "foreign").body)["error"]


def test_who_is_unknown_is_told_how_programs_log_in(door) -> None:
    assert refusal(asked(door, ""), 401).headers["www-authenticate"].startswith("Bearer")
