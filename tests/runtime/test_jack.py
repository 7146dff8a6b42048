"""Headphones as the journey hears of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.simulation.sound import SimulatedJack
from drivers.sound.headphones import HeadphoneJack
from kiosk.journal import Journal
from kiosk.journey.events import HeadphonesChanged
from kiosk.runtime.jack import jack_listener


@pytest.fixture
def jack(tmp_path: Path) -> SimulatedJack:
    return SimulatedJack(tmp_path)


@pytest.fixture
def listening(jack: SimulatedJack, ears, journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("kiosk.runtime.readers.LOOK_AGAIN_S", 0.01)
    listener = jack_listener(HeadphoneJack(jack.device, ask=jack.ask), ears.post, journal)
    listener.start()
    yield
    listener.close()
    jack.close()


@pytest.mark.usefixtures("listening")
def test_headphones_that_are_plugged_in_and_pulled_out_are_told(jack: SimulatedJack, ears) -> None:
    jack.insert()
    assert ears.wait(HeadphonesChanged) == HeadphonesChanged(plugged=True)
    jack.pull()
    assert ears.wait(HeadphonesChanged, 2) == HeadphonesChanged(plugged=False)


@pytest.mark.usefixtures("listening")
def test_a_keypad_that_is_pulled_out_takes_its_headphones_with_it(jack: SimulatedJack, ears, tmp_path: Path) -> None:
    jack.insert()
    ears.wait(HeadphonesChanged)
    jack.unplug()
    assert ears.wait(HeadphonesChanged, 2) == HeadphonesChanged(plugged=False)
    jack.plug_in()
    assert ears.wait(HeadphonesChanged, 3) == HeadphonesChanged(plugged=True)
    told = (tmp_path / "journal").read_text()
    assert told.count("device-lost device=headphones") == 1


@pytest.mark.usefixtures("listening")
def test_an_empty_jack_is_no_news(jack: SimulatedJack, ears) -> None:
    jack.insert()
    ears.wait(HeadphonesChanged)
    assert ears.heard == [HeadphonesChanged(plugged=True)]
