import pytest

Found = tuple[str, str, str]


@pytest.fixture
def terms(read_item):
    def read(words: str) -> list[Found]:
        plan, clause = read_item(words)
        for term in clause.terms:
            assert plan.slice(term.span).strip("“").startswith(term.term)
            assert plan.slice(term.span).endswith(f"（{term.explanation}）")
        return [(term.term, term.explanation, term.kind) for term in clause.terms]

    return read


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("落实“三线一单”（红线、底线、上线和清单）。", ("三线一单", "红线、底线、上线和清单", "definition")),
        ("加强“环境影响评价”（EIA）管理。", ("环境影响评价", "EIA", "abbreviation")),
        ("加强挥发性有机物（VOCs）治理。", ("挥发性有机物", "VOCs", "abbreviation")),
        ("控制钢铁和平板玻璃（不含光伏玻璃）产能。", ("平板玻璃", "不含光伏玻璃", "qualifier")),
        (
            "加强光储直柔（是指光伏、储能、直流、柔性）。",
            ("光储直柔", "是指光伏、储能、直流、柔性", "definition"),
        ),
    ],
)
def test_a_term_explained_in_brackets_is_read(terms, words: str, expected: Found) -> None:
    assert terms(words) == [expected]


def test_terms_come_in_the_order_of_the_text(terms) -> None:
    found = terms("加强臭氧（O3）治理。落实“一企一策”（每家企业一套办法）。推进甲烷（CH4）减排。")
    assert [term for term, _, _ in found] == ["臭氧", "一企一策", "甲烷"]


@pytest.mark.parametrize(
    "words", ["严禁新（扩）建燃煤电厂。", "推广新技术。（生态环境部负责）", "实施“百城千县”行动。"]
)
def test_a_bracket_that_explains_nothing_is_no_term(terms, words: str) -> None:
    assert terms(words) == []
