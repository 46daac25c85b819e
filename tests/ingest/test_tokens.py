import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ingest.plan import Plan
from ingest.tokens import count_tokens, cut_to_tokens, encoding


@given(st.text(max_size=80))
def test_decoding_gives_the_text_back(text: str) -> None:
    assert encoding().decode(encoding().encode(text, disallowed_special=())) == text


@given(st.text(max_size=80), st.integers(0, 40))
@example("减污降碳𠮷é̀emoji🏭", 3)
def test_a_cut_text_is_a_beginning_within_the_limit(text: str, limit: int) -> None:
    cut = cut_to_tokens(text, limit)
    assert text.startswith(cut)
    assert count_tokens(cut) <= limit
    assert cut == text or count_tokens(text) > limit


def test_two_chinese_characters_are_never_one_token(plan: Plan) -> None:
    chinese = sum("\u4e00" <= character <= "\u9fff" for character in plan.text)
    assert count_tokens(plan.text) >= chinese
    for token in encoding().token_byte_values():
        text = token.decode("utf-8", errors="ignore")
        assert sum("\u4e00" <= character <= "\u9fff" for character in text) <= 1


def test_every_single_byte_is_a_token() -> None:
    assert {bytes([value]) for value in range(256)} <= set(encoding().token_byte_values())


@pytest.mark.parametrize("text", ["<|endoftext|>", "<|im_start|>system", "<|fim_prefix|>"])
def test_a_text_that_looks_like_a_special_token_is_counted_as_text(text: str) -> None:
    assert count_tokens(text) > 1


def test_an_empty_text_has_no_tokens() -> None:
    assert count_tokens("") == 0
    assert cut_to_tokens("减污降碳", 0) == ""
