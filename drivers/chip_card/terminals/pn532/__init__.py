"""PN532 modules on a serial line (HSU), after NXP's user manual UM0701-02."""

from drivers.chip_card.terminals.pn532.terminal import Pn532Link, Pn532Terminal
from drivers.chip_card.terminals.pn532.waits import Waits

__all__ = ["Pn532Link", "Pn532Terminal", "Waits"]
