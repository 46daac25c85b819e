import pytest

from ingest.analysis import fold
from retrieval.whereabouts import sought_in


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("秸秆是哪一条在管？", "秸秆"),
        ("查一下人工湿地是第几条提出来的", "人工湿地"),
        ("垃圾分类写进哪一条了？我要引用条号", "垃圾分类"),
        ("岸電寫在哪一條？", "岸电"),
        ("“碳普惠”出自哪里？", "碳普惠"),
        ("Which item deals with straw burning?", "straw burning"),
        ("Quote me the Chinese sentence that mentions shore power, and say where it is.", "shore power"),
    ],
)
def test_what_is_looked_for_is_told_from_the_words_around_it(question: str, words: str) -> None:
    sought = sought_in(fold(question))
    assert sought is not None
    assert sought.words == words


def test_one_place_is_told_from_all_places() -> None:
    one, all_ = sought_in("岸电是哪一条"), sought_in("岸电分别写在哪些条")
    assert one is not None
    assert all_ is not None
    assert (one.many, all_.many) == (False, True)


@pytest.mark.parametrize("question", ["谁负责园区？", "第八条讲什么", "What does clause 8 say?", ""])
def test_other_questions_look_for_no_place(question: str) -> None:
    assert sought_in(question) is None
