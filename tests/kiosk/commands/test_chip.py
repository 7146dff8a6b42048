"""`kiosk chip …` as it is typed: on a card in a real PC/SC reader, as far as a virtual one is real."""

import json
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.personalisation import Citizen, personalise
from drivers.simulation.chip_card.virtual_reader import VirtualReader
from kiosk.__main__ import main
from support.pcsc import PORT, READER, PcscDaemon, pcscd

__all__ = ["pcscd"]

CITIZEN = Citizen("001099990001", "Nguyễn Thị Ví Dụ", date(1999, 1, 2), "Nữ")


@pytest.fixture
def space(pcscd: PcscDaemon) -> Iterator[Field]:
    """The field over pcscd's virtual reader."""
    pcscd.start()
    space = Field()
    reader = VirtualReader(space, PORT)
    yield space
    reader.close()


def test_a_card_laid_after_the_start_is_read_and_proved_with_the_installed_issuer(
    space: Field, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contents = personalise(CITIZEN)
    (tmp_path / "csca.der").write_bytes(contents.csca)
    trust = str(tmp_path / "trust")
    assert main(["chip", "trust", "add", str(tmp_path / "csca.der"), "--trust", trust]) == 0
    capsys.readouterr()
    hand = threading.Timer(0.3, space.lay, [EmulatedCard(contents)])
    hand.start()
    words = ["chip", "read", "--qr", f"{CITIZEN.number}||{CITIZEN.name}", "--reader", f"pcsc:{READER}", "--json"]
    assert main([*words, "--trust", trust]) == 0
    hand.join()
    told = json.loads(capsys.readouterr().out)
    assert READER in told["reader"]
    assert told["level"] == "issuer-verified"
    assert told["details"]["name"] == CITIZEN.name


def test_the_readers_of_this_machine_are_listed_with_the_card_on_them(
    space: Field, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["chip", "readers", "--json"]) == 0
    found = {reader["name"]: reader for reader in json.loads(capsys.readouterr().out)["pcsc"]}
    assert found[READER] == {"name": READER, "card": False, "answer": ""}


def test_a_reader_that_is_not_there_ends_with_4_and_says_what_to_do(
    pcscd: PcscDaemon, capsys: pytest.CaptureFixture[str]
) -> None:
    pcscd.start()
    assert main(["chip", "read", "--can", "990001", "--reader", "pcsc:Nobody's"]) == 4
    assert "kiosk chip readers shows what there is" in capsys.readouterr().err


def test_a_port_without_a_pn532_ends_with_4(tmp_path: Path) -> None:
    assert main(["chip", "read", "--can", "990001", "--reader", f"pn532:{tmp_path}/none"]) == 4


@pytest.mark.parametrize("words", [["chip"], ["chip", "write"], ["chip", "read"]])
def test_a_command_line_that_is_not_understood_ends_with_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 2
