"""A function that remembers: worked out once, bounded, safe from several threads."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from answering.memory import Remembered


def test_the_same_is_worked_out_once() -> None:
    worked: list[str] = []
    size = Remembered[str, int](lambda text: worked.append(text) or len(text))
    assert [size("ab"), size("ab"), size("abc")] == [2, 2, 3]
    assert worked == ["ab", "abc"]


def test_what_was_not_used_for_longest_goes_first() -> None:
    worked: list[str] = []
    size = Remembered[str, int](lambda text: worked.append(text) or len(text), most=2)
    for text in ("a", "b", "a", "c", "a", "b"):
        size(text)
    assert worked == ["a", "b", "c", "b"]
    assert len(size) == 2


def test_a_failure_is_raised_and_not_remembered() -> None:
    worked: list[str] = []

    def failing(text: str) -> int:
        worked.append(text)
        raise ValueError(text)

    size = Remembered[str, int](failing)
    for _ in range(2):
        with pytest.raises(ValueError, match="a"):
            size("a")
    assert (worked, len(size)) == (["a", "a"], 0)


def test_several_threads_get_the_same_and_the_bound_holds() -> None:
    square = Remembered[int, int](lambda number: number * number, most=5)
    numbers = [number % 9 for number in range(900)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(square, numbers)) == [number * number for number in numbers]
    assert len(square) <= 5
