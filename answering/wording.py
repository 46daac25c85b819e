"""Every fixed phrase of an answer, in both languages; tests hold the two complete."""

from retrieval.language import Language

PHRASES: dict[str, dict[Language, str]] = {
    "open_list": {
        "zh": "这份名单以“等”结尾，表示还有未逐一列出的单位",
        "en": "The list ends with “等” (etc.), so it is open: further bodies may be meant",
    },
    "by_duty": {"zh": "按职责分工负责", "en": "each within its own duties"},
    "who": {"zh": "{label}由{bodies}{mode}", "en": "{label} is assigned to {bodies}{mode}"},
    "who_general": {
        "zh": "{label}没有点名具体单位，责任行写的是“{line}”",
        "en": "{label} names no particular body; its responsibility line reads “{line}”",
    },
    "who_none": {
        "zh": "{label}没有责任单位：这一条末尾没有写明由谁负责",
        "en": "{label} has no responsibility line, so the plan does not say who carries it out",
    },
    "tasks": {
        "zh": "{body}被列为责任单位的共有{count}条：",
        "en": "{body} is named as a responsible body in {count} clause(s):",
    },
    "tasks_none": {
        "zh": "方案各条的责任单位中没有{body}",
        "en": "No clause of the plan names {body} as a responsible body",
    },
    "set_shared": {
        "zh": "{bodies}共同列为责任单位的有{count}条：",
        "en": "{bodies} are named together in {count} clause(s):",
    },
    "set_without": {
        "zh": "责任单位中没有{bodies}的有{count}条：",
        "en": "The responsibility lines of {count} clause(s) do not name {bodies}:",
    },
    "set_first": {
        "zh": "{bodies}排在责任单位第一位的有{count}条：",
        "en": "{bodies} is listed first in {count} clause(s):",
    },
    "set_alone": {
        "zh": "只由{bodies}一家负责的有{count}条：",
        "en": "{bodies} is the only body named in {count} clause(s):",
    },
    "set_alone_any": {
        "zh": "只有一家责任单位的有{count}条：",
        "en": "A single body is named in {count} clause(s):",
    },
    "set_led": {
        "zh": "责任行写明“牵头”的有{count}条：",
        "en": "The word 牵头 (lead) stands in {count} clause(s):",
    },
    "set_once": {
        "zh": "只在一条中被列为责任单位的有{count}家：",
        "en": "{count} bodies are named in one clause only:",
    },
    "set_difference": {
        "zh": "列入的单位比较（前者有、后者没有）：{bodies}，共{count}条：",
        "en": "Of {bodies}, the first is named and the second is not in {count} clause(s):",
    },
    "clause_most": {
        "zh": "点名单位最多的一条列出{count}家：",
        "en": "The clause with most bodies names {count}:",
    },
    "clause_fewest": {
        "zh": "点名单位最少的条款列出{count}家：",
        "en": "The clauses with fewest bodies name {count}:",
    },
    "body_most": {
        "zh": "列入条款最多的是{bodies}，共{count}条：",
        "en": "{bodies} has most clauses, {count} in all:",
    },
    "body_fewest": {
        "zh": "列入条款最少的是{bodies}，共{count}条：",
        "en": "{bodies} has fewest clauses, {count} in all:",
    },
    "member_yes": {
        "zh": "是，{label}的责任单位中有{bodies}",
        "en": "Yes, the responsibility line of {label} names {bodies}",
    },
    "member_no": {
        "zh": "不是，{label}的责任单位中没有{bodies}",
        "en": "No, the responsibility line of {label} does not name {bodies}",
    },
    "only_in": {"zh": "只在{label}的有：{bodies}", "en": "Only in {label}: {bodies}"},
    "in_both": {"zh": "两条都有的是：{bodies}", "en": "Named in both: {bodies}"},
    "bodies_count": {"zh": "{label}列出{count}家：{bodies}", "en": "{label} names {count}: {bodies}"},
    "targets_lead": {
        "zh": "方案写明的量化目标共{count}个：",
        "en": "Quantified targets in the plan, {count} in all:",
    },
    "targets_year_lead": {"zh": "方案写明的{years}年目标：", "en": "What the plan sets for {years}:"},
    "year_absent": {"zh": "方案没有写到{years}年", "en": "The plan says nothing about {years}"},
    "amount_year_absent": {
        "zh": "方案没有给出{years}年的这一数值",
        "en": "The plan gives no such figure for {years}",
    },
    "clause_absent": {
        "zh": "方案没有第{numbers}条：各条编号从（一）到（{last}），共{count}条",
        "en": "The plan has no clause {numbers}: its clauses run from 1 to {count}",
    },
    "part_absent": {
        "zh": "方案没有第{numbers}部分：全文共{count}个部分",
        "en": "The plan has no part {numbers}: it has {count} parts",
    },
    "topic_absent": {"zh": "方案没有写到这一内容", "en": "The plan does not say this"},
    "nearest": {"zh": "最接近的内容见{labels}", "en": "The nearest clauses are {labels}"},
    "clarify": {
        "zh": "请再说具体一点：您想问的是哪一条、哪个部门，还是哪项任务？",
        "en": "Please say a little more: which clause, which body or which task do you mean?",
    },
    "refused": {
        "zh": "我只回答与这份方案有关的问题，这个请求不在范围之内",
        "en": "I only answer questions about this plan, and this request is outside that",
    },
    "withheld": {
        "zh": "没有找到能由方案原文支持的回答",
        "en": "No answer was found that the plan's own words support",
    },
    "topic_lead": {"zh": "{label}：", "en": "{label}:"},
    "target": {"zh": "{label}提出：{words}", "en": "{label}: {words}"},
    "term_definition": {"zh": "“{term}”指{explanation}", "en": "“{term}” means: {words}"},
    "term_abbreviation": {"zh": "{explanation}即{term}", "en": "{explanation} stands for {english} ({term})"},
    "term_qualifier": {"zh": "{term}（{explanation}）", "en": "{term} ({explanation})"},
    "title": {"zh": "{label}", "en": "{label}"},
    "part_lead": {"zh": "{part}，共{count}条：", "en": "{part}, with {count} clause(s):"},
    "issuers": {"zh": "印发单位是{bodies}，共{count}家", "en": "It was issued by {bodies} ({count} bodies)"},
    "notice_line": {"zh": "通知写明：{words}", "en": "The notice says: {words}"},
    "in_issuers": {"zh": "{body}是印发单位之一", "en": "{body} is one of the issuing bodies"},
    "in_copies": {"zh": "{body}在抄送单位中", "en": "{body} is among those copied in (抄送)"},
    "in_addressees": {
        "zh": "{body}在主送（收文）单位一栏中",
        "en": "{body} is named in the line of addressees",
    },
    "not_in_issuers": {"zh": "{body}不在印发单位中", "en": "{body} is not among the issuing bodies"},
    "not_in_copies": {"zh": "{body}不在抄送单位中", "en": "{body} is not among those copied in (抄送)"},
    "not_in_addressees": {
        "zh": "{body}不在主送（收文）单位一栏中",
        "en": "{body} is not named in the line of addressees",
    },
    "number_absent": {
        "zh": "方案文本中没有文号，落款日期也没有年份",
        "en": "The text gives no document number, and its date has no year",
    },
    "exam_choice": {"zh": "答案：{letter}（{words}）", "en": "Answer: {letter} ({words})"},
    "exam_order": {"zh": "顺序：{letter}", "en": "Order: {letter}"},
    "exam_blank": {"zh": "填：{words}", "en": "Fill in: {words}"},
    "exam_true": {"zh": "对", "en": "True"},
    "exam_false": {"zh": "错，原文不是这样说的", "en": "False: this is not what the plan says"},
    "date": {
        "zh": "通知落款日期印作“{words}”，原文没有写年份",
        "en": "The notice is dated “{words}” (month-day); its text gives no year",
    },
    "unofficial": {"zh": "英文为非官方译文", "en": "English wording is an unofficial rendering"},
}


def say(key: str, language: Language, **values: object) -> str:
    """A phrase with its values filled in."""
    return PHRASES[key][language].format(**values)


def stop(text: str, language: Language) -> str:
    """A sentence with its full stop."""
    bare = text.rstrip("。.;； ")
    if bare.endswith(("？", "?", "！", "!")):
        return bare
    return bare + ("。" if language == "zh" else ".")


def listed(names: list[str], language: Language) -> str:
    """Names as a list in running text."""
    if language == "zh":
        return "、".join(names)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
