import pytest

from ingest.analysis import fold
from retrieval.matters import MOST, matters_in


@pytest.mark.parametrize(
    ("text", "context", "listed"),
    [
        (
            "做养殖的想知道：楼顶光伏、湿地、旧电池，分别怎么说",
            "做养殖的想知道",
            ("楼顶光伏", "湿地", "旧电池"),
        ),
        (
            "做養殖的想知道：樓頂光伏、濕地、舊電池，分別怎麼說",
            "做养殖的想知道",
            ("楼顶光伏", "湿地", "旧电池"),
        ),
        ("我开了个鱼庄，秸秆以及港口还有煤渣，方案有没有提到", "我开了个鱼庄", ("秸秆", "港口", "煤渣")),
        ("电网公司想看新型电力系统、绿电交易和电价的提法", "", ("新型电力系统", "绿电交易", "电价")),
        ("关于慢行道和港口有什么提法？", "", ("慢行道", "港口")),
        ("从渔机、煤渣到湿地，三样各有什么要求", "", ("渔机", "煤渣", "湿地")),
        ("船厂的，靠港的船跟岸上的电这两样，文件讲没讲", "船厂的", ("靠港的船", "岸上的电")),
        (
            "Tenant here. What will touch us: old walls, street lights?",
            "tenant here",
            ("old walls", "street lights"),
        ),
        ("What does the plan say on straw, wetlands and harbours?", "", ("straw", "wetlands", "harbours")),
        (
            "I run a port. Which parts touch shore power and old hulls?",
            "i run a port",
            ("shore power", "old hulls"),
        ),
    ],
)
def test_what_stands_in_a_row_is_told_apart(text: str, context: str, listed: tuple[str, ...]) -> None:
    found = matters_in(fold(text))
    assert (found.context, found.listed) == (context, listed)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "我管一口老矿，塌了的地能拿来做什么，挖出来的石头往哪放？",
            ("塌了的地能拿来做什么", "挖出来的石头"),
        ),
        ("养牛场：粪怎么处理，沼气能不能发电", ("粪怎么处理", "沼气")),
        (
            "What happens to old batteries, and how are blades reused?",
            ("happens to old batteries", "blades reused"),
        ),
    ],
)
def test_what_has_a_phrase_of_its_own_is_told_apart(text: str, asked: tuple[str, ...]) -> None:
    found = matters_in(fold(text))
    assert found.listed == ()
    assert len(found.asked) == len(asked)


@pytest.mark.parametrize(
    "text",
    [
        "湿地怎么保护？",
        "方案怎么说：湿地",
        "What is said on: wetlands",
        "第八条讲什么?",
        "能不能在废矿上竖风机、铺板子",
        "：",
        "",
    ],
)
def test_a_question_about_one_thing_has_no_matters(text: str) -> None:
    assert matters_in(fold(text)).all == ()


@pytest.mark.parametrize(
    "text",
    [
        "填空：湿地、____、旧电池",
        "填空：湿地、旧电池（ ）",
        "选出：A. 湿地、旧电池 B. 港口",
        "Choose: a) wetlands, old mines b) harbours",
    ],
)
def test_an_exam_item_lists_nothing(text: str) -> None:
    assert matters_in(fold(text)).all == ()


def test_a_single_character_counts_among_three_things_or_more() -> None:
    assert matters_in(fold("稻田：水、肥、机器，分别怎么说")).listed == ("水", "肥", "机器")
    assert matters_in(fold("稻田：水、机器，分别怎么说")).listed == ()


def test_a_long_list_is_cut() -> None:
    names = [f"事项{letter}" for letter in "甲乙丙丁戊己庚辛壬癸"]
    assert len(names) > MOST
    assert matters_in(fold(f"分别讲讲：{'、'.join(names)}")).all == tuple(names[:MOST])


def test_what_a_row_follows_up_is_of_the_row() -> None:
    assert matters_in(fold("尾矿、煤矸石，还有塌陷的地，分别怎么安排")).listed == (
        "尾矿",
        "煤矸石",
        "塌陷的地",
    )
