"""Words by which a follow-up shows that it leans on the turns before it."""

import re

from answering.correcting import CORRECTING

POINTING = re.compile(
    r"它|这(?:条|项|个|一|里|块|些)|(?<![\u4e00-\u9fff])那(?:条|项|个|一条|一项|里|些|份)|该(?:条|项)|上面|刚才|前面|其中|上一(?:条|个)|此条|同一(?:条|项)"
    r"|\b(?:it|its|they|them|their|that|those|this|these|there|one|former|latter|same)\b"
)
AGAIN = re.compile(
    r"确定|肯定是|真的吗|真是|真有|再(?:说|讲|念|报|给)(?:我)?一?(?:遍|次|下)|没搞错|没记错|印象里|再(?:看|查|核)|核对|\bare you sure\b|\breally\b|double.?check|\bcertain\b|\bhang on\b"
)
STILL = re.compile(
    r"呢\s*[?!。]*$|^(?:那|那么|还有|换成|改成|咁|and|what about|how about)\b|^(?:那(?!一?(?:条|项|款|份|里))|那么|还有|换成|咁)"
)
EACH = re.compile(
    r"^(?:每(?:一)?|各|这?(?:两|二|三|四|几))(?:条|项|处|次|回)(?!例)|^(?:各自|分别|各)(?:都)?(?:由|归|是|的|哪|谁|有|在|排)|\b(?:in|for|of) (?:each|both|either)(?: of them)?\b"
)  # of the clauses just spoken of
ONE_OF = re.compile(
    r"^(?!刚才|刚刚|上面|前面|第|你)(?P<words>.{1,12}?)(?:的)?(?:那|这)(?:个|种|块|边|方面)[吧啊呀的]?[?。!]*$"
)
OVER_CLAUSES = re.compile(
    r"(?:多少|几|哪些|哪几)(?:条|项)(?:款|任务|措施)?(?!例)(?=.{2})|\b(?:how many|which|what) (?:of the )?(?:clauses|items|measures)\b(?=.{4})"
)  # which of the clauses have something, and what it is is said


def shows_leaning(folded: str) -> bool:
    """Whether a folded question has words that only the turns before it can fill."""
    patterns = (POINTING, STILL, AGAIN, CORRECTING, ONE_OF, EACH)
    return any(pattern.search(folded) for pattern in patterns)
