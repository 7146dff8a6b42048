"""Somebody begins to pay and leaves, and the money comes when nobody stands there any more: it is never lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.demo.stage import SandboxHospital
from support.bank import Bank, codes_of, money_faults, refunds_called
from support.kiosk_process import Job, KioskProcesses, Said
from support.witness import Slip, books_of, faults

PATIENT, DEPARTMENT, KIOSK = 1, "dep-tm", "K3"
PATIENCE_S = 30.0
LOOKS_AT_THE_TICKET_MS = 60_000


@pytest.fixture(scope="module")
def kiosks() -> Iterator[KioskProcesses]:
    with KioskProcesses() as kiosks:
        yield kiosks


@pytest.fixture
def hospital(tmp_path: Path) -> Iterator[SandboxHospital]:
    hospital = SandboxHospital(tmp_path)
    yield hospital
    hospital.close()


def heard(kiosks: KioskProcesses, until: Said) -> list[Slip]:
    """The tickets that come out until the kiosk says this."""
    slips, said = [], kiosks.hear(PATIENCE_S)
    while said != until:
        assert said is not None, f"waited for {until}"
        assert said[0] not in ("ended", "mistake", "stopped"), said
        if said[0] == "printed":
            slips.append(Slip(*said[1:]))
        said = kiosks.hear(PATIENCE_S)
    return slips


@pytest.mark.parametrize("killed", [False, True], ids=["left", "killed"])
@pytest.mark.parametrize(("more", "status"), [(0, "succeeded"), (1000, "refund-required")])
def test_money_that_comes_after_the_patient_left_is_known_to_all(
    kiosks: KioskProcesses, hospital: SandboxHospital, tmp_path: Path, more: int, status: str, *, killed: bool
) -> None:
    bank, wishes = Bank(hospital.url), ((PATIENT, DEPARTMENT),)
    if killed:
        kiosks.start(Job(KIOSK, str(tmp_path), hospital.url, wishes, 5.0, lingers_ms=LOOKS_AT_THE_TICKET_MS))
        slips = heard(kiosks, ["at", "holding"])
        kiosks.kill()
    else:
        kiosks.start(Job(KIOSK, str(tmp_path), hospital.url, wishes, 5.0, drain=True))
        slips = heard(kiosks, ["ended", 0])
    assert [slip.payment for slip in slips] == ["unknown"], "a code was shown: nobody says that they have not paid"

    bank.pay_what_is_open(KIOSK, more)
    kiosks.start(Job(KIOSK, str(tmp_path), hospital.url, (), 5.0, drain=True, empty=True))
    heard(kiosks, ["ended", 0])  # its queue is empty then

    assert [code["status"] for code in codes_of(hospital.url, KIOSK)] == [status]
    assert money_faults(hospital.url, bank.paid, [KIOSK]) == []
    assert faults(slips, books_of(hospital.url, [PATIENT])) == []
    assert refunds_called(hospital.url, KIOSK) == (status == "refund-required")
