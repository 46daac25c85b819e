"""Questions about the covering notice: who issued it, to whom, when, who gets copies, whether it is public."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.wording import listed, say, stop
from ingest.plan import NoticePart, NoticeRole

_ASKED: tuple[tuple[tuple[NoticeRole, ...], re.Pattern[str]], ...] = (
    (("copies",), re.compile(r"抄送|抄给|\bcop(?:y|ies|ied)\b|\bcc")),
    (("publicity",), re.compile(r"公开|保密|外传|\bpublic(?:ly)?\b|\bconfidential")),
    (
        ("date", "issued"),
        re.compile(r"哪天|几月|几号|日期|什么时候|啥时候|何时|时间|哪年|哪一年|\bdate|\bwhen\b|\bwhat day\b"),
    ),
    (
        ("addressees",),
        re.compile(r"主送|收文|发给|印发给|下发给|给谁|给哪|通知给|\baddress|\bsent to\b|\brecipient"),
    ),
    (("body",), re.compile(r"同意|批准|领导小组|\bapprov|\bagreed\b|\bleading group\b")),
    (("headline",), re.compile(r"新闻标题|大标题|标题|headline")),
    (
        ("issuers",),
        re.compile(r"谁|哪|几家|几个|单位|部门|联合|\bwho\b|\bwhich\b|\bissu|\bsign|\bhow many\b"),
    ),
)


def compose_notice(context: Context) -> Draft | None:
    """An answer from the lines of the covering notice that the question asks about."""
    if "notice" not in context.reading.asks or not context.plan.notice:
        return None
    for roles, pattern in _ASKED:
        parts = [part for part in context.plan.notice if part.role in roles]
        if parts and pattern.search(context.reading.folded):
            return Draft("answered", tuple(_statements(context, roles, parts)))
    return None


def _statements(context: Context, roles: tuple[NoticeRole, ...], parts: list[NoticePart]) -> list[Statement]:
    if roles == ("issuers",):
        return [_issuers(context, parts)]
    key = "date" if "date" in roles else "notice_line"
    return [_line(context, part, key) for part in parts[:1]]


def _line(context: Context, part: NoticePart, key: str) -> Statement:
    words = context.plan.slice(part.span)
    written = context.knowledge.sentence("notice", part.span.start)
    if context.language == "en" and key == "notice_line" and written:
        words = written.en
    text = stop(say(key, context.language, words=words), context.language)
    named = frozenset(mention.body.id for mention in context.register.mentions(text))
    return Statement(text, (Quote("notice", part.span.start, part.span.end),), vouched=named)


def _issuers(context: Context, parts: list[NoticePart]) -> Statement:
    names = [name for part in parts for name in context.plan.slice(part.span).split()]
    if context.language == "en":
        bodies = [context.register.find(name) for name in names]
        names = [
            f"{body.english} ({name})" if body else name for name, body in zip(names, bodies, strict=True)
        ]
    text = say("issuers", context.language, bodies=listed(names, context.language), count=len(names))
    quote = Quote("notice", parts[0].span.start, parts[-1].span.end)
    return Statement(stop(text, context.language), (quote,), vouched=frozenset({str(len(names))}))
