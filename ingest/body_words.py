"""The words by which people name bodies beside their names: kinds, counterparts below, the ministry above, whole systems."""

import re

KINDS = ("部门", "部委", "部", "局", "单位", "会", "机构", "衙门", "口子", "国家局", "总局")
IN_CHARGE = ("主管", "主管部门", "主管机关", "主管单位")
BELOW = ("厅", "局")  # what a ministry's counterparts below are called (水利厅 for 水利部)
INSIDE = (
    "在",
    "是",
    "们",
    "我",
    "咱",
    "搞",
    "做",
)  # before 水利系统, which after other words is no authority
# Abbreviations that are words of English too, where they are used as such: the most clauses, safe nuclear power.
PLAIN = re.compile(
    r"\bmost (?=of |\d|[a-z]+(?:ed|ly|ous|ant|ent) |(?:second )?(?:clause|item|line|measure|bod|ministr|agenc|depart|name|task|part|target|time|common|recent|import|often))|(?<=\bat )most\b|\bsafe (?=[a-z])|\bcentral government (?=bod|minist|depart|agenc|organ|unit)"
)
ABOVE = re.compile(
    r"(?<![全内])部里|(?:我们|咱们|咱|俺们)(?:的)?部(?!门|分|署)|(?:上头|上面|上级|上边|顶上|对口|对应|国家)(?:的)?(?:那个)?(?:部(?!门|分|署)|国家局|总局)|部那边|部层面|国家局|\b(?:our|my|the parent|the national|the central) (?:ministry|department above|administration)\b|ministry above"
)
STEM_EN = re.compile(
    r"^(?:ministry of (?P<of>.+)|(?:national )?(?P<before>[a-z ]+) (?:ministry|administration|bureau|agency))$"
)
