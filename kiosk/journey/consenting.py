"""Who this is and what they agree to: one big button agrees to the visit, everything else is asked beside it."""

from dataclasses import replace

from kiosk.journey.choosing import checked
from kiosk.journey.moves import Moved, go, refine, stay
from kiosk.journey.state import Checking, Confirming, Journey


def purpose_toggled(journey: Journey, purpose: str) -> Moved:
    """Consent to a secondary purpose, given or taken back."""
    if not isinstance(journey.step, Confirming):
        return stay(journey)
    person = journey.step.person
    return refine(journey, replace(journey.step, person=replace(person, purposes=person.purposes ^ {purpose})))


def identity_confirmed(journey: Journey) -> Moved:
    """It is them, and they agree to be registered."""
    if not isinstance(journey.step, Confirming):
        return stay(journey)
    journey, _ = go(journey, Checking(journey.step.person))
    return checked(journey)
