from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.context import Context
from answering.extractive.mentions import compose_mentions
from answering.extractive.naming import is_frame
from ingest.plan import Plan

Ask = Callable[..., Answer]
Made = Callable[[str], Context]


def cited(answer: Answer) -> list[str]:
    return list(dict.fromkeys(citation.clause for citation in answer.citations))


@pytest.fixture(scope="module")
def holding(plan: Plan) -> Callable[[str], dict[str, list[str]]]:
    """The clauses that hold a word outside their titles and responsibility lines, with the sentences that do."""

    def found(word: str) -> dict[str, list[str]]:
        sentences = {
            clause.id: [plan.slice(span) for span in clause.sentences if not is_frame(clause, span)]
            for clause in plan.items
        }
        kept = {clause: [text for text in texts if word in text] for clause, texts in sentences.items()}
        return {clause: texts for clause, texts in kept.items() if texts}

    return found


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("方案里哪几条提到了“沼气”？", "沼气"),
        ("“碳普惠”出现在第几条？", "碳普惠"),
        ("“生态保护红线”在几条里出现过？", "生态保护红线"),
        ("哪几条写到“协同度”？", "协同度"),
        ("哪幾條寫到「協同度」？", "协同度"),
        ("哪些条讲到了“渔光一体”？", "渔光一体"),
        ("Which clauses mention “协同度”?", "协同度"),
        ("Which clauses mention “燃料电池”?", "燃料电池"),
    ],
)
def test_a_word_in_quotation_marks_is_found_in_every_clause_that_holds_it(
    ask: Ask, holding: Callable[[str], dict[str, list[str]]], question: str, word: str
) -> None:
    answer = ask(question)
    expected = holding(word)
    assert (answer.status, cited(answer)) == ("answered", list(expected))
    years = {"到2025年", "到2030年"}  # a sentence of a dated goal is said with the year that it stands under
    assert all(word in citation.quote or citation.quote in years for citation in answer.citations)
    quotes = [citation.quote for citation in answer.citations]
    assert [text for texts in expected.values() for text in texts if text not in quotes] == []


@pytest.mark.parametrize("question", ["哪几条写到“协同度”？", "“生态保护红线”在几条里出现过？"])
def test_how_many_clauses_there_are_is_said(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert str(len(cited(answer))) in answer.answer.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("哪几条提到绿电？", "绿色电力"),
        ("Which clauses talk about sludge?", "污泥"),
    ],
)
def test_what_people_say_for_a_term_finds_the_term(
    ask: Ask, holding: Callable[[str], dict[str, list[str]]], question: str, word: str
) -> None:
    answer = ask(question)
    assert cited(answer) == list(holding(word))


def test_in_english_the_sentences_are_rendered_and_the_quotes_are_the_plans(ask: Ask) -> None:
    answer = ask("Which clauses talk about sludge?")
    assert answer.language == "en"
    assert "sludge" in answer.answer
    assert all("污泥" in citation.quote for citation in answer.citations)


@pytest.mark.parametrize("word", ["月球", "飞机场", "核聚变"])
def test_a_word_that_the_plan_lacks_is_said_to_be_lacking(context_of: Made, word: str) -> None:
    draft = compose_mentions(context_of(f"哪些条提到了“{word}”？"))
    assert draft is not None
    assert (draft.status, word in draft.statements[0].text) == ("not_in_plan", True)


def test_a_quoted_word_is_listed_in_every_clause_however_many(
    context_of: Made, holding: Callable[[str], dict[str, list[str]]]
) -> None:
    draft = compose_mentions(context_of("哪几条提到“减污降碳”？"))
    assert draft is not None
    assert {q.clause for s in draft.statements for q in s.quotes} >= set(holding("减污降碳"))


@pytest.mark.parametrize(
    "question", ["哪些条提到2030年？", "哪几条出现了“2030”？", "Which clauses mention 2030?"]
)
def test_a_year_is_found_wherever_it_stands(context_of: Made, plan: Plan, question: str) -> None:
    draft = compose_mentions(context_of(question))
    assert draft is not None
    held = {c.id for c in plan.items if any("2030" in plan.slice(span) for span in c.sentences)}
    assert {q.clause for s in draft.statements for q in s.quotes} == held


