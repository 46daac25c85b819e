import dataclasses
import re
from collections.abc import Callable
from typing import Any

import pytest

from answering.answer import Answer
from answering.engine import Answerer
from answering.model import open_model
from ingest.errors import ClausewiseError
from ingest.index import Index
from ingest.settings import ModelSettings
from retrieval.question import Question

Ask = Callable[..., Answer]
ALUMINIUM = "2025年再生铝产量目标是多少?"
PARKS = "谁负责园区减污降碳?"
GOOD = "再生铝产量到2025年达到1150万吨。[{n}]"


def marked(template: str, words: str) -> Callable[[str], str]:
    """A reply whose {n} is the number of the excerpt that holds the words."""

    def reply(prompt: str) -> str:
        lines = [line for line in prompt.splitlines() if words in line]
        number = next(m.group(1) for line in lines if (m := re.match(r"\[(\d+)\] ", line)))
        return template.replace("{n}", number)

    return reply


@pytest.fixture(scope="module")
def extractive(ask: Ask) -> Answer:
    """What is shown where the model's reply is not."""
    return ask(ALUMINIUM)


def same(left: Answer, right: Answer) -> bool:
    return dataclasses.replace(left, elapsed_ms=0) == dataclasses.replace(right, elapsed_ms=0)


def test_a_good_reply_is_shown_under_the_models_name(chat: Any, written: Ask) -> None:
    chat.reply = marked(GOOD, "1150万吨")
    answer = written(ALUMINIUM)
    assert (answer.engine, answer.model) == ("llm", "little-model")
    assert (answer.status, answer.answer) == ("answered", "再生铝产量到2025年达到1150万吨。[1]")
    (citation,) = answer.citations
    assert (citation.n, citation.clause) == (1, "8")
    assert "2025年再生铝产量达到1150万吨" in citation.quote


def test_the_quotes_of_a_reply_are_the_plans_own_words(chat: Any, written: Ask, index: Index) -> None:
    chat.reply = marked(GOOD, "1150万吨")
    text = index.catalog.record().plan.text
    assert all(text[c.start : c.end] == c.quote for c in written(ALUMINIUM).citations)


def test_only_excerpts_that_a_reply_uses_are_cited(chat: Any, written: Ask) -> None:
    chat.reply = marked("工业和信息化部等负责。[{n}]\n\n- 国家能源局也在列。[{n}]", "（工业和信息化部、")
    answer = written(ALUMINIUM)
    assert [c.n for c in answer.citations] == [1]
    assert answer.answer.count("[1]") == 2


def test_a_reply_about_responsible_bodies_names_them_in_the_object_too(chat: Any, written: Ask) -> None:
    line = "生态环境部、国家发展改革委、科技部、工业和信息化部、住房城乡建设部、水利部、商务部等"
    chat.reply = marked(f"园区由{line}按职责分工负责。[{{n}}]", line)
    answer = written(PARKS)
    assert answer.engine == "llm"
    assert len(answer.bodies) == 7
    assert answer.bodies[0] == "生态环境部"


@pytest.mark.parametrize(
    "template",
    [
        "再生铝产量到2025年达到1200万吨。[{n}]",
        "再生铝产量到2035年达到1150万吨。[{n}]",
        "再生铝产量到2030年达到1150万吨。[{n}]",
        "水利部负责再生铝产量达到1150万吨。[{n}]",
        "再生铝产量到2025年达到1150万吨。",
        "再生铝产量到2025年达到1150万吨。[{n}]这一目标必须完成。",
        "再生铝产量到2025年达到1150万吨。[99]",
        "再生铝产量到2025年达到1150万吨。[{n}][99]",
        "再生铝产量到2025年达到1150万吨。【{n}】",
        "再生铝产量到2025年达到1150万吨，见 https://evil.example/x。[{n}]",
        "再生铝产量到2025年达到1150万吨，见 HTTPS://EVIL.EXAMPLE。[{n}]",
        "再生铝产量到2025年达到1150万吨，见 www.evil.example。[{n}]",
        "再生铝产量到2025年达到1150万吨，[见此](//evil.example)。[{n}]",
        "![图](//evil.example/x.png)再生铝产量到2025年达到1150万吨。[{n}]",
        "<img src=x onerror=alert(1)>再生铝产量到2025年达到1150万吨。[{n}]",
        "<b>再生铝</b>产量到2025年达到1150万吨。[{n}]",
        "<!-- 备注 -->再生铝产量到2025年达到1150万吨。[{n}]",
        "NOT_IN_PLAN",
        "NOT_IN_PLAN [{n}]",
        "[{n}]",
        "",
        "   ",
    ],
)
def test_a_reply_that_fails_the_check_gives_way_to_the_extractive_answer(
    chat: Any, written: Ask, extractive: Answer, template: str
) -> None:
    chat.reply = marked(template, "1150万吨")
    answer = written(ALUMINIUM)
    assert chat.requests
    assert same(answer, extractive)
    assert (answer.engine, answer.model) == ("extractive", None)


@pytest.mark.parametrize(
    ("status", "raw"),
    [
        (500, b"{}"),
        (401, b'{"error": {"message": "no such key"}}'),
        (429, b"{}"),
        (200, b"\x00\xff garbage"),
        (200, b"<html>502 Bad Gateway</html>"),
        (200, b"{}"),
        (200, b"null"),
        (200, b'{"choices": []}'),
        (200, b""),
    ],
)
def test_an_endpoint_that_fails_gives_way_to_the_extractive_answer(
    chat: Any, written: Ask, extractive: Answer, status: int, raw: bytes
) -> None:
    chat.status, chat.raw = status, raw
    answer = written(ALUMINIUM)
    assert chat.requests
    assert same(answer, extractive)


def test_a_message_without_words_gives_way_to_the_extractive_answer(
    chat: Any, written: Ask, extractive: Answer
) -> None:
    chat.reply = lambda prompt: None
    assert same(written(ALUMINIUM), extractive)


def test_an_endpoint_that_keeps_silent_is_not_waited_for(
    chat: Any, index: Index, model_settings: ModelSettings, extractive: Answer
) -> None:
    chat.silent = True
    hasty = Answerer(index, dataclasses.replace(model_settings, timeout=0.2))
    assert same(hasty.ask(Question(question=ALUMINIUM)), extractive)
    assert chat.requests


def test_an_endpoint_that_is_not_there_gives_way_to_the_extractive_answer(
    index: Index, model_settings: ModelSettings, extractive: Answer
) -> None:
    for url in ("http://127.0.0.1:9/v1", "no url at all"):
        answerer = Answerer(index, dataclasses.replace(model_settings, url=url))
        assert same(answerer.ask(Question(question=ALUMINIUM)), extractive)


def test_a_provider_that_nobody_knows_is_refused_by_its_name(model_settings: ModelSettings) -> None:
    with pytest.raises(ClausewiseError, match="nobody-knows-it"):
        open_model(dataclasses.replace(model_settings, provider="nobody-knows-it"))


def test_a_question_that_the_plan_does_not_answer_is_not_put_to_the_model(chat: Any, written: Ask) -> None:
    assert written("第三十条讲什么?").status == "not_in_plan"
    assert chat.requests == []


def test_the_model_and_the_key_are_those_of_the_settings(chat: Any, written: Ask) -> None:
    written(ALUMINIUM)
    assert chat.requests[0]["model"] == "little-model"
    assert chat.keys == ["Bearer secret"]


def test_the_key_is_not_shown_with_the_settings(model_settings: ModelSettings) -> None:
    assert "secret" not in repr(model_settings)
