from ingest.notice import notice_parts
from ingest.plan import Clause, Plan

NOTICE = """河湾市发布空气新政
关于印发《河湾市方案》的通知
各区人民政府：
现印发给你们，请认真落实。
河湾市生态环境局
河湾市财政局
2024年3月5日
（此件公开发布）
抄送：市委办公室。
河湾市生态环境局办公室2024年3月6日印发
"""


def notice(text: str) -> Clause:
    return Clause("notice", "notice", None, None, None, (), 0, len(text), 0, ())


def test_each_line_of_a_notice_is_named() -> None:
    parts = notice_parts(NOTICE, notice(NOTICE))
    assert [part.role for part in parts] == [
        "headline",
        "subject",
        "addressees",
        "body",
        "issuers",
        "issuers",
        "date",
        "publicity",
        "copies",
        "issued",
    ]
    assert [NOTICE[part.span.start : part.span.end] for part in parts] == NOTICE.splitlines()


def test_a_date_without_a_year_is_a_date() -> None:
    text = "关于做好工作的通知\n9-21\n"
    assert [part.role for part in notice_parts(text, notice(text))] == ["subject", "date"]


def test_the_built_in_notice_says_who_issued_it_to_whom_and_when(plan: Plan) -> None:
    words: dict[str, list[str]] = {}
    for part in plan.notice:
        words.setdefault(part.role, []).append(plan.slice(part.span))
    assert words["subject"] == ["关于印发《减污降碳协同增效实施方案》的通知"]
    assert words["headline"] == ["生态环境部等七部门：推动风光大基地、光伏建筑建设"]
    assert words["date"] == ["9-21"]
    assert "".join(words["issuers"]).replace(" ", "") == (
        "生态环境部国家发展和改革委员会工业和信息化部住房和城乡建设部交通运输部农业农村部国家能源局"
    )
    assert words["addressees"][0].startswith("各省、自治区、直辖市和新疆生产建设兵团生态环境厅（局）、")
    assert words["copies"][0].startswith("抄送：教育部、科技部、")
    assert words["publicity"] == ["（此件社会公开）"]
    assert words["issued"] == ["生态环境部办公厅9-21印发"]
    assert words["body"][0].endswith("现印发给你们，请结合实际认真贯彻落实。")
