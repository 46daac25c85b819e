"""Questions over all targets: the highest or lowest share, those for some regions or the whole country, how many, whose they are."""

import re

from answering.draft import Draft, Statement, as_items
from answering.extractive.context import Context
from answering.extractive.naming import sentence_statement, target_quote
from answering.extractive.responsible import responsibility_statements
from answering.extractive.target_choice import Pair, by_call, count_of, shown_name, targets_of, unit_of
from answering.extractive.target_filter import years_asked
from answering.extractive.values import scope_note, target_statement
from answering.wording import listed, say, stop

_NUMERIC = r"(?:(?:量化|定量|数字|数值|数量|硬性?|具体|约束性|百分比?|带数(?:字|值)?|有数(?:字|值)?|写?明?(?:了)?数(?:字|值))(?:的|性|化|类|式)*)"
# What is asked for is targets with an amount, not clauses, bodies or goals in words.
_TARGETS = re.compile(
    rf"{_NUMERIC}(?:目标|指标|要求|任务)|指标|硬(?:杠杠?|数)|目标(?:值|数)|数字目标|(?:百分比|百分数|百分率|比例|比率|占比|数字|数值)(?!化)"
    r"|\b(?:quanti\w+|numeric(?:al)?|hard|percentage|figure) (?:target|goal|figure|objective|number)s?\b|\btargets?\b|\bfigures?\b|\bpercentages?\b|\bnumbers\b"
)
_GOALS = re.compile(r"目标|\bgoals?\b|\bobjectives?\b")
# Words by which targets describe a clause, of which something else is asked.
_OF_CLAUSE = re.compile(
    r"[那这哪某该]一?(?:条(?!款)|款)|[那该]项|所在|条款|排(?:第|头|最|在)|打头|头名|按.{0,2}吨|唯一|(?:只有|就)(?:一|这|那)|\bclauses?\b|\bitems?\b"
)
_AMOUNTS = re.compile(rf"{_NUMERIC}|指标|\bquanti|\bnumer|\bhard\b|\bfigures?\b|\bpercent")
_TOP = re.compile(r"最(?:高|大)|\b(?:highest|largest|biggest|greatest|most ambitious)\b")
_BOTTOM = re.compile(r"最(?:低|小)|\b(?:lowest|smallest|least ambitious)\b")
_REGIONAL = re.compile(
    r"(?:只|仅|单单|单独|单|专门|专|光|就|唯独|限于?|不(?:是|管|针对|适用于?))[^,。?;]{0,8}(?:重点区域|重点地区|部分(?:地区|区域)|某些(?:地区|区域|地方)|个别(?:地区|区域)|全国|区域性)|(?:不是|并非|非)全国|区域性(?:的)?(?:目标|指标|数)|限定(?:了)?(?:区域|地区|范围)"
    r"|\b(?:only|solely|just|exclusively|specifically|limited|confined|restricted)\b[^.?]{0,24}\b(?:key|certain|some|particular|specific)?\s*(?:regions?|areas?)\b|\b(?:not|n't) (?:national|nationwide|for the whole)|\bregional (?:target|figure)"
)
_WIDE = re.compile(
    r"(?:写|标|注|点|说|提|带|含|有|用|冠)(?:明|了|着|出|上)*[“\"]?全国|(?:针对|面向|适用于?|覆盖|管|是|属于)全国|全国(?:性|范围|口径)|\b(?:explicitly|expressly) national|\bnational(?: |-)?(?:wide)? (?:target|figure|share)|\bnationwide\b|\bwhole country\b"
)
_HOW_MANY = re.compile(
    r"(?:几|多少|哪几)(?:个|项|条|组|处)?(?:是|有|[^,。?;]{0,8}?(?:目标|指标|数))|(?:目标|指标|数字|数值)(?:一共|总共|共|合计|加起来|总计|有|是|的)*(?:几|多少)(?:个|项|条|组)|(?:目标|指标)(?:的)?(?:数量|总数|个数)|\bhow many\b|\bnumber of\b"
)


def compose_target_query(context: Context) -> Draft | None:
    """An answer to a question that asks something of all targets, or of those of a year; None for other questions."""
    folded, reading = context.reading.folded, context.reading
    if reading.bodies or reading.clauses or reading.parts or reading.absent_clauses:
        return None
    asked = _TARGETS.search(folded) or (_GOALS.search(folded) and _REGIONAL.search(folded))
    if not asked or _OF_CLAUSE.search(folded) or by_call(context) or _is_on_more(context):
        return None
    years = years_asked(context)
    pairs = [pair for pair in targets_of(context) if not years or pair[1].year in years]
    if not pairs:
        return None
    if "who" in reading.asks:
        return _whose(context, pairs) if _AMOUNTS.search(folded) else None
    return _extreme(context, pairs) or _scoped(context, pairs) or _counted(context, pairs, years)


