"""What every reader of chip cards promises; the simulated one is the only one so far."""

import threading
import time

import pytest

from drivers.chip_card import CardData, CardFailed, CardFailure, CardLaid, CardTaken, ChipReader
from drivers.device import DeviceUnplugged, Ready, Starting, Unplugged
from drivers.simulation.chip import SimulatedChipReader

CARD = CardData("001090000000", "Nguyễn Văn Ả", birth_text="01/01/1990", sex_text="Nam", address="Hà Nội")


@pytest.fixture
def reader() -> SimulatedChipReader:
    return SimulatedChipReader(reading_s=0.05)


@pytest.fixture
def slow() -> SimulatedChipReader:
    """Never finishes reading within a test."""
    reader = SimulatedChipReader(reading_s=60)
    reader.open()
    return reader


def test_a_card_is_laid_read_and_taken(reader: SimulatedChipReader) -> None:
    driver: ChipReader = reader
    driver.open()
    assert driver.read(0.01) is None
    reader.lay(CARD)
    assert driver.read(1) == CardLaid()
    assert driver.read(1) == CARD
    assert driver.read(0.1) is None
    reader.lift()
    assert driver.read(1) == CardTaken()
    assert driver.read(0.01) is None


def test_reading_takes_its_time(slow: SimulatedChipReader) -> None:
    slow.lay(CARD)
    assert slow.read(1) == CardLaid()
    assert slow.read(0.1) is None


def test_a_card_pulled_off_mid_read_fails_as_pulled(slow: SimulatedChipReader) -> None:
    slow.lay(CARD)
    assert slow.read(1) == CardLaid()
    slow.pull()
    assert slow.read(1) == CardFailed(CardFailure.PULLED)
    assert slow.read(1) == CardTaken()


def test_a_card_pulled_off_wakes_a_waiting_read(slow: SimulatedChipReader) -> None:
    slow.lay(CARD)
    assert slow.read(1) == CardLaid()
    impatience = threading.Timer(0.05, slow.pull)
    impatience.start()
    began = time.monotonic()
    assert slow.read(10) == CardFailed(CardFailure.PULLED)
    assert time.monotonic() - began < 5
    impatience.join()


@pytest.mark.parametrize("reason", list(CardFailure))
def test_a_card_that_cannot_be_read_tells_why(reader: SimulatedChipReader, reason: CardFailure) -> None:
    reader.open()
    reader.fail(reason)
    assert [reader.read(1), reader.read(1)] == [CardLaid(), CardFailed(reason)]
    reader.lift()
    assert reader.read(1) == CardTaken()


def test_a_failure_during_the_reading_of_a_good_card_gives_no_data(slow: SimulatedChipReader) -> None:
    slow.lay(CARD)
    slow.fail(CardFailure.UNREADABLE)
    slow.pull()
    assert [slow.read(1) for _ in range(3)] == [CardLaid(), CardFailed(CardFailure.PULLED), CardTaken()]


def test_a_second_card_takes_the_place_of_the_first(reader: SimulatedChipReader) -> None:
    second = CardData("001190000001", "Trần Thị B")
    reader.open()
    reader.lay(CARD)
    assert [reader.read(1), reader.read(1)] == [CardLaid(), CARD]
    reader.lay(second)
    assert [reader.read(1) for _ in range(3)] == [CardTaken(), CardLaid(), second]


def test_a_card_that_lies_there_already_is_found_on_opening(reader: SimulatedChipReader) -> None:
    reader.lay(CARD)
    reader.open()
    assert [reader.read(1), reader.read(1)] == [CardLaid(), CARD]


def test_a_stalled_reader_finishes_when_it_recovers(reader: SimulatedChipReader) -> None:
    reader.open()
    reader.lay(CARD)
    reader.stall()
    assert reader.read(1) == CardLaid()
    assert reader.read(0.15) is None
    reader.recover()
    assert reader.read(1) == CARD


def test_its_cable_can_be_pulled_and_put_in_again(reader: SimulatedChipReader) -> None:
    assert reader.status == Starting()
    reader.open()
    assert reader.status == Ready()
    reader.unplug()
    assert isinstance(reader.status, Unplugged)
    with pytest.raises(DeviceUnplugged):
        reader.read(1)
    with pytest.raises(DeviceUnplugged):
        reader.open()
    reader.plug_in()
    reader.open()
    reader.lay(CARD)
    assert reader.read(1) == CardLaid()


@pytest.mark.parametrize("accident", ["close", "unplug"])
def test_a_waiting_read_ends_when_the_reader_goes(slow: SimulatedChipReader, accident: str) -> None:
    timer = threading.Timer(0.05, getattr(slow, accident))
    timer.start()
    began = time.monotonic()
    if accident == "close":
        assert slow.read(10) is None
    else:
        with pytest.raises(DeviceUnplugged):
            slow.read(10)
    assert time.monotonic() - began < 5
    timer.join()


def test_a_closed_reader_cannot_be_read(reader: SimulatedChipReader) -> None:
    reader.open()
    reader.close()
    with pytest.raises(DeviceUnplugged):
        reader.read(0.01)
