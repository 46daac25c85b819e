import pytest

from ingest.plan import Plan
from retrieval.fillers import core_of, tidied


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("你好，请问一下第九条谁负责，谢谢🙏", "第九条谁负责"),
        ("县教育局的 方案里有没有写到学校教育", "方案里有没有写到学校教育"),
        ("hi, who handles straw? thanks", "who handles straw?"),
        ("第九条谁负责", "第九条谁负责"),
        ("谢谢", "谢谢"),
    ],
)
def test_greetings_thanks_and_who_asks_are_left_out(text: str, tidy: str) -> None:
    assert tidied(text).strip("，。, ") == tidy


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("今天好热啊哈哈哈顺便问下城市照明能耗方案里有没有", "城市照明能耗方案里有没有"),
        ("领导让问下第九条啥意思 急", "第九条啥意思"),
        ("hi, quick question: who handles straw? thanks", "who handles straw?"),
        ("秸秆能不能烧", "秸秆能不能烧"),
    ],
)
def test_what_is_told_before_the_question_is_no_core_of_it(text: str, core: str) -> None:
    assert core_of(text) == core


def test_titles_are_left_alone(plan: Plan) -> None:
    titles = [clause.title for clause in plan.items if clause.title]
    assert [title for title in titles if core_of(title) != title or tidied(title) != title] == []
