"""Readers of chip ID cards."""

from drivers.chip_card.port import CardData, CardEvent, CardFailed, CardFailure, CardLaid, CardTaken, ChipReader

__all__ = ["CardData", "CardEvent", "CardFailed", "CardFailure", "CardLaid", "CardTaken", "ChipReader"]
