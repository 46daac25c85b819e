import pytest

from answering.extractive.nameless import general_noun, names_nothing, points


@pytest.mark.parametrize(
    "text",
    [
        "这件事由哪家单位来办？",
        "那几家各自承担什么？",
        "要到多少才算达标",
        "得在哪一年之前弄好",
        "你们处主要管哪几块",
        "把上面那段换成大白话",
        "那批试点由谁审批",
        "這個數字是哪一年的？",
        "繼續說",
        "How much is it now?",
        "Could you say more about that one?",
        "Which of them is stricter?",
        "两者差在哪儿",
        "主任上次问的那个比例是多少",
        "那个数叫什么我忘了，帮忙查一下",
        "My manager wants that number",
    ],
)
def test_a_message_of_the_words_of_any_question_names_nothing(text: str) -> None:
    assert names_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "再生铝产量",
        "有哪些目标",
        "一共有多少条",
        "哪条的责任单位最多",
        "这个方案什么时候印发的",
        "那水泥行业要做什么",
        "企业要干什么",
        "你是谁",
        "现在几点了",
        "What are the targets?",
        "Who are you?",
        "shore power",
    ],
)
def test_a_message_that_names_a_matter_or_asks_over_the_whole_plan_names_something(text: str) -> None:
    assert not names_nothing(text)


@pytest.mark.parametrize("text", ["那一条怎么规定的", "前者归谁", "第二种呢", "Is that allowed?"])
def test_words_that_point_are_known(text: str) -> None:
    assert points(text)


@pytest.mark.parametrize("text", ["垃圾填埋气怎么办", "Who leads clause 8?"])
def test_other_words_do_not_point(text: str) -> None:
    assert not points(text)


@pytest.mark.parametrize("text", ["设施", "试点呢？", "措施是什么", "standards"])
def test_a_general_noun_alone_names_no_clause(text: str) -> None:
    assert general_noun(text)


@pytest.mark.parametrize("text", ["试点有哪些", "技术改造", "秸秆", "老旧小区 改造", "哪几条提到设施"])
def test_a_noun_with_more_is_no_bare_noun(text: str) -> None:
    assert general_noun(text) is None
