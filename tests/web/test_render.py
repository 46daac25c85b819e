import pytest

from answering.answer import Answer, Citation
from ingest.knowledge import Knowledge
from ingest.plan import Plan, Span
from web.render import answer_markdown, clause_html, link_of, question_markdown, read_link

CITATION = Citation(
    1, "synergy-2022", "8", "（八）推进工业领域协同增效", "四、突出重点领域", "<b>原文</b>", 10, 20
)


def answered(text: str, language: str = "zh") -> Answer:
    return Answer(None, "问", language, "answered", text, (CITATION,))  # type: ignore[arg-type]  # "zh" or "en"


def test_a_link_is_read_back_as_what_it_points_to() -> None:
    target = read_link(link_of(CITATION))
    assert target is not None
    assert (target.plan, target.clause, target.span) == ("synergy-2022", "8", Span(10, 20))


@pytest.mark.parametrize(
    "link", ["", "#cite/a/b", "https://example.org", "#cite/a/b/1/x", "javascript:alert(1)"]
)
def test_any_other_link_points_to_nothing(link: str) -> None:
    assert read_link(link) is None


def test_marks_become_links_and_unknown_marks_stay_text() -> None:
    shown = answer_markdown(answered("产量达到1150万吨。[1][2]"))
    assert f"]({link_of(CITATION)})" in shown.split("---")[0]
    assert "[2]" in shown


def test_markup_in_an_answer_and_in_a_quote_stays_text() -> None:
    shown = answer_markdown(answered("<script>alert(1)</script>[1]"))
    assert "<script>" not in shown
    assert "<b>" not in shown


def test_an_english_answer_says_that_its_rendering_is_unofficial() -> None:
    assert "unofficial" in answer_markdown(answered("It reaches 11.5 million tonnes.[1]", "en"))
    assert "unofficial" not in answer_markdown(answered("产量达到1150万吨。[1]"))


def test_a_declined_answer_says_so_first() -> None:
    shown = answer_markdown(Answer(None, "问", "zh", "not_in_plan", "方案没有写到2035年。"))
    assert shown.startswith("**方案未写明**")


def test_what_a_person_typed_is_neither_markdown_nor_html() -> None:
    assert question_markdown("**粗** <i>[x](y)</i>") == r"\*\*粗\*\* &lt;i&gt;\[x\](y)&lt;/i&gt;"


def test_the_quoted_words_are_marked_and_all_else_is_escaped(plan: Plan) -> None:
    clause = plan.clause("8")
    target = clause.targets[0]
    shown = clause_html(plan, Knowledge(), clause, target.span)
    assert f'<mark id="quoted">{plan.slice(target.span)}</mark>' in shown
    assert shown.count("<mark") == 1


def test_words_outside_the_clause_are_not_marked(plan: Plan) -> None:
    assert "<mark" not in clause_html(plan, Knowledge(), plan.clause("8"), Span(0, 5))
