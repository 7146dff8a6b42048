"""Somebody is known: who, and what the insurance says."""

from kiosk.identity import CitizenNumber, DocumentKind, Identity, PartialDate, Sex
from kiosk.journey import Asked, ChipState, Journey
from kiosk.journey.state import Checking, Confirming, CoverageProblem
from kiosk.visit import NotCovered, NotCoveredReason
from ui.samples.hospital import journey
from ui.samples.people import AT_DESK, COVERAGE_FOUND, EXPIRED, LONG_NAME, foreigner, identity, person, portrait


def scenes() -> dict[str, Journey]:
    """By name; see `ui.samples.scenes`."""
    asked = Asked(3)
    child = identity("TRẦN GIA BẢO", PartialDate(2022, 3, 5), Sex.MALE)
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
