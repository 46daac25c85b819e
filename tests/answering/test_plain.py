from answering.answer import Answer, Citation
from answering.plain import as_text


def test_an_answer_is_followed_by_its_sources() -> None:
    citations = (
        Citation(1, "p", "8", "（八）工业", "四", "再生铝\n1150万吨", 0, 10),
        Citation(2, "p", "9", "（九）交通", "四", "新能源汽车", 20, 25),
    )
    answer = Answer(None, "?", "zh", "answered", "甲。[1]乙。[2]", citations)
    assert as_text(answer).split("\n") == [
        "甲。[1]乙。[2]",
        "",
        "[1] （八）工业: “再生铝 1150万吨”",
        "[2] （九）交通: “新能源汽车”",
    ]


def test_an_answer_without_sources_stands_alone() -> None:
    assert as_text(Answer(None, "?", "zh", "not_in_plan", "方案没有写到。")) == "方案没有写到。"
