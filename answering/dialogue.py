"""A follow-up read in the light of the turns before it. What an earlier answer claimed is never relied on."""

import re
from dataclasses import dataclass, replace

from answering.before import Before, exchanges
from answering.correcting import CORRECTING, corrected
from answering.leaning import OWN_MATTER, Means, Resolved, again, joined, likewise, substituted
from answering.matter import has_matter, has_subject, is_empty, matter_of, names_any
from answering.milestones import of_targets, of_year
from answering.picking import picked
from answering.pointing import (
    AMONG,
    at_notice,
    compared,
    in_line,
    pinned,
    whole_line,
    with_both,
    within_clause,
)
from answering.returning import pointed_back_at
from answering.signs import AGAIN, EACH, ONE_OF, OVER_CLAUSES, POINTING, STILL, shows_leaning
from answering.stepping import stepped_to, steps, with_body
from answering.substituting import asked_of, later_year
from retrieval.courtesies import is_courtesy, without_courtesies
from retrieval.parts import is_asking
from retrieval.question import Question
from retrieval.reading import Reading

_TURNING = re.compile(
    r"^.*?(?:换个(?:话题|问题)|另外(?:问|一个)|题外|\bby the way\b|\bbtw\b|\banother (?:question|topic)\b|\bchanging the subject\b|\bunrelated\b)"
)
_RETURNING = re.compile(
    r"^.{0,12}?(?:(?:说|讲|绕|转|再)回|回(?:到|头|过头)(?:来)?(?:说|讲|问|看)?|接着(?:说|讲|问)?|继续(?:说|讲|问)?|重新说)(?=[^\s,。?!收])"
    r"|^.{0,24}?\b(?:back to|returning to|going back to)\b"
)
_LIKEWISE = re.compile(
    r"^(?:那么?)?(?:同样|一样|相同)的?(?:问题|问法|话)?(?:也|再)?(?:问|换|查)?(?:一下|成|到)?[,:\s]*|^same (?:question|thing|again)\b[ ,:]*(?:but )?(?:for|about|on|with)?\s*"
)
_HOW_IT_IS = re.compile(r"呢|[?]|怎么样|咋样|(?:怎样|如何)[?。]*$")
_WHAT_IT_SAYS = re.compile(r"(?:它|那一?(?:条|项)|这一?(?:条|项)|里面?).{0,12}(?:什么|啥|哪|怎|如何)")


