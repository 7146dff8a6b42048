"""What was found out about a card, in words for technicians, and for programs."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final

from drivers.chip_card import CardFailure, ProofLevel
from drivers.chip_card.document import Document, Measures
from drivers.chip_card.terminals.port import CardInfo
from kiosk.commands.documents import shown

FAILURES: Final = {
    CardFailure.PULLED: "the card left the reader too early: lay it down again and leave it there until this ends",
    CardFailure.NO_ID_CARD: "this is no ID card with a chip: a bank card, a transport card or an old ID card was laid",
    CardFailure.TWO_CARDS: "several cards lie on the reader: take the ID card out of the wallet and lay it down alone",
    CardFailure.WEAK_FIELD: "the card is felt but not understood: lay it flat on the middle, with no metal near",
    CardFailure.ACCESS_REFUSED: "the number is not this card's: check it against the card that lies there",
    CardFailure.UNREADABLE: "the chip's answers are no ID card's, or another kind of key opens it; --trace shows them",
    CardFailure.READER_LOST: "the reader was unplugged or stopped working: check its cable",
}
LEVELS: Final = {
    ProofLevel.ISSUER_VERIFIED: "signed by an issuer whose certificate is installed",
    ProofLevel.UNALTERED: "as it was signed, but no certificate of that issuer is installed: see kiosk chip trust",
    ProofLevel.NOT_VERIFIED: "NOT proved genuine: do not rely on what it says",
}


def record(document: Document, info: CardInfo) -> dict[str, Any]:
    """A document for `--json`. Parts it has not got are None."""
    parts = {name: getattr(document, name) for name in ("mrz", "details", "personal", "issue")}
    portrait = document.portrait
    return {
        "card": {"kind": info.kind, "answer": info.answer.hex(), "bit_rate": info.bit_rate},
        "access": document.access,
        "level": document.proof.level.value,
        "reasons": [
            {"check": reason.check.value, "result": reason.result.value, "detail": reason.detail}
            for reason in document.proof.reasons
        ],
        **{
            name: part and {field.name: getattr(part, field.name) for field in fields(part)}
            for name, part in parts.items()
        },
        "portrait": portrait and {"media_type": portrait.media_type, "bytes": len(portrait.image)},
        "files": list(document.files),
        "measures": _measured(document.measures),
    }


def lines(document: Document, info: CardInfo) -> Iterator[str]:
    """A document in lines to read."""
    level = document.proof.level
    yield f"{level.value}: {LEVELS[level]}"
    for reason in document.proof.reasons:
        yield f"  {reason.result.value:8}{reason.check.value:24}{shown(reason.detail)}".rstrip()
    told = record(document, info)
    for title, name in (("DG1", "mrz"), ("DG13", "details"), ("DG11", "personal"), ("DG12", "issue")):
        if told[name] is not None:
            yield title
            yield from (f"  {field.replace('_', ' '):20}{_text(value)}" for field, value in told[name].items() if value)
    if document.portrait is not None:
        yield f"DG2\n  {document.portrait.media_type}, {len(document.portrait.image)} bytes"
    measures = told["measures"]
    phases = ", ".join(f"{phase} {spent:.0f}" for phase, spent in measures["milliseconds"].items())
    card = f"type {info.kind or 'not told'}" + (f" at {info.bit_rate} kbit/s" if info.bit_rate else "")
    yield f"card of {card}; access by {document.access}; read {' '.join(document.files)}"
    yield (
        f"{measures['apdus']} APDUs, {measures['sent']} bytes to the card, {measures['received']} from it;"
        f" {measures['total']:.0f} ms: {phases}; software {measures['software']:.0f} ms"
        f" ({measures['software_share']:.1%})"
    )


def _measured(measures: Measures) -> dict[str, Any]:
    """Times in milliseconds; `software_share` of the total, 0 to 1."""
    total = sum(measures.seconds.values())
    return {
        "apdus": measures.apdus,
        "sent": measures.sent,
        "received": measures.received,
        "milliseconds": {phase: round(spent * 1000, 2) for phase, spent in measures.seconds.items()},
        "total": round(total * 1000, 2),
        "software": round(measures.software * 1000, 2),
        "software_share": round(min(1.0, measures.software / total), 4) if total else 0.0,
    }


def _text(value: Any) -> str:
    """A field as one line, without orders to the terminal."""
    return shown(", ".join(value) if isinstance(value, tuple) else str(value))
