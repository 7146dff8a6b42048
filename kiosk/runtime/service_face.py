"""What the screens know of the technicians' menu: its state, and a way to tell it what was touched."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from kiosk.staff.menu import Menu
from kiosk.staff.menu.events import Event


class ServiceFace(Protocol):
    """Implemented by `kiosk.runtime.service_desk.ServiceDesk`, and by a few lines in tests of the screens."""

    changed: SignalInstance
    """Emitted without arguments after the menu changed, on the GUI thread."""

    @property
    def menu(self) -> Menu:
        """What the menu shows."""
        ...

    def knock(self) -> None:
        """Somebody held the hospital's name long enough."""
        ...

    def press(self, digit: str) -> None:
        """A digit of the PIN."""
        ...

    def erase(self) -> None:
        """The last digit is taken back."""
        ...

    def touched(self) -> None:
        """The menu was touched anywhere."""
        ...

    def tell(self, event: Event) -> None:
        """Something was touched."""
        ...
