"""Markup as people and plans could hold it, and what tells whether a page made anything of it."""

from playwright.sync_api import Page

TYPED = "\"'><x-planted></textarea></title><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}${alert(3)}"
PLAN = """河湾市<x-planted><img src=x onerror=alert(4)>方案

为改善空气质量，制定本方案<script>alert(5)</script>。

一、总体目标<x-planted>

（一）近期目标<img src=x onerror=alert(6)>。到2025年，河湾市绿色公交<x-planted>占比达到80%以上。（河湾市公交办负责）

二、重点任务

（一）发展交通"><svg onload=alert>。加快公交电动化。（交通运输部牵头，河湾市<x-planted>公交办、=2+3办配合）
"""
ASKED = f"谁负责发展交通？{TYPED}"
QUERIES = [
    "clause",
    "body",
    "bodies",
    "part",
    "words",
    "q",
    "years",
    "year",
    "sectors",
    "conversation",
    "start",
    "end",
    "next",
    "__theme",
]
PLANTED = """() => [...document.querySelectorAll(
  'x-planted, img[src="x"], svg[onload], object, embed, a[href^="javascript" i]'
)].map((one) => one.outerHTML.slice(0, 200)).concat(
  [...document.scripts].filter((one) => /^\\s*alert/.test(one.textContent)).map((one) => one.outerHTML)
)"""


def clean(page: Page) -> None:
    """No element of the page was made of what somebody wrote."""
    assert page.evaluate(PLANTED) == []
