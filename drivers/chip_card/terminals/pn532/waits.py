"""How long things may take with a PN532."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waits:
    """All in seconds."""

    acknowledge: float = 0.1
    """For the ACK to a command; the module takes at most 15 ms (UM0701-02, 6.2.3), USB adapters add to that."""
    answer: float = 0.5
    """For the answer to a command that no card is asked for."""
    listing: float = 1.0
    """For looking for cards, once."""
    exchange: float = 6.0
    """For a card's answer to a command; 5 s of it are the card's, see `Module.set_timings`."""
    unheard: float = 1.0
    """For a card's answer to a command that was not acknowledged, see `Dialogue.call`."""
    quiet: float = 0.03
    """So late no byte comes within a frame."""
    poll: float = 0.15
    """Between two looks for a card."""
    power: float = 0.01
    """For which the field is off, and again before the first look once it is on (ISO/IEC 14443-3: 5 ms)."""
    switch: float = 0.02
    """Until the last bytes have left a USB adapter too, before the speed of the line changes."""
