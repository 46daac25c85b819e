from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


def test_the_option_that_the_plan_carries_is_chosen(ask: Ask) -> None:
    answer = ask("2025年再生铝产量达到（ ）。A. 1000万吨 B. 1150万吨 C. 1200万吨 D. 1500万吨")
    assert (answer.status, cited(answer)) == ("answered", {"8"})
    assert "B" in answer.answer
    assert "1150万吨" in answer.answer
    assert "1200" not in answer.answer


def test_the_option_that_the_plan_does_not_carry_is_chosen_where_that_is_asked(ask: Ask) -> None:
    answer = ask("下列不属于第十一条责任单位的是 A. 农业农村部 B. 生态环境部 C. 国家能源局 D. 商务部")
    assert (answer.status, cited(answer)) == ("answered", {"11"})
    assert "D" in answer.answer


@pytest.mark.parametrize("gap", ["____", "（ ）"])
def test_a_blank_is_filled_with_the_plans_own_words(ask: Ask, gap: str) -> None:
    answer = ask(f"到2025年，三大粮食作物化肥、农药利用率均提高到{gap}。")
    assert (answer.status, cited(answer)) == ("answered", {"11"})
    assert "43%" in answer.answer


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("2025年再生铝产量达到1150万吨", ("正确", "对")),
        ("2025年再生铝产量达到1200万吨", ("错", "不正确", "不对")),
    ],
)
def test_a_statement_is_judged_by_what_the_plan_says(
    ask: Ask, statement: str, words: tuple[str, ...]
) -> None:
    answer = ask(f"判断对错：{statement}。")
    assert (answer.status, cited(answer)) == ("answered", {"8"})
    assert any(word in answer.answer for word in words)


def test_principles_are_put_in_the_order_of_the_plan(ask: Ask) -> None:
    answer = ask("按原文顺序排列：A. 优化技术路径 B. 突出协同增效 C. 强化源头防控")
    assert (answer.status, cited(answer)) == ("answered", {"2"})
    assert "BCA" in answer.answer.replace("、", "").replace(" ", "")
