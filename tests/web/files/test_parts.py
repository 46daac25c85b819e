from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from answering.answer import Answer
from ingest.catalog import PlanRecord
from records.exchanges import Exchange
from web.files.parts import about, facts, heading, is_cut, note, sources, verdict

EXPORTED = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)


def test_the_head_names_the_plan_the_moment_and_the_count(kept: list[Exchange], record: PlanRecord) -> None:
    assert about(kept, record, EXPORTED, "zh") == [
        "方案：《减污降碳协同增效实施方案》",
        "导出时间：2026年11月25日 08:30（UTC+00:00）",
        "问答数：5",
    ]
    assert len(about(kept, None, EXPORTED, "en")) == 2


def test_a_long_question_is_cut_in_its_heading() -> None:
    assert heading("问" * 200, "zh") == "问" * 60 + "…"
    assert is_cut("问" * 200)
    assert is_cut("甲\n乙")
    assert not is_cut("甲\n")


def test_sources_have_mark_label_part_and_quote(kept: list[Exchange], record: PlanRecord) -> None:
    (source,) = sources(kept[0], record, "zh")
    assert (source.mark, source.label) == ("[1]", "（十九）开展产业园区减污降碳协同创新")
    assert (source.part, source.quote) == ("六、开展模式创新", kept[0].answer.citations[0].quote)


def test_an_answer_says_when_by_which_engine_and_with_which_versions(kept: list[Exchange]) -> None:
    made = facts(kept[0], "zh", "http://10.0.0.8")
    assert [name for name, _ in made.pairs] == ["提问时间", "回答方式", "版本"]
    assert kept[0].versions.index_digest[:12] in made.pairs[2][1]
    assert "程序 0.1.0" in made.pairs[2][1]
    assert made.link == f"http://10.0.0.8/answers/{kept[0].id}"


def test_a_models_answer_names_the_model(kept: list[Exchange]) -> None:
    written = replace(kept[0], answer=replace(kept[0].answer, engine="llm", model="some-model"))
    assert "some-model" in facts(written, "en", None).pairs[1][1]


def test_only_english_answers_with_sources_are_noted_and_only_declined_ones_judged(
    kept: list[Exchange], keep: Callable[[Answer], Exchange]
) -> None:
    assert [note(exchange) is not None for exchange in kept] == [False, False, False, False, True]
    assert [verdict(exchange, "zh") for exchange in kept] == [None, None, "方案未写明", None, None]
    assert verdict(keep(Answer(None, "问", "en", "error", "no")), "en") == "Could not answer"