def _is_on_more(context: Context) -> bool:
    """Whether the question names a matter besides targets and regions."""
    scopes = {target.scope for _, target in targets_of(context)}
    region = [scope for scope in scopes if scope]
    return any(
        not (
            _TARGETS.search(word)
            or _GOALS.search(word)
            or any(word in scope or scope in word for scope in region)
        )
        for word in context.topic_words()
    )


def _extreme(context: Context, pairs: list[Pair]) -> Draft | None:
    """The share that is highest, or lowest, of those that are shares."""
    folded = context.reading.folded
    top, bottom = _TOP.search(folded), _BOTTOM.search(folded)
    shares = [pair for pair in pairs if unit_of(pair[1]) == "%"]
    if not (top or bottom) or not shares:
        return None
    values = [float(target.value) for _, target in shares]
    ends = [(max(values), "highest")] if top else []
    ends += [(min(values), "lowest")] if bottom else []
    statements: list[Statement] = []
    for value, key in ends:
        chosen = [pair for pair in shares if float(pair[1].value) == value]
        names = listed([shown_name(context, target) for _, target in chosen], context.language)
        text = say(key, context.language, name=names, value=f"{value:g}%", year=chosen[0][1].year)
        quotes = tuple(target_quote(clause, target) for clause, target in chosen)
        statements.append(Statement(stop(text, context.language), quotes))
        statements += _told(context, chosen)
    return Draft("answered", tuple(dict.fromkeys(statements)))


def _scoped(context: Context, pairs: list[Pair]) -> Draft | None:
    """The targets that hold for some regions only, or those said to hold for the whole country."""
    folded = context.reading.folded
    narrow, wide = _REGIONAL.search(folded), _WIDE.search(folded)
    if not (narrow or wide) or (narrow and wide and "全国" not in narrow.group()):
        return None
    chosen = [pair for pair in pairs if pair[1].scope and ("全国" in pair[1].scope) != bool(narrow)]
    goals = _goals(context, chosen) if narrow and not _AMOUNTS.search(folded) else []
    return Draft("answered", (*goals, *_told(context, chosen))) if chosen else None


def _goals(context: Context, chosen: list[Pair]) -> list[Statement]:
    """The goals in words that name the regions of some targets, where those are asked for too."""
    scopes = {target.scope for _, target in chosen if target.scope}
    years = years_asked(context)
    return [
        sentence_statement(context, clause, sentence)
        for clause in context.plan.items
        for section in clause.sections
        if section.year and (not years or section.year in years)
        for sentence in clause.sentences
        if section.span.start <= sentence.start < section.span.end
        and any(scope in context.plan.slice(sentence) for scope in scopes)
    ]


def _counted(context: Context, pairs: list[Pair], years: list[int]) -> Draft | None:
    """How many targets there are, with each of them."""
    if not _HOW_MANY.search(context.reading.folded) or not _AMOUNTS.search(context.reading.folded):
        return None
    count = count_of(pairs)
    shown = listed([str(year) for year in years], context.language) if years else ""
    key = "targets_year_count" if years else "targets_lead"
    vouched = frozenset({str(count), *map(str, years)})
    lead = Statement(say(key, context.language, years=shown, count=count), shape="lead", vouched=vouched)
    return Draft("answered", (lead, *as_items(_told(context, pairs))))


def _whose(context: Context, pairs: list[Pair]) -> Draft:
    """The bodies of the clauses that set the targets, each with its targets."""
    statements: list[Statement] = []
    clauses = list(dict.fromkeys(clause.id for clause, _ in pairs))
    bodies: list[str] = []
    for clause in (context.plan.clause(clause_id) for clause_id in clauses):
        statements += responsibility_statements(context, clause)
        statements += as_items(_told(context, [pair for pair in pairs if pair[0].id == clause.id]))
        bodies += [body.name for body in (clause.responsibility.bodies if clause.responsibility else ())]
    return Draft("answered", tuple(dict.fromkeys(statements)), bodies=tuple(dict.fromkeys(bodies)))


def _told(context: Context, pairs: list[Pair]) -> list[Statement]:
    """Targets in their own words, each with the regions that it is limited to."""
    told = [
        statement
        for clause, target in pairs
        for statement in (target_statement(context, clause, target), *scope_note(context, clause, target))
    ]
    return list(dict.fromkeys(told))
