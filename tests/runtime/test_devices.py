"""Readers and the line as the journey hears them, on simulated wires."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.keyboard_scanner import KeyboardScanner
from drivers.serial_scanner import SerialScanner
from drivers.simulation.keyboard_line import SimulatedKeyboard
from drivers.simulation.serial_line import SimulatedScanner
from kiosk.departments import Catalogue
from kiosk.hospital import Done, Unavailable
from kiosk.identity import Identity, Refusal, RefusalKind
from kiosk.journal import Journal
from kiosk.journey.events import (
    CatalogueChanged,
    DocumentShown,
    LineChanged,
)
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.line import Line
from kiosk.runtime.readers import code_listener
from support.world import NOW, catalogue

CODE = "001188990001||NGUYỄN THỊ MINH ANH|12041988|Nữ|Số 1, Hà Nội|16082021".encode()


@pytest.fixture
def scanner(tmp_path: Path, ears, journal: Journal) -> Iterator[SimulatedScanner]:
    simulated = SimulatedScanner(tmp_path)
    listener = code_listener("scanner", SerialScanner(simulated.port), ears.post, journal)
    listener.start()
    yield simulated
    listener.close()
    simulated.close()


def beep_until_heard(scanner: SimulatedScanner, ears, payload: bytes, wait_until) -> DocumentShown:
    """A scanner that was just plugged in is opened within half a second; people scan again too."""
    before = len(ears.heard)

    def heard() -> bool:
        if len(ears.heard) == before:
            scanner.beep(payload)
        return len(ears.heard) > before

    wait_until(heard)
    return ears.heard[before]


def test_a_scanned_card_is_a_document(scanner: SimulatedScanner, ears, wait_until) -> None:
    shown = beep_until_heard(scanner, ears, CODE, wait_until)
    assert isinstance(shown.reading, Identity)
    assert shown.reading.name is not None
    assert shown.reading.name.full == "NGUYỄN THỊ MINH ANH"


def test_a_scanner_that_was_unplugged_works_again_when_it_is_back(
    scanner: SimulatedScanner, ears, wait_until, tmp_path: Path
) -> None:
    beep_until_heard(scanner, ears, CODE, wait_until)
    scanner.unplug()
    wait_until(lambda: "device-lost" in (tmp_path / "journal").read_text())
    scanner.plug_in()
    shown = beep_until_heard(scanner, ears, b"https://shop.example/x", wait_until)
    while isinstance(shown.reading, Identity):
        shown = beep_until_heard(scanner, ears, b"https://shop.example/x", wait_until)
    assert shown.reading == Refusal(RefusalKind.WEB_LINK)
    assert (tmp_path / "journal").read_text().count("device-lost") == 1


def test_a_card_that_a_typing_scanner_cannot_bring_through_gets_a_word_for_its_owner(
    ears, journal: Journal, tmp_path: Path, wait_until
) -> None:
    keyboard = SimulatedKeyboard(tmp_path)
    reader = KeyboardScanner(keyboard.device, grab_device=lambda _: None)
    listener = code_listener("keyboard-scanner", reader, ears.post, journal)
    listener.start()
    wait_until(lambda: "device-ready" in (tmp_path / "journal").read_text())
    keyboard.beep(CODE.decode())
    assert ears.wait(DocumentShown).reading == Refusal(RefusalKind.NOT_UTF8)
    listener.close()
    keyboard.close()
    assert "device-garbage" in (tmp_path / "journal").read_text()


def test_the_line_tells_when_it_breaks_and_when_it_is_back(ears, journal: Journal) -> None:
    answers: list[Catalogue | Unavailable] = [catalogue()]

    class Hospital:
        def catalogue(self) -> Catalogue | Unavailable:
            return answers[0]

        def health(self) -> Done | Unavailable:
            return Done() if isinstance(answers[0], Catalogue) else answers[0]

    restored: list[bool] = []
    known = LastKnown(now=lambda: NOW, post=ears.post, journal=journal)
    line = Line(Lazy(Hospital), known, post=ears.post, journal=journal, refresh_s=0.02, probe_s=0.02)
    line.restored = lambda: restored.append(True)
    line.start()
    assert ears.wait(CatalogueChanged).catalogue == catalogue()
    answers[0] = Unavailable("no connection")
    assert not ears.wait(LineChanged).online
    assert not line.online()
    answers[0] = catalogue()
    assert ears.wait(LineChanged, 2).online
    line.close()
    assert restored == [True]
