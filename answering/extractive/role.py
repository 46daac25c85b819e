"""What concerns a person who says what trade they are in: everything on the themes whose words they say."""

import re

from answering.draft import Draft
from answering.extractive.context import Context
from answering.extractive.sector import gathered, near_clauses, said_words
from ingest.plan import Span
from ingest.themes import Theme

_ROLE = re.compile(
    r"(?:我|咱|俺)(?:们|家)?(?:公司|厂|村|局|单位|社|行|店)?(?:是|开|做|搞|管|养|种|跑|干|卖|专接|专做)|^(?:做|开|搞|跑|养|种|卖|修|盖|干|管).{1,10}的(?:,|人|想|问)|(?:公司|集团|协会|合作社|商会|老板|业主|负责人|从业者|大户|业者|课题组)(?:的)?(?:想|问|来问|关心|,|要|能|会)|(?:厂|店|站|场|所)(?:想|问|来问|关心|面临|会)|(?:我|本人|咱|俺)(?:们|哋)?(?:就|主要|平时|目前)?(?:是|在|系|负责|从事|经营|干|代表)(?!说|想|问|看|找)|(?:企业|公司|集团|老板|厂|园区|经营者|从业人员|负责人|业内|同行|一行)[,:]|(?:这|那)一行|^作为|^[^,。?!]{2,10}(?:要|该|应|需|得)(?:注意|遵守|留意|知道)"
    r"|\b(?:i|we) (?:run|are|am|make|build|sell|trade|develop|manage|own|operate|represent|farm)\b|\b(?:our|my) (?:group|company|firm|plant|mill|farm|bank|factory|utility|team|client)s? (?:\w+ )?(?:runs?|makes?|owns?|operates?|is|are|sells?|builds?)\b|\bi work (?:in|for|at|as)\b|\bhere\b[.,:]?|^for an? [a-z \-]{3,40}:|\bas an? [a-z \-]{3,40},"
)
_OPEN = re.compile(
    r"(?:跟|和|同|与|对|关|给|叫|让|管|影响|适用于?)(?:到)?(?:我|咱|俺|本人|本公司|本厂|本单位)(?:们|哋)?|能[^,。?]{1,4}(?:什么|啥|哪些)|沾边|有关|相关|涉及|(?:做|写)(?:什么|啥|哪些)?文章|定调|基调|(?:全|都|还有)(?:有)?(?:啥|什么|哪些)|一次(?:看|说)(?:全|清)|统共|通通|机会|(?:要|该|需)(?:注意|留意|关注|做|干)(?:什么|啥|哪些|些)|什么(?:要求|规定|态度|说法|安排)|哪些(?:要求|规定|内容|条|地方|说法)|怎么(?:看待|安排|说|讲|规定|要求)"
    r"|\b(?:concerns?|touch(?:es)?|affects?|appl(?:y|ies)|relevant|relates?|matters?|means?) (?:to |for )?(?:us|me|our|my)\b|\bin it for (?:us|me)\b|\bask(?:s|ed)? of (?:us|me|my|our)\b|\btargets and limits\b|\bwhat (?:should|must|do) (?:i|we)\b"
)
_NARROW = re.compile(
    r"原文|原话|哪一?年|百分之|谁负责|谁牵头|哪些(?:部门|单位)|第[\d一二三四五六七八九十]+条|\bhow (?:much|many)\b|\bverbatim\b|\bwhich (?:clause|year|bod)|\bis it true\b|(?:对|是)吗|吧[?。]?$|是不是|有没有"
)
_AUTHORITY = re.compile(r"[\u4e00-\u9fff](?:局|厅)(?=的|,|[想问要能该]|$)|(?:县|市|省|区|乡|镇)(?:级)?政府")
_ROW = re.compile(
    r"(?:[^,。?、:]{1,12}、){2,}[^,。?、]{1,12}(?:这[两三四几]|都|各|怎|哪|$)|: ?[^:,?]{3,40}, [^,?]{3,40}, "
)
_ASKS = re.compile(
    r"谁|什么|啥|哪|怎|咋|吗|如何|多少|[让能会]不[让能会]|\b(?:what|which|how|who|where|will|does|is|are|can)\b"
)
_GENERAL = frozenset(
    {"公司", "企业", "单位", "工厂", "厂子", "老板", "enterprise", "company", "companies", "firm", "factory"}
)
BASE = 0.4  # what a theme counts whose word is said and that the search did not find
BESIDE = 0.85  # share of the best theme's score from which another theme that is said counts too
LETTER = 0.05  # added for each character of the longest word said
CLOSE = 0.5  # share of the best evidence's score from which a clause of another theme is taken
MOST = 3


def compose_role(context: Context) -> Draft | None:
    """All that the plan says on the trade, or the two or three things, that a person names; None for other questions."""
    reading = context.reading
    if reading.clauses or reading.parts or {"who", "text", "when", "count"} & reading.asks:
        return None
    if reading.bodies and "tasks" in reading.asks:  # the tasks of a body that is named
        return None
    if not _ROLE.search(reading.folded) or not _OPEN.search(reading.folded) or _NARROW.search(reading.folded):
        return None
    ranked = [] if _AUTHORITY.search(reading.folded) else _ranked(context)
    if not ranked or _has_rows(reading.folded):
        return None
    best, first = ranked[0]
    added: dict[str, list[Span]] = {}
    for score, theme in ranked[1:MOST]:
        if score >= BESIDE * best:
            near = near_clauses(context, theme, CLOSE)
            for clause_id, spans in _core(context, theme).items():
                if clause_id in near:
                    added.setdefault(clause_id, []).extend(spans)
    whole = "看全" in reading.folded or "说全" in reading.folded
    return gathered(context, first, added, None if whole else near_clauses(context, first) or None)


def _has_rows(folded: str) -> bool:
    """Whether a message lists matters one by one, or asks several questions, each of which is answered by itself."""
    row = _ROW.search(folded)
    asking = [piece for piece in re.split(r"[,?。;:]", folded) if _ASKS.search(piece)]
    return bool(row and not _ASKS.search(row.group().rsplit("、", 1)[0])) or len(asking) > 1


def _ranked(context: Context) -> list[tuple[float, Theme]]:
    """The themes whose words the question says, by how near they come and how long the words are."""
    near = {found.name: found.score for found in context.found.themes}
    scored = []
    for theme in context.knowledge.themes:
        words = [word for word in said_words(context.reading.folded, theme) if word not in _GENERAL]
        if words:
            score = max(near.get(theme.id, 0.0), BASE) + LETTER * min(max(map(len, words)), 4)
            scored.append((score, theme))
    return sorted(scored, key=lambda pair: -pair[0])


def _core(context: Context, theme: Theme) -> dict[str, list[Span]]:
    """The sentences that hold the core words of a theme, by clause."""
    found: dict[str, list[Span]] = {}
    for words in theme.words:
        if words.core:
            clause = context.plan.clause(words.clause)
            sentence = next(s for s in clause.sentences if s.start <= words.span.start < s.end)
            found.setdefault(clause.id, []).append(sentence)
    return found
