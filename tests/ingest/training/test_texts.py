from collections.abc import Iterable
from dataclasses import replace

import pytest

from ingest.bodies import Register
from ingest.training.texts import Corpus, load_corpus


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()


def blank(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if not text.strip()]


def test_every_text_stands_once_in_the_corpus(corpus: Corpus) -> None:
    texts = corpus.texts()
    assert len(set(texts)) == len(texts)
    assert blank(texts) == []
    assert {"扎实推进气候投融资，建设国家气候投融资项目库，开展气候投融资试点。", "生态环境部"} <= set(texts)


def test_a_question_is_paired_with_the_sentence_that_answers_it(corpus: Corpus) -> None:
    (pair,) = [pair for pair in corpus.pairs() if pair.first == "绿色制造工程包括哪些内容？"]
    assert pair.second.startswith("推进工业领域协同增效 实施绿色制造工程，推广绿色设计")
    assert pair.passage.startswith("8@")


def test_every_pair_has_two_texts_and_says_what_it_is_about(corpus: Corpus) -> None:
    pairs = corpus.pairs()
    assert blank(text for pair in pairs for text in (pair.first, pair.second, pair.passage)) == []


def test_loose_ties_of_the_glossary_are_no_pairs(corpus: Corpus) -> None:
    themes = {entry.term for entry in corpus.knowledge.glossary if entry.kind == "theme"}
    others = {entry.term for entry in corpus.knowledge.glossary if entry.kind != "theme"}
    assert themes - others
    assert {pair.passage for pair in corpus.pairs()} & (themes - others) == set()


def test_the_digest_is_that_of_the_same_texts(corpus: Corpus, register: Register) -> None:
    assert replace(corpus).digest() == corpus.digest()
    assert replace(corpus, register=Register(register.bodies[1:])).digest() != corpus.digest()
