from xml.etree import ElementTree

from web.boards.board import Board
from web.boards.targets import TargetRow, filtered
from web.boards.timeline import timeline, year_words, years_of


def text(element: ElementTree.Element) -> str:
    return "".join(element.itertext())


def test_each_target_is_a_card_under_its_year(targets: tuple[TargetRow, ...]) -> None:
    stations = ElementTree.fromstring(timeline(targets, "zh")).findall("li")
    found = {text(station.findall("h3/span")[0]): len(station.findall("ul/li")) for station in stations}
    assert found == {"2025年": 4, "2030年": 3}


def test_a_card_has_amount_indicator_scope_and_a_link_to_the_words(targets: tuple[TargetRow, ...]) -> None:
    row = next(row for row in targets if row.scope == "大气污染防治重点区域")
    card = ElementTree.fromstring(timeline([row], "zh")).find(".//ul/li")
    assert card is not None
    assert text(card).startswith(
        "50%左右新能源汽车新车销售量范围：大气污染防治重点区域（九）推进交通运输协同增效"
    )
    link = card.find(".//a")
    assert link is not None
    assert link.get("href") == f"/plan?clause=9&start={row.span.start}&end={row.span.end}"


def test_a_share_is_drawn_as_long_as_it_is(targets: tuple[TargetRow, ...]) -> None:
    bars = ElementTree.fromstring(timeline(filtered(targets, words="短流程"), "zh")).findall(".//svg/rect[2]")
    assert [bar.get("width") for bar in bars] == ["15.0", "20.0"]
    whole = next(row for row in targets if row.target.unit == "万吨")
    assert "1150万吨" in timeline([whole], "zh")
    assert "svg" not in timeline([whole], "zh")


def test_the_same_indicator_in_another_year_is_named(targets: tuple[TargetRow, ...]) -> None:
    first = ElementTree.fromstring(timeline(filtered(targets, words="短流程"), "en")).find(".//ul/li")
    assert first is not None
    assert "Same indicator: 20% or more in 2030" in text(first)


def test_undated_targets_come_last(own_board: Board) -> None:
    assert years_of(own_board.targets) == (2025, None)
    stations = ElementTree.fromstring(timeline(own_board.targets, "zh")).findall("li")
    assert [text(station.findall("h3/span")[0]) for station in stations] == ["2025年", year_words(None, "zh")]
    assert "原文未写明" in text(stations[1])
