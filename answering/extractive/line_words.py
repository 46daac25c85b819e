"""The words by which a question demands something of a responsibility line: both, any, only, apart, not there, struck out."""

import re

TOGETHER = re.compile(
    r"共同|同时(?!期)|同(?:在|列|席|现)|凑一|一起|一块|一并|一同|一齐|一道|凑(?:齐|到|在|成)|双方|两边|交集|重(?:合|叠)|交叉|并列|搭(?:档|伙|班|伴)|联手|联合(?!发文|印发|下发|发布|发的)|携手|碰头|碰面|同框|同台|合(?:伙|作|力|办)|协作|配合|会(?:同|商)|打交道|对接|结(?:伴|对)|既.{1,16}又|(?:也|都)(?:在|有|参|出|列|写|被|点|上)"
    r"|both|together|side by side|side-by-side|in common|common to|\bshar\w+|joint\w*|alongside|overlap|\ball three\b|pair\w*|team\w*|at once|coincide|\bco-\w+|cooperat\w+|collaborat\w+|partner\w*|in tandem|work\w* with|\bas well as\b"
)
BOTH = re.compile(rf"{TOGETHER.pattern}|都|两家|两部|两个|三家|凑|(?<=[^ ]) ?[+\uff0b&] ?(?=[^ ])")
ANY = re.compile(
    r"任(?:意|何)?(?:一|1)(?:家|个)|其中(?:之)?一|至少(?:一|1|有一)(?:家|个)|或(?!许)|\bany of\b|\beither\b|at least one of|one or (?:more|both) of| or "
)
SCOPE_ALONE = re.compile(r"(?:part|section|clauses?|items?)[^,:;]{0,24}? alone|单独(?:看|说|拿|把|就)")
SINGULAR = re.compile(
    r"哪(?:一)?(?:条|项|处|款|个地方|儿|里)|(?:只有|唯一|仅有?|就)(?:这|那)?(?:一|1)?(?:条|项|处|款)|which (?:one )?(?:clause|item|line|one)\b|\bwhere\b|at what point|(?:the|a) (?:single|only|one) (?:clause|item|line)|\bonce\b"
)
APART = re.compile(r"各(?:自|有|是|负|管)|分别|各家|每家|respectively|\beach\b")
NOT_TOGETHER = re.compile(
    r"(?:没(?:有)?|不|未)(?:曾|再|能|单独|一次)*(?:同时|一起|一同|共同|同框|一并|搭档|联手|携手|碰头|凑|合作)|(?:not|never|don't|doesn't) (?:both|together|share|appear together)"
)
ONLY = re.compile(
    r"没(?:有)?(?:别家|别的|其他|旁人)|(?:只|仅|就)(?:点|列|写|有|为|是|由|归|限(?:于)?)了?(?!(?:这|那)?(?:哪|一|1)(?:条|项|处|次|款|个地方))|\bonly\b(?! (?:one|a|once|in|time|place|clause|item))|\bjust\b(?! (?:one|once|a))|nobody else|no one else"
)
MORE = re.compile(r"比.{2,14}?多|多(?:的|出来)(?:那|是|一|哪)")
COMPARED = re.compile(r"对比|相比|比较|比一|一样多|\bcompar|\bversus\b|\bvs\b|\bdiffer")
NOT_THERE = re.compile(r"不|没|非|未|以外|之外|\bnot|n't|never|other than|besides|except")
OTHERS = re.compile(r"别的|其他|其它|另外|别家|\bother\b|someone else|another")
STRUCK = re.compile(
    r"(?:去|划|删|拿|抽|撤|抹|减)(?:掉|去|走|除|了)|不算(?:上)?|不在|缺席|\bstruck\b|\bremoved?\b|\bdeleted?\b|taken (?:out|off|away)|\bwithout\b|\bdropped\b"
)
EMPTIED = re.compile(
    r"(?:空|没(?:有)?(?:任何|一(?:个|家))?(?:人|单位|部门|责任|别的)|一家(?:都|也)不?(?:没|剩)|不剩|落空|无人)|no (?:named )?(?:bod|minist|agenc|one)|nobody|\bempty\b|no-one"
)
NAMED_THOUGH = re.compile(
    r"(?:在|有|列|出现|上榜|参与|参加).{0,12}(?:却|但|可是|而不)|(?:named?|lists?|includ\w+|involv\w+).{0,60}(?:\bbut\b|\byet\b|without)"
)
ISSUED = re.compile(r"联合|发文|印发|下发|抄送|落款|署名|盖章|签发|issu|copied|sign|put their names|circular")
FEWEST = re.compile(r"最少|fewest|least\b(?<!at least)|smallest number|shortest")
