"""Every `CardTerminal` with the hands around it: the rigs of the terminal contract."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from drivers.chip_card.terminals.pcsc import PcscTerminal
from drivers.chip_card.terminals.pn532 import Pn532Terminal
from drivers.chip_card.terminals.port import CardTerminal
from drivers.simulation.chip_card.direct import DirectTerminal
from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.pn532_module import Pn532Module
from drivers.simulation.chip_card.virtual_reader import VirtualReader
from support.pcsc import PORT, READER, PcscDaemon
from support.pn532 import QUICK


@dataclass
class TerminalRig:
    """A terminal, the field over its reader, and its plug."""

    terminal: CardTerminal
    field: Field
    unplug: Callable[[], None]
    plug_in: Callable[[], None]
    tells_two_cards: bool = True


@contextmanager
def direct_rig() -> Iterator[TerminalRig]:
    """The one without wires."""
    field = Field()
    terminal = DirectTerminal(field)
    yield TerminalRig(terminal, field, terminal.unplug, terminal.plug_in)
    terminal.close()


@contextmanager
def pcsc_rig(daemon: PcscDaemon) -> Iterator[TerminalRig]:
    """PC/SC, by pcscd and vpcd. Its plug is pcscd's end: a virtual reader cannot be pulled alone."""
    field = Field()
    terminal = PcscTerminal(READER)
    reader = VirtualReader(field, PORT)
    try:
        yield TerminalRig(terminal, field, daemon.stop, daemon.start, tells_two_cards=False)
    finally:
        terminal.close()
        reader.close()


@contextmanager
def pn532_rig(folder: Path) -> Iterator[TerminalRig]:
    """A PN532 at the end of a pseudo-terminal."""
    field = Field()
    module = Pn532Module(folder, field, paced=False)
    terminal = Pn532Terminal(module.port, waits=QUICK)
    try:
        yield TerminalRig(terminal, field, module.unplug, module.plug_in)
    finally:
        terminal.close()
        module.close()
