from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.naming import is_frame
from ingest.knowledge import Knowledge
from ingest.plan import Plan

Ask = Callable[..., Answer]


def cited(answer: Answer) -> list[str]:
    return list(dict.fromkeys(citation.clause for citation in answer.citations))


@pytest.mark.parametrize("number", [1, 2, 3, 8, 10, 20, 28, 29])
def test_a_clause_can_be_asked_for_by_number(ask: Ask, plan: Plan, number: int) -> None:
    answer = ask(f"第{number}条讲什么?")
    assert (answer.status, cited(answer)) == ("answered", [str(number)])
    assert plan.clause(str(number)).title in answer.answer  # type: ignore[operator]  # items have titles


@pytest.mark.parametrize("number", range(1, 30))
def test_every_clause_can_be_asked_for_in_english(ask: Ask, number: int) -> None:
    answer = ask(f"What does clause {number} say?")
    assert (answer.status, answer.language, cited(answer)) == ("answered", "en", [str(number)])


@pytest.mark.parametrize("question", ["第八条原文", "把第八条的全文给我", "第8條原文"])
def test_the_words_of_a_clause_are_given_whole(ask: Ask, plan: Plan, question: str) -> None:
    answer = ask(question)
    quoted = "".join(citation.quote for citation in answer.citations)
    sentences = plan.clause("8").sentences[1:]
    assert [plan.slice(span) for span in sentences if plan.slice(span) not in quoted] == []


@pytest.mark.parametrize(
    "question", ["第八条和第九条分别讲什么?", "第8、9条讲什么", "What do clauses 8 and 9 say?"]
)
def test_several_clauses_are_given_in_the_order_asked(ask: Ask, question: str) -> None:
    assert cited(ask(question)) == ["8", "9"]


def test_a_title_alone_is_given_where_it_is_asked_for(ask: Ask, plan: Plan) -> None:
    answer = ask("第八条的标题是什么?")
    assert cited(answer) == ["8"]
    assert "推进工业领域协同增效" in answer.answer
    assert "1150" not in answer.answer


def test_a_title_is_given_in_english(ask: Ask) -> None:
    answer = ask("What is the title of clause 8?")
    assert (answer.status, answer.language, cited(answer)) == ("answered", "en", ["8"])
    assert "industry" in answer.answer.lower()


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [("第四部分有哪些条?", 8, 12), ("What is in part 4?", 8, 12), ("第八部分有哪几条", 26, 29)],
)
def test_a_part_gives_its_clauses_in_order(ask: Ask, question: str, first: int, last: int) -> None:
    assert cited(ask(question)) == [str(number) for number in range(first, last + 1)]


def test_a_part_without_clauses_gives_its_sentences(ask: Ask) -> None:
    assert cited(ask("第一部分讲什么?")) == ["part-1"]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("最后一条讲什么？", -1),
        ("最後一條講什麼？", -1),
        ("最后一条的原文", -1),
        ("What does the last clause say?", -1),
        ("What does the second-to-last clause say?", -2),
        ("What does the penultimate clause say?", -2),
    ],
)
def test_a_clause_can_be_asked_for_from_the_end(ask: Ask, plan: Plan, question: str, place: int) -> None:
    answer = ask(question)
    assert (answer.status, cited(answer)) == ("answered", [plan.items[place].id])


@pytest.mark.parametrize(
    ("question", "part", "place"),
    [
        ("第四部分第二条讲什么？", 4, 1),
        ("第四部分的最后一条讲什么？", 4, -1),
        ("What does the third item of part 4 say?", 4, 2),
    ],
)
def test_a_clause_can_be_asked_for_within_its_part(
    ask: Ask, plan: Plan, question: str, part: int, place: int
) -> None:
    row = [clause.id for clause in plan.items if clause.part == plan.parts[part - 1]]
    assert cited(ask(question)) == [row[place]]


@pytest.mark.parametrize("number", [7, 14, 20])
@pytest.mark.parametrize("words", ["用大白话解释一下第{}条", "第{}条通俗地讲讲"])
def test_a_clause_explained_gives_plain_words_beside_the_plans_own(
    ask: Ask, plan: Plan, knowledge: Knowledge, words: str, number: int
) -> None:
    clause = plan.clause(str(number))
    answer = ask(words.format(number))
    assert cited(answer) == [clause.id]
    for span in clause.sentences:
        written = knowledge.sentence(clause.id, span.start)
        if is_frame(clause, span) or written is None:
            continue
        assert written.plain.rstrip("。") in answer.answer
        assert plan.slice(span).rstrip("。；") in answer.answer


@pytest.mark.parametrize(
    "question", ["Explain clause 20 in plain words", "Explain clause 20 in simple terms"]
)
def test_a_clause_explained_in_english_is_told_whole(ask: Ask, plan: Plan, question: str) -> None:
    answer = ask(question)
    assert (answer.language, cited(answer)) == ("en", ["20"])
    quotes = [citation.quote for citation in answer.citations]
    own = [span for span in plan.clause("20").sentences if not is_frame(plan.clause("20"), span)]
    assert [plan.slice(span) for span in own if not any(plan.slice(span) in quote for quote in quotes)] == []


@pytest.mark.parametrize(
    ("question", "clause", "words"),
    [
        ("第十四条对污泥有什么要求？", "14", "污泥"),
        ("第24条关于绿色电价怎么说？", "24", "绿色电价"),
        ("第九条对老旧船舶怎么说？", "9", "老旧船舶"),
        ("第十四條對污泥有什麼要求？", "14", "污泥"),
        ("What does clause 14 say about sludge?", "14", "污泥"),
        ("What does clause 9 say about old ships?", "9", "老旧船舶"),
    ],
)
def test_a_particular_matter_of_a_clause_is_given_without_the_rest(
    ask: Ask, plan: Plan, question: str, clause: str, words: str
) -> None:
    answer = ask(question)
    assert cited(answer) == [clause]
    assert any(words in citation.quote for citation in answer.citations)
    assert len(answer.citations) < len(plan.clause(clause).sentences) / 2


def test_a_year_asked_of_a_clause_gives_its_paragraph_of_that_year(ask: Ask) -> None:
    quotes = [citation.quote for citation in ask("第三条2030年的目标是什么？").citations]
    assert any("到2030年" in quote for quote in quotes)
    assert [quote for quote in quotes if "2025" in quote] == []


@pytest.mark.parametrize("question", ["第八条对秸秆怎么要求？", "第九条对幼儿园怎么说？"])
def test_a_matter_that_a_clause_does_not_hold_is_not_fetched_from_another(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert set(cited(answer)) <= {"8", "9"}
    assert not any(word in answer.answer for word in ("秸秆", "幼儿园"))


@pytest.mark.parametrize(
    "question", ["把第二十五条原文给我，连括号里的责任单位", "请把第25条连同责任单位一起抄录"]
)
def test_a_clause_is_given_with_its_line_where_that_is_asked_for(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "排放因子库" in answer.answer
    assert answer.bodies == ("生态环境部", "国家发展改革委", "国家统计局")


@pytest.mark.parametrize("question", ["第十七条原文，不要括号里的单位", "第17條全文，責任單位部分略去"])
def test_a_clause_is_given_without_its_line_where_that_is_asked_for(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert cited(answer) == ["17"]
    assert "按职责分工负责" not in answer.answer


def test_every_sentence_of_a_clause_on_a_matter_is_given(ask: Ask) -> None:
    for question in ("第14条里讲污泥的", "污泥在第十四条里怎么说"):
        answer = ask(question).answer
        assert "污泥沼气热电联产" in answer
        assert "提高污泥处置和综合利用水平" in answer
