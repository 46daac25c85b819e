"""Train the built-in embedding model: `python -m ingest.training.embedding` (minutes on two cores).

A StaticEmbedding of sentence-transformers, trained with a contrastive loss (multiple negatives ranking) on pairs
of texts that the project wrote: a question and the sentence that answers it, a sentence and its plain words or its
English rendering, a term and what people say for it. The seed is fixed; on the same machine and versions a second
run gives the same weights.
"""

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from tokenizers import Tokenizer, models, pre_tokenizers

from ingest.analysis import pieces
from ingest.embedding import BUILTIN_MODEL
from ingest.training.texts import Corpus, Pair, load_corpus

SEED = 20220613
DIMENSIONS = 192
VOCABULARY = 30000
EPOCHS = 8
BATCH = 256
LEARNING_RATE = 0.05
SCALE = 6.0
MOST_A_PASSAGE = 128


def make_tokenizer(texts: list[str], vocabulary: int = VOCABULARY) -> Tokenizer:
    """A tokenizer of pieces parted by spaces, the most frequent ones; the id 0 is that of every other piece."""
    counts = Counter(piece for text in texts for piece in pieces(text))
    known = ["[UNK]", *(piece for piece, _ in counts.most_common(vocabulary - 1))]
    tokenizer = Tokenizer(
        models.WordLevel({piece: number for number, piece in enumerate(known)}, unk_token="[UNK]")
    )
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return tokenizer


def training_pairs(corpus: Corpus, rng: random.Random) -> list[Pair]:
    """The corpus's pairs, and pairs of two questions with the same answer."""
    pairs = corpus.pairs()
    asked: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        if "@" in pair.passage:
            asked[pair.passage].append(pair.first)
    for passage, texts in sorted(asked.items()):
        shuffled = rng.sample(texts, len(texts))
        pairs += [Pair(a, b, passage) for a, b in zip(texts, shuffled, strict=True) if a != b]
    return pairs


def batches(pairs: list[Pair], rng: random.Random) -> Iterator[list[Pair]]:
    """Batches in which no two pairs share a passage, so that every other pair is a true negative.

    No passage takes part with more than `MOST_A_PASSAGE` of its pairs, so that the last batches are no shorter than
    they need to be.
    """
    queue, taken = [], Counter[str]()
    for pair in rng.sample(pairs, len(pairs)):
        taken[pair.passage] += 1
        if taken[pair.passage] <= MOST_A_PASSAGE:
            queue.append(pair)
    while queue:
        batch: list[Pair] = []
        rest: list[Pair] = []
        seen: set[str] = set()
        for pair in queue:
            if len(batch) < BATCH and pair.passage not in seen:
                batch.append(pair)
                seen.add(pair.passage)
            else:
                rest.append(pair)
        if len(batch) > 1:
            yield batch
        queue = rest


def train(corpus: Corpus, target: Path, epochs: int = EPOCHS) -> None:
    """Train the model on a corpus and write it to a folder; a model card that lies there stays."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding

    rng = random.Random(SEED)
    torch.manual_seed(SEED)
    torch.use_deterministic_algorithms(True)
    static = StaticEmbedding(make_tokenizer(corpus.texts()), embedding_dim=DIMENSIONS)
    model = SentenceTransformer(modules=[static], device="cpu")
    loss = MultipleNegativesRankingLoss(model, scale=SCALE)
    optimizer = torch.optim.Adam(model.parameters(), lr=LEARNING_RATE)
    pairs = training_pairs(corpus, rng)
    for epoch in range(epochs):
        losses = []
        for group in optimizer.param_groups:
            group["lr"] = LEARNING_RATE * (1 - epoch / epochs)
        for batch in batches(pairs, rng):
            features = [
                model.preprocess([" ".join(pieces(text)) for text in side])
                for side in ([pair.first for pair in batch], [pair.second for pair in batch])
            ]
            value = loss(features, labels=torch.empty(0))
            optimizer.zero_grad()
            value.backward()
            optimizer.step()
            losses.append(value.item())
        sys.stderr.write(
            f"epoch {epoch + 1}/{epochs}: mean loss {sum(losses) / len(losses):.3f} over {len(losses)} batches\n"
        )
    with torch.no_grad():
        static.embedding.weight[0] = 0.0  # a piece that the model never saw says nothing
    model.half().save(str(target), create_model_card=False)
    made_from = {"texts": corpus.digest(), "pairs": len(pairs), "epochs": epochs, "seed": SEED}
    (target / "made_from.json").write_text(json.dumps(made_from, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Train on the repository's texts and replace the built-in model."""
    train(load_corpus(), BUILTIN_MODEL)


if __name__ == "__main__":
    main()
