"""Requests for an exam item: known as such, with their kind and their matter."""

import pytest

from ingest.analysis import fold
from retrieval.making import asks_to_make, kind_to_make, matter_to_make


@pytest.mark.parametrize(
    ("text", "kind", "matter"),
    [
        ("给我一道关于秸秆焚烧的填空题，带答案", "blank", "秸秆焚烧"),
        ("绿色电价，单选题一道，附解析", "choice", "绿色电价"),
        ("請出一條岸電嘅判斷題", "judge", "岸电"),
        ("围绕碳普惠命一个多选题", "several", "碳普惠"),
        ("Draft one multiple-choice question, with the key, on sewage sludge.", "choice", "sewage sludge"),
        ("I need a gap-fill exercise about stubble burning, include the answer", "blank", "stubble burning"),
    ],
)
def test_an_item_is_asked_for_in_many_ways(text: str, kind: str, matter: str) -> None:
    folded = fold(text)
    assert asks_to_make(folded)
    assert kind_to_make(folded) == kind
    assert matter_to_make(folded) == matter


@pytest.mark.parametrize(
    "text",
    [
        "方案提出了几个突出问题？",
        "写出第五条的标题",
        "判断题：到2025年短流程炼钢占比20%以上",
        "Give me the four items of part six",
        "What does the plan say about test items?",
    ],
)
def test_other_messages_ask_for_no_item(text: str) -> None:
    assert not asks_to_make(fold(text))