@dataclass(frozen=True)
class Resolver:
    """Reads follow-ups in the light of the turns before them."""

    means: Means

    def resolve(self, question: Question) -> Resolved:
        """Read a question after the turns before it, one by one; a turn that is not about the plan is passed over."""
        before: Before | None = None
        turns, means = list[Before](), self.means
        for asked, shown in exchanges(question.history):
            read = self._next(before, means.read(asked)).reading
            turn = Before(read, means.read(shown), means.plan, means.answered, means.leads_to)
            before = turn if before is None or not turn.is_off else before
            turns += [] if turn.is_off else [turn]
        current = self.means.read(question.question)
        earlier = pointed_back_at(turns, current, self.means.glossary)
        if earlier is not None:
            before, current = earlier[0], self._without(earlier[1], current)
        resolved = self._next(before, current)
        return replace(resolved, reading=replace(resolved.reading, language=current.language))

    def _next(self, before: Before | None, current: Reading) -> Resolved:
        if before is None:  # a step to the next clause has nothing to start from
            stray = steps(current, self.means.glossary)
            return Resolved(replace(current, adrift="where") if stray else current)
        return self._after(before, current)

    def _after(self, before: Before, current: Reading) -> Resolved:
        """The current question, standing alone, given the one before it."""
        current = self._bare(current)
        if self._is_off(current):
            return Resolved(current)
        if _TURNING.search(current.folded):
            return Resolved(self._without(_TURNING, current))
        if _RETURNING.search(current.folded):
            current = self._without(_RETURNING, current)
        if _LIKEWISE.match(current.folded) and not current.asks and _LIKEWISE.sub("", current.folded):
            return likewise(self.means, before, self._without(_LIKEWISE, current))
        if self._counts_clauses(current):
            return Resolved(current)
        text = picked(before, current, self.means.glossary)
        stepped = None if text else self._stepped(before, current)
        if stepped:
            return stepped
        text = text or self._rewritten(before, current)
        if text:
            return Resolved(self._asking(text, before, current), leans=True)
        if before.is_unclear and before.reading.asks and not current.asks:
            return substituted(self.means, before, current)
        if self.means.is_whole(current) or self._stands_alone(current):
            return Resolved(current, within=before.clauses)
        return self._leaning(before, current)

    def _bare(self, current: Reading) -> Reading:
        """The question without thanks and words of assent around it (好的，那谁负责)."""
        rest = without_courtesies(current.text)
        return current if rest == current.text else replace(self.means.read(rest), language=current.language)

    def _is_off(self, current: Reading) -> bool:
        """Whether a message is no question about the plan, and shows no sign of leaning on what was said before."""
        leans = not is_courtesy(current.text) and shows_leaning(current.folded)
        return not leans and self.means.is_off(current)

    def _counts_clauses(self, current: Reading) -> bool:
        """Whether a question is which of all clauses, or how many, have something, and not which of those before."""
        over = OVER_CLAUSES.search(current.folded) and not shows_leaning(current.folded)
        return bool(over) and not AMONG.search(current.folded) and self.means.is_whole(current)

    def _without(self, lead: re.Pattern[str] | None, current: Reading) -> Reading:
        """The question without the words that lead in to it."""
        if lead is None:
            return current
        rest = lead.sub("", current.folded, count=1).strip(" ,。:")
        return replace(self.means.read(rest), language=current.language) if rest else current

    def _rewritten(self, before: Before, current: Reading) -> str | None:
        """The question with what it points at in words, where it points at something named before."""
        doubted = bool(AGAIN.search(current.folded))
        return (
            later_year(before.reading, current)
            or of_year(self.means, before, current)
            or of_targets(self.means, before, current)
            or with_both(before, current)
            or with_body(before.reading, current)
            or (in_line(before, current) if doubted else None)
            or whole_line(before, current, doubted and is_empty(AGAIN.sub(" ", current.without_bodies())))
            or at_notice(before, current)
            or in_line(before, current)
            or compared(before, current)
            or (None if doubted else pinned(before, current))
        )

    def _asking(self, text: str, before: Before, current: Reading) -> Reading:
        """The rewritten question; one that asks nothing asks what the one before it did."""
        reading = self.means.read(text)
        if reading.asks or not STILL.search(current.folded):
            return reading
        return self.means.read(f"{text} {asked_of(before.reading.folded)}")

    def _leaning(self, before: Before, current: Reading) -> Resolved:
        """A question that does not stand alone, read with the one before it."""
        folded, previous = current.folded, before.reading
        own = has_subject(current, self.means.glossary)
        if AGAIN.search(folded):
            return Resolved(again(self.means, before, current), leans=True)
        if CORRECTING.search(folded):
            return substituted(self.means, before, corrected(self.means, before, current))
        one = ONE_OF.search(folded)
        if one and not current.asks and previous.asks:
            return substituted(self.means, before, self.means.read(one.group("words")))
        asking = is_asking(re.sub(r"呢|[?]", "", folded)) or bool(_WHAT_IT_SAYS.search(folded))
        asks_itself = own and is_asking(_HOW_IT_IS.sub("", folded))
        still = bool(STILL.search(folded)) and not current.asks and not asks_itself
        if still or (own and not current.asks and not asking and len(folded) < 16):
            return substituted(self.means, before, current)
        if (
            own
            and not POINTING.search(folded)
            and not EACH.search(folded)
            and (names_any(current) or self._comes_near(current))
        ):
            return Resolved(current, within=before.clauses)
        if current.years and not own and not current.asks - {"amount"}:
            return substituted(self.means, before, current)
        inside = within_clause(before, current) if asks_itself else None
        if inside:
            return Resolved(self.means.read(inside), leans=True)
        return Resolved(joined(self.means, before, current), leans=True)

    def _comes_near(self, current: Reading) -> bool:
        """Whether something in the plan comes near to a question, or to what it is about."""
        about = matter_of(current.folded) if current.asks else ""
        return self.means.nearest(current) >= OWN_MATTER or bool(about and self.means.leads_to(about))

    def _stepped(self, before: Before, current: Reading) -> Resolved | None:
        """The clause after or before the one talked about, where the question asks for it.

        What is asked of it is what the current question asks, or, where that asks nothing, what the last one did.
        """
        step = steps(current, self.means.glossary)
        if not step:
            return None
        ids = [clause.id for clause in self.means.plan.items]
        if len(before.clauses) != 1:
            return Resolved(replace(current, adrift="where"), leans=True)
        text = stepped_to(current, ids.index(before.clauses[0]) + 1 + step)
        asked = "" if current.asks else asked_of(before.reading.folded)
        stepped = self.means.read(f"{text} {asked}".strip())
        return Resolved(replace(stepped, asks=current.asks or stepped.asks | before.reading.asks), leans=True)

    def _stands_alone(self, current: Reading) -> bool:
        """Whether a question that points at nothing has matter of its own: something in the plan comes near to it."""
        own = has_matter(current) and self.means.nearest(current) >= OWN_MATTER
        return own and not shows_leaning(current.folded)
