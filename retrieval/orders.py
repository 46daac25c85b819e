"""Orders in a message: to play somebody, to drop the rules, to invent or change words, to make something."""

import re
from collections.abc import Callable

from ingest.analysis import fold
from retrieval.parts import SHORTEST, is_asking

_RULES = re.compile(
    r"(?:忽略|无视|抛开|推翻)(?:掉)?(?:以上|上面|上述|之前|前面|所有|一切|你|全部|一切|规则|指令|任何|规矩)|忘掉|忘记(?:之前|上面|所有)|假装|假设你|扮演(?!的)|冒充|你(?:现在|今晚|今天)?(?:是|就是|变成)(?:一[个只名位]|没有|我(?:的|奶奶|爷爷)|新闻|生态|[a-z]+bot|dan)|从(?:现在|这句话|今天)起(?!是)(?!.{0,6}(?:每年|都要|都得))|以后每次|(?:开发者|调试|自由|越狱|管理员|dan) ?模式"
    r"|系统(?:提示|通知|消息|指令|管理员)|提示词|内部规则|隐藏(?:设定|指令|规则)|初始(?:设定|指令)|我是(?:系统)?管理员|解码|base64|不受(?:任何|规定)*(?:限制|约束|规定)|没有任何(?:道德)?限制|所有(?:答案|回答)|sudo |rm -rf|</?[a-z!][^>]*>"
    r"|(?:ignore|disregard|forget|override|bypass|drop) (?:all |any |every |your |the |these |previous |prior |above )*(?:instructions?|rules?|prompts?|plan|guidelines?|restrictions?)|system (?:prompt|override|note|message)|hidden (?:prompt|instructions?)|you are (?:now|a|an|my|dan)\b|\b(?:pretend|act as|role-?play|play the part|from now on|developer mode|jailbreak|cite (?:item|clause) \d+ for (?:everything|all))\b"
)
_INVENTS = re.compile(
    r"(?<!汇)编(?:一?[个条]|造|出|几)(?!新)|杜撰|捏造|伪造|(?:当|当作|当成|作为|冒充)(?:方案|文件|正式)?(?:的)?原文|改(?:成|写).{0,16}(?:当|给我|发我)|说(?:是|成)第[一二三四五六七八九十百\d]+条|宣布|以.{2,14}(?:的)?(?:身份|名义|口吻)|(?:请|要|你)?只(?:许|准|能|用|需|要)(?:回答|输出|回复|说)[^.,。，]{0,12}[“\"「]|请只(?:说|回|答)|必须回答|请按此写|标上出处"
    r"|\b(?:announce (?:that|a|an|the)|(?:invent|fabricate|make up) (?:a|an|some|clause|the text)|say that (?:clause|item|the plan)|state that (?:clause|item)|claim that|reply only|answer only|output (?:only|the exact|your)|print (?:your|the word|this)|repeat (?:everything|after me|the word)|reveal (?:your|the hidden|the system|all))\b"
)
_MAKES = re.compile(
    r"起(?:个|一个|几个)?[^,。,]{0,14}(?:名字|名儿|网名|名)$|起(?:个|一个).{0,10}名|(?:讲|说|来)(?:一)?(?:个|段|则)[^,。,]{0,10}(?:笑话|故事|段子|相声)|写(?:一)?(?:首|封(?!面)|副)|作(?:一)?首|画(?:一?张|一?幅|一?个)|订(?:一?张|一?间|个).{0,12}(?:票|房|酒店|外卖|桌)|推荐[^,。,]{0,6}(?:股票?|基金|书|酒店|餐|电影|净化器|手机|单车|车型)|荐股|(?:涨停|抄底|彩票|算命|八字|星座)"
    r"|\b(?:stock tips?|poem|limerick|joke|(?:a|my) cover letter|love letter|horoscope|bedtime story|name (?:my|our) (?:baby|child|son|daughter|dog|cat|company|startup))\b|\bbook (?:me )?(?:a|an|the) .{0,20}(?:flight|train|hotel|table|ticket)\b"
)

_CLAUSE_BREAK = re.compile(r"[。！？!?;；:：\n]+|(?<=[a-z])\.\s|[，,](?=[^，,]{6,})")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_STYLE = re.compile(r"</?(?:b|i|u|em|strong|span|font|mark)\b[^>]*>", re.IGNORECASE)  # it parts no words


def gives_orders(text: str) -> bool:
    """Whether a message tells the reader to break the rules, or to invent or change words of the plan."""
    folded = fold(text)
    return bool(_RULES.search(folded) or _INVENTS.search(folded))


def mere_order(text: str) -> str | None:
    """The category of `scope.toml` of a message that gives orders, or wants something made, and asks nothing."""
    folded = fold(text)
    if is_asking(folded):
        return None
    if _RULES.search(folded):
        return "injection-ignore"
    if _INVENTS.search(folded):
        return "injection-misquote"
    return "pictures-slides-other-output" if _MAKES.search(folded) else None


def without_orders(text: str, is_about_plan: Callable[[str], bool]) -> str:
    """The part of a message that asks about the plan, where the rest gives orders; the message where none does.

    Args:
        text: the message.
        is_about_plan: tells a question about the plan from anything else.
    """
    pieces = [
        piece.strip() for piece in _CLAUSE_BREAK.split(_TAG.sub("\n", _STYLE.sub("", text))) if piece.strip()
    ]
    kept = [
        piece
        for piece in pieces
        if len(piece) >= SHORTEST and not gives_orders(piece) and is_about_plan(piece)
    ]
    return " ".join(kept) if kept else text
