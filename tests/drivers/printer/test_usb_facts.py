import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printer import DeviceId, PortStatus


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            b"\x00\x33MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;",
            DeviceId(maker="EPSON", model="TM-T88V", commands=("ESC/POS",)),
        ),
        (
            "\0\0MANUFACTURER:Ví Dụ; MODEL: P-80 ;COMMAND SET:ESC/POS, PJL;SN:7;\0\0".encode(),
            DeviceId(maker="Ví Dụ", model="P-80", serial="7", commands=("ESC/POS", "PJL")),
        ),
        (b"\x00\x0amdl:x;MDL:y;MFG", DeviceId(model="x")),
        (b"\x00\x08CMD:, ;", DeviceId()),
    ],
    ids=["usual", "long names and a wrong length", "twice and unfinished", "no commands"],
)
def test_a_device_id_is_read_as_far_as_it_goes(told: bytes, expected: DeviceId) -> None:
    assert DeviceId.parse(told) == expected


@pytest.mark.parametrize("told", [b"", b"\x00", b"\x00\x02", b"\x00\x05abc"])
def test_without_a_key_there_is_no_device_id(told: bytes) -> None:
    assert DeviceId.parse(told) is None


@given(st.binary())
def test_no_device_id_is_too_strange(told: bytes) -> None:
    found = DeviceId.parse(told)
    assert found is None or isinstance(found.model, str)


def test_the_port_tells_by_three_bits() -> None:
    assert PortStatus.parse(0x18) == PortStatus(paper_empty=False, selected=True, error=False)
    assert PortStatus.parse(0x20) == PortStatus(paper_empty=True, selected=False, error=True)
