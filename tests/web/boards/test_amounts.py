import pytest

from ingest.plan import Comparator, Span, Target
from web.boards.amounts import amount, number, share


def target(value: str, unit: str | None, comparator: Comparator = "=") -> Target:
    return Target("指标", value, unit, comparator, 2025, None, Span(0, 1))


@pytest.mark.parametrize(
    ("value", "unit", "comparator", "chinese", "english"),
    [
        ("15", "%", "=", "15%", "15%"),
        ("20", "%", ">=", "20%以上", "20% or more"),
        ("50", "%", "~", "50%左右", "about 50%"),
        ("10.5", "%", "<=", "不超过10.5%", "at most 10.5%"),
        ("1150", "万吨", "=", "1150万吨", "11.5 million tonnes"),
        ("3", "亿千瓦", ">=", "3亿千瓦以上", "300 million kW or more"),
        ("2", "万亿元", "=", "2万亿元", "2 trillion yuan"),
        ("10-15", "万公顷", "range", "10-15万公顷", "100,000–150,000 hectares"),
        ("5", "个百分点", "=", "5个百分点", "5 percentage points"),
        ("3", "万个", "=", "3万个", "30,000"),
        ("8", "斛", "=", "8斛", "8 斛"),
        ("8", None, "=", "8", "8"),
    ],
)
def test_an_amount_in_words(
    value: str, unit: str | None, comparator: Comparator, chinese: str, english: str
) -> None:
    made = target(value, unit, comparator)
    assert (amount(made, "zh"), amount(made, "en")) == (chinese, english)


@pytest.mark.parametrize(
    ("value", "unit", "part"),
    [("15", "%", 0.15), ("100", "％", 1.0), ("120", "%", None), ("10-15", "%", None), ("15", "万吨", None)],
)
def test_a_share_is_a_part_of_a_whole(value: str, unit: str, part: float | None) -> None:
    assert share(target(value, unit)) == part


@pytest.mark.parametrize(
    ("value", "read"), [("1150", 1150), ("10.5", 10.5), ("10-15", "10-15"), ("20.0", 20)]
)
def test_a_value_is_a_number_where_it_is_one(value: str, read: float | int | str) -> None:
    assert number(value) == read
