import pytest
from hypothesis import given
from hypothesis import strategies as st

from access.errors import NameRefused
from access.names import MOST_CHARACTERS, clean_name


@pytest.mark.parametrize("name", ["张三", "li.si", "wang_wu-2", "a@b.gov.cn", "Éva", "मीरा", "x" * 64])
def test_names_of_any_script_are_taken(name: str) -> None:
    assert clean_name(name) == name


@pytest.mark.parametrize(
    ("typed", "kept"), [("\uff4c\uff49si", "lisi"), ("张三２", "张三2"), ("e\u0301va", "éva")]
)
def test_one_name_has_one_form(typed: str, kept: str) -> None:
    assert clean_name(typed) == kept


@pytest.mark.parametrize(
    "name",
    [
        *(
            "",
            " ",
            "a b",
            "../x",
            "a/b",
            "a\\b",
            "a\x00b",
            "a\nb",
            "a,b",
            "a;b",
            "a=b",
            "<b>",
            '"',
            "'",
            "a:b",
        ),
        *("x" * 65, "\u200bab", "a\u202eb", "..", ".x", "-x", "_x", "@x", "a\u2028", "\u0301a", "℀"),
    ],
)
def test_names_that_could_be_taken_for_something_else_are_refused(name: str) -> None:
    with pytest.raises(NameRefused):
        clean_name(name)


@pytest.mark.parametrize("name", ["visitor-1", "VISITOR-0123456789abcdef0123456789abcdef", "\uff56isitor-x"])
def test_nobody_can_be_named_like_a_visitor(name: str) -> None:
    with pytest.raises(NameRefused, match="visitors"):
        clean_name(name)


@given(st.text(max_size=80))
def test_a_clean_name_is_its_own_clean_name_and_holds_no_path(text: str) -> None:
    try:
        name = clean_name(text)
    except NameRefused:
        return
    assert clean_name(name) == name
    assert 1 <= len(name) <= MOST_CHARACTERS
    assert not set(name) & set('/\\\0 \n,;="<>:')
