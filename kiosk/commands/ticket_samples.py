"""Invented papers to look at: nobody on them exists."""

from datetime import timedelta

from kiosk.ticket import ConsentSheet, Document, PaymentReceipt, TechnicianSheet
from kiosk.ticket.template import KINDS, Kind
from kiosk.visit import PURPOSES
from ui.paper.template_samples import hardest, usual
from ui.samples.tickets import payment


def sample(paper: str, language: str, *, crowded: bool) -> Document:
    """One paper of this name."""
    match paper:
        case "receipt":
            return _money(language, paid=True)
        case "pay-slip":
            return _money(language, paid=False)
        case "consent":
            like = usual(KINDS[Kind.QUEUE])
            return ConsentSheet(like.hospital, like.kiosk, "1", PURPOSES, language)
        case "test":
            like = usual(KINDS[Kind.QUEUE])
            return TechnicianSheet(
                like.hospital, like.kiosk, "lobby", like.issued_at, ("Invented printer, firmware 1.0",)
            )
        case _:
            return (hardest if crowded else usual)(KINDS[Kind(paper)], language)


def _money(language: str, *, paid: bool) -> PaymentReceipt:
    like, asked = usual(KINDS[Kind.QUEUE], language), payment()
    return PaymentReceipt(
        like.hospital,
        like.kiosk,
        like.number,
        asked.amount,
        "NPS68690819",
        like.issued_at,
        paid_at=like.issued_at if paid else None,
        vietqr=asked.qr or "" if not paid else "",
        expires_at=None if paid else like.issued_at + timedelta(minutes=5),
        items=(("Khám Tim mạch theo yêu cầu", asked.amount),),
        department=like.department,
        initials=like.initials,
        birth_year=like.birth_year,
        code=like.code,
        language=language,
    )
