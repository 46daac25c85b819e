import pytest

from retrieval.parts import MOST, questions_in


@pytest.mark.parametrize(
    "text",
    [
        "2025年再生铝产量目标是多少?",
        "谁负责园区减污降碳?",
        "水利部、商务部分别负责哪些任务?",
        "第八条和第九条分别讲什么?",
        "Who is responsible for clause 8?",
        "您好，第八条讲什么?谢谢!",
        "园区",
        "?",
        "",
    ],
)
def test_a_message_with_one_question_is_left_whole(text: str) -> None:
    assert questions_in(text) == [text]


def test_questions_are_cut_where_one_ends() -> None:
    assert questions_in("第八条讲什么?第九条由谁负责?") == ["第八条讲什么?", "第九条由谁负责?"]


def test_numbered_questions_are_cut_at_their_numbers() -> None:
    assert questions_in("1. 第八条讲什么? 2. 第九条由谁负责?") == ["第八条讲什么?", "第九条由谁负责?"]


def test_a_second_question_after_and_is_one_of_its_own() -> None:
    assert len(questions_in("What does clause 8 say, and who is responsible for it?")) == 2


def test_no_more_questions_are_taken_than_can_be_answered_well() -> None:
    assert len(questions_in("第八条讲什么?" * 9)) <= MOST
