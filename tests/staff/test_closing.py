"""A kiosk that staff closed stays closed until it is put back, whatever happens to the power."""

from pathlib import Path

import pytest

from kiosk.journey import OutOfServiceReason
from kiosk.staff.closing import ClosedFor, Closure, ClosureFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "out-of-service"


@pytest.mark.parametrize("reason", list(ClosedFor))
def test_a_restart_remembers_why(path: Path, reason: ClosedFor) -> None:
    ClosureFile(path).save(Closure(reason, 12.5))
    assert ClosureFile(path).load() == Closure(reason, 12.5)
    assert path.stat().st_mode & 0o777 == 0o600


def test_put_back_is_put_back_also_twice(path: Path) -> None:
    file = ClosureFile(path)
    file.save(Closure(ClosedFor.NO_PAPER, 1.0))
    file.remove()
    file.remove()
    assert file.load() is None
    assert ClosureFile(path).load() is None


@pytest.mark.parametrize(
    "text", [b"", b"{", b'{"reason": "party", "at": 1}', b"[]", b'{"reason": "no-paper"}', b"\xff"]
)
def test_a_file_that_cannot_be_understood_closes_it_all_the_same(path: Path, text: bytes) -> None:
    path.write_bytes(text)
    found = ClosureFile(path).load()
    assert found is not None
    assert found.reason is ClosedFor.MAINTENANCE


def test_a_power_cut_while_it_is_written_leaves_what_was(path: Path) -> None:
    ClosureFile(path).save(Closure(ClosedFor.OTHER_KIOSK, 1.0))
    path.with_name(f"{path.name}.new").write_bytes(b'{"rea')
    assert ClosureFile(path).load() == Closure(ClosedFor.OTHER_KIOSK, 1.0)
    ClosureFile(path).save(Closure(ClosedFor.NO_PAPER, 2.0))
    assert ClosureFile(path).load() == Closure(ClosedFor.NO_PAPER, 2.0)


def test_every_reason_is_one_the_patients_screen_knows() -> None:
    for reason in ClosedFor:
        assert OutOfServiceReason(reason.value)
        assert reason.said.vi
        assert reason.said.en
