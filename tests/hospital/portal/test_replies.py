"""Answers in every shape a portal was or could be seen to give."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.hospital.portal.line import Said, Silence
from kiosk.hospital.portal.replies import PortalReply, code_word, day, read_reply
from kiosk.visit import PortalCode

LAST = date(2026, 12, 31)


@pytest.mark.parametrize(
    "text",
    [
        *("31/12/2026", " 31/12/2026 ", "31-12-2026", "31.12.2026", "31/12/2026 23:59:59", "31122026", "20261231"),
        *("2026-12-31", "2026/12/31", "2026-12-31T00:00:00", "2026-12-31T00:00:00+07:00", "202612310000", 20261231),
    ],
)
def test_days_are_read_in_every_form(text: Any) -> None:
    assert day(text) == LAST


@pytest.mark.parametrize("text", [None, "", "-", "31/13/2026", "00/00/0000", "9999", 5, True, [], "31/12/20261", "x"])
def test_what_is_no_day_is_none(text: Any) -> None:
    assert day(text) is None


def test_single_digits_are_days_too() -> None:
    assert day("1/2/2026") == date(2026, 2, 1)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_eight_digits_are_one_day_whichever_end_the_year_is_at(when: date) -> None:
    assert day(f"{when:%d%m}{when.year}") == when
    assert day(f"{when.year}{when:%m%d}") == when


@pytest.mark.parametrize(
    ("value", "word"),
    [
        *[("000", "000"), (" 060 ", "060"), (60, "060"), (0, "000"), (401, "401"), ("", ""), (None, ""), (True, "")],
        *[([], ""), (-1, ""), (1.0, ""), ("Nguyễn Văn A 001080", ""), ("<html>", ""), ("9999", "9999")],
    ],
)
def test_result_codes_are_codes_and_nothing_else(value: Any, word: str) -> None:
    assert code_word(value) == word


@pytest.mark.parametrize(
    ("body", "status"),
    [
        *[(b"", 200), (b"  ", 200), (b"<html>b\xe1\xba\xa3o</html>", 503), (b"null", 200), (b"[]", 200), (b"{}", 200)],
        *[(b'"x"', 200), (b'{"maKetQua":', 200), (b"\xff\xfe", 200), (b'{"maKetQua":{}}', 200), (b"403", 403)],
    ],
)
def test_what_is_no_reply_is_silence(body: bytes, status: int) -> None:
    assert isinstance(read_reply(Said(status, body)), Silence)


def reply(**fields: Any) -> PortalReply:
    found = read_reply(Said(200, json.dumps(fields).encode()))
    assert isinstance(found, PortalReply)
    return found


def test_a_code_alone_is_a_reply() -> None:
    found = reply(maKetQua="000")
    assert found.code is PortalCode.VALID
    assert (found.card.number, found.card.valid_to, found.newer.number) == (None, None, None)


def test_wrong_types_are_as_good_as_nothing() -> None:
    found = reply(maKetQua="000", maThe=5, gtTheTu={}, gtTheDen=[1], maDKBD=True, maTheMoi=[], dsLichSuKCB2018="x")
    assert found == reply(maKetQua="000")


def test_json_in_a_text_and_with_a_mark_in_front_is_read() -> None:
    inner = json.dumps({"maKetQua": "000"})
    assert isinstance(read_reply(Said(200, json.dumps(inner).encode())), PortalReply)
    assert isinstance(read_reply(Said(200, b"\xef\xbb\xbf" + inner.encode())), PortalReply)


def test_an_answer_401_without_anything_is_the_account() -> None:
    found = read_reply(Said(401, b""))
    assert isinstance(found, PortalReply)
    assert found.code is PortalCode.ACCOUNT_REFUSED


@given(st.binary(max_size=200), st.sampled_from([200, 204, 301, 400, 403, 500, 503]))
def test_no_bytes_break_the_reader(body: bytes, status: int) -> None:
    read_reply(Said(status, body))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from(["maKetQua", "maThe", "gtTheTu", "gtTheDen", "maDKBD", "maTheMoi"]), _JSON))
def test_no_values_break_the_reader(fields: dict[str, Any]) -> None:
    read_reply(Said(200, json.dumps(fields).encode()))
