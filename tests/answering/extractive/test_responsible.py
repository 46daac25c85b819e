from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.engine import Answerer
from ingest.command import add_plans
from ingest.index import open_index
from ingest.plan import Plan
from ingest.settings import Settings
from retrieval.question import Question

Ask = Callable[..., Answer]
PARKS = ("生态环境部", "国家发展改革委", "科技部", "工业和信息化部", "住房城乡建设部", "水利部", "商务部")


@pytest.mark.parametrize("number", range(4, 30))
def test_a_clause_asked_for_by_number_gives_its_bodies_in_order(ask: Ask, plan: Plan, number: int) -> None:
    answer = ask(f"第{number}条由谁负责?")
    line = plan.clause(str(number)).responsibility
    assert line is not None
    assert answer.status == "answered"
    assert answer.bodies == tuple(body.name for body in line.bodies)
    assert {citation.clause for citation in answer.citations} == {str(number)}
    assert any(plan.slice(line.span) in citation.quote for citation in answer.citations)
    assert all(name in answer.answer for name in answer.bodies)


@pytest.mark.parametrize(
    "question", ["谁负责园区减污降碳?", "誰負責園區減污降碳?", "园区减污降碳归哪些部门管?"]
)
def test_a_topic_gives_the_bodies_of_its_clause(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.bodies == PARKS
    assert {citation.clause for citation in answer.citations} == {"19"}


def test_an_open_list_is_said_to_be_open(ask: Ask) -> None:
    assert "等" in ask("第十九条由谁负责?").answer
    assert "“等”" not in ask("第八条由谁负责?").answer


def test_a_lead_is_called_one_only_where_the_plan_does(ask: Ask) -> None:
    assert "牵头" in ask("第二十九条由谁负责?").answer
    assert "牵头" not in ask("第八条由谁负责?").answer


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_clause_without_a_responsibility_line_names_no_bodies(ask: Ask, number: int) -> None:
    answer = ask(f"第{number}条由谁负责?")
    assert answer.bodies == ()
    assert answer.status in ("answered", "not_in_plan")


def test_in_english_the_bodies_are_named_with_their_printed_names(ask: Ask) -> None:
    answer = ask("Who is responsible for clause 8?")
    assert answer.bodies == ("工业和信息化部", "国家发展改革委", "生态环境部", "国家能源局")
    assert "Ministry of Ecology and Environment" in answer.answer
    assert "生态环境部" in answer.answer


def test_a_clause_that_is_not_there_has_no_bodies(ask: Ask) -> None:
    answer = ask("第三十条由谁负责?")
    assert (answer.status, answer.bodies) == ("not_in_plan", ())


PLAN = """河湾市节水方案
一、任务
（一）推进农业节水。发展滴灌。（市农业农村局牵头，市水务局配合）
（二）推进工业节水。工业企业要节水。（市水务局负责）
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    folder = tmp_path_factory.mktemp("own")
    (folder / "own.txt").write_text(PLAN, encoding="utf-8")
    settings = Settings(home=folder / "home")
    add_plans([folder / "own.txt"], False, settings, lambda message: None)
    return Answerer(open_index(settings))


def test_who_leads_and_who_supports_is_told_apart(own: Answerer) -> None:
    answer = own.ask(Question(question="谁负责农业节水？", plan="own"))
    assert "由市农业农村局牵头，市水务局配合" in answer.answer
    assert answer.bodies == ("市农业农村局", "市水务局")


def test_a_small_plan_is_not_crowded_out_by_a_large_one(own: Answerer) -> None:
    answer = own.ask(Question(question="工业企业要做什么？", plan="own"))
    assert [citation.clause for citation in answer.citations] == ["2"]
