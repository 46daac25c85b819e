"""A question that makes a body responsible, the lead or the only one, where the responsibility line says otherwise."""

import re

from answering.draft import Statement
from answering.extractive.context import Context
from answering.extractive.line_claims import claimed_clause
from answering.extractive.line_scope import clause_on
from answering.extractive.naming import clause_label, line_quote, register_name
from answering.wording import listed, say, stop
from ingest.bodies import Mention
from ingest.plan import Clause

# Words by which something is taken for granted, or put up for a yes.
TAKEN = re.compile(
    r"既然|因为|由于|反正|都说|说是|听说|据说|规定(?:了)?(?:要|必须)?|已经|对吧|对吗|是吧|吧[,，?？。]|吧$|没错|是不是|是吗|对不对|属实|说法|为什么|为啥|为何|凭什么|所以|那(?:么)?(?:我|咱|该|要|用|谁|这)"
    r"|(?:方案|文件|国家|上面|上头|规划)(?:都|也|已|已经|不是)*(?:说|讲|规定|要求|禁|把|叫|不让|不许|取消)|\b(?:plan|document|state|beijing|china) (?:orders?|says?|bans?|requires?|sets?|ends?|has|will|wants?|decid\w+|forbids?|halts?|stops?)\b"
    r"|\bsince\b|\bbecause\b|\bgiven that\b|\bnow that\b|\bas the plan\b|\bright\?|\bcorrect\?|\btrue\b|\bwhy\b|\bhow come\b|\bso\b|^(?:is|does|did|are|has)\b"
)
_LEADS = re.compile(
    r"^(?:这个|这|那|个)?(?:一家|独家|单独|自己|来|单位|部门|共同|联合|一起|两家|全权|总)*(?P<verb>牵头|打头|带头|领头|挂帅|负责|主管|主抓|主责|说了算|包办|领衔|定|管(?!理))(?!(?:的)?(?:有|是)?(?:哪|几|什么|啥|多少|任务|条|事项|工作|的[^,。?]{0,12}(?:哪|几|多少)))"
    r"|^(?:\([^)]*\))? (?:alone )?(?P<verb_en>leads?|is in charge|heads?|runs?|is (?:solely )?responsible|is the lead)\b"
)
_DEFINITE = re.compile(r"的(?:那|这|该)(?:一)?(?:条|项|块|件)(?P<words>[^,。?!]{2,12})")
_LED = re.compile(r"(?:由|归|是|靠)(?:的)?$|\b(?:led|headed|run|chaired|overseen) by (?:the )?$")
_JOINT = re.compile(r"、|和|与|跟|同|及|,? ?and (?:the )?")
_ALONE = re.compile(r"一家|独家|单独|一个部门|全权|\balone\b|\bsolely\b|\bonly\b")
_LEAD = re.compile(r"牵头|挂帅|领衔|\blead|\bled\b|\bhead")


def who_is_meant(context: Context) -> list[Statement]:
    """That a body which the question makes responsible, or the lead, is not named, or not so."""
    claimed = _claims(context)
    clause = _spoken_of(context) if claimed and "count" not in context.reading.asks else None
    line = clause.responsibility if clause else None
    if clause is None or line is None or not line.bodies:
        return []
    named = {body.body_id: body for body in line.bodies}
    wrong = [mention.body.id for mention, _ in claimed if mention.body.id not in named]
    verbs = "".join(match for _, match in claimed)
    if wrong:
        return [_line(context, clause, "premise_not_named", wrong)]
    if _LEAD.search(verbs) and any(named[m.body.id].role != "lead" for m, _ in claimed):
        return [_line(context, clause, "premise_no_lead", [m.body.id for m, _ in claimed])]
    if _ALONE.search(verbs) and len(line.bodies) > 1:
        return [_line(context, clause, "premise_not_alone", [m.body.id for m, _ in claimed])]
    return []


def _spoken_of(context: Context) -> Clause | None:
    """The clause that the question is about; where it says 牵头的那项, the one by the words behind that."""
    definite = _DEFINITE.search(context.reading.folded)
    found = clause_on(context, definite.group("words")) if definite else None
    return context.plan.clause(found) if found else claimed_clause(context)


def _claims(context: Context) -> list[tuple[Mention, str]]:
    """The bodies that the question makes responsible, with the words that do so; bodies in a row share them."""
    claimed: list[tuple[Mention, str]] = []
    following: tuple[int, str] | None = None
    for mention in reversed(context.reading.mentions):
        words = _claim(context, mention)
        if not words and following and _JOINT.fullmatch(context.reading.folded[mention.end : following[0]]):
            words = following[1]
        if words:
            claimed.insert(0, (mention, words))
            following = (mention.start, words)
    return claimed


def _claim(context: Context, mention: Mention) -> str:
    """The words by which a question makes a body responsible; empty where it does not."""
    folded = context.reading.folded
    before, after = folded[: mention.start], folded[mention.end :]
    verb, led = _LEADS.search(after), _LED.search(before)
    definite = verb and _DEFINITE.match(after, verb.end())
    if verb and (led or definite or TAKEN.search(folded) or verb.group("verb_en")):
        return verb.group()
    return led.group() if led and led.group().isascii() else ""


def _line(context: Context, clause: Clause, key: str, bodies: list[str]) -> Statement:
    """What the responsibility line of a clause says, against what a question takes it to say."""
    line = clause.responsibility
    names = [body.name for body in line.bodies] if line else []
    if context.language == "en":
        names = [register_name(context, body.body_id) for body in line.bodies if body.body_id] if line else []
    text = say(
        key,
        context.language,
        said=listed([register_name(context, body) for body in dict.fromkeys(bodies)], context.language),
        label=clause_label(context, clause),
        bodies=listed(names, context.language),
    )
    return Statement(stop(text, context.language), (line_quote(clause),), vouched=frozenset(bodies))
