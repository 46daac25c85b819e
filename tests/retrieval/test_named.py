import pytest

from ingest.analysis import fold
from ingest.plan import Plan
from retrieval.named import Named, clause_ids, in_digits, named_in, years_in


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("第八条讲什么", (8,)),
        ("第8条讲什么", (8,)),
        ("第 8 条讲什么", (8,)),
        ("第二十九条", (29,)),
        ("第三十条讲什么?", (30,)),
        ("（八）是什么内容", (8,)),
        ("(十九)的责任单位", (19,)),
        ("第（八）项", (8,)),
        ("第八、九、十条分别讲什么", (8, 9, 10)),
        ("第八条和第十条", (8, 10)),
        ("Clause 8", (8,)),
        ("clauses 8, 9 and 11", (8, 9, 11)),
        ("What does item (19) say?", (19,)),
        ("the 8th clause", (8,)),
        ("article 30", (30,)),
        ("第八条、第八条", (8,)),
        ("2025年再生铝产量目标是多少", ()),
        ("到2025年有几条", ()),
        ("COD（Chemical Oxygen Demand）", ()),
    ],
)
def test_clauses_named_by_number_are_read_in_order(text: str, clauses: tuple[int, ...]) -> None:
    assert named_in(fold(text)).clauses == clauses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("第四部分有哪些条", (4,)),
        ("第四章讲什么", (4,)),
        ("part 4", (4,)),
        ("Part IV of the plan", (4,)),
        ("the fourth part", (4,)),
        ("第十二部分", (12,)),
        ("第四条", ()),
    ],
)
def test_parts_named_by_number_are_read(text: str, parts: tuple[int, ...]) -> None:
    assert named_in(fold(text)).parts == parts


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2025年和2030年的目标", (2025, 2030)),
        ("２０２５年", (2025,)),
        ("到25年", (2025,)),
        ("二〇二五年", (2025,)),
        ("二零三零年", (2030,)),
        ("targets for 2035", (2035,)),
        ("1150万吨", ()),
        ("20250吨", ()),
        ("第20条", ()),
    ],
)
def test_years_are_read_however_they_are_written(text: str, years: tuple[int, ...]) -> None:
    assert named_in(fold(text)).years == years


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("“十四五”期间", (2025,)),
        ("十四五和十五五", (2025, 2030)),
        ("the 14th Five-Year Plan", (2025,)),
        ("2025年", ()),
    ],
)
def test_five_year_plans_are_known_by_the_year_that_ends_them(text: str, periods: tuple[int, ...]) -> None:
    assert named_in(fold(text)).periods == periods


def test_a_question_that_names_nothing_gives_nothing() -> None:
    assert named_in(fold("谁负责园区减污降碳?")) == Named()


def test_ordinals_become_ids_and_those_that_the_plan_lacks_are_told(plan: Plan) -> None:
    assert clause_ids(plan, (8, 30, 29, 0)) == (["8", "29"], [30, 0])


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("二十四条正文最后一句", (24,)),
        ("8条讲啥", (8,)),
        ("17讲的啥", (17,)),
        ("第廿三条内容", (23,)),
        ("item twenty, what is in it", (20,)),
        ("what does clause xii say", (12,)),
        ("the twenty-first item", (21,)),
        ("共有25条提到它", ()),
        ("五条原则是哪五条", ()),
        ("two items mention it", ()),
    ],
)
def test_a_clause_is_named_in_many_ways(question: str, clauses: tuple[int, ...]) -> None:
    assert named_in(in_digits(question)).clauses == clauses


def test_a_year_after_a_clause_ends_no_range_of_clauses() -> None:
    named = named_in("第六条到2030年有哪些目标")
    assert (named.clauses, named.years) == ((6,), (2030,))


def test_the_years_of_a_text_are_those_named_and_those_that_end_a_plan() -> None:
    assert years_in("2025年和“十五五”时期") == {2025, 2030}
