"""Train the classifier of questions that no plan answers: `python -m ingest.training.scope` (seconds)."""

import json
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ingest.embedding import BUILTIN_MODEL, StaticEmbedder
from ingest.errors import KnowledgeRefused, first_problem
from ingest.scope import LABELS, WEIGHTS, Outcome

EXAMPLES = Path(__file__).resolve().parent.parent / "scope.toml"
SEED = 20220613
STEPS = 300
LEARNING_RATE = 0.05
WEIGHT_DECAY = 1e-4


@dataclass(frozen=True)
class ScopeExamples:
    """One category of `ingest/scope.toml`."""

    id: str
    outcome: Outcome
    why_zh: str
    why_en: str
    examples: tuple[str, ...]
    examples_en: tuple[str, ...]


def load_examples(path: Path = EXAMPLES) -> tuple[ScopeExamples, ...]:
    """Read the examples.

    Raises:
        KnowledgeRefused: an entry breaks the schema.
    """
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        return TypeAdapter(tuple[ScopeExamples, ...]).validate_python(data["categories"])
    except (ValidationError, KeyError) as error:
        raise KnowledgeRefused(f"{path.name}: {first_problem(error)}; correct the entry") from error


def load_plan_like(path: Path = EXAMPLES) -> list[str]:
    """Messages that look as if they were no question about the plan, and are."""
    data: dict[str, list[str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return [*data.get("plan_like", []), *data.get("plan_like_en", [])]


def train(
    plan_questions: list[str],
    categories: tuple[ScopeExamples, ...],
    folder: Path,
    unsaid: dict[str, list[str]] | None = None,
) -> float:
    """Fit one linear layer over the model's vectors and write it to the model's folder; returns the final loss.

    The first output is that of questions about a plan, the others those of the categories, in order. `unsaid` holds
    further examples by category: questions on a plan's matters that it does not answer.
    """
    import torch
    from safetensors.torch import save_file

    texts, labels = list(plan_questions), [0] * len(plan_questions)
    for number, category in enumerate(categories, 1):
        more = (unsaid or {}).get(category.id, [])
        for text in (*category.examples, *category.examples_en, *more):
            texts.append(text)
            labels.append(number)
    torch.manual_seed(SEED)
    vectors = torch.from_numpy(StaticEmbedder(folder).embed(texts))
    right = torch.tensor(labels)
    layer = torch.nn.Linear(vectors.shape[1], len(categories) + 1)
    optimizer = torch.optim.Adam(layer.parameters(), lr=LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    value = 0.0
    for _ in range(STEPS):
        loss = torch.nn.functional.cross_entropy(layer(vectors), right)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        optimizer.step()
        value = loss.item()
    save_file({"weight": layer.weight.detach(), "bias": layer.bias.detach()}, folder / WEIGHTS)
    shown = [{"id": c.id, "outcome": c.outcome, "why_zh": c.why_zh, "why_en": c.why_en} for c in categories]
    (folder / LABELS).write_text(json.dumps(shown, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return value


def main() -> None:
    """Train on the repository's examples beside the questions that its plan answers."""
    from ingest.training.texts import load_corpus

    corpus = load_corpus()
    loss = train([*corpus.questions(), *load_plan_like()], corpus.scope, BUILTIN_MODEL, corpus.unsaid())
    sys.stderr.write(f"{BUILTIN_MODEL / WEIGHTS}: loss {loss:.3f}\n")


if __name__ == "__main__":
    main()
