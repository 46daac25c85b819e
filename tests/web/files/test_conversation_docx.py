import io
from dataclasses import replace
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Written

from ingest.catalog import PlanRecord
from records.exchanges import Exchange
from retrieval.language import Language
from web.files.conversation_docx import conversation_docx

EXPORTED = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
BASE = "http://10.0.0.8:7860"


def written(
    exchanges: list[Exchange], record: PlanRecord | None, title: str = "对话", language: Language = "zh"
) -> Written:
    """The file, read back."""
    return Document(io.BytesIO(conversation_docx(title, exchanges, record, EXPORTED, BASE, language)))


def styled(document: Written, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name == style]


def test_title_questions_and_sources_are_headings(kept: list[Exchange], record: PlanRecord) -> None:
    document = written(kept, record)
    assert styled(document, "Title") == ["对话"]
    assert styled(document, "Heading 1") == [
        f"{number}. {exchange.answer.question}" for number, exchange in enumerate(kept, 1)
    ]
    assert styled(document, "Heading 2") == ["出处"] * 4
    assert "方案：《减污降碳协同增效实施方案》" in styled(document, "Subtitle")


def test_sources_are_tables_with_the_quotes_verbatim(kept: list[Exchange], record: PlanRecord) -> None:
    tables = written(kept, record).tables
    cited = [exchange.answer.citations for exchange in kept if exchange.answer.citations]
    assert [[row.cells[2].text for row in table.rows[1:]] for table in tables] == [
        [citation.quote.strip() for citation in citations] for citations in cited
    ]
    assert [cell.text for cell in tables[0].rows[0].cells] == ["序号", "条款", "原文"]
    assert tables[0].rows[1].cells[1].text == "（十九）开展产业园区减污降碳协同创新\n六、开展模式创新"


def test_answers_stand_with_their_marks_and_lists_are_lists(kept: list[Exchange], record: PlanRecord) -> None:
    document = written(kept, record)
    assert kept[0].answer.answer in styled(document, "Body Text")
    assert "推进工业节能和能效水平提升。[2]" in styled(document, "List Bullet")
    assert "方案未写明" in [p.text for p in document.paragraphs if p.runs and p.runs[0].bold]


def test_each_answer_says_what_made_it(kept: list[Exchange], record: PlanRecord) -> None:
    made = [text for text in styled(written(kept, record), "Caption") if "提问时间" in text]
    assert len(made) == len(kept)
    assert all(kept[0].versions.index_digest[:12] in text for text in made)
    assert all(f"{BASE}/answers/{kept[0].id}" in text for text in made)


def test_the_properties_name_no_person(kept: list[Exchange], record: PlanRecord) -> None:
    properties = written(kept, record).core_properties
    assert properties.author == properties.last_modified_by == "明条 Clausewise"
    assert (properties.title, properties.comments) == ("对话", "")
    assert properties.created == datetime(2026, 11, 25, 8, 30, tzinfo=UTC)


def test_a_long_question_stands_whole_below_its_heading(kept: list[Exchange], record: PlanRecord) -> None:
    long = "问" * 900
    asked = replace(kept[2], answer=replace(kept[2].answer, question=long))
    document = written([asked], record)
    assert styled(document, "Heading 1") == [f"1. {'问' * 60}…"]
    assert styled(document, "Intense Quote") == [long]


def test_what_is_written_stays_text(hostile: Exchange, record: PlanRecord) -> None:
    document = written([hostile], record, title=hostile.answer.question)
    quote = hostile.answer.citations[0].quote
    assert document.tables[0].rows[1].cells[2].text == quote
    assert "\x00" not in styled(document, "Intense Quote")[0]
    assert "<img src=x onerror=alert(1)>" in styled(document, "Heading 1")[0]
    assert not [part for part in document.part.rels.values() if part.is_external]


def test_a_models_table_bold_words_and_numbers_are_kept(kept: list[Exchange], record: PlanRecord) -> None:
    text = "**甲**[1]\n\n| 一 | 二 |\n|---|---|\n| 三 | 四 |\n\n1. 乙"
    document = written([replace(kept[0], answer=replace(kept[0].answer, answer=text))], record)
    assert [cell.text for row in document.tables[0].rows for cell in row.cells] == ["一", "二", "三", "四"]
    assert {"甲[1]", "1. 乙"} <= set(styled(document, "Body Text"))
    assert [r.text for p in document.paragraphs for r in p.runs if r.bold and r.text == "甲"] == ["甲"]


def test_in_english_and_without_the_plan_or_questions(record: PlanRecord) -> None:
    document = written([], None, "", "en")
    assert styled(document, "Title") == ["Questions and answers"]
    assert "Nothing has been asked in this conversation yet." in [p.text for p in document.paragraphs]
