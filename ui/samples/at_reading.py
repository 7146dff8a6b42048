"""How somebody says who they are: card, code or keys, and what goes wrong with them."""

from kiosk.identity import CitizenNumber, DocumentKind, Identity, RefusalKind, TravelDocument
from kiosk.journey import CardProblem, CodeHint, Journey, NumberKind
from kiosk.journey.state import ChoosingDocument, Identifying, ReadingCard, ReadProblem, Typing
from ui.samples.hospital import journey
from ui.samples.people import documents, identity


def scenes() -> dict[str, Journey]:
    """By name; see `ui.samples.scenes`."""
    typed = Identity(DocumentKind.TYPED_NUMBER, citizen_number=CitizenNumber("031158990742"))
    problems: tuple[RefusalKind | CardProblem, ...] = (*CardProblem, *RefusalKind)
    return {
        "typing": journey(step=Typing(NumberKind.DOCUMENT, "0311589907")),
        "typing--problem": journey(step=Typing(NumberKind.DOCUMENT, "03115899074", RefusalKind.WRONG_LENGTH)),
        "typing--appointment": journey(step=Typing(NumberKind.APPOINTMENT, "")),
        "reading-card": journey(step=ReadingCard(done=0.62), card_on_reader=True),
        "reading-card--number-wanted": journey(step=ReadingCard(number_wanted=True), card_on_reader=True),
        "reading-card--lifted": journey(step=ReadingCard(number_wanted=True)),
        "reading-card--coached": journey(step=ReadingCard(number_wanted=True), hint=CodeHint.TOO_FAR),
        "reading-card--to-lay": journey(step=ReadingCard(identity())),
        "reading-card--somebody-elses": journey(step=ReadingCard(identity()), card_on_reader=True),
        "reading-card--passport": journey(step=ReadingCard(TravelDocument("L898902C3", "740812", "320415"))),
        "read-problem--chip-may-be-left": journey(step=ReadProblem(CardProblem.WEAK_FIELD, identity())),
        **{f"read-problem--{problem.value}": journey(step=ReadProblem(problem)) for problem in problems},
        **{
            f"read-problem--coached-{hint.value}": journey(step=ReadProblem(RefusalKind.BROKEN_DOCUMENT), hint=hint)
            for hint in CodeHint
        },
        "choose-document": journey(step=ChoosingDocument(documents()[:2])),
        "choose-document--three": journey(step=ChoosingDocument(documents())),
        "identifying": journey(step=Identifying(typed, 3)),
    }
