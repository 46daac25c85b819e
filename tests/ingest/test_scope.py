import json

import numpy as np
import pytest
from safetensors.numpy import save_file

from ingest.scope import LABELS, WEIGHTS, ScopeClassifier
from ingest.training.embedding import make_tokenizer

WORDS = ["方案", "诗", "歌", "吗", "罚"]
CATEGORIES = [
    {"id": "poems", "outcome": "refused", "why_zh": "写诗", "why_en": "poems"},
    {"id": "songs", "outcome": "refused", "why_zh": "写歌", "why_en": "songs"},
    {"id": "vague", "outcome": "clarify", "why_zh": "不清楚", "why_en": "unclear"},
    {"id": "fines", "outcome": "absent", "why_zh": "没写罚款", "why_en": "no fines"},
]


@pytest.fixture(scope="module")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> ScopeClassifier:
    """A model with a dimension for each of five words, each of which speaks for one output."""
    folder = tmp_path_factory.mktemp("model")
    tokenizer = make_tokenizer(WORDS)
    rows = np.zeros((tokenizer.get_vocab_size(), len(WORDS)), dtype=np.float32)
    for column, word in enumerate(WORDS):
        rows[tokenizer.token_to_id(word), column] = 1
    tokenizer.save(str(folder / "tokenizer.json"))
    save_file({"embedding.weight": rows}, folder / "model.safetensors")
    (folder / "modules.json").write_text(json.dumps([{"path": ""}]), encoding="utf-8")
    bias = np.zeros(len(WORDS), dtype=np.float32)
    save_file({"weight": 6 * np.eye(len(WORDS), dtype=np.float32), "bias": bias}, folder / WEIGHTS)
    (folder / LABELS).write_text(json.dumps(CATEGORIES), encoding="utf-8")
    return ScopeClassifier(folder)


@pytest.mark.parametrize(
    ("question", "category", "outcome"),
    [
        ("诗", "poems", "refused"),
        ("歌", "songs", "refused"),
        ("吗", "vague", "clarify"),
        ("罚", "fines", "absent"),
    ],
)
def test_a_question_is_read_as_the_category_that_its_words_speak_for(
    classifier: ScopeClassifier, question: str, category: str, outcome: str
) -> None:
    reading = classifier.read(question)
    assert (reading.category.id, reading.category.outcome) == (category, outcome)
    assert reading.outcomes[reading.category.outcome] > 0.9


def test_a_question_about_the_plan_leaves_little_to_every_outcome(classifier: ScopeClassifier) -> None:
    assert sum(classifier.read("方案").outcomes.values()) < 0.1


def test_categories_of_one_outcome_count_together(classifier: ScopeClassifier) -> None:
    reading = classifier.read("诗 歌")
    assert reading.outcomes["refused"] > 0.9
    assert reading.category.outcome == "refused"


def test_the_outcomes_are_probabilities(classifier: ScopeClassifier) -> None:
    for question in ("", "诗", "没见过的字", "方案 罚"):
        outcomes = classifier.read(question).outcomes
        assert set(outcomes) == {"refused", "clarify", "absent"}
        assert all(share >= 0 for share in outcomes.values())
        assert sum(outcomes.values()) <= 1 + 1e-6


def test_the_categories_are_read_with_their_reasons(classifier: ScopeClassifier) -> None:
    assert [category.id for category in classifier.categories] == [entry["id"] for entry in CATEGORIES]
    assert classifier.categories[0].why_en == "poems"
