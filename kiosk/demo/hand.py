"""What a person does around the kiosk: lays a card, holds a code, makes the scanner beep, pulls a cable.

Every call blocks until it is done (up to seconds), so it belongs on a thread of its own; one thread at a time uses a
`Hand`. Faults of the simulated world arrive as OSError: nobody else answers at the other end of the line.
"""

import threading
import time
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from kiosk.demo.cards import OnReader
from kiosk.demo.documents import Held, Pictures, code_of
from kiosk.demo.stage import Stage
from kiosk.sandbox.people import Person, citizen_qr, insurance_qr

PULLED_AFTER_S = 0.15
"""How long an impatient person leaves the card where it is once its number is known: less than reading takes."""
FELT_AFTER_S = 0.4
"""How long the reader takes at most to feel a card, or that it is gone; no hand swaps two cards faster."""

FORGOTTEN_AFTER_S = 1.6
"""How long a code has to be away before the camera takes it for a new one; a code that stays is read once."""

SLOW_S = 3.0


class Network(StrEnum):
    """How the line to the hospital is."""

    FINE = "fine"
    SLOW = "slow"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class World:
    """How things stand around the kiosk. `card_of` and `held_of` name the slug of whose card or phone it is."""

    on_reader: OnReader = OnReader.NOTHING
    card_of: str = ""
    chip_plugged: bool = True
    held: Held = Held.NOTHING
    held_of: str = ""
    camera_plugged: bool = True
    scanner_plugged: bool = True
    printer_plugged: bool = True
    cover_open: bool = False
    has_paper: bool = True
    network: Network = Network.FINE
    portal_up: bool = True
    hospital_up: bool = True
    pay_first: bool = False


class Hand:
    """Acts on a stage and remembers how it left the world."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._world = World()
        self._pictures = Pictures()
        self._held_code = b""
        self._gone: dict[bytes, float] = {}
        self._leaving = threading.Event()

    @property
    def world(self) -> World:
        """How things stand after the last call; may be read from any thread."""
        return self._world

    def look(self) -> World:
        """How things stand now: a roll of paper ends by itself."""
        return self._left(has_paper=self._stage.printer.paper_mm > 0)

    def leave(self) -> None:
        """Ends a wait that is under way; may be called from any thread."""
        self._leaving.set()

    def lay(self, what: OnReader, who: Person) -> None:
        """This comes to lie on the chip reader, or all that lies there is taken off it."""
        if OnReader.NOTHING not in (self._world.on_reader, what):
            self._stage.reader.lift()
            self._leaving.wait(FELT_AFTER_S)
        self._stage.lay(what, who)
        self._left(on_reader=what, card_of="" if what is OnReader.NOTHING else who.slug)

    def pull_card(self, who: Person) -> None:
        """The card is laid down, its code scanned, and while the chip is read the card is snatched away."""
        self.lay(OnReader.CARD, who)
        self._leaving.wait(FELT_AFTER_S)
        self._stage.scanner.beep(citizen_qr(who))
        self._leaving.wait(PULLED_AFTER_S)
        self.lay(OnReader.NOTHING, who)

    def plug_chip(self, *, plugged: bool) -> None:
        """The chip reader's cable."""
        chip = self._stage.chip
        (chip.plug_in if plugged else chip.unplug)()
        self._left(chip_plugged=plugged)

    def hold(self, what: Held, who: Person) -> None:
        """Something is held before the camera, or taken away; the same again once the camera has forgotten it.

        ValueError for the slip of who has none.
        """
        if what is Held.NOTHING:
            self._take_away()
            return
        code = code_of(what, who)
        if code == self._held_code:
            self._take_away()
        picture = self._pictures.of(what, code)
        if code in self._gone:
            self._leaving.wait(max(0.0, self._gone[code] + FORGOTTEN_AFTER_S - time.monotonic()))
        self._take_away()
        self._stage.camera.hold(picture)
        self._held_code = code
        self._left(held=what, held_of="" if what is Held.SHOP else who.slug)

    def plug_camera(self, *, plugged: bool) -> None:
        """The camera's cable."""
        camera = self._stage.camera
        (camera.plug_in if plugged else camera.unplug)()
        self._left(camera_plugged=plugged)

    def beep_citizen_card(self, who: Person) -> None:
        """The scanner reads the code of the ID card."""
        self._stage.scanner.beep(citizen_qr(who))

    def beep_insurance_card(self, who: Person) -> None:
        """The scanner reads the code of the insurance card. ValueError for who has none."""
        self._stage.scanner.beep(insurance_qr(who))

    def beep_garbage(self) -> None:
        """The scanner sends noise, as at a wrong speed."""
        self._stage.scanner.garble()

    def plug_scanner(self, *, plugged: bool) -> None:
        """The scanner's cable."""
        scanner = self._stage.scanner
        (scanner.plug_in if plugged else scanner.unplug)()
        self._left(scanner_plugged=plugged)

    def load_paper(self) -> None:
        """A new roll."""
        self._stage.printer.load_paper()
        self._left(has_paper=True)

    def use_up_paper(self) -> None:
        """The roll ends."""
        self._stage.printer.run_out_of_paper()
        self._left(has_paper=False)

    def open_cover(self) -> None:
        """The printer's cover is opened."""
        self._stage.printer.open_cover()
        self._left(cover_open=True)

    def close_cover(self) -> None:
        """The printer's cover is closed."""
        self._stage.printer.close_cover()
        self._left(cover_open=False)

    def plug_printer(self, *, plugged: bool) -> None:
        """The printer's cable."""
        printer = self._stage.printer
        (printer.plug_in if plugged else printer.unplug)()
        self._left(printer_plugged=plugged)

    def set_network(self, network: Network) -> None:
        """The line becomes fine, slow or cut; an answer that was about to be lost is not lost any more."""
        self._stage.network.normal()
        if network is Network.CUT:
            self._stage.network.cut()
        elif network is Network.SLOW:
            self._stage.network.slow(SLOW_S)
        self._left(network=network)

    def lose_answer(self) -> None:
        """The hospital does what it is asked next, and its answer gets lost."""
        self._stage.network.drop_answer_after_commit()

    def set_portal(self, *, up: bool) -> None:
        """The insurance portal behind the hospital comes up or goes down."""
        self._stage.outside.behave(coverageGatewayDown=not up)
        self._left(portal_up=up)

    def set_hospital(self, *, up: bool) -> None:
        """The hospital's system answers as it should, or only that it cannot."""
        self._stage.outside.behave(unavailable=not up)
        self._left(hospital_up=up)

    def ask_payment_first(self, *, first: bool) -> None:
        """The hospital wants everybody to pay before they are seen, or only who pays alone."""
        self._stage.outside.behave(paymentRequired="before" if first else "usual")
        self._left(pay_first=first)

    def pay(self) -> None:
        """The code on the glass is paid by phone; NothingToPayError where there is none."""
        self._stage.outside.money_comes()

    def _left(self, **changes: Any) -> World:
        self._world = replace(self._world, **changes)
        return self._world

    def _take_away(self) -> None:
        self._stage.camera.take_away()
        if self._held_code:
            self._gone[self._held_code] = time.monotonic()
        self._held_code = b""
        self._left(held=Held.NOTHING, held_of="")
