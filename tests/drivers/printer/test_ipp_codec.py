"""What printers answer may be anything: it is read, or it is known not to be IPP. Nothing else happens."""

import struct
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printer.ipp import codec
from drivers.printer.ipp.errors import Lost
from support.scripted_ipp import Group, encoded

NAMES = frozenset({"printer-state", "printer-state-reasons", "printer-is-accepting-jobs", "job-id"})
PRINTER: Group = {"printer-state": 3, "printer-state-reasons": ["media-low", "cover-open"]}
HEAD, CHARSET = struct.pack(">bbHi", 1, 1, 0, 1), b"\x01\x47\x00\x12attributes-charset\x00\x05utf-8"
STATE = b"\x23\x00\x0dprinter-state\x00\x04\x00\x00\x00\x05"


def test_what_was_asked_for_is_read() -> None:
    told = codec.read(encoded(0x0406, (4, PRINTER), (2, {"job-id": 7}), (2, {"job-id": 8})), NAMES)
    assert told.status == 0x0406
    assert told.printers == [{"printer-state": 3, "printer-state-reasons": ["media-low", "cover-open"]}]
    assert told.jobs == [{"job-id": 7}, {"job-id": 8}]


@pytest.mark.parametrize(
    "odd",
    [
        b"\x05",
        b"\x06\x21\x00\x01x\x00\x04\x00\x00\x00\x01",
        b"\x04\x31\x00\x14printer-current-time\x00\x0b" + bytes(11),
        b"\x04\x23\x00\x14operations-supported\x00\x04\x00\x00\x77\x77",
        b"\x04\x34\x00\x09media-col\x00\x00\x4a\x00\x00\x00\x01x\x21\x00\x00\x00\x04\x00\x00\x00\x01\x37\x00\x00\x00\x00",
        b"\x04\x30\x00\x15printer-state-reasons\x00\x02\xff\xff",
    ],
    ids=["empty group", "unknown group", "impossible date", "unknown operation", "collection", "octets for words"],
)
def test_parts_that_are_odd_do_not_cost_the_rest(odd: bytes) -> None:
    assert codec.read(HEAD + CHARSET + odd + b"\x04" + STATE + b"\x03", NAMES).printers == [{"printer-state": 5}]


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(rest: bytes) -> None:
    for answer in (rest, HEAD + rest, HEAD + CHARSET + b"\x04" + STATE + rest + b"\x03"):
        try:
            assert codec.read(answer, NAMES).status <= 0xFFFF
        except Lost:
            continue


@given(st.data())
def test_an_answer_with_a_few_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    answer = bytearray(encoded(0, (4, PRINTER), (2, {"job-id": 7})))
    for _ in range(data.draw(st.integers(1, 4))):
        answer[data.draw(st.integers(0, len(answer) - 1))] = data.draw(st.integers(0, 255))
    try:
        codec.read(bytes(answer[: data.draw(st.integers(8, len(answer)))]), NAMES)
    except Lost:
        return


def test_a_length_that_leads_back_does_not_keep_the_reader_for_ever() -> None:
    with pytest.raises(Lost):
        codec.read(HEAD + CHARSET + b"\x04\x44\x00\x01a\xff\xfa\x03", NAMES)


def test_a_kiosk_without_such_a_printer_does_not_pay_for_the_libraries() -> None:
    look = "import sys, drivers.printer.ipp as ipp; ipp.IppPrinter; print({'aiohttp', 'pyipp'} & set(sys.modules))"
    said = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert said.stdout == "set()\n"
