import pytest

from ingest.analysis import fold
from retrieval.aspects import MOST, aspects_in


@pytest.mark.parametrize(
    ("text", "head", "items"),
    [
        ("方案怎么说：楼顶光伏、湿地、旧电池", "方案怎么说", ["楼顶光伏", "湿地", "旧电池"]),
        ("方案怎麼說：樓頂光伏、濕地、舊電池", "方案怎么说", ["楼顶光伏", "湿地", "旧电池"]),
        ("讲讲：慢行道，港口；渔机/煤渣", "讲讲", ["慢行道", "港口", "渔机", "煤渣"]),
        ("讲讲：秸秆以及港口还有煤渣", "讲讲", ["秸秆", "港口", "煤渣"]),
        ("What is said on: old mines, wetlands", "what is said on", ["old mines", "wetlands"]),
        (
            "What is said on: straw or wetlands plus harbours and kilns",
            "what is said on",
            ["straw", "wetlands", "harbours", "kilns"],
        ),
    ],
)
def test_things_after_a_colon_are_told_apart(text: str, head: str, items: list[str]) -> None:
    assert aspects_in(fold(text)) == (head, items)


@pytest.mark.parametrize("end", ["都怎么说？", "分别有哪些要求", "各是什么", "等等这些", "一共怎么处理"])
def test_what_is_asked_after_the_last_thing_is_not_part_of_it(end: str) -> None:
    assert aspects_in(fold(f"帮我归类：湿地、旧电池{end}")) == ("帮我归类", ["湿地", "旧电池"])


def test_the_sentence_that_lists_is_found_among_others() -> None:
    assert aspects_in(fold("您好！我想问一件事。方案怎么说：湿地、旧电池？谢谢")) == (
        "方案怎么说",
        ["湿地", "旧电池"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "湿地、旧电池、港口怎么办？",
        "湿地：怎么保护？",
        "方案怎么说：湿地",
        "What is said on: wetlands",
        "第八条讲什么?",
        "：",
        "",
    ],
)
def test_a_question_without_a_list_has_no_things(text: str) -> None:
    assert aspects_in(fold(text)) == ("", [])


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
    assert aspects_in(fold(text)) == ("", [])


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("讲讲：水、湿地、旧电池", ["湿地", "旧电池"]),
        (f"讲讲：{'长' * 30}、湿地、旧电池", ["湿地", "旧电池"]),
        ("On: gas, wetlands, old mines", ["wetlands", "old mines"]),
        (f"On: {'x' * 90}, wetlands, old mines", ["wetlands", "old mines"]),
        (f"On: {'x' * 30}, wetlands", ["x" * 30, "wetlands"]),
    ],
)
def test_what_is_too_short_or_too_long_is_no_thing(text: str, items: list[str]) -> None:
    assert aspects_in(fold(text))[1] == items


def test_a_long_list_is_cut() -> None:
    names = [f"事项{letter}" for letter in "甲乙丙丁戊己庚辛壬癸"]
    assert len(names) > MOST
    assert aspects_in(fold(f"讲讲：{'、'.join(names)}"))[1] == names[:MOST]
