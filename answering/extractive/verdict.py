"""A plain yes, no or “under a condition” where the plan's own verbs settle a question of may, must or is-it-banned.

Three rules, each of which looks at the phrase of the plan that comes nearest to the question. Where none applies, no
verdict is given: the plan's words stand for themselves.
"""

import re
from dataclasses import dataclass

from answering.draft import Quote, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, is_frame
from answering.wording import say, stop
from ingest.analysis import fold, pieces
from ingest.plan import Span

SHORT = 30  # characters of a phrase that is shown whole
NEAR = 0.7  # score from which the nearest sentence is what is asked about

_MAY = re.compile(
    r"能不能|可不可以|能否|可否|让不让|许不许|准不准|行不行|还能|还可以|还让|还准|允(?:不允)?许|可以.{0,16}[吗么]|能.{1,16}[吗么]|让.{1,16}[吗么不]"
    r"|^(?:so |but )?(?:can|may|could) |\b(?:can|may|could) (?:i|we|you|they|it|a|the|an|our|my|new|firms?|companies)\b|\ballowed\b|\bpermitted\b|\bis it (?:ok|legal|possible)\b|\bstill (?:build|add|open|burn)"
)
_MUST = re.compile(
    r"必须|强制(?!性)|非得|非要|一定(?:要|得)|硬性|是不是都(?:要|得)|都(?:要|得).{0,12}[吗么]|要求所有|一律|义务|\bmust\b|\bhave to\b|\bhas to\b|\bmandatory\b|\bcompulsory\b|\bobliged\b|\bobligat|\brequired to\b|\bforced to\b"
)
BANNED = re.compile(
    r"(?:是不是|不是|要|会|都|今后|以后|已经|全)?(?:禁止|不让|不许|不准|叫停|停(?:了|掉|建|止)|取消|关停|封杀|淘汰掉|判了?死刑|砍掉|一刀切)|\bban(?:s|ned|ning)?\b|\bprohibit|\boutlaw|\bhalt|\bstop(?:s|ped)? (?:all|any|building)|\bforbid|\bshut(?:s)? the door|\bfr(?:eeze|ozen|oze)\b"
)
FORBIDS = re.compile(r"严禁|禁止|不得")
PROMOTES = re.compile(r"推动|推进|加快|大力|鼓励|支持|发展|开发|推广|有序|加强|持续|探索|提高|提升|优先|稳步")
_SOFT = re.compile(r"鼓励|探索|支持|引导|倡导|研究")
_HARD = re.compile(r"强制|必须|严格|严禁|禁止|依法|坚决")
_EXCEPTION = re.compile(r"以外|除外|不含|前提下|国家政策允许")
LEFT_OUT = re.compile(r"[（(](?:不含|不包括|除)([^）)]+?)(?:除外|外)?[）)]")
_UNLAWFUL = re.compile(r"非法|违法|违规|\billegal|\bunlawful")
_GENERIC = re.compile(r"^(?:产能|项目|新增|.*区域|国家政策.*|领域)$")
_FORBIDDING = ("verdict_forbidden", "verdict_forbidden_but")


@dataclass(frozen=True)
class _Verdict:
    """What the plan's verb says to the question: the phrase of the answer, and the verb."""

    key: str
    verb: str


def verdict_on(context: Context) -> list[Statement]:
    """A statement that says yes, no or under a condition; empty where the plan's words do not settle it."""
    if "yesno" not in context.reading.asks and not _MAY.search(context.reading.folded):
        return []
    sentences = [item for item in context.found.evidence if item.passage.kind == "sentence"]
    if not sentences or sentences[0].score < NEAR:
        return []
    clause, span = context.plan.clause(sentences[0].clause), sentences[0].passage.span
    if is_frame(clause, span):
        return []
    sentence, phrase = context.plan.slice(span), _nearest_phrase(context, span)
    found = _limited(context, phrase) or _verdict(context.reading.folded, phrase, sentence)
    if found is None or (found.key in _FORBIDDING and not _governs(context, phrase)):
        return []
    if found.key in ("verdict_forbidden_part", "verdict_left_out"):
        values = {"words": found.verb}
    elif context.language == "en":
        values = {"verb": f"“{found.verb}” ({_ENGLISH[found.verb]})"}
    else:  # the phrase says more than its verb, where it is short
        short = found.key not in _FORBIDDING and len(phrase) <= SHORT
        values = {"verb": phrase if short else found.verb}
    text = say(found.key, context.language, label=clause_label(context, clause), **values)
    return [Statement(stop(text, context.language), (Quote(clause.id, span.start, span.end),))]


_ENGLISH = {
    "严禁": "strictly forbidden", "禁止": "forbidden", "不得": "must not", "鼓励": "encourage", "探索": "explore",
    "支持": "support", "引导": "guide", "倡导": "advocate", "研究": "study", "推动": "promote", "推进": "advance",
    "加快": "speed up", "大力": "vigorously", "发展": "develop", "开发": "develop", "推广": "promote the use of", "有序": "in an orderly way",
    "加强": "strengthen", "持续": "continue", "提高": "raise", "提升": "raise", "优先": "give priority", "稳步": "steadily",
}  # fmt: skip


def _limited(context: Context, phrase: str) -> _Verdict | None:
    """What a ban leaves free: the unlawful way of doing what is asked, or what it names as left out."""
    folded = context.reading.folded
    forbids = FORBIDS.search(phrase)
    if not forbids or not _MAY.search(folded):
        return None
    for match in LEFT_OUT.finditer(phrase):
        if fold(match.group(1)) in (*map(fold, context.terms),) or fold(match.group(1)) in folded:
            return _Verdict("verdict_left_out", match.group())
    ban = re.split(r"[，；。]", phrase[forbids.start() :])[0]
    unlawful = _UNLAWFUL.search(ban) and not _UNLAWFUL.search(folded)
    return _Verdict("verdict_forbidden_part", ban) if unlawful else None


def _governs(context: Context, phrase: str) -> bool:
    """Whether a ban names what the question is about, more than the kind of thing (产能) and where (重点区域)."""
    if not context.knowledge.glossary:
        return True
    ban = fold(LEFT_OUT.sub("", phrase))
    named = [word for word in context.topic_words() if not _GENERIC.search(word)]
    return any(fold(word) in ban for word in named)


def _verdict(folded: str, phrase: str, sentence: str) -> _Verdict | None:
    """The verdict of the first rule that applies."""
    forbids = FORBIDS.search(phrase)
    soft, promotes = _SOFT.search(phrase), PROMOTES.search(phrase)
    if BANNED.search(folded) and not forbids and promotes and not re.search(r"淘汰|退出|减少|削减", phrase):
        return _Verdict("verdict_not_banned", promotes.group())
    if _MUST.search(folded) and soft and not _HARD.search(sentence):
        return _Verdict("verdict_not_required", soft.group())
    if forbids and _MAY.search(folded) and not BANNED.search(folded):
        exception = _EXCEPTION.search(sentence)
        return _Verdict("verdict_forbidden_but" if exception else "verdict_forbidden", forbids.group())
    return None


def _nearest_phrase(context: Context, span: Span) -> str:
    """The phrase of a sentence that shares most with the question; with a ban, all that the ban governs."""
    sentence = context.plan.slice(span)
    ban = FORBIDS.search(sentence)
    if ban:
        return sentence[ban.start() :]
    asked = set(pieces(" ".join([context.reading.folded, *context.terms])))
    phrases = [phrase for phrase in re.split(r"[，；。]", sentence) if phrase]
    return max(phrases, key=lambda phrase: len(asked & set(pieces(fold(phrase)))), default="")
