import pytest

from ingest.plan import Plan
from web.boards.board import Board
from web.boards.targets import TargetRow, filtered, sector_of


def test_every_target_of_the_plan_is_a_row_in_its_order(targets: tuple[TargetRow, ...], plan: Plan) -> None:
    found = [(clause.id, target) for clause in plan.clauses for target in clause.targets]
    assert [(row.clause, row.target) for row in targets] == found
    assert len(targets) == 7


def test_a_row_says_amount_year_scope_and_field(targets: tuple[TargetRow, ...]) -> None:
    row = next(row for row in targets if row.indicator == "新能源汽车新车销售量")
    assert (row.amount, row.amount_en, row.year) == ("50%左右", "about 50%", 2030)
    assert (row.scope, row.sector, row.sector_en) == ("大气污染防治重点区域", "交通运输", "Transport")
    assert (row.label, row.part) == ("（九）推进交通运输协同增效", "四、突出重点领域")
    assert row.indicator_en == "Share of new energy vehicles in new vehicle sales"


def test_a_quote_is_a_sentence_of_the_plan_that_holds_the_target(
    targets: tuple[TargetRow, ...], plan: Plan
) -> None:
    for row in targets:
        assert row.quote in plan.words(plan.clause(row.clause))
        assert row.quote.endswith("。")
        assert row.target.value in row.quote
        assert plan.slice(row.span) in row.quote


def test_years_and_sectors_and_words_all_narrow_the_rows(targets: tuple[TargetRow, ...]) -> None:
    assert {row.year for row in filtered(targets, years=[2030])} == {2030}
    assert {row.indicator for row in filtered(targets, years=[2025], sectors=["工业"])} == {
        "短流程炼钢占比",
        "再生铝产量",
    }
    assert [row.clause for row in filtered(targets, words="化肥")] == ["11"]
    assert [row.clause for row in filtered(targets, words="aluminium 农药")] == []
    assert filtered(targets) == targets


@pytest.mark.parametrize("words", ["電解鋁", "电解铝 再生", "ELECTROLYTIC"])
def test_words_are_folded_and_all_of_them_are_wanted(targets: tuple[TargetRow, ...], words: str) -> None:
    assert "电解铝使用可再生能源比例" in {row.indicator for row in filtered(targets, words=words)}


def test_a_target_without_a_year_is_found_as_such(own_board: Board) -> None:
    assert [row.year for row in own_board.targets] == [2025, None]
    assert [row.amount for row in filtered(own_board.targets, years=[None])] == ["3万个"]


@pytest.mark.parametrize(
    ("title", "sector"),
    [
        ("推进工业领域协同增效", "工业"),
        ("推进固体废物污染防治协同控制", "固体废物"),
        ("推进水环境治理协同控制", "水"),
        ("开展区域减污降碳协同创新", "区域"),
        ("近期目标", "近期目标"),
        ("", ""),
    ],
)
def test_a_sector_is_named_by_a_title(title: str, sector: str) -> None:
    assert sector_of(title) == sector


def test_a_plan_without_english_has_rows_without_it(own_board: Board) -> None:
    row = own_board.targets[0]
    assert (row.indicator_en, row.label_en, row.sector_en) == ("", "", "")
    assert row.sector == "近期目标"
