"""Who comes in the demo, what they show and how their visit has to end."""

from collections.abc import Callable
from dataclasses import dataclass

from drivers.simulation.camera_scene import card_picture, phone_picture, two_cards_picture
from kiosk.demo.cards import OnReader
from kiosk.demo.nurse import Renaming
from kiosk.demo.stage import Stage
from kiosk.sandbox.people import citizen_qr, insurance_qr

TOO_FAR = 0.16
"""How large a card is in the picture when its code cannot be read any more; 1 fills it."""
SHOP_CODE = b"https://cua-hang-vi-du.example/khuyen-mai?ma=HE2026"


def _card(stage: Stage, slug: str) -> None:
    stage.camera.hold(card_picture(citizen_qr(stage.people[slug])))


def _chip(stage: Stage, slug: str) -> None:
    stage.lay(OnReader.CARD, stage.people[slug])


def _forged_chip(stage: Stage, slug: str) -> None:
    stage.lay(OnReader.FORGED, stage.people[slug])


def _far(stage: Stage, slug: str) -> None:
    stage.camera.hold(card_picture(citizen_qr(stage.people[slug]), size=TOO_FAR))


def _two_cards(stage: Stage, slug: str) -> None:
    stage.camera.hold(two_cards_picture(citizen_qr(stage.people[slug]), citizen_qr(stage.people["elder"])))


def _phone(stage: Stage, slug: str) -> None:
    stage.camera.hold(phone_picture(citizen_qr(stage.people[slug])))


def _insurance_beep(stage: Stage, slug: str) -> None:
    stage.scanner.beep(insurance_qr(stage.people[slug]))


def _shop(stage: Stage, _slug: str) -> None:
    stage.camera.hold(phone_picture(SHOP_CODE))


def _nothing(_stage: Stage) -> None:
    pass


def _cut(stage: Stage) -> None:
    stage.network.cut()


def _restore(stage: Stage) -> None:
    stage.network.restore()


def _pay_first(stage: Stage) -> None:
    stage.outside.behave(paymentRequired="before")


def _registered_before(stage: Stage) -> None:
    stage.outside.registers(stage.people["insured"], "dep-ntq")


def _no_paper(stage: Stage) -> None:
    stage.printer.run_out_of_paper()


def _little_paper(stage: Stage) -> None:
    stage.printer.run_out_of_paper(after_mm=40)


def _new_roll(stage: Stage) -> None:
    stage.printer.load_paper()


@dataclass(frozen=True, slots=True)
class Visit:
    """One scripted visit.

    `show` brings the patient's document; `badly` brings it so that the camera has to help first, `opens` shows what a
    card on the chip reader waits for. `before` happens before anybody comes, `at_review` when the patient is about to
    book, `at_ticket` when the ticket did not come out and the patient waits, `after` when the patient has left.
    `chooses_time`: not just anybody's, but the first there is. `pays` by the code on the glass, where one is shown.
    `again`: who has a number already wants its ticket once more.
    `renaming` is what a nurse manager changes and publishes before anybody comes.
    `department` is the code of the department chosen where one is asked. `outcome` is how it must end: booked,
    provisional or refused.
    """

    name: str
    summary: str
    show: Callable[[Stage, str], None]
    person: str = ""
    department: str = "NTQ"
    outcome: str = "booked"
    badly: Callable[[Stage, str], None] | None = None
    opens: Callable[[Stage, str], None] | None = None
    before: Callable[[Stage], None] = _nothing
    at_review: Callable[[Stage], None] = _nothing
    at_ticket: Callable[[Stage], None] | None = None
    after: Callable[[Stage], None] = _nothing
    printed: bool = True
    chooses_time: bool = False
    pays: bool = False
    again: bool = False
    renaming: Renaming | None = None


VISITS = {
    visit.name: visit
    for visit in (
        Visit("insured", "known, insured, shows the QR of the ID card", _card, "insured"),
        Visit("chip", "lays the card on the chip reader, then shows its QR", _chip, "insured", opens=_card),
        Visit("vneid", "shows the QR of the VNeID application on a phone", _phone, "vneid", "TM"),
        Visit("too-far", "holds the card too far away and is helped", _card, "insured", badly=_far),
        Visit("two-cards", "holds two cards at once and is asked whose visit it is", _two_cards, "insured"),
        Visit("bhyt", "has the insurance card scanned", _insurance_beep, "bhyt", "MAT"),
        Visit("uninsured", "has no insurance and pays", _card, "uninsured"),
        Visit("doctor", "chooses a doctor and a time", _card, "insured", chooses_time=True),
        Visit("payment", "pays by the code on the glass", _card, "vneid", "TM", before=_pay_first, pays=True),
        Visit("pay-at-desk", "would rather pay at the desk", _card, "insured", before=_pay_first),
        Visit(
            "again", "has a number and wants its ticket again", _card, "insured", before=_registered_before, again=True
        ),
        Visit(
            "nurse",
            "a nurse manager renames a department, the kiosk shows it, somebody registers there",
            _card,
            "insured",
            "TM",
            renaming=Renaming("dep-tm", "Tim mạch và mạch máu", "Heart and blood vessels"),
        ),
        Visit("appointment", "is expected today and checks in", _card, "appointment"),
        Visit("child", "under six, brought by a guardian, insurance card", _insurance_beep, "child", "NHI"),
        Visit("elder", "80 years old, seen first by law", _card, "elder", "TM"),
        Visit(
            "offline",
            "the network goes before the booking and comes back after",
            _card,
            "offline",
            outcome="provisional",
            at_review=_cut,
            after=_restore,
        ),
        Visit("unknown-code", "holds a shop's code before the camera", _shop, outcome="refused", printed=False),
        Visit(
            "forged-chip",
            "lays a card whose chip was tampered with",
            _forged_chip,
            "insured",
            outcome="refused",
            opens=_card,
            printed=False,
        ),
        Visit("expired-insurance", "the insurance card has run out", _card, "expired-insurance"),
        Visit(
            "torn",
            "paper ends in mid-ticket; a new roll is put in",
            _card,
            "no-paper",
            "TM",
            before=_little_paper,
            at_ticket=_new_roll,
        ),
        Visit("no-paper", "the printer has no paper", _card, "no-paper", before=_no_paper, printed=False),
    )
}
