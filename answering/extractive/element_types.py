"""The types of things that questions ask for, with how each is asked for and whether a text has it."""

import re
from dataclasses import dataclass

from answering.extractive.offered import (
    CLASS,
    CLASS_EN,
    MEMBERS,
    Given,
    classed,
    counted,
    holds,
    listed,
    named_thing,
    never,
    of_bodies,
    rated,
    weighed,
)

_HOW_MANY = r"(?:多少(?:百|千|万|十|亿)*|(?<![十好上哪第的这那手先没里们])(?<!只是)几(?![十百千万亿]))"
# What is counted or measured in the world, never in the plan: its clauses, bodies and targets are counted elsewhere.
_UNITS = (
    r"(?:座|台|辆|艘|条船|所|户|亩|公顷|平方|平米|立方|公里|千米|米|千瓦|兆瓦|瓦|度(?:电)?|小时|个月|天(?!然)|周(?!边|期)|学时|课时|毫克|微克|克|公斤|斤|倍"
    r"|摄氏度|分贝|分(?!别|工|之|成|为|几|类|阶|步)|名(?!单|称)|位(?!置|于)|人(?!负责)|颗|棵|株|头(?:猪|牛|羊)|套|列|架|标准煤|批(?!准)|例|起)"
)
_NOUNS = r"(?:项目|城市|园区|试点|企业|工厂|厂|省份?|地市|市|县|基地|车站|站|充电桩|桩|实验室|平台|机组|海湾|湾|社区|小区|村|高校|大学|专家|课题|国家(?!部)|品种|产品|码头|泊位|矿山|地块|产业集群|集群|标杆|典型案例|案例|岗位|名额|编制)"
_MONEY = r"(?:补贴|补助|奖励金?|资助|资金|经费|预算|价格|价钱|单价|电价|售价|底价|油价|碳价|收费|费用|处理费|服务费|成本|租金|利率|利息|额度|总额|金额|补偿金?|奖金|转移支付|投资额|贷款额)"


@dataclass(frozen=True)
class Element:
    """A type of thing asked for: the category of `scope.toml` that says it is not to be had, how it is asked for, where it is."""

    reason: str
    asked: re.Pattern[str]
    given: Given


