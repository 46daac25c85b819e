"""Questions about the covering notice: who issued it, to whom, when, who gets copies, whether it is public."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.matrix import Matrix
from answering.extractive.naming import register_name, rendered
from answering.wording import listed, say, stop
from ingest.bodies import Body
from ingest.plan import NoticePart, NoticeRole, Span

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
_YEAR = re.compile(
    r"哪一?年(?!.{0,4}月)|年份|几几年|\b(?:which|what|calendar) (?:calendar )?year\b|\byear printed\b"
)
_IN_LINES = re.compile(
    r"责任|任务|活|(?:条|项)(?:里|中|款|目)|正文|responsib|\bclauses?\b|\bitems?\b|\btasks?\b|\bduties\b"
)
NOTICE_NEAR = 0.45  # score from which the notice, coming nearest, is what is asked about
NOTICE_CLOSE = 0.8  # share of the best score from which it is, where the question's words point to it
LINE_CLOSE, LINE_NEAR = (
    0.85,
    0.6,
)  # share of the best line's score; score from which the nearest lines count most
LINE_SHARE = 0.5  # share of that floor from which a line named by the question's words is shown too
_RECEIVED = re.compile(
    r"(?:收|接|拿)(?:到|没收)(?:过|了)?(?:这|该|本)?(?:个|份|一份)?(?:文件|通知|方案|文|函)|\b(?:receive|get|got)d? (?:this|the|it|a copy)"
)
_BODY_ROLES: tuple[tuple[NoticeRole, re.Pattern[str]], ...] = (
    ("issuers", _SIGNED),
    ("copies", _COPIES),
    ("addressees", _ADDRESSEES),
)


def compose_standing(context: Context) -> Draft | None:
    """In which lines of the covering notice a body stands; None where the question asks for something else."""
    reading = context.reading
    asked = [role for role, pattern in _BODY_ROLES if pattern.search(reading.folded)]
    if not asked and _RECEIVED.search(reading.folded):
        asked = ["copies", "addressees"]
    choice = len(asked) > 1 or "yesno" in reading.asks
    if not context.plan.notice or reading.clauses or not reading.bodies or not asked or not choice:
        return None
    statements = [_standing(context, body, asked) for body in reading.bodies]
    lined = Matrix(context.plan)
    idle = [body.id for body in reading.bodies if not lined.of(body.id)]
    if _IN_LINES.search(reading.folded) and idle:
        names = listed([register_name(context, body) for body in idle], context.language)
        text = stop(say("tasks_none", context.language, body=names), context.language)
        statements.append(Statement(text, shape="absence", vouched=frozenset(idle)))
    return Draft("answered", tuple(statements))


def compose_notice(context: Context) -> Draft | None:
    """An answer from the covering notice, where the question's words point to it."""
    if not context.plan.notice or context.reading.clauses:
        return None
    if _NUMBER.search(context.reading.folded):
        return not_in_plan(context, say("number_absent", context.language), ["notice"])
    if "notice" not in context.reading.asks or not _is_close(context, NOTICE_CLOSE):
        return None
    return _from_lines(context)


def compose_near_notice(context: Context) -> Draft | None:
    """An answer from the covering notice, where nothing else comes nearer to the question."""
    evidence = context.found.evidence
    if not context.plan.notice or context.reading.clauses or not evidence or evidence[0].clause != "notice":
        return None
    return _from_lines(context) if evidence[0].score >= NOTICE_NEAR else None


def _from_lines(context: Context) -> Draft | None:
    folded = context.reading.folded
    if _YEAR.search(folded) and not re.search(r"20\d\d", context.plan.slice(_parts(context, "date")[0].span)):
        return not_in_plan(context, say("year_absent_date", context.language), ["notice"])
    roles = _roles(context)
    parts = [part for role in roles for part in _parts(context, role)]
    return Draft("answered", tuple(_statements(context, roles, parts))) if parts else None


def _is_close(context: Context, share: float) -> bool:
    """Whether a line of the notice comes as near to the question as that share of what comes nearest."""
    evidence = context.found.evidence
    lines = [item.score for item in evidence if item.clause == "notice" and item.passage.kind == "sentence"]
    return bool(lines) and lines[0] >= share * evidence[0].score


def _parts(context: Context, role: NoticeRole) -> list[NoticePart]:
    return [part for part in context.plan.notice if part.role == role]


def _roles(context: Context) -> tuple[NoticeRole, ...]:
    """The lines asked about: those that come nearest, and those that the question's words name."""
    lines = [
        item for item in context.found.evidence if item.clause == "notice" and item.passage.kind == "sentence"
    ]
    floor = lines[0].score * LINE_CLOSE if lines else 0.0
    near = [role for item in lines if item.score >= floor for role in _role_at(context, item.passage.span)]
    named = next((roles for roles, pattern in _ASKED if pattern.search(context.reading.folded)), ())
    strong = bool(lines) and lines[0].score >= LINE_NEAR
    shown = [*near, *(role for role in named if strong and _line_score(context, role) >= floor * LINE_SHARE)]
    return tuple(dict.fromkeys(shown if strong or not named else [*named, *near[:1]]))


def _line_score(context: Context, role: NoticeRole) -> float:
    """The best score of the lines that have a role."""
    return max(
        (
            item.score
            for item in context.found.evidence
            if item.clause == "notice" and role in _role_at(context, item.passage.span)
        ),
        default=0.0,
    )


def _role_at(context: Context, span: Span) -> list[NoticeRole]:
    return [
        part.role for part in context.plan.notice if part.span.start < span.end and span.start < part.span.end
    ]


def _standing(context: Context, body: Body, asked: list[NoticeRole]) -> Statement:
    """In which lines of the notice a body stands, and in which of those asked about it does not."""
    words: list[str] = []
    quotes: list[Quote] = []
    held: set[NoticeRole] = set()
    for role, _ in _BODY_ROLES:
        parts = [part for part in context.plan.notice if part.role == role]
        inside = any(
            mention.body.id == body.id or mention.words in body.own_names()
            for part in parts
            for mention in context.register.mentions(context.plan.slice(part.span))
        )
        if inside:
            held.add(role)
        if inside or role in asked:
            name = register_name(context, body.id)
            words.append(say(f"{'' if inside else 'not_'}in_{role}", context.language, body=name))
            quotes.append(Quote("notice", parts[0].span.start, parts[-1].span.end))
    text = ("；" if context.language == "zh" else "; ").join(words)
    if len(asked) > 1 and held >= set(asked):
        text = say("in_all_asked", context.language, words=text)
    return Statement(stop(text, context.language), tuple(quotes), vouched=frozenset({body.id}))


def _statements(context: Context, roles: tuple[NoticeRole, ...], parts: list[NoticePart]) -> list[Statement]:
    statements: list[Statement] = []
    for role in roles:
        own = [part for part in parts if part.role == role]
        if role == "issuers" and own:
            statements.append(_issuers(context, own))
        else:
            statements += [_line(context, part, "date" if role == "date" else "notice_line") for part in own]
    return statements


def _line(context: Context, part: NoticePart, key: str) -> Statement:
    words = context.plan.slice(part.span).strip("（）").rstrip("：:")
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
