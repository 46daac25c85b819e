import pytest

from answering.figures import figures_in, names_figure


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1150万吨", "11500000"),
        ("1150万吨", "1150"),
        ("11.5 million tonnes", "11500000"),
        ("一千一百五十万吨", "11500000"),
        ("百分之四十三", "43"),
        ("\uff11\uff15\uff05", "15"),
        ("1,150", "1150"),
    ],
)
def test_a_number_is_comparable_however_it_is_written(text: str, value: str) -> None:
    assert value in figures_in(text)


def test_a_chinese_numeral_that_the_source_writes_too_is_not_named() -> None:
    assert list(names_figure("实施百城千县万名专家行动", "百城千县万名专家")) == []
    assert [figure.text for figure in names_figure("一千二百万吨", "1150万吨")] == ["一千二百万"]
