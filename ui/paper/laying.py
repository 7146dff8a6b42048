"""Which document is composed by whom."""

from typing import assert_never

from kiosk.ticket import ConsentSheet, Document, PaymentReceipt, TechnicianSheet, Ticket
from kiosk.ticket.template import DEFAULT, Template
from ui.paper.blocks import Block
from ui.paper.consent import compose_consent
from ui.paper.fonts import load_fonts
from ui.paper.receipt import compose_receipt
from ui.paper.shape import NARROWEST, WIDEST, PaperShape
from ui.paper.sheet import Sheet, sheet_of
from ui.paper.sizes import sizes_for
from ui.paper.technician import compose_technician
from ui.paper.ticket import compose


def lay_out(document: Document, paper: PaperShape, template: Template = DEFAULT) -> Sheet:
    """A document on paper of 40 to 80 mm printable width, as high as its words need; `template` is for tickets.

    Needs a QGuiApplication, may run on any thread. Raises FontError, and ValueError for a paper of other widths.
    """
    if not NARROWEST <= paper.width <= WIDEST:
        raise ValueError(f"paper is {NARROWEST} to {WIDEST} eighths of a millimetre wide, not {paper.width}")
    load_fonts()
    return sheet_of(_composed(document, paper, template), paper)


def _composed(document: Document, paper: PaperShape, template: Template) -> Block:
    match document:
        case Ticket():
            return compose(document, paper.width, template)
        case ConsentSheet():
            return compose_consent(document, sizes_for(paper.width))
        case PaymentReceipt():
            return compose_receipt(document, paper)
        case TechnicianSheet():
            return compose_technician(document, paper)
        case _:
            assert_never(document)