ELEMENTS: tuple[Element, ...] = (
    Element(
        "money-amount",
        re.compile(
            rf"{_MONEY}[^,。?;!、]{{0,12}}(?:多少|怎么算|怎么定|(?<![哪好十第上])几(?!条|个|家|项|处|种|类|句|部))|(?:多少|(?<![哪好十第上])几)[^,。?;!、]{{0,5}}{_MONEY}|(?:贴|补|奖|赔)多少"
            r"|(?:给|拿|得|发|领)(?:到|了)?多少(?:万|千|百)(?!人|个|名)|多少(?:块钱|块(?!地)|元|钱|万元|亿元|美元|资金|经费|预算|补贴|补助|奖金|投资|贷款|利息)|(?<![十好])几(?:块钱|毛|分钱|厘|元|个亿|亿元|万块|万元)|(?:补|贴|奖|赔|给|拿|领|补偿|换)(?:到|给)?几(?:百|千|万|十)"
            r"|能换(?:多少|几|什么|啥)|积分怎么(?:算|换)|(?:便宜|优惠|涨价?|降价|补|贴|奖|赔|收费|拨款?|花)(?:了|到|给|个|上|出)?(?:多少|几)(?!个?百分|成|个|家|条|座|项|次|天|年|吨|亩|块地)"
            rf"|{_MONEY}(?:标准)?(?:的?(?:是|要|得|有|给|到|为|定|共))*(?:多大|多高)"
            r"|(?:补贴|补助|奖励|补偿|收费)(?:的)?(?:标准|金额|额度)|(?:利率|总额|单价|价格表|定价|奖金)[?。!]*$|(?:有|给|发)奖金|多少利率|(?:中央财政|财政)(?:的)?总额"
            r"|\bhow much (?:money|funding|cash|subsid|compensation|does it cost|will it cost|(?:do|does|will|would|can) .{2,40}\b(?:cost|pay|get|receive|earn|charge|spend)|(?:is|are) (?:the |a |an )?.{0,30}(?:price|subsid|fine|grant|fee|budget|allowance|fund|earmarked|set aside|allocated|paid))"
            r"|\b(?:price|cost|budget|fee|tariff rate|interest rate|market value) (?:of|for|per|is|set|in)\b|\b(?:size|amount|level|value) of (?:the |any |a )?(?:grants?|subsid|funds?|budget|rebates?|compensation|loans?)|\bin (?:yuan|rmb|dollars|euros?)\b|\b(?:yuan|rmb|dollars) (?:per|are|is|will|a)\b|\bhow many (?:(?:b|m)illion )?(?:yuan|dollars|rmb|euros?)\b|\bwhat (?:is the )?(?:price|subsidy|budget|cost|grant|rebate|interest rate)\b|\bper (?:tonne|ton|kwh|kilowatt).{0,20}(?:price|cost|charge|rate)|\brate per (?:tonne|ton)\b"
        ),
        never,
    ),
    Element(
        "penalty",
        re.compile(
            r"罚(?:多少|几|不罚|款|金|则|谁|钱|单|得|吗|么)|(?:怎么|如何|咋|会不会|要|挨|受|遭|会|被|怎样)罚|处罚|处分(?!类)|惩罚|惩处|受罚|追责|追究|判(?:刑|几年)|坐牢|蹲(?:大牢|监)|拘留|吊销|摘(?:帽|乌纱)|撤职|免职|丢官|扣(?:几|多少)分|(?:什么|啥)(?:法律)?后果|后果是(?:什么|啥)"
            r"|\b(?:fines|fined)\b|\b(?:a|the|what|any|no|which) fine\b|\bpenalt(?:y|ies)\b|\bpunish|\bjail\b|\bprison\b|\bsanctions?\b|\bcriminal\b|\bconsequences? (?:for|if|of (?:not|fail|miss|fak))|\bwhat happens (?:to .{2,40}(?:fail|miss|fak|refus|break|viol|do not|don't)|if)"
        ),
        never,
    ),
    Element(
        "contact",
        re.compile(
            r"电话|手机号|打哪个号|邮箱|电邮|邮件地址|联系人|联系方式|热线(?:号|是|多少)|网址|哪个网站|微信号|地址|窗口|哪(?:一)?位(?:处长|司长|领导|同志|老师|负责人|专家)|姓什么|(?:去|到|在)(?:哪里|哪儿|哪)(?:去)?(?:下载|领取|报名|买|办理|申领|交(?:材料|表|费))"
            r"|\bphone\b|\btelephone\b|\bhotline\b|\be-?mail\b|\bcontact (?:person|details|number)|\bwebsite\b|\burl\b|\bpostal address\b|\bwhom? (?:should|do|can|at) .{0,30}\b(?:phone|call|ring|contact|email|write to)\b"
        ),
        never,
    ),
    Element(
        "later-events",
        re.compile(
            r"实际(?:上)?(?:产|降|完成|达到|用|减|建)|(?:完成|进展|落实|执行|推进|实施)得?(?:怎么样|如何|咋样|好不好|到哪|到什么(?:程度|地步))(?!(?:来|去)?(?:打分|评|算|定)?[吗么])|达标了?没|(?:现在(?!请|说|告诉|要|回答)|目前|至今|截至|到现在|眼下|今年|去年|已经).{0,12}(?:多少(?!条|项|处)|怎么样了|涨|降了|建成|入库|评出|选出)|(?:第一|首|头一|下一|新一)批|印发(?:以后|之后|后).{0,20}(?:多少|几|怎么|哪)|发下来(?:以后|之后).{0,30}(?:多少|几|怎么|哪)"
            r"|\bso far\b|\bto date\b|\bas of (?:now|20\d\d|today)|\bactual(?:ly)? (?:fall|fell|drop|reach|produc|output|cut|result|achiev)|\bafter (?:this|it|the plan) (?:came out|was (?:issued|published))|\bfirst batch\b|\bhappened (?:to|after|since)\b"
        ),
        never,
    ),
    Element(
        "other-quantities",
        re.compile(r"[\u4e00-\u9fff]量(?!化)(?:目标|指标)?[^,。?;!]{0,6}(?:多少|几)(?!条|个部门|项|家)"),
        holds(r"\d(?:%|万吨)"),
    ),
    Element(
        "other-quantities",
        re.compile(
            rf"{_HOW_MANY}(?:{_UNITS}|[个家]?{_NOUNS})|{_NOUNS}.{{0,14}}(?:要|有|共|建|选|搞|打造|培育|规划|布局|安排|设|关|剩|达到|是|成)(?:了|够|满|到|出|成|设)?{_HOW_MANY}(?:个|家|座|所)(?!部门|单位|字)|(?:选|建|剩|打造|培育|关停?|评|挑)(?:了|出|成|掉|起)?{_HOW_MANY}(?:家|个)(?!部门|单位|方面|条)"
            r"|(?:温度|浓度|限值|上限|下限|限额|容量|装机|装机容量|规模|总量|面积|里程|积分|配额|权重|分值|占分|名额|总规模|峰值|单耗|能耗限额|积分|得分)(?:标准|目标|要求)?(?:的?(?:是|要|得|有|到|为|定|占|共|一共|写了?|要求))*(?:不低于|不高于|不超过)?(?:多少|几|多大|多高)|权重(?:多大|多少)|(?:多大|多少)(?:的)?权重|占多少分"
            r"|\bwhat(?: is|'s| are) (?:the |our |its )?(?:\w+ ){0,3}(?:quotas?|allowances?)(?=$|\?| (?:for|of|in) )|\bwhat(?: is|'s|are) the (?:maximum|ceiling|upper limit|cap on)\b|\bwhat temperature\b|\bhow many (?:gigawatts|megawatts|kilowatts|gw|mw|hectares|kilomet|square|vehicles|cars|trucks|buses|ships|plants|factories|mills|firms|companies|enterprises|cities|parks|provinces|pilots?|projects|laborator|stations|chargers|charging|people|officials|hours|households|trees|species|reactors|units|places|communities|villages|ports|berths|samples|points|degrees|experts|universities|ev)\b|\b(?:gigawatts|megawatts|hectares|square met)"
        ),
        counted,
    ),
    Element(
        "absolute-emissions",
        re.compile(
            r"(?:多少|(?<![十好上])几)(?:百|千|万|亿)*吨|吨数|\bhow many (?:(?:b|m)illion )?(?:metric )?(?:tonnes|tons)\b|\bhow much (?:co2|carbon|carbon dioxide) (?:will|does|do|is|must|should|can|would)\b"
        ),
        weighed,
    ),
    Element(
        "other-quantities",
        re.compile(
            r"百分之(?:几|多少)|百分点|(?:几|多少)个点(?!位)|百分比(?:是|要)?(?:多少|几)|几成(?!本)|多大(?:的)?(?:比例|比重|份额)|(?:比例|占比|比重|份额|(?<!效)率|[一-鿿]比)(?:目标|指标|要求)?(?:的?(?:是|要求|要|得|到|为|定|达到|提高到|提升到|应该|应|20\d\d年|均|分别))*(?:在)?(?:多少|几|多高|多大)|[一-鿿]{2}(?<!效)率(?:目标|指标|要求|定|呢|[?。]*$)"
            r"|\bwhat (?:percentage|share|proportion|fraction|percent)\b|\bpercentage (?:target|reduction)\b|\breduction percentage\b|\b(?:minimum|required|maximum) (?:share|percentage|proportion|rate)\b|\btarget in per ?cent|\bby (?:what|how many) percent"
        ),
        rated,
    ),
    Element("named-places", CLASS, classed),
    Element("named-places", MEMBERS, listed),
    Element("named-places", CLASS_EN, never),
    Element(
        "named-places",
        re.compile(
            r"名单(?:有|发|给|能|是|呢|吗|[?。]|$)|(?:企业|城市|园区|试点|地区|省|市|县|专家|白)(?:的)?名单|名录|\b(?:publish|see|have|give me) the list\b"
        ),
        of_bodies,
    ),
    Element(
        "hk-macao-taiwan-foreign",
        re.compile(
            r"碳关税|碳边境|边境(?:碳)?税|cbam|欧盟(?:的)?碳|\bborder (?:levy|tax|adjustment)|\bborder carbon|\bcarbon border|\bcarbon tariff"
            r"|(?:香港|澳门|台湾|港澳台?|境外|外资|外国|海外|国外).{0,16}(?:适用|要不要|用不用|跟着|遵守|按这|按它|也要|管不管|也算|受不受|是不是也|专门)|(?:适用|管到|覆盖|包括).{0,8}(?:香港|澳门|台湾|港澳|境外|海外)"
            r"|\b(?:apply|applies|bind|binds|cover|covers|binding|follow)\b.{0,30}\b(?:hong kong|macao|taiwan|abroad|overseas)"
        ),
        never,
    ),
    Element(
        "method-details",
        re.compile(
            r"公式|(?:怎么|如何|咋)(?:打|评)分|(?:打分|评分)(?:标准|细则|办法|公式|表)|(?:怎么|如何|咋)(?:计算|认定|界定|判定|评定|申请|申报|报名|申领|换算|折算)|(?:认定|判定|评定|验收|准入|入选|达标)(?:标准|条件|办法|细则)(?:是|有|吗|[?。]|$)|(?:申请|申报|报名|办理)(?:的)?(?:流程|程序|手续|材料|条件|截止|时间|方式|入口)|(?:限值|阈值|门槛值)(?:是|为|定|有|多少)|门槛(?:是|定|有)?多少|(?:报名|申请|申报).{0,4}(?:找谁|找哪|去哪)|要(?:交|提交|准备)(?:什么|哪些|啥)材料"
            r"|\bhow (?:do|can|should|would) (?:i|we|a company|a firm|a city|an enterprise|firms|companies) (?:apply|register|enrol|sign up)\b|\bformula\b|\bwhat (?:is|are) the (?:.{0,20} )?(?:emission )?limits?\b|\bmg per\b|\bapplication (?:form|procedure|deadline)"
        ),
        never,
    ),
    Element(
        "schedule-attachments-procedure",
        re.compile(
            r"(?:几|多少)(?:年|个月|天|周)(?:要)?(?:做|报|交|查|编|审|评|搞|来|更新)?一(?:次|回|遍|编|报|查|评|审)|多(?:久|长时间)(?:要)?.{0,6}一(?:次|回|遍)|每(?:隔)?几(?:年|个月)|\bhow often\b|\bhow frequently\b"
        ),
        holds(r"每年|每\d|定期|逐年"),
    ),
    Element(
        "internal-division",
        re.compile(
            r"(?:组长|主任|部长|局长|处长|司长|厅长|负责人|经办人|首席|主席)(?:是|叫|由)?(?:谁|哪(?:一)?位)|谁(?:是|当|任|签字)(?:的)?(?:组长|主任|部长|局长|处长|负责人)?[?。]*$|谁签字|\bwho (?:sits on|chairs|heads|signs off)\b"
        ),
        never,
    ),
    Element(
        "method-details",
        re.compile(
            r"(?:门槛|资格|主题|线路|路线图|牌子|品牌|型号)(?:的)?(?:是什么|有哪些|是啥|是多少|怎么定|是哪|呢|要求)?[?。]*$"
        ),
        named_thing,
    ),
    Element(
        "money-amount",
        re.compile(
            r"(?:有|给|发|拿|领)(?:没有|不)?[^,。?;!]{0,4}(?:补贴|补助|奖金|减免|优惠)(?:没有?|吗|不|么|没得)[?。]*$|\bis there (?:a|any) (?:subsid|grant|rebate)"
        ),
        holds(r"财政|补贴|资金|补助|奖励|激励|电价|支持"),
    ),
    Element(
        "internal-division",
        re.compile(
            r"哪(?:一)?个?(?:司局?|处室|科室?|股室)(?!令|技|学)|(?:谁|哪个|哪家).{0,6}权力|意见.{0,6}听谁的|\bwhich (?:division|bureau within|section of|desk)\b"
        ),
        never,
    ),
    Element(
        "legal-status",
        re.compile(
            r"有效期|(?:到期|自动).{0,6}(?:作废|失效|废止)|(?:作废|失效|废止)(?:吗|没有|了没)|\b(?:expire|expiry date|lapse|sunset clause)\b"
        ),
        never,
    ),
    Element(
        "reasons-not-given",
        re.compile(
            r"(?:为什么|为啥|为何|凭什么)(?:.{0,20})(?:定|不是|而不|只|偏偏|偏|选|没有|没|不(?!平衡|充分)|\d)|\bwhy (?:was|is|were|are|not|only|did|does|do) .{0,60}(?:\d|rather than|instead of|only|not\b|chosen|picked|set at)"
        ),
        holds(r"由于|因为|基于|必然选择"),
    ),
)
