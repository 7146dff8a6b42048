"""What lies on a stick, which anybody may have filled."""

import os
from pathlib import Path

from kiosk.provisioning.found import FoundFile, found_in
from kiosk.provisioning.machine import hardware_address, hardware_addresses
from kiosk.provisioning.refusals import Reason, Refused
from kiosk.provisioning.sealed_file import MOST_BYTES, SealedPlan
from support.provisioned import NOW, PLAN, file_of

MINE = "0c:c4:7a:12:34:56"


def look(*folders: Path) -> tuple[FoundFile, ...]:
    return found_in(folders, now=NOW, addresses={MINE})


def test_the_file_for_this_machine_comes_first_and_the_unusable_last(tmp_path: Path) -> None:
    (tmp_path / "lobby").mkdir()
    (tmp_path / "a.provision").write_bytes(b"rubbish")
    (tmp_path / "b.PROVISION").write_bytes(file_of(PLAN))
    (tmp_path / "lobby" / "c.provision").write_bytes(file_of(PLAN, machines=(MINE,)))
    (tmp_path / "lobby" / "d.provision").write_bytes(file_of(PLAN, machines=("0c:c4:7a:12:34:57",)))
    found = look(tmp_path)
    assert [one.path.name for one in found] == ["c.provision", "b.PROVISION", "a.provision", "d.provision"]
    assert found[0].meant_for_this_machine
    assert isinstance(found[1].what, SealedPlan)
    assert [one.what.reason for one in found[2:] if isinstance(one.what, Refused)] == [
        Reason.NOT_ONE,
        Reason.OTHER_MACHINE,
    ]


def test_links_pipes_folders_and_what_a_mac_leaves_behind_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(file_of(PLAN))
    (tmp_path / "link.provision").symlink_to(tmp_path / "real")
    os.mkfifo(tmp_path / "pipe.provision")
    (tmp_path / "folder.provision").mkdir()
    (tmp_path / "._kiosk-K3.provision").write_bytes(b"x")
    (tmp_path / "below").symlink_to(tmp_path)
    assert look(tmp_path) == ()


def test_an_endless_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    with (tmp_path / "x.provision").open("wb") as file:
        file.truncate(MOST_BYTES * 1000)
    (found,) = look(tmp_path)
    assert found.what == Refused(Reason.TOO_LARGE)


def test_a_stick_that_was_pulled_holds_nothing(tmp_path: Path) -> None:
    assert look(tmp_path / "gone") == ()


def test_a_card_is_known_by_its_address_in_any_spelling(tmp_path: Path) -> None:
    for spelling in ("0C:C4:7A:12:34:56", "0c-c4-7a-12-34-56", "0cc47a123456", "0CC4.7A12.3456"):
        assert hardware_address(spelling) == MINE
    assert hardware_address("0c:c4:7a:12:34") is None
    for name, address in (("eno1", MINE), ("br0", "02:00:00:00:00:01")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "address").write_text(f"{address}\n")
    (tmp_path / "eno1" / "device").mkdir()
    (tmp_path / "bonding_masters").write_text("")
    assert hardware_addresses(tmp_path) == {MINE}
    assert hardware_addresses(tmp_path / "none") == frozenset()
