from web.gate.cookies import cookie, read_cookies


def test_cookies_are_read_from_all_lines() -> None:
    headers = [("cookie", "a=1; b=x=y"), ("other", "c=3"), ("cookie", " d=4 ;e")]
    assert read_cookies(headers) == {"a": "1", "b": "x=y", "d": "4", "e": ""}


def test_a_cookie_with_two_values_is_left_out() -> None:
    assert read_cookies([("cookie", "a=1; a=2; b=1; b=1")]) == {"b": "1"}
    assert read_cookies([("cookie", "a=1"), ("cookie", "a=2"), ("cookie", "a=1")]) == {}


def test_cookies_are_out_of_reach_of_scripts_and_other_sites() -> None:
    assert cookie("a", "1", False) == "a=1; Path=/; HttpOnly; SameSite=Lax"
    assert cookie("a", "1", True, 60) == "a=1; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure"
    assert "Max-Age=0" in cookie("a", "", False, 0)
