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


@pytest.mark.parametrize(
    "text",
    [
        "俩事：1 第八条讲什么 2 谁负责第九条",
        "问两个问题，①污水厂能装光伏吗②秸秆谁管",
        "第八条讲什么，还有第九条归谁管",
        "第八条讲什么 另外第九条归谁管",
        "第八条讲什么&谁负责",
        "What does clause 8 say? Also, who is responsible for clause 9?",
        "what does clause 8 say & who is in charge",
    ],
)
def test_two_questions_are_told_apart(text: str) -> None:
    assert len(questions_in(text)) == 2


@pytest.mark.parametrize(
    "text", ["水利部还有哪些任务？", "除了第八条还有哪条提到氢能？", "We make glass. Can we add a line?"]
)
def test_words_that_also_join_within_a_question_cut_none(text: str) -> None:
    assert questions_in(text) == [text]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "In how many items is the NDRC named first, and which are they?",
            "In how many items is the NDRC named first",
        ),
        ("只露过一次面的责任单位有哪些？各在哪条？", "只露过一次面的责任单位有哪些？"),
        ("尾矿怎么利用？写在第几条？", "尾矿怎么利用？"),
        ("Is hydrogen mentioned? And which clause is it?", "Is hydrogen mentioned?"),
    ],
)
def test_what_only_asks_which_they_are_is_no_question_of_its_own(text: str, question: str) -> None:
    assert questions_in(text) == [question]


def test_short_questions_for_places_are_parted() -> None:
    assert questions_in("1.岸电哪条 2.秸秆哪条") == ["岸电哪条", "秸秆哪条"]
    assert len(questions_in("氢能冶金在第几条，绿色电价又在第几条？")) == 2
