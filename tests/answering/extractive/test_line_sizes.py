import pytest

from answering.extractive.line_sizes import extreme_in, size_of_list, size_of_share


@pytest.mark.parametrize(
    ("text", "sign", "number"),
    [
        ("恰好五家单位的条", "=", 5),
        ("不多不少六个部门", "=", 6),
        ("刚巧两家单位", "=", 2),
        ("七家及七家以上", ">=", 7),
        ("至少三家单位", ">=", 3),
        ("不少于八家单位", ">=", 8),
        ("少于四家的", "<", 4),
        ("不到五家单位", "<", 5),
        ("超过六家的", ">", 6),
        ("不超过三家的", "<=", 3),
        ("at least seven bodies", ">=", 7),
        ("more than six ministries", ">", 6),
        ("no more than two agencies", "<=", 2),
        ("fewer than four departments", "<", 4),
        ("five or more bodies", ">=", 5),
        ("exactly three bodies", "=", 3),
        ("名单有九家单位", "=", 9),
    ],
)
def test_a_number_of_bodies_is_read_with_what_compares_it(text: str, sign: str, number: int) -> None:
    size = size_of_list(text)
    assert size is not None
    assert (size.sign, size.number) == (sign, number)


@pytest.mark.parametrize("text", ["这七家单位", "一家单位负责", "生态环境部等七部门", "哪家单位", "三条里"])
def test_other_numbers_are_no_size(text: str) -> None:
    assert size_of_list(text) is None


@pytest.mark.parametrize(
    ("text", "sign", "number"),
    [
        ("恰好出现在两条里的单位", "=", 2),
        ("三条以上都有的单位", ">=", 3),
        ("named in exactly four clauses", "=", 4),
        ("in at least ten clauses", ">=", 10),
        ("named twice", "=", 2),
    ],
)
def test_a_number_of_clauses_is_read(text: str, sign: str, number: int) -> None:
    size = size_of_share(text)
    assert size is not None
    assert (size.sign, size.number) == (sign, number)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("名单最长的是哪条", 0),
        ("which clause has the longest list", 0),
        ("名单第二长的", 1),
        ("the second-longest list", 1),
        ("名单最短的", -1),
        ("fewest bodies", -1),
        ("哪些条有水利部", None),
    ],
)
def test_an_end_of_the_lists_by_length_is_read(text: str, end: int | None) -> None:
    assert extreme_in(text) == end


def test_no_size_fits_an_empty_list() -> None:
    size = size_of_list("少于四家单位")
    assert size is not None
    assert [count for count in range(6) if size.fits(count)] == [1, 2, 3]
