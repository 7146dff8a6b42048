"""Somebody is known: who, and what the insurance says."""

from dataclasses import replace

from kiosk.identity import CitizenNumber, DocumentKind, Identity, PartialDate, Sex
from kiosk.journey import Asked, ChipState, Journey
from kiosk.journey.state import Checking, ChoosingDepartment, Confirming, CoverageProblem, Curtained, Reviewing
from kiosk.visit import NotCovered, NotCoveredReason, Payer
from ui.samples.hospital import journey
from ui.samples.people import AT_DESK, COVERAGE_FOUND, EXPIRED, LONG_NAME, foreigner, identity, person, portrait
from ui.samples.visits import plan


def scenes() -> dict[str, Journey]:
    """By name; see `ui.samples.scenes`."""
    asked = Asked(3)
    child = identity("TRẦN GIA BẢO", PartialDate(2022, 3, 5), Sex.MALE)
    of_eight = identity("TRẦN GIA BẢO", PartialDate(2018, 3, 5), Sex.MALE)
    typed = Identity(DocumentKind.TYPED_NUMBER, citizen_number=CitizenNumber("031158990742"))
    return {
        **{
            f"identity--chip-{state.value}": journey(step=Confirming(person(), chip=state), card_on_reader=True)
            for state in ChipState
        },
        "identity--portrait": journey(step=Confirming(person(), chip=ChipState.READ, portrait=portrait())),
        "identity--passport": journey(step=Confirming(person(identity=foreigner()))),
        "identity": journey(step=Confirming(person())),
        "identity--asked": journey(step=Confirming(person(patient=asked, coverage=asked, appointments=asked))),
        "identity--guardian": journey(step=Confirming(person(identity=child, purposes=frozenset({"survey"})))),
        "identity--guardian-agrees-too": journey(step=Confirming(person(identity=of_eight))),
        "identity--answered": journey(
            step=Confirming(person(purposes=frozenset({"messages"}), declined=frozenset({"survey"})))
        ),
        "identity--no-purposes": replace(journey(step=Confirming(person())), site=replace(journey().site, purposes=())),
        "curtain": journey(step=Curtained(Confirming(person()), 0)),
        "curtain--typing": journey(step=Curtained(Reviewing(plan()), 0, "19")),
        "curtain--wrong": journey(step=Curtained(ChoosingDepartment(person(), Payer.INSURANCE), 0, wrong=1)),
        "curtain--document": journey(step=Curtained(Confirming(person(identity=typed, patient=None)), 0)),
        "identity--typed": journey(step=Confirming(person(identity=typed))),
        "identity--at-desk": journey(step=Confirming(person(coverage=AT_DESK))),
        "identity--uninsured": journey(step=Confirming(person(coverage=EXPIRED))),
        "identity--long-name": journey(step=Confirming(person(identity=identity(LONG_NAME)))),
        "checking": journey(step=Checking(person(coverage=asked, appointments=asked))),
        "coverage": journey(step=CoverageProblem(person(coverage=EXPIRED), EXPIRED)),
        "coverage--not-found": journey(step=CoverageProblem(person(), NotCovered(NotCoveredReason.NOT_FOUND))),
        "coverage--mismatch": journey(step=CoverageProblem(person(), NotCovered(NotCoveredReason.MISMATCH))),
        **{
            f"coverage--{name}": journey(step=CoverageProblem(person(coverage=found), found))
            for name, found in COVERAGE_FOUND.items()
        },
        "coverage--other": journey(step=CoverageProblem(person(), NotCovered(NotCoveredReason.OTHER))),
    }
