"""Readers of chip ID cards: ICAO Doc 9303 documents over PC/SC or a PN532."""

from drivers.chip_card.keys import AccessKey, Can, MrzKey
from drivers.chip_card.port import (
    CardData,
    CardEvent,
    CardFailed,
    CardFailure,
    CardLaid,
    CardProgress,
    CardStage,
    CardTaken,
    ChipReader,
    KeyWanted,
    Portrait,
)
from drivers.chip_card.proof.levels import Check, Proof, ProofLevel, Reason, Result

__all__ = [
    "AccessKey",
    "Can",
    "CardData",
    "CardEvent",
    "CardFailed",
    "CardFailure",
    "CardLaid",
    "CardProgress",
    "CardStage",
    "CardTaken",
    "Check",
    "ChipReader",
    "KeyWanted",
    "MrzKey",
    "Portrait",
    "Proof",
    "ProofLevel",
    "Reason",
    "Result",
]
