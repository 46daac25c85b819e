"""Exam items as people paste them: choices, blanks, statements to judge, things to put in order or to match."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from retrieval.making import asks_to_make
from retrieval.options import Options, lettered, listed

ExamKind = Literal["choice", "blank", "judge", "order"]

_BLANK = re.compile(r"_{2,}|\(\s*\)|【\s*】|\[\s*\]")
_GAP = re.compile(
    r"\.{3,}|[-—]{2,}|(?<=[“\"])\s+(?=[”\"])"
)  # a blank only where something is to be filled in
_FILLING = re.compile(r"填|补(?:全|充完整|上)|\bfill\b|\bblanks?\b|\bgaps?\b|\bcomplete the\b")
_JUDGE = re.compile(
    r"判断(?:对错|正误|题|一下|是非|:|,|并)|是非[题題]|对错题?[:,\s]|正误|对还是错|是对是错|对或错|(?:对|正确)还是(?:错|不对)|[√✓✔]|打[勾对]"
    r"|\btrue or false\b|\bt/f\b|\btrue/false\b|\bt or f\b|\bcorrect or (?:not|incorrect|wrong)\b|\bright or wrong\b|\bmarked (?:this|it) (?:as )?(?:correct|true|right|wrong|false)\b|\bget (?:it|this) right\b|\bis (?:this|the following) (?:statement|sentence|claim)\b"
)
_ORDER = re.compile(
    r"排(?:好|个|一)?(?:序|列|队)|顺序|先后|怎么排|谁在前|\bput .{0,40}order|in (?:the )?(?:right|correct|plan'?s?) order|\border (?:the|these|them)\b|\brank\b|\bin order\b|\bin what order\b|\bsequence\b"
)
_NEGATIVE = re.compile(
    r"不(?:属于|包括|在|是(?!很)|正确|含|涉及|列入|对|算|符合|归|由|该)|(?<!有)没(?!错)(?!.{0,4}[a-d]\b)|未(?!来)|非(?:责任|工作)|错误的?|有误|除外|除了|多余|混进|漏网|\bnot\b|\bexcept\b|\bincorrect\b|\bfalse\b(?! or)|n't\b|\bwrong\b|\bodd one out\b|\babsent\b|\bmissing\b"
)
_POSITIVE = (
    (re.compile(r"不(?=属于|包括|在|是|含|涉及|列入|算|符合|归|由|该)|没有?(?=被|出现|列|写|提|联合|参|在|点|进|签|印|发|放)|未(?=被|列|出现|提|联合)|非(?=责任|工作)|\bnot\b|n't\b"), ""),
    (re.compile(r"不正确|错误|有误|\b(?:incorrect|wrong|false)\b"), "正确"),
)  # fmt: skip
_MULTIPLE = re.compile(r"多选|不定项|哪些(?:项)?|all that apply|multiple(?! choice)")
_CHOOSING = re.compile(
    r"哪|选|属于|下列|以下|下面|何者|谁|应为|\b(?:which|choose|pick|quiz|select|multiple choice|what|who|is)\b|\(\s*\)|_{2,}"
)
_CUES = re.compile(
    r"[【\[(]?(?:单选|多选|不定项|单项选择|多项选择|选择|填空|填充|判断|简答|排序|问答)题?[】\])]?\s*[:,.]?|^(?:出题|题目|问)[:,]|请?给(?:出)?(?:标准)?答案|\b(?:multiple choice|quiz(?: check)?|choose one|pick one|exam question)\b\s*[:.,]?"
)
_STATED = re.compile(
    r"说法|表述|叙述|描述|说得|\bstatements?\b|\bclaims?\b|^(?:正确|错误)的是|\btrue\b|\bcorrect\b"
)
_QUOTED = re.compile(r"[“\"「『]([^“”\"「」『』]{8,})[”\"」』]")
_INSTRUCTION = re.compile(
    r"^[^:：“\"]{0,40}?(?:判断|对错|正误|是非[题題]|true or false|true/false|t/f|t or f|right or wrong|marked this as \w+)[^:：?？。.]{0,24}[:：?？.]\s*"
    r"|^\s*(?:判断(?:对错|正误|题|一下)?|对错题?|是非[题題])[\s,，]+"
    r"|[,，。;；?？!！]?\s*(?:请|这句话?|这个说法|该说法|上述|以上)?(?:判断|对还是错|是对是错|错在哪|说明|正确还是|正误|对不对|对吗|did (?:he|she|they|i) get).*$"
)

_QUESTION = re.compile(r"谁|哪|吗|多少|怎么|是不是|有没有|\?")
_CLAIM = 6  # characters; an option that is a statement has more


@dataclass(frozen=True)
class ExamItem:
    """An exam item. `stem` is what is asked, `options` are labels with their texts; `negative`: which is not.

    `claims` says that each option is a statement of its own, true or false.
    """

    kind: ExamKind
    stem: str
    options: tuple[tuple[str, str], ...] = ()
    negative: bool = False
    multiple: bool = False
    claims: bool = False

    @property
    def question(self) -> str:
        """The stem as a plain question, asked for what is so where the item asks for what is not."""
        asked = _BLANK.sub(
            "什么" if re.search(r"[\u3400-\u9fff]", self.stem) else "what", _CUES.sub("", self.stem)
        )
        for pattern, words in _POSITIVE if self.negative else ():
            asked = pattern.sub(words, asked)
        return asked.strip(" :,。.")


def exam_item(folded: str) -> ExamItem | None:
    """Read an exam item from a folded question; None where it is none."""
    marked = lettered(folded)
    if marked and not _judges(marked.stem) and _asks(marked):
        kind: ExamKind = "order" if _ORDER.search(marked.stem) else "choice"
        return _with_options(kind, marked.stem, marked.options)
    row = listed(folded)
    if row and _ORDER.search(row.stem) and len(row.options) > 2:
        return _with_options("order", row.stem, row.options)
    if _judges(folded):
        return None if asks_to_make(folded) else ExamItem("judge", _statement(folded))
    if (
        row
        and len(row.options) > 2
        and not row.numeric
        and _NEGATIVE.search(row.stem)
        and _CHOOSING.search(row.stem)
    ):
        return _with_options("choice", row.stem, row.options)
    gapped = _GAP.sub("____", folded) if _FILLING.search(folded) else folded
    return ExamItem("blank", gapped) if _BLANK.search(gapped) else None


def blanks(stem: str) -> list[tuple[str, str]]:
    """The words before and after each blank of a stem."""
    return [(stem[: match.start()], stem[match.end() :]) for match in _BLANK.finditer(stem)]


def _asks(marked: Options) -> bool:
    """Whether marked things are options, and not the questions of a message; letters mark little else."""
    if any(_QUESTION.search(text) for _, text in marked.options):
        return False
    many = len(marked.options) > 2 and marked.options[0][0] == "a"
    return many or bool(_CHOOSING.search(marked.stem) or _ORDER.search(marked.stem))


def _judges(text: str) -> bool:
    return bool(_JUDGE.search(text))


def _with_options(kind: ExamKind, stem: str, options: tuple[tuple[str, str], ...]) -> ExamItem:
    item = ExamItem(kind, stem, options, bool(_NEGATIVE.search(stem)), bool(_MULTIPLE.search(stem)))
    sentences = all(len(text) >= _CLAIM for _, text in options)
    return replace(item, claims=sentences and bool(_STATED.search(stem)))


def _statement(folded: str) -> str:
    """What is to be judged, without the words that say so; what stands in quotation marks where it is a sentence."""
    quoted = [match.group(1) for match in _QUOTED.finditer(folded)]
    bare = max(quoted, key=len) if quoted else folded
    for _ in range(2):
        bare = _INSTRUCTION.sub("", bare)
    return _BLANK.sub("", _JUDGE.sub("", bare)).strip(" :,。.?!")
