"""What people say for the plan's terms, found in a question."""

from collections.abc import Iterable

from ingest.knowledge import GlossaryEntry, Knowledge
from ingest.phrases import PhraseMatch, Phrases

Glossary = Phrases[tuple[GlossaryEntry, ...]]
Match = PhraseMatch[tuple[GlossaryEntry, ...]]


# Terms that nearly every question about a plan uses: they do not say what it is about.
FRAME = frozenset(
    {
        "按职责分工负责",
        "负责",
        "牵头负责",
        "主要目标",
        "目标",
        "目标任务",
        "工作任务",
        "任务",
        "各有关部门",
        "有关部门",
        "相关部门",
        "各相关部门",
        "各地区",
        "地方",
        "方案",
        "实施方案",
        "要求",
        "措施",
        "工作",
        "总体要求",
        "减污降碳",
        "减污降碳协同增效",
        "协同增效",
        "提升",
        "提高",
        "达到",
        "推进",
        "推动",
        "加强",
        "开展",
        "探索",
        "鼓励",
        "支持",
        "严禁",
        "禁止",
        "加快",
        "逐步",
        "有序",
        "优化",
        "制定",
        "建立",
        "完善",
        "实现",
        "责任",
        "部门",
        "单位",
        "企业",
        "全国",
        "国家",
        "比例",
        "占比",
        "比重",
        "试点",
        "指标",
        "名单",
    }
)


def glossary_of(knowledge: Knowledge) -> Glossary:
    """The surface forms of a plan's glossary, each with the entries that it leads to."""
    by_form: dict[str, list[GlossaryEntry]] = {}
    for entry in knowledge.glossary:
        for form in dict.fromkeys((entry.term, *entry.also_in_plan, *entry.said, *entry.en)):
            by_form.setdefault(form, []).append(entry)
    return Phrases((form, tuple(entries)) for form, entries in by_form.items())


def plan_terms(matches: Iterable[Match]) -> list[str]:
    """The plan's own words for what was found, each once; looser ties are left out."""
    return list(
        dict.fromkeys(
            term
            for match in matches
            for entry in match.value
            if entry.kind != "theme"
            for term in (entry.term, *entry.also_in_plan)
        )
    )


def topic_matches(matches: Iterable[Match]) -> list[Match]:
    """The matches that say what a question is about."""
    return [match for match in matches if any(is_topical(entry.term) for entry in match.value)]


def is_topical(term: str) -> bool:
    """Whether a term of the plan says what a question is about; years and the words of every question do not."""
    return term not in FRAME and not term.endswith("年")
