"""The door to a language model: evidence and a versioned prompt go in, a checked answer or nothing comes out.

The model sees short marks alone ([1], [2] …); code resolves them. A reply that fails the check, times out or cannot
be read gives None, and the caller shows the extractive answer instead.
"""

import logging
import re
from typing import TYPE_CHECKING

from answering.answer import Answer, Citation
from answering.check import problems
from answering.extractive.context import Context
from ingest.errors import SettingRefused, first_problem
from ingest.plan import Span
from ingest.settings import ModelSettings
from ingest.tokens import count_tokens
from prompts.library import Prompt, read_prompt
from retrieval.question import Question

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_LOG = logging.getLogger(__name__)
_MARK = re.compile(r"\[(\d+)\]")
_FORBIDDEN = re.compile(r"\w+://|\bwww\.|!\[|\]\(|<[a-zA-Z/!]", re.I)
_LANGUAGE = {"zh": "simplified Chinese", "en": "English"}
NOT_IN_PLAN = "NOT_IN_PLAN"
MOST_EXCERPTS = 16


class ModelEngine:
    """Answers with a chat model, under the check that every answer passes."""

    def __init__(self, chat: "BaseChatModel", name: str, prompt_tokens: int) -> None:
        self._chat = chat
        self._name = name
        self._prompt_tokens = prompt_tokens
        self._prompt = read_prompt("answer")

    def answer(self, context: Context, question: Question) -> Answer | None:
        """The model's answer where it passes the check; None where it does not."""
        excerpts = excerpts_within(context, question.question, self._prompt, self._prompt_tokens)
        if not excerpts:
            _LOG.warning("the prompt budget of %d tokens holds no excerpt", self._prompt_tokens)
            return None
        text = self._prompt.fill(
            language=_LANGUAGE[context.language],
            plan=context.plan.title,
            excerpts=_shown(excerpts),
            question=question.question,
        )
        try:
            reply = str(self._chat.invoke(text).text).strip()
        except Exception as error:  # whatever the endpoint does, the extractive answer stands
            _LOG.warning("the model %s gave no reply (%s)", self._name, type(error).__name__)
            return None
        citations = tuple(excerpt for excerpt in excerpts if f"[{excerpt.n}]" in reply)
        why = self._why_not(reply, citations, context)
        if why:
            _LOG.warning("the reply of %s is not shown: %s", self._name, why)
            return None
        numbers = {citation.n: number for number, citation in enumerate(citations, 1)}
        return Answer(
            id=question.id,
            question=question.question,
            language=context.language,
            status="answered",
            answer=_MARK.sub(lambda match: f"[{numbers[int(match.group(1))]}]", reply),
            bodies=bodies_said(reply, citations, context) if "who" in context.reading.asks else (),
            citations=tuple(_renumbered(citation, numbers[citation.n]) for citation in citations),
            engine="llm",
            model=self._name,
        )

    def _why_not(self, reply: str, citations: tuple[Citation, ...], context: Context) -> str | None:
        if not reply or NOT_IN_PLAN in reply:
            return "it found no answer in the excerpts"
        if _FORBIDDEN.search(reply):
            return "it holds a link, an image or HTML"
        found = problems(reply, citations, context.plan, context.register)
        return found[0] if found else None


def bodies_said(reply: str, citations: tuple[Citation, ...], context: Context) -> tuple[str, ...]:
    """The bodies of the cited clauses that a reply names, as the clauses print them, in order."""
    said = {mention.body.id for mention in context.register.mentions(reply)}
    clauses = [
        context.plan.clause(clause) for clause in dict.fromkeys(citation.clause for citation in citations)
    ]
    named = [body for clause in clauses if clause.responsibility for body in clause.responsibility.bodies]
    return tuple(dict.fromkeys(body.name for body in named if body.body_id in said))


def open_model(settings: ModelSettings) -> ModelEngine:
    """The engine for the chat model that the settings name.

    Raises:
        SettingRefused: LangChain knows no such provider, or lacks the package for it.
    """
    from langchain.chat_models import init_chat_model

    try:
        chat = init_chat_model(
            settings.name,
            model_provider=settings.provider,
            base_url=settings.url,
            api_key=settings.key or "none",
            timeout=settings.timeout,
            max_retries=1,
            temperature=0,
        )
    except (ValueError, ImportError) as error:
        raise SettingRefused(
            f"CLAUSEWISE_MODEL_PROVIDER={settings.provider}: {first_problem(error)}; name a provider that LangChain has here"
        ) from error
    return ModelEngine(chat, settings.name, settings.prompt_tokens)


def excerpts_within(context: Context, question: str, prompt: Prompt, budget: int) -> list[Citation]:
    """The best passages as numbered citations, as many as the token budget of the prompt holds.

    A clause's responsibility line goes with its best sentence, so that bodies can be named.
    """
    left = budget - count_tokens(prompt.text) - count_tokens(question) - count_tokens(context.plan.title)
    chosen: list[Citation] = []
    seen: set[Span] = set()
    for item in context.found.evidence:
        clause = context.plan.clause(item.clause)
        spans = [item.passage.span] if item.passage.kind == "sentence" else []
        if clause.responsibility:
            spans.append(clause.responsibility.span)
        for span in (span for span in spans if span not in seen):
            citation = _excerpt(context, item.clause, span, len(chosen) + 1)
            left -= count_tokens(_shown([citation]) + "\n") + 1  # pieces joined may part elsewhere
            if left < 0 or len(chosen) >= MOST_EXCERPTS:
                return chosen
            seen.add(span)
            chosen.append(citation)
    return chosen


def _excerpt(context: Context, clause_id: str, span: Span, number: int) -> Citation:
    clause = context.plan.clause(clause_id)
    label, part = clause.label or context.plan.title, clause.part or ""
    return Citation(
        number, context.plan.id, clause_id, label, part, context.plan.slice(span), span.start, span.end
    )


def _shown(excerpts: list[Citation]) -> str:
    return "\n".join(f"[{e.n}] {e.label}: {e.quote.strip()}" for e in excerpts)


def _renumbered(citation: Citation, number: int) -> Citation:
    return Citation(
        number,
        citation.plan,
        citation.clause,
        citation.label,
        citation.part,
        citation.quote,
        citation.start,
        citation.end,
    )
