import pytest

from ingest.errors import SettingRefused
from records import settings
from records.settings import RecordsSettings, read_records_settings


def test_with_nothing_set_records_lie_in_the_home_folder_for_a_year() -> None:
    assert read_records_settings({}) == RecordsSettings(None, 365)
    assert read_records_settings(
        {"CLAUSEWISE_RECORDS": " ", "CLAUSEWISE_RETENTION_DAYS": ""}
    ) == RecordsSettings(None, 365)


@pytest.mark.parametrize(
    "url",
    ["postgresql+psycopg://u:p@host/name", "postgresql://host/name", "sqlite:////var/lib/records.sqlite"],
)
def test_a_url_of_either_database_is_taken_as_it_is(url: str) -> None:
    assert read_records_settings({"CLAUSEWISE_RECORDS": url}).url == url


@pytest.mark.parametrize(
    "url", ["mysql://u:secret@host/name", "u:secret@host", "/records", "postgres://u:secret@h/n"]
)
def test_another_url_is_refused_in_one_line_without_its_password(url: str) -> None:
    with pytest.raises(SettingRefused) as refused:
        read_records_settings({"CLAUSEWISE_RECORDS": url})
    said = str(refused.value)
    assert said.startswith("CLAUSEWISE_RECORDS: ")
    assert "postgresql+psycopg://" in said
    assert "secret" not in said
    assert "\n" not in said


@pytest.mark.parametrize(("raw", "days"), [("0", 0), ("30", 30), (" 7 ", 7), ("36500", 36500)])
def test_days_are_a_whole_number(raw: str, days: int) -> None:
    assert read_records_settings({"CLAUSEWISE_RETENTION_DAYS": raw}).retention_days == days


@pytest.mark.parametrize("raw", ["-1", "1.5", "a year", "36501", "9" * 400, "\uff11\uff12"])
def test_other_days_are_refused_with_the_way_out(raw: str) -> None:
    with pytest.raises(SettingRefused, match=r"CLAUSEWISE_RETENTION_DAYS=.*0 keeps for ever.*365"):
        read_records_settings({"CLAUSEWISE_RETENTION_DAYS": raw})


def test_the_password_is_in_no_printed_settings() -> None:
    assert "secret" not in repr(RecordsSettings("postgresql://u:secret@h/n"))


def test_the_table_of_the_module_names_the_settings_and_their_defaults() -> None:
    text = settings.__doc__ or ""
    assert "| CLAUSEWISE_RECORDS |" in text
    assert f"| {RecordsSettings().retention_days} |" in text.split("CLAUSEWISE_RETENTION_DAYS")[1]
