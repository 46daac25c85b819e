from collections.abc import Callable

import pytest

from answering.extractive.context import Context
from answering.extractive.exam_held import figures_in, held, words_of
from ingest.plan import Plan

Made = Callable[[str], Context]


@pytest.mark.parametrize(
    ("option", "text", "whole"),
    [
        ("岸电", "推动船舶靠港使用岸电", True),
        ("7", "由以下单位印发,共7家", True),
        ("七", "由以下单位印发,共7家", True),
        ("7", "由以下单位印发,共17家", False),
        ("15%", "提升至15%、20%以上", True),
        ("15%", "提升至20%以上", False),
        ("水利部", "生态环境部、水利部", True),
        ("水利部", "生态环境部、商务部", False),
    ],
)
def test_a_text_carries_an_option_by_its_words_its_figures_or_its_bodies(
    context_of: Made, option: str, text: str, whole: bool
) -> None:
    assert (held(context_of("选择题"), option, text) >= 0.9) is whole


def test_figures_have_their_units() -> None:
    assert figures_in("1,150万吨,43 percent,2025年") == [("1150", "万吨"), ("43", "%"), ("2025", "年")]


def test_words_in_english_bring_their_rendering(context_of: Made, plan: Plan) -> None:
    clause = plan.clause("9")
    assert "shore power" in words_of(context_of("Which one is right?"), clause, clause.sentences[-2])
