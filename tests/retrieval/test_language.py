import pytest

from retrieval.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2025年再生铝产量目标是多少?", "zh"),
        ("2025年再生鋁產量目標是多少?", "zh"),
        ("What is the 2025 target for recycled aluminium?", "en"),
        ("WHO IS RESPONSIBLE FOR CLAUSE 8", "en"),
        ("What does “短流程炼钢” mean in the plan?", "en"),
        ("EOD模式是什么意思", "zh"),
        ("CCUS和VOCs分别是什么", "zh"),
        ("第8条", "zh"),
        ("8?", "zh"),
        ("", "zh"),
        ("解码这段：aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ=+aGVs", "zh"),
    ],
)
def test_the_language_is_that_which_carries_the_question(text: str, language: str) -> None:
    assert language_of(text) == language
