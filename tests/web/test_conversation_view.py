import re

import pytest

from answering.engine import Answerer
from ingest.catalog import PlanRecord
from ingest.index import Index
from records.conversations import Conversation
from records.exchanges import Exchange, Versions
from records.feedback import Feedback
from retrieval.question import Question
from web.conversation_view import MOST_SHOWN, Pending, conversation_html

OPEN = Conversation("0" * 32, "me", "synergy-2022", "标题<b>", 1.0, 2.0)
VERSIONS = Versions("i", "p", "v")


@pytest.fixture(scope="module")
def record(index: Index) -> PlanRecord:
    return index.catalog.record()


def exchange(index: Index, question: str, number: int = 1) -> Exchange:
    answer = Answerer(index).ask(Question(question=question))
    return Exchange(f"{number:032x}", OPEN.id, number, "chat", 1.0, "synergy-2022", answer, VERSIONS)


def test_an_empty_chat_offers_questions_and_a_promise(record: PlanRecord) -> None:
    shown = conversation_html(record, "zh", None, (), {})
    assert "谁负责园区减污降碳？" in shown
    assert len(re.findall("data-ask=", shown)) >= 10


def test_an_exchange_has_its_tools_and_the_last_one_can_be_asked_anew(
    index: Index, record: PlanRecord
) -> None:
    kept = [exchange(index, "谁负责园区减污降碳？", 1), exchange(index, "水利部负责哪些任务？", 2)]
    shown = conversation_html(record, "zh", OPEN, kept, {})
    first, last = re.findall(r'<li class="exchange".*?</li>(?=<li class="exchange"|</ol>)', shown, re.S)
    assert "谁负责园区" in first
    assert 'data-act="copy"' in first
    assert 'data-act="retry"' not in first
    assert 'data-act="retry"' in last
    assert 'data-act="edit"' in last
    assert f'href="/answers/{kept[1].id}"' in last
    assert "可以接着问" in last


def test_while_an_answer_arrives_it_has_no_tools_yet(index: Index, record: PlanRecord) -> None:
    shown = conversation_html(record, "zh", OPEN, [exchange(index, "谁负责园区减污降碳？")], {}, bare=True)
    assert "商务部" in shown
    assert "data-act" not in shown


def test_the_ways_to_take_it_away_name_the_conversation(index: Index, record: PlanRecord) -> None:
    shown = conversation_html(record, "en", OPEN, [exchange(index, "谁负责园区减污降碳？")], {})
    for ending in (".docx", ".md", "/print"):
        assert f'href="/conversations/{OPEN.id}{ending}"' in shown
    assert f'data-conversation="{OPEN.id}"' in shown


def test_what_people_typed_stays_text(index: Index, record: PlanRecord) -> None:
    payload = '<script>alert(1)</script>"><img src=x onerror=alert(2)>\n[1](javascript:alert(3))'
    shown = conversation_html(
        record, "zh", OPEN, [exchange(index, payload)], {}, Pending(payload, payload, failed=True)
    )
    assert "<script" not in shown
    assert "<img" not in shown
    assert 'href="javascript' not in shown
    assert "<h1>标题&lt;b&gt;</h1>" in shown


def test_a_long_conversation_shows_its_end_and_says_where_the_rest_is(
    index: Index, record: PlanRecord
) -> None:
    kept = exchange(index, "谁负责园区减污降碳？")
    shown = conversation_html(record, "zh", OPEN, [kept] * (MOST_SHOWN + 3), {})
    assert shown.count('<li class="exchange"') == MOST_SHOWN
    assert "较早的 3 个问题" in shown


def test_a_question_without_an_answer_says_what_is_happening(record: PlanRecord) -> None:
    shown = conversation_html(record, "zh", None, (), {}, Pending("问", "前面还有 2 个问题"))
    assert 'class="note looking">前面还有 2 个问题' in shown


def test_what_was_said_of_an_answer_is_chosen_already_and_stays_text(
    index: Index, record: PlanRecord
) -> None:
    kept = exchange(index, "谁负责园区减污降碳？")
    judged = Feedback(kept.id, "wrong_source", "</textarea><img src=x>", 1.0)
    shown = conversation_html(record, "zh", OPEN, [kept], {kept.id: judged})
    assert re.findall(r'value="(\w+)" checked', shown) == ["wrong_source"]
    assert "已评价：出处不对" in shown
    assert "&lt;/textarea&gt;&lt;img src=x&gt;</textarea>" in shown
    assert "checked" not in conversation_html(record, "zh", OPEN, [kept], {})
