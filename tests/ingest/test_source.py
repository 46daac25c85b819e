import hashlib
from pathlib import Path

import pytest

from ingest.errors import SourceRefused
from ingest.source import MAX_BYTES, decode_source, read_source

TEXT = "河湾市方案\n一、任务\n（一）推进工作。\n"


def test_a_utf8_file_is_read_with_the_digest_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(TEXT.encode())
    source = read_source(path)
    assert (source.name, source.text, source.encoding) == ("plan.txt", TEXT, "utf-8")
    assert source.digest == hashlib.sha256(TEXT.encode()).hexdigest()


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode_source("plan.txt", b"\xef\xbb\xbf" + TEXT.encode(), "plan.txt").text == TEXT


def test_a_gb18030_file_is_read() -> None:
    source = decode_source("plan.txt", TEXT.encode("gb18030"), "plan.txt")
    assert (source.text, source.encoding) == (TEXT, "gb18030")


REFUSED = {
    "empty": (b"", "empty"),
    "only white space": (b" \r\n\t \n", "empty"),
    "only a byte order mark": (b"\xef\xbb\xbf", "empty"),
    "only ideographic spaces": ("　\n　".encode(), "empty"),
    "zero bytes": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
    "utf-16": (TEXT.encode("utf-16"), "binary"),
    "latin-1": ("Café très agréable à côté ".encode("latin-1"), "neither UTF-8 nor GB18030"),
    "a cut character": ("方案".encode()[:-1] + b"\xff", "neither UTF-8 nor GB18030"),
    "control characters": (b"\x01\x02\x03" * 40 + TEXT.encode(), "save the plan as plain text"),
}


@pytest.mark.parametrize(("data", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(data)
    with pytest.raises(SourceRefused) as refusal:
        read_source(path)
    message = str(refusal.value)
    assert why in message
    assert message.startswith(str(path))
    assert "\n" not in message


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused, match=r"absent\.txt: cannot be read .*check the path"):
        read_source(tmp_path / "absent.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused, match="cannot be read"):
        read_source(tmp_path)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(SourceRefused, match=f"{MAX_BYTES + 1} bytes"):
        read_source(path)
