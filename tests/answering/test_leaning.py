"""Follow-ups that are read together with the question before them."""

from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "before", "clause", "words"),
    [
        ("那农机呢", "秸秆怎么处理", "11", "农机"),
        ("咁風機葉片呢", "廢棄電池點處理", "16", "叶片"),
        ("十五五呢", "煤炭消费十四五怎么控", "6", "逐步减少"),
        ("And rural houses?", "What does clause 10 say about old residential areas?", "10", "rural houses"),
        ("那大的呢，水电站", "小水电让建吗", "6", "因地制宜开发水电"),
    ],
)
def test_another_subject_is_asked_the_same(
    ask: Ask, question: str, before: str, clause: str, words: str
) -> None:
    answer = ask(question, before)
    assert clause in cited(answer)
    assert words in answer.answer


def test_a_year_that_the_new_subject_has_no_figure_for_is_dropped(ask: Ask) -> None:
    answer = ask("不是，我问的是电解铝", "到2025年再生铝产量多少")
    assert (answer.status, cited(answer)) == ("answered", {"8"})
    assert "30%以上" in answer.answer


@pytest.mark.parametrize("doubt", ["你确定？把原文念出来", "are you sure?"])
def test_a_doubt_has_the_answer_worked_out_again(ask: Ask, doubt: str) -> None:
    answer = ask(doubt, "考核督察谁牵头？")
    assert (cited(answer), answer.bodies) == ({"29"}, ("生态环境部",))


def test_a_follow_up_stays_inside_the_clause_talked_about(ask: Ask) -> None:
    assert cited(ask("数据造假怎么处理", "碳市场有什么要求")) == {"23"}


@pytest.mark.parametrize("doubt", ["再核对一下，真有发改委？", "确实有发改委？", "发改委真在里面？"])
def test_a_doubt_about_one_body_is_settled(ask: Ask, doubt: str) -> None:
    answer = ask(doubt, "考核督察谁牵头？")
    assert cited(answer) == {"29"}
    assert answer.answer.startswith("不是")


def test_a_doubted_year_is_not_asked_about(ask: Ask) -> None:
    answer = ask("你确定是2030年？", "再生铝产量目标哪一年？")
    assert cited(answer) == {"8"}
    assert "2025年" in answer.answer
