"""What was read of a document, and how the reading went."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from drivers.chip_card.files.mrz import Mrz
from drivers.chip_card.files.personal import DocumentDetails, PersonalDetails
from drivers.chip_card.files.vietnam import VietnameseDetails
from drivers.chip_card.port import CardStage, Portrait
from drivers.chip_card.proof.levels import Proof

REGISTRATION: Final = frozenset({1, 13})
"""The data groups a registration needs; those for the proof (14, 15) are read in any case."""

PORTRAIT: Final = frozenset({2})
"""The data group of the holder's picture, for those who may see it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to read: data groups by number. A group the document has not got is left out; DG2 is the portrait."""

    groups: frozenset[int] = REGISTRATION


@dataclass(slots=True)
class Measures:
    """How a reading went: commands, bytes both ways (status words included), and seconds for each phase by its name.

    The phases are "select", "access", "files", "proof"; `software` is what was spent outside of waiting for the card.
    """

    apdus: int = 0
    sent: int = 0
    received: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    software: float = 0.0


@dataclass(frozen=True, slots=True, repr=False)
class Document:
    """A document; None for what it has not got or was not asked for. `access` is "PACE", "BAC" or "none".

    `groups` names the files that were read, e.g. ("EF.SOD", "EF.DG14", "EF.DG13").
    """

    access: str
    proof: Proof
    mrz: Mrz | None
    details: VietnameseDetails | None
    personal: PersonalDetails | None
    issue: DocumentDetails | None
    portrait: Portrait | None
    files: tuple[str, ...]
    measures: Measures

    def __repr__(self) -> str:
        return f"Document({self.access}, {self.proof.level}, {' '.join(self.files)})"


Progress = Callable[[CardStage, float], None]
"""Told how far a reading is: the stage and 0 to 1 over all."""
