import random
from collections import Counter

import pytest

from ingest.training.embedding import BATCH, MOST_A_PASSAGE, batches, make_tokenizer, training_pairs
from ingest.training.texts import Corpus, Pair, load_corpus


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()


@pytest.fixture(scope="module")
def pairs(corpus: Corpus) -> list[Pair]:
    return training_pairs(corpus, random.Random(1))


def test_the_tokenizer_knows_the_most_frequent_pieces_and_no_others() -> None:
    tokenizer = make_tokenizer(["减污 减污 减污", "voc"], vocabulary=4)
    assert tokenizer.get_vocab_size() == 4
    assert tokenizer.token_to_id("[UNK]") == 0
    assert set(tokenizer.get_vocab()) == {"[UNK]", "减", "污", "减污"}
    assert tokenizer.encode("减污 voc", add_special_tokens=False).ids == [tokenizer.token_to_id("减污"), 0]


def test_the_pairs_of_the_corpus_are_all_there_with_pairs_of_questions_besides(
    corpus: Corpus, pairs: list[Pair]
) -> None:
    own = corpus.pairs()
    assert pairs[: len(own)] == own
    asked = {(pair.passage, pair.first) for pair in own}
    besides = pairs[len(own) :]
    assert besides
    assert all(
        {(p.passage, p.first), (p.passage, p.second)} <= asked and p.first != p.second for p in besides
    )


def test_the_same_seed_gives_the_same_pairs(corpus: Corpus, pairs: list[Pair]) -> None:
    assert training_pairs(corpus, random.Random(1)) == pairs
    assert training_pairs(corpus, random.Random(2)) != pairs


def test_no_batch_has_two_pairs_about_one_passage_and_no_pair_is_used_twice(pairs: list[Pair]) -> None:
    used: Counter[Pair] = Counter()
    for batch in batches(pairs, random.Random(1)):
        assert 1 < len(batch) <= BATCH
        assert len({pair.passage for pair in batch}) == len(batch)
        used.update(batch)
    assert used <= Counter(pairs)
    allowed = sum(min(count, MOST_A_PASSAGE) for count in Counter(pair.passage for pair in pairs).values())
    assert used.total() > 0.9 * allowed
