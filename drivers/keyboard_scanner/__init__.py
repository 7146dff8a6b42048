"""QR scanners that act as a keyboard ("wedge"): the fall-back where a scanner cannot be set to a serial port.

A keyboard has no Vietnamese letters. What comes through unharmed is passed on; what cannot be proved unharmed is
refused, with a word to the technician.

    DamagedCode
    └── DamagedCodeError       what was typed is not surely what the code holds; `damage` says why
"""

from drivers.keyboard_scanner.fidelity import Damage, DamagedCodeError
from drivers.keyboard_scanner.scanner import KeyboardScanner, find_keyboards

__all__ = ["Damage", "DamagedCodeError", "KeyboardScanner", "find_keyboards"]
