"""A million texts nobody meant: cards, insurance cards and codes, changed at random. Run with `-m soak`.

Also the large measurement of repair: how many of 20 000 people each code page lets through, none of them wrong.
"""

import random
import time
import unicodedata
from dataclasses import replace

import pytest

from kiosk.identity import AppointmentCode, Identity, IdentityWarning, PatientCode, Refusal, read_scan
from support.vietnamese import address, citizen_text, in_vietnamese_code_page, name, sent_twice

TEXTS = 1_000_000
PEOPLE = 20_000
SYMBOLOGIES = ("QR", "Code128", "PDF417", "")
ALPHABETS = (
    "0123456789",
    "|;\t$-<>\\/?\"' ",
    "aAzZdDđĐơƠưƯ",
    "".join(map(chr, range(0x80, 0x180))),
    "\u0300\u0301\u0303\u0309\u0323\u202e\u200b\ufeff\ufffd\x00\r\n",
    "".join(map(chr, range(0x1EA0, 0x1EFA))),
)


def insurance_text(dice: random.Random) -> str:
    number = dice.choice((f"{dice.randrange(10**9, 10**10)}", f"DN401{dice.randrange(10**9, 10**10)}"))
    fields = [number, name(dice).encode().hex(), "05/03/1990", dice.choice("12"), address(dice).encode().hex()]
    return "|".join([*fields, "01 - 043", "01/01/2025", "-", "02/01/2025", "0105", "-", "4", "01/01/2030", "0f-1", "$"])


def some_payload(dice: random.Random) -> bytes:
    kind = dice.randrange(10)
    if kind < 5:
        return citizen_text(dice).encode()
    if kind < 7:
        return insurance_text(dice).encode()
    if kind == 7:
        return in_vietnamese_code_page(citizen_text(dice))
    if kind == 8:
        return sent_twice(citizen_text(dice), "cp1252")
    return dice.choice((b"KSK1:A:TM7K2Q9D", b"BN000123", b"https://vi-du.example/a", b"eyJhIjoxfQ.eyJiIjoyfQ.x"))


def changed(dice: random.Random, payload: bytes) -> bytes:
    """One to four changes: bytes, letters, pieces moved, doubled or cut out."""
    for _ in range(dice.randrange(1, 5)):
        start = dice.randrange(len(payload) + 1)
        end = min(len(payload), start + dice.randrange(1, 12))
        match dice.randrange(7):
            case 0:
                payload = payload[:start] + bytes([dice.randrange(256)]) + payload[start + 1 :]
            case 1:
                payload = payload[:start] + dice.choice(dice.choice(ALPHABETS)).encode() + payload[start:]
            case 2:
                payload = payload[:start] + payload[end:]
            case 3:
                payload = payload[:end] + payload[start:]
            case 4:
                payload = payload[:start]
            case 5:
                payload = payload[start:end] + payload[:start] + payload[end:]
            case _:
                payload = payload[:start] + payload[start:end].swapcase() + payload[end:]
    return payload


def written_again(found: Identity) -> str | None:
    """The citizen card's text of what was read; None for other documents."""
    if found.citizen_number is None or found.name is None or found.birth is None:
        return None
    sex = {"male": "Nam", "female": "Nữ", "unknown": ""}[found.sex.value]
    issued = f"{found.issued:%d%m}{found.issued.year:04}" if found.issued else ""
    birth = found.birth.display().replace("/", "")
    fields = (found.citizen_number.value, found.old_number, found.name.full, birth, sex, found.address, issued)
    return "|".join(field or "" for field in fields)


def check(payload: bytes, symbology: str) -> str:
    """What it was read as, after whatever must always be true of it was seen to be."""
    found = read_scan(payload, symbology)
    match found:
        case Identity():
            texts = [found.name.full if found.name else "", found.address or ""]
            for text in texts:
                assert unicodedata.normalize("NFC", text) == text, payload
                assert text.isprintable(), payload
            again = written_again(found)
            if again is not None:
                assert read_scan(again.encode()) == plain(found), payload
        case PatientCode(code=code):
            assert code.isascii(), payload
            assert code.isalnum(), payload
        case AppointmentCode(code=code):
            assert code, payload
        case Refusal():
            assert found == read_scan(payload, symbology), payload
    return type(found).__name__


def plain(found: Identity) -> Identity:
    return replace(found, warnings=tuple(w for w in found.warnings if w is not IdentityWarning.REPAIRED_CODE_PAGE))


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_million_changed_texts_are_answered_and_what_is_read_reads_the_same_again() -> None:
    dice = random.Random(20261122)
    counts: dict[str, int] = {}
    began = time.perf_counter()
    for _ in range(TEXTS):
        kind = check(changed(dice, some_payload(dice)), dice.choice(SYMBOLOGIES))
        counts[kind] = counts.get(kind, 0) + 1
    print(f"{TEXTS} texts in {time.perf_counter() - began:.0f} s: {counts}")
    assert counts["Identity"] > TEXTS // 100
    assert counts["Refusal"] > TEXTS // 10


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("way", ["latin-1", "cp1252", "cp1258", "one byte"])
def test_twenty_thousand_people_are_repaired_exactly_or_refused(way: str) -> None:
    dice = random.Random(way)
    repaired = 0
    for _ in range(PEOPLE):
        text = citizen_text(dice)
        found = read_scan(in_vietnamese_code_page(text) if way == "one byte" else sent_twice(text, way))
        if isinstance(found, Identity):
            assert plain(found) == read_scan(text.encode()), text
            repaired += 1
    print(f"{way}: {100 * repaired / PEOPLE:.2f} % of {PEOPLE} repaired")
    assert repaired > 0.9 * PEOPLE
