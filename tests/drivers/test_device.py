from drivers.camera import DecodedCode
from drivers.chip_card import CardData, Proof, ProofLevel
from drivers.device import DeviceBusy, DeviceError, DeviceProtocolError, DeviceTimeout, DeviceUnplugged, Scan


def test_every_fault_of_a_device_is_a_device_error() -> None:
    assert all(
        issubclass(kind, DeviceError) for kind in (DeviceBusy, DeviceProtocolError, DeviceTimeout, DeviceUnplugged)
    )


def test_nothing_that_was_read_shows_in_a_repr() -> None:
    held = [
        Scan(b"Nguyen Van A 001090000000", "QR", "zxing"),
        DecodedCode(b"Nguyen Van A 001090000000", "QR", "zxing"),
        CardData(
            Proof(ProofLevel.UNALTERED), "001090000000", "Nguyen Van A", "01/01/1990", "Nam", "So 1", "01/01/2022"
        ),
    ]
    for thing in held:
        shown = f"{thing!r} {thing} {[thing]}"
        assert "001090" not in shown
        assert "Nguyen" not in shown
        assert "1990" not in shown
