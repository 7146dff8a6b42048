"""Codes that are no identity document: each is told apart, and none is taken for a person."""

import base64

import pytest

from kiosk.identity import (
    APPOINTMENT_PREFIX,
    TICKET_PREFIX,
    AppointmentCode,
    Refusal,
    RefusalKind,
    read_scan,
)


def part(text: bytes) -> str:
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()


TOKEN = ".".join([part(b'{"alg":"ES256","typ":"JWT"}'), part(b'{"sub":"001190123456"}'), part(b"\x01\xff" * 32)])
ENCRYPTED = ".".join(
    [part(b'{ "alg":"dir","enc":"A256GCM" }'), "", part(b"iv-of-it"), part(b"\x02" * 40), part(b"tag")]
)


@pytest.mark.parametrize(
    ("payload", "kind"),
    [
        (b"", RefusalKind.EMPTY),
        (b" \r\n\x00", RefusalKind.EMPTY),
        (b"\xef\xbb\xbf", RefusalKind.EMPTY),
        (b"1" * 5000, RefusalKind.TOO_LONG),
        (b"\xff\xfe0\x000\x001\x00", RefusalKind.NOT_UTF8),
        ("001190123456||Nguyễn Văn A|1990|Nam|Hà Nội|".encode("cp1258", "replace"), RefusalKind.NOT_UTF8),
        (b"001190123456||\xed\xa0\x80|1990|Nam|X|", RefusalKind.NOT_UTF8),
        (b"https://cua-hang.example/khuyen-mai?ma=1", RefusalKind.WEB_LINK),
        (b"HTTP://CUA-HANG.EXAMPLE", RefusalKind.WEB_LINK),
        (b"www.cua-hang.example", RefusalKind.WEB_LINK),
        (b"ungdung://mo/abc|def", RefusalKind.WEB_LINK),
        (TOKEN.encode(), RefusalKind.SIGNED_TOKEN),
        (ENCRYPTED.encode(), RefusalKind.SIGNED_TOKEN),
        (b"001190123456|NGUYEN VAN A|1990-01-31|1|AB12|", RefusalKind.HEALTH_DECLARATION),
        (b"B1234567|NGUYEN VAN A|1990-01-31", RefusalKind.HEALTH_DECLARATION),
        (b"8934567890123", RefusalKind.UNKNOWN_CODE),
        (b"001190123456", RefusalKind.UNKNOWN_CODE),
        (b"one.two.three", RefusalKind.UNKNOWN_CODE),
        (b"a.b.c", RefusalKind.UNKNOWN_CODE),
        (b"10.0.0", RefusalKind.UNKNOWN_CODE),
        (b'{"ten":"Nguyen Van A"}', RefusalKind.UNKNOWN_CODE),
        (b"a|b", RefusalKind.UNKNOWN_CODE),
        (b"100$", RefusalKind.UNKNOWN_CODE),
        (b"00020101021138570010A00000072701270006970403", RefusalKind.UNKNOWN_CODE),
        ("Xin chào".encode(), RefusalKind.UNKNOWN_CODE),
    ],
)
def test_each_kind_of_code_is_told_apart(payload: bytes, kind: RefusalKind) -> None:
    assert read_scan(payload) == Refusal(kind)


def test_the_largest_qr_code_is_not_too_long() -> None:
    assert read_scan(b"9" * 2953) == Refusal(RefusalKind.UNKNOWN_CODE)


def test_an_appointment_slip_gives_its_code() -> None:
    assert read_scan(APPOINTMENT_PREFIX.encode() + b"TM7K2Q9D\r\n") == AppointmentCode("TM7K2Q9D")


@pytest.mark.parametrize("code", ["", "A B", "../1", "x" * 65, "mã", "-1", "a\nb"])
def test_an_appointment_slip_with_a_code_nobody_issued_is_unknown(code: str) -> None:
    assert read_scan(f"{APPOINTMENT_PREFIX}{code}".encode()) == Refusal(RefusalKind.UNKNOWN_CODE)


def test_a_ticket_of_ours_is_recognised() -> None:
    assert read_scan(f"{TICKET_PREFIX}V-7K2Q9D".encode()) == Refusal(RefusalKind.OWN_TICKET)


def test_a_ticket_that_leads_to_the_hospitals_page_is_recognised_too() -> None:
    page = f"https://benhvien.example/luot-kham/{TICKET_PREFIX}V7K2-9QMX"
    assert read_scan(page.encode()) == Refusal(RefusalKind.OWN_TICKET)
    assert read_scan(b"https://benhvien.example/") != Refusal(RefusalKind.OWN_TICKET)


@pytest.mark.parametrize("text", ["KSK1:Z:1", "KSK2:A:TM7K2Q9D"])
def test_codes_of_ours_that_do_not_exist_yet_are_unknown(text: str) -> None:
    assert read_scan(text.encode()) == Refusal(RefusalKind.UNKNOWN_CODE)
