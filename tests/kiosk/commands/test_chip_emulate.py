"""The emulated card for technicians: what it tells leads to a card that can be read. Everybody is invented."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from drivers.chip_card import Can, ProofLevel
from drivers.chip_card.proof.trust import EMPTY
from drivers.chip_card.reading import read_document
from drivers.chip_card.terminals.pn532 import Pn532Terminal
from kiosk.__main__ import main
from kiosk.commands import chip_emulate


def test_the_card_it_announces_can_be_read_with_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    levels = []

    def read() -> None:
        told = capsys.readouterr().out
        port, can = re.search(r"--reader pn532:(\S+) --can ([0-9]{6})", told).groups()
        terminal = Pn532Terminal(port)
        terminal.open()
        try:
            link = terminal.wait_for_card(5.0)
            levels.append(read_document(link, Can(can), EMPTY).proof.level)
        finally:
            terminal.close()

    for words in (["pn532"], ["pn532", "--person", "elder", "--forged"]):
        parser = chip_emulate.argparse.ArgumentParser()
        chip_emulate.configure(parser)
        assert chip_emulate.run(parser.parse_args(words), ended=read) == 0
    assert levels == [ProofLevel.UNALTERED, ProofLevel.NOT_VERIFIED]


def test_its_issuer_can_be_installed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parser = chip_emulate.argparse.ArgumentParser()
    chip_emulate.configure(parser)
    file = tmp_path / "issuer.cer"
    chip_emulate.run(parser.parse_args(["pn532", "--issuer", str(file)]), ended=lambda: None)
    assert main(["chip", "trust", "add", str(file), "--folder", str(tmp_path / "trust")]) == 0
    assert main(["chip", "emulate", "pn532", "--issuer", str(tmp_path / "not" / "there")]) == 4


def test_unknown_people_are_told_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chip", "emulate", "pn532", "--person", "nobody"]) == 2
    assert "insured" in capsys.readouterr().err
    assert main(["chip", "emulate", "pcsc", "--person", "list"]) == 0
    assert "elder" in capsys.readouterr().out.split()


def test_without_a_virtual_reader_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        monkeypatch.setattr(chip_emulate, "PORT", unused.getsockname()[1])
        assert main(["chip", "emulate", "pcsc"]) == 4
    assert "vsmartcard-vpcd" in capsys.readouterr().err


def test_an_interrupt_takes_the_card_away_and_leaves_nothing_behind(tmp_path: Path) -> None:
    # What is started in the background ignores Ctrl+C, and so would its children.
    command = ["env", "--default-signal=INT", sys.executable, "-m", "kiosk", "chip", "emulate", "pn532"]
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        told = "".join(process.stdout.readline() for _ in range(3))
        port = Path(re.search(r"pn532:(\S+)", told)[1])
        assert port.exists()
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
    assert list(tmp_path.iterdir()) == []
