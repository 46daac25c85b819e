"""Questions about the covering notice: who issued it, to whom, when, who gets copies, whether it is public."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.naming import register_name, rendered
from answering.wording import listed, say, stop
from ingest.bodies import Body
from ingest.plan import NoticePart, NoticeRole

_NUMBER = re.compile(r"文号|字号|环综合|第几号文|\bdocument (?:number|no)|\breference number")
_COPIES = re.compile(r"抄送|抄给|抄件|抄一份|副本|\bcop(?:y|ies|ied)\b|\bcc\b|\bcc'?d")
_ADDRESSEES = re.compile(
    r"主送|收文|收件|抬头|写给|发给|印发给|下发给|发到|给谁|给哪|通知给|\baddress|\bsent (?:it )?(?:to|directly)\b|\brecipient"
)
_SIGNED = re.compile(r"落款|署名|签发|盖章|发文|联合|印发单位|一起发|\bsign|\bissu")
_ASKED: tuple[tuple[tuple[NoticeRole, ...], re.Pattern[str]], ...] = (
    (("copies",), _COPIES),
    (("publicity",), re.compile(r"公开|保密|外传|涉密|\bpublic(?:ly)?\b|\bconfidential|\bsecret|\bclassified")),
    (("issued",), re.compile(r"盖印|哪个厅|办公厅|承办|\bgeneral office\b|\bwhich office\b")),
    (("body",), re.compile(r"同意|批准|点头|拍板|领导小组|审定|吩咐|怎样做|怎么做|照办|贯彻|\bapprov|\bagreed\b|\bleading group\b|\bcleared\b|\basked to do\b|\bmust .*do\b")),
    (("addressees",), _ADDRESSEES),
    (("date",), re.compile(r"哪天|几月|几号|日期|什么时候|啥时候|何时|时间|哪年|哪一年|年份|\bdate|\bwhen\b|\bwhat day\b|\byear\b")),
    (("headline",), re.compile(r"新闻标题|大标题|网页标题|headline")),
    (("subject",), re.compile(r"通知.{0,6}(?:标题|题目|全称|叫什么)|\btitle of the notice\b")),
    (("issuers",), re.compile(r"谁|哪|几家|几个|单位|部门|联合|\bwho\b|\bwhich\b|\bissu|\bsign|\bhow many\b|\bbodies\b|\bministries\b")),
)  # fmt: skip
_BODY_ROLES: tuple[tuple[NoticeRole, re.Pattern[str]], ...] = (
    ("issuers", _SIGNED),
    ("copies", _COPIES),
    ("addressees", _ADDRESSEES),
)


def compose_notice(context: Context) -> Draft | None:
    """An answer from the lines of the covering notice that the question asks about."""
    folded = context.reading.folded
    if not context.plan.notice or context.reading.clauses:
        return None
    if _NUMBER.search(folded):
        return not_in_plan(context, say("number_absent", context.language), ["notice"])
    asked = [role for role, pattern in _BODY_ROLES if pattern.search(folded)]
    if context.reading.bodies and asked and "yesno" in context.reading.asks:
        return Draft("answered", tuple(_standing(context, body, asked) for body in context.reading.bodies))
    if "notice" not in context.reading.asks:
        return None
    for roles, pattern in _ASKED:
        parts = [part for part in context.plan.notice if part.role in roles]
        if parts and pattern.search(folded):
            return Draft("answered", tuple(_statements(context, roles, parts)))
    return None


def _standing(context: Context, body: Body, asked: list[NoticeRole]) -> Statement:
    """In which lines of the notice a body stands, and in which of those asked about it does not."""
    words: list[str] = []
    quotes: list[Quote] = []
    for role, _ in _BODY_ROLES:
        parts = [part for part in context.plan.notice if part.role == role]
        inside = any(
            mention.body.id == body.id or mention.words in body.own_names()
            for part in parts
            for mention in context.register.mentions(context.plan.slice(part.span))
        )
        if inside or role in asked:
            name = register_name(context, body.id)
            words.append(say(f"{'' if inside else 'not_'}in_{role}", context.language, body=name))
            quotes.append(Quote("notice", parts[0].span.start, parts[-1].span.end))
    text = ("；" if context.language == "zh" else "; ").join(words)
    return Statement(stop(text, context.language), tuple(quotes), vouched=frozenset({body.id}))


def _statements(context: Context, roles: tuple[NoticeRole, ...], parts: list[NoticePart]) -> list[Statement]:
    if roles == ("issuers",):
        return [_issuers(context, parts)]
    key = "date" if "date" in roles else "notice_line"
    return [_line(context, part, key) for part in parts[:1]]


def _line(context: Context, part: NoticePart, key: str) -> Statement:
    words = context.plan.slice(part.span).strip("（）")
    written = context.knowledge.sentence("notice", part.span.start)
    if context.language == "en" and key == "notice_line" and written:
        words = written.en
    text = stop(say(key, context.language, words=words), context.language)
    return Statement(
        text, (Quote("notice", part.span.start, part.span.end),), vouched=rendered(context, text)
    )


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
