import pytest

from answering.extractive.elements import held, lacking, never_given

SHARE = "到2025年,新增大宗固废综合利用率达到60%,存量大宗固废有序减少。"
OUTPUT = "2025年再生铝产量达到1150万吨"
BAYS = "在国家重大战略区域、大气污染防治重点区域、重点海湾、重点城市群,加快探索有效模式"
CITIES = "在国家环境保护模范城市、“无废城市”建设中强化减污降碳协同增效要求"


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("换一台电锅炉能补几千块", "money-amount"),
        ("碳減排工具的利率是幾多", "money-amount"),
        ("what is the price of allowances per tonne?", "money-amount"),
        ("没完成任务的局长要挨什么处分", "penalty"),
        ("which penalty applies to late reporting?", "penalty"),
        ("想投诉的话热线号是多少", "contact"),
        ("全国要建多少座加氢站", "other-quantities"),
        ("标杆企业打算评几家", "other-quantities"),
        ("how many hectares of wetland must be restored?", "other-quantities"),
        ("一年能减多少吨二氧化碳", "absolute-emissions"),
        ("欧盟的碳关税怎么应对", "hk-macao-taiwan-foreign"),
        ("目前已经建成多少个园区", "later-events"),
        ("想报名参加试点怎么申请", "method-details"),
        ("科技部哪个司局管这块", "internal-division"),
        ("领导小组的组长是谁", "internal-division"),
        ("数据多久上报一次", "schedule-attachments-procedure"),
        ("how often must firms report?", "schedule-attachments-procedure"),
        ("what is the minimum share of green steel?", "other-quantities"),
        ("评上国家级给多少万", "money-amount"),
    ],
)
def test_what_no_plan_sentence_holds_is_lacking(question: str, reason: str) -> None:
    assert lacking(question.replace("減", "减").replace("幾", "几"), [BAYS]) == reason


@pytest.mark.parametrize(
    ("question", "near", "reason"),
    [
        ("大宗固废利用率要到百分之几", SHARE, None),
        ("污泥处置率要到百分之几", SHARE, "other-quantities"),
        ("再生铝要产多少万吨", OUTPUT, None),
        ("电炉炼钢能少排多少吨", OUTPUT, "absolute-emissions"),
        ("哪些城市建设里要强化协同要求", CITIES, None),
        ("无废城市试点是哪几个城市", CITIES, "named-places"),
        ("重点海湾具体是哪几个", BAYS, "named-places"),
        ("为什么定成60%而不是70%", SHARE, "reasons-not-given"),
        ("机关食堂剩饭率", SHARE, "other-quantities"),
        ("大宗固废综合利用率", SHARE, None),
        ("进入园区的门槛是什么", BAYS, "method-details"),
        ("换新车有没有补贴吗", "加大财政政策支持", None),
    ],
)
def test_a_thing_is_given_where_a_sentence_near_holds_one_of_its_type(
    question: str, near: str, reason: str | None
) -> None:
    assert lacking(question, [near]) == reason


@pytest.mark.parametrize(
    "question",
    [
        "这一条由哪几家单位负责",
        "责任名单里有几家",
        "山里的几座小水电站要做什么",
        "打击造假靠什么",
        "新增产能行不行",
        "who is on the responsibility line of clause 8?",
    ],
)
def test_bodies_and_indefinite_numbers_are_no_such_thing(question: str) -> None:
    assert lacking(question, [BAYS]) is None


def test_what_a_sentence_near_holds_is_no_reason_to_decline() -> None:
    assert held("哪些城市建设里要强化协同要求", [CITIES]) == {"named-places"}
    assert held("第一批是哪几个城市", [CITIES]) == set()


def test_persons_and_work_within_a_body_are_never_given() -> None:
    assert never_given("领导小组的组长是谁", []) == never_given("科技部哪个司管", []) == "internal-division"
    assert never_given("科技部负责哪几条", []) is None


def test_members_of_a_kind_are_not_given_where_none_are_listed() -> None:
    assert never_given("重点城市群具体包括哪几个?", [BAYS]) == "named-places"


@pytest.mark.parametrize("question", ["钢铁行业的碳排放配额是多少", "what is the emission quota for steel?"])
def test_a_quota_is_an_amount(question: str) -> None:
    assert lacking(question, ["优化配额分配方法"]) == "other-quantities"
