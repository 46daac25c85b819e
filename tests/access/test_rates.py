import pytest

from access.errors import RateExceeded
from access.rates import FAILED_LOGINS, Rates


def test_one_question_too_many_is_refused_with_the_time_to_wait() -> None:
    rates = Rates(3)
    for _ in range(3):
        rates.count_question("a")
    with pytest.raises(RateExceeded, match="3 questions a minute") as refused:
        rates.count_question("a")
    assert 1 <= refused.value.seconds <= 60


def test_each_person_has_their_own_count() -> None:
    rates = Rates(1)
    rates.count_question("a")
    rates.count_question("b")
    with pytest.raises(RateExceeded):
        rates.count_question("b")


def test_nought_is_no_limit() -> None:
    rates = Rates(0)
    for _ in range(500):
        rates.count_question("a")


@pytest.mark.parametrize(("name", "address"), [("a", "another"), ("another", "10.0.0.1")])
def test_wrong_passwords_stop_a_name_and_an_address(name: str, address: str) -> None:
    rates = Rates(0)
    for _ in range(FAILED_LOGINS):
        rates.check_login("a", "10.0.0.1")
        rates.count_failed_login("a", "10.0.0.1")
    with pytest.raises(RateExceeded, match="too many logins") as refused:
        rates.check_login(name, address)
    assert 1 <= refused.value.seconds <= 60


def test_others_may_still_log_in() -> None:
    rates = Rates(0)
    for _ in range(FAILED_LOGINS):
        rates.count_failed_login("a", "10.0.0.1")
    rates.check_login("b", "10.0.0.2")
