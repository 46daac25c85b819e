import pytest

from access.errors import RateExceeded
from ingest.errors import ClausewiseError
from records.errors import RecordsRefused, UnknownConversation
from web.desk import DeskFull
from web.failures import in_words, too_long
from web.service import AnsweringOff


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (DeskFull(17), "17 个问题在排队"),
        (AnsweringOff("周五恢复"), "管理员已暂停问答。周五恢复"),
        (RateExceeded("30 a minute", 9), "9 秒后"),
        (UnknownConversation("x"), "不在您的列表中"),
        (RecordsRefused("the records failed"), "the records failed"),
    ],
)
def test_each_failure_has_its_words(error: ClausewiseError, said: str) -> None:
    assert said in in_words(error, "zh")


def test_a_question_is_too_long_from_the_2001st_character() -> None:
    assert too_long("问" * 2000, "zh") is None
    assert "2001" in (too_long("问" * 2001, "zh") or "")
