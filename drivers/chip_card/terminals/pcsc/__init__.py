"""Contactless readers that speak PC/SC: CCID readers on USB and whatever else pcscd has a driver for."""

from drivers.chip_card.terminals.pcsc.service import list_readers
from drivers.chip_card.terminals.pcsc.terminal import PcscTerminal

__all__ = ["PcscTerminal", "list_readers"]
