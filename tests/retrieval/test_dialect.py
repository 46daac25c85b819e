import pytest

from ingest.analysis import fold
from ingest.plan import Plan
from retrieval.dialect import standard


@pytest.mark.parametrize(
    ("text", "common"),
    [
        ("光儲直柔係邊一條㗎", "光储直柔是哪一条"),
        ("有冇廢城市", "有没有废城市"),
        ("冇廢城市提咗幾次", "无废城市提了几次"),
        ("係咪第十一條講農業嘅", "是不是第十一条讲农业的"),
        ("廢棄電池點處理", "废弃电池怎么处理"),
        ("第十条讲的撒子哦", "第十条讲的什么哦"),
        ("秸秆咋个整", "秸秆怎么整"),
        ("莫得目标", "没有目标"),
        ("那些单位管啊", "哪些单位管啊"),
        ("那些单位管什么", "那些单位管什么"),
        ("重点处理的有哪些", "重点处理的有哪些"),
        ("治理系统的要求", "治理系统的要求"),
    ],
)
def test_words_of_dialects_are_put_into_common_chinese(text: str, common: str) -> None:
    assert standard(fold(text)) == common


def test_the_plan_itself_has_no_words_of_dialects(plan: Plan) -> None:
    assert standard(fold(plan.text)) == fold(plan.text)
