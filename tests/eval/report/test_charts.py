from xml.etree import ElementTree

from eval.intervals import Figure
from eval.report.charts import bar, number, percent, table

FIGURE = Figure(0.5, 0.4, 0.625, 20)


def test_a_share_is_told_in_percent_with_its_interval() -> None:
    assert percent(0.5) == "50.0 %"
    assert number(FIGURE) == '<b>50.0 %</b> <span class="interval">40.0–62.5</span>'
    assert "no questions" in number(None)


def test_a_bar_draws_share_interval_goal_and_gate() -> None:
    drawn = ElementTree.fromstring(bar(FIGURE, "a <b>", goal=0.8, gate=0.45))
    boxes = {box.get("class"): box for box in drawn if box.get("class")}
    assert list(boxes) == ["track", "bar", "whisker", "goal", "gate"]
    assert (boxes["bar"].get("x"), boxes["bar"].get("width")) == ("0.00", "50.00")
    assert (boxes["whisker"].get("x"), boxes["whisker"].get("width")) == ("40.00", "22.50")
    assert boxes["goal"].get("x1") == boxes["goal"].get("x2") == "80.00"
    assert drawn.get("aria-label") == "a <b>: 50.0 %, 95 % interval 40.0 % to 62.5 %"


def test_an_interval_without_width_is_seen_and_no_figure_draws_nothing() -> None:
    assert 'class="whisker" x="99.70" y="9" width="0.30"' in bar(Figure(1.0, 1.0, 1.0, 5), "all")
    assert bar(None, "none") == ""


def test_a_table_has_headings_of_columns_and_rows() -> None:
    made = ElementTree.fromstring(table(["a", "b"], [["x", "1"], ["y", "2"]], "t"))
    assert [cell.text for cell in made.iter("th")] == ["a", "b", "x", "y"]
    assert [cell.text for cell in made.iter("td")] == ["1", "2"]
