"""Who this is and what they agree to: one big button agrees to the visit, everything else is asked beside it."""

from dataclasses import replace

from kiosk.journey import events
from kiosk.journey.choosing import checked
from kiosk.journey.effects import PrintConsent
from kiosk.journey.moves import Moved, ask, go, refine, stay
from kiosk.journey.state import Checking, Confirming, ConsentText, Journey
from kiosk.journey.words import Paper
from kiosk.ticket import ConsentSheet
from kiosk.visit import GUARDIANS, RegisteredBy


def purpose_answered(journey: Journey, purpose: str, *, agreed: bool) -> Moved:
    """Consent to a secondary purpose, given or refused. Only what the hospital asks for can be agreed to."""
    match journey.step:
        case Confirming(person=person) as step if any(asked.key == purpose for asked in journey.site.purposes):
            agreed_to = person.purposes | {purpose} if agreed else person.purposes - {purpose}
            declined = person.declined - {purpose} if agreed else person.declined | {purpose}
            answered = replace(person, purposes=agreed_to, declined=declined)
            return refine(journey, replace(step, person=answered))
        case _:
            return stay(journey)


def identity_confirmed(journey: Journey, by: RegisteredBy) -> Moved:
    """It is them, and whoever stands here agrees that they are registered. A child cannot, and needs no helper."""
    match journey.step:
        case Confirming(person=person) if person.needs_guardian is (by in GUARDIANS):
            journey, _ = go(journey, Checking(replace(person, registered_by=by)))
            return checked(journey)
        case _:
            return stay(journey)


def text_wanted(journey: Journey) -> Moved:
    """The whole text over the question that it belongs to."""
    if not isinstance(journey.step, Confirming):
        return stay(journey)
    return stay(replace(journey, notice=ConsentText()))


def print_wanted(journey: Journey) -> Moved:
    """The text on paper; one that is under way or came out is not printed again."""
    match journey.notice:
        case ConsentText(paper=None | Paper.NO_PAPER | Paper.NOT_PRINTED):
            journey, (question,) = ask(journey)
            site = journey.site
            sheet = ConsentSheet(site.hospital, site.kiosk, site.consent_version, site.purposes, journey.language)
            return stay(replace(journey, notice=ConsentText(question, Paper.PRINTING)), PrintConsent(question, sheet))
        case _:
            return stay(journey)


def paper_answered(journey: Journey, event: events.PaperAnswered) -> Moved | None:
    """What became of the sheet; None where the news is of another page."""
    match journey.notice:
        case ConsentText(question=event.question) as notice:
            return stay(replace(journey, notice=replace(notice, paper=event.paper)))
        case _:
            return None
