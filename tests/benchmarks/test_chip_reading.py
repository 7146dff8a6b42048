"""How a reading of a whole card compares with the least it can take: commands, time on air, time of the software."""

import statistics
import time
from datetime import UTC, datetime
from math import ceil

import pytest

from drivers.chip_card.document import Document, Wanted
from drivers.chip_card.files.limits import EXTENDED
from drivers.chip_card.proof.trust import EMPTY
from drivers.chip_card.reading import read_document
from drivers.simulation.chip_card.card_profile import CITIZEN_CARD, ORDINARY, Profile
from drivers.simulation.chip_card.direct import DirectTerminal
from drivers.simulation.chip_card.field import Field, Physics
from support.emulated_cards import CITIZEN, citizen_card

RUNS = 15
TEXT = Wanted(frozenset({1, 13}))
PORTRAIT = Wanted(frozenset({1, 2, 13}))
PACE_COMMANDS = 5
CASES = {
    "text, short": (CITIZEN_CARD, TEXT, 223),
    "text, extended": (ORDINARY, TEXT, EXTENDED),
    "portrait, short": (CITIZEN_CARD, PORTRAIT, 223),
    "portrait, extended": (ORDINARY, PORTRAIT, EXTENDED),
}


def read(profile: Profile, wanted: Wanted, physics: Physics) -> tuple[Document, Field, float]:
    field = Field(physics)
    terminal = DirectTerminal(field, bit_rate=424)
    terminal.open()
    field.lay(citizen_card(profile))
    link = terminal.wait_for_card(1)
    assert link is not None
    began = time.perf_counter()
    document = read_document(link, CITIZEN.can, EMPTY, wanted=wanted, today=datetime(2026, 11, 22, tzinfo=UTC))
    return document, field, time.perf_counter() - began


def fewest(profile: Profile, wanted: Wanted, size: int) -> int:
    """EF.CardAccess, PACE, one SELECT and each file in as many pieces as it takes."""
    card = citizen_card(profile)
    files = [0x011D, 0x010E, 0x010F, *(0x0100 + number for number in wanted.groups)]
    return 1 + PACE_COMMANDS + 1 + sum(ceil(len(card.content(file)) / size) for file in files)


@pytest.mark.benchmark
def test_what_a_reading_takes(capsys: pytest.CaptureFixture[str]) -> None:
    read(ORDINARY, TEXT, Physics())
    with capsys.disabled():
        print()
        for name, (profile, wanted, size) in CASES.items():
            readings = [read(profile, wanted, Physics()) for _ in range(RUNS)]
            document, field, _ = readings[0]
            software = statistics.median(one.measures.software for one, _, _ in readings)
            seconds = statistics.median(taken for _, _, taken in readings)
            measures = document.measures
            print(
                f"{name}: {measures.apdus} commands, {measures.apdus - fewest(profile, wanted, size)} over the fewest; "
                f"{measures.sent + measures.received} bytes, {field.air_seconds * 1000:.0f} ms on air at 424 kbit/s; "
                f"software {software * 1000:.1f} ms, {software / field.air_seconds:.1%} of the air; "
                f"{seconds:.2f} s with 2 ms of the card's for each command"
            )