@pytest.mark.parametrize(
    ("question", "word", "starts"),
    [
        ("哪几条标题以“加强”开头？", "加强", True),
        ("小标题里有“创新”的是哪些条？", "创新", False),
        ("哪一项的题目出现了“环境”？", "环境", False),
    ],
)
def test_a_word_is_looked_for_in_titles_where_titles_are_asked_about(
    context_of: Made, plan: Plan, question: str, word: str, starts: bool
) -> None:
    draft = compose_mentions(context_of(question))
    assert draft is not None
    titles = {clause.id: clause.title or "" for clause in plan.items}
    fits = {c for c, title in titles.items() if (title.startswith(word) if starts else word in title)}
    assert {q.clause for s in draft.statements for q in s.quotes} == fits


@pytest.mark.parametrize(
    "question",
    [
        "沼气怎么利用？",
        "第八条提到了哪些技术？",
        "水利部在哪几条里出现？",
        "Who is responsible for sludge?",
        "“碳普惠”是什么意思？",
    ],
)
def test_a_question_for_something_else_is_left_to_others(context_of: Made, question: str) -> None:
    assert compose_mentions(context_of(question)) is None


@pytest.mark.parametrize(
    "question", ["开头讲的四个“一体”是哪四个？", "材料里写“六个协同”，是哪六个？", "“试点”说了几个？"]
)
def test_a_quoted_word_that_is_not_asked_for_as_a_word_is_left_to_others(
    context_of: Made, question: str
) -> None:
    assert compose_mentions(context_of(question)) is None


@pytest.mark.parametrize(
    ("question", "word", "times"),
    [
        ("“严禁”一共出现了几次，都在哪几条？", "严禁", 2),
        ("全文提到“碳普惠”几次？", "碳普惠", 1),
        ("How many times does the plan use the word “严禁”?", "严禁", 2),
    ],
)
def test_how_often_a_word_stands_is_counted(
    ask: Ask, holding: Callable[[str], dict[str, list[str]]], question: str, word: str, times: int
) -> None:
    answer = ask(question)
    assert cited(answer) == list(holding(word))
    assert str(times) in answer.answer.splitlines()[0]


@pytest.mark.parametrize("question", ["率先这个词写在哪几条？", "全文有没有“碳税”这个词？"])
def test_a_word_called_one_is_looked_for_letter_by_letter(ask: Ask, question: str) -> None:
    assert ask(question).status == "not_in_plan"


@pytest.mark.parametrize("question", ["哪几条以“开展”开头？", "Which clause titles begin with 开展?"])
def test_how_clauses_begin_is_looked_for_in_titles(ask: Ask, question: str) -> None:
    assert cited(ask(question)) == ["17", "18", "19", "20"]


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("“海洋”在能源、生态、国际合作三条里各指什么？", ["6", "12", "28"]),
        ("「严禁」两个字用了两回，分别写在哪？", ["5", "6"]),
    ],
)
def test_a_quoted_word_is_looked_for_where_the_question_names_it(
    ask: Ask, question: str, clauses: list[str]
) -> None:
    assert list(dict.fromkeys(c.clause for c in ask(question).citations)) == clauses


@pytest.mark.parametrize("question", ["带“2030年”字样的是哪几条", "标有“2030年”的条款是哪几条？"])
def test_a_year_in_quotation_marks_is_a_word(ask: Ask, plan: Plan, question: str) -> None:
    assert cited(ask(question)) == [
        c.id for c in plan.items if any("2030年" in plan.slice(s) for s in c.sentences)
    ]


def test_words_in_a_row_are_all_looked_for(ask: Ask, holding: Callable[[str], dict[str, list[str]]]) -> None:
    expected = {*holding("严禁"), *holding("禁止")}
    assert set(cited(ask("“严禁”“禁止”出现在哪几条？"))) == expected
