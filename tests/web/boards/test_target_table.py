from xml.etree import ElementTree

from web.boards.filters import TargetFilter
from web.boards.target_table import count_words, sector_words, targets_html
from web.boards.targets import TargetRow


def test_every_target_is_a_row_with_its_quote_and_a_link(targets: tuple[TargetRow, ...]) -> None:
    page = ElementTree.fromstring(targets_html(targets, TargetFilter(), "zh"))
    shown = page.findall(".//table/tbody/tr")
    assert len(shown) == len(targets) == 7
    for row, drawn in zip(targets, shown, strict=True):
        quote, link = drawn.find(".//q"), drawn.find(".//a")
        assert quote is not None
        assert link is not None
        assert quote.text == row.quote
        assert str(link.get("href")).startswith(f"/plan?clause={row.clause}&start=")
        words = "".join(drawn.itertext())
        assert all(said in words for said in (row.indicator, row.amount, f"{row.year}年", row.sector))


def test_english_stands_beside_chinese(targets: tuple[TargetRow, ...]) -> None:
    page = targets_html(targets, TargetFilter(sectors=("农业",)), "en")
    words = "".join(ElementTree.fromstring(page).itertext())
    assert "三大粮食作物化肥、农药利用率Utilisation rates of chemical fertilisers" in words
    assert sector_words(targets[0], "en") == "工业 Industry"


def test_the_count_says_what_is_shown_and_of_how_many(targets: tuple[TargetRow, ...]) -> None:
    assert count_words(targets, targets, "zh") == "共 7 个量化目标，分布在 4 条中"
    assert count_words(targets, targets[:2], "en") == "Targets: 2 of 7. Clauses: 1."


def test_where_nothing_fits_the_page_says_so(targets: tuple[TargetRow, ...]) -> None:
    assert "没有符合筛选条件的目标" in targets_html(targets, TargetFilter(words="航天"), "zh")
    assert "no target" in targets_html((), TargetFilter(), "en")
