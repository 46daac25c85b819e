"""What concerns a person who says what trade they are in."""

from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clauses", "words"),
    [
        ("我在城商行管贷款，方案里哪些跟我们沾边？", {"24"}, "绿色金融"),
        ("我们是电解铝集团的，扩产和用电两方面方案怎么定调", {"5", "8"}, "严禁新增"),
        ("煤矿企业，手上有采煤沉陷区，能做什么文章", {"15"}, "光伏发电"),
        ("水泥厂老板，想一次看全跟我有关的", {"5", "8"}, "原燃料替代"),
        ("本人係養豬嘅，方案有咩同我有關？", {"11"}, "粪污"),
        ("Our company runs a cement plant. What touches us?", {"8"}, "cement"),
        ("漁民要注意方案的哪些規定？", {"11"}, "渔船"),
    ],
)
def test_what_concerns_a_trade_is_gathered(ask: Ask, question: str, clauses: set[str], words: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert clauses <= {c.clause for c in answer.citations}
    assert words in answer.answer


def test_a_question_of_a_number_or_a_body_is_answered_by_itself(ask: Ask) -> None:
    assert ask("我是做铝的，再生铝2025年产量目标是多少万吨，由谁负责").bodies
    assert "43%" in ask("我是种粮的，化肥利用率到2025年要百分之多少").answer
