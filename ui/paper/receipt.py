"""What is printed about money: the receipt of what was paid, or the slip to pay with."""

from collections.abc import Iterator
from itertools import count

from kiosk.ticket import PaymentReceipt
from ui.paper import receipt_words as words
from ui.paper.blocks import Align, Band, Block, Gap, Ground, Heading, Line, Parts, Rule, Stack
from ui.paper.code import SMALLEST_MODULE, modules_across
from ui.paper.composing import both
from ui.paper.figures import BesideCode, Code, Number
from ui.paper.rows import Row
from ui.paper.shape import PaperShape
from ui.paper.sizes import Sizes, sizes_for
from ui.paper.text import clean
from ui.paper.words import KIOSK, PATIENT, Words, moment, patient_words
from ui.ticket_code import spoken_code

VIETQR = 240
"""Three centimetres: what a phone reads at once from paper that is held in the other hand."""


Fact = tuple[Words, tuple[Words, ...]]
"""A label and its values."""


def compose_receipt(receipt: PaymentReceipt, paper: PaperShape) -> Block:
    """The blocks of a receipt or a slip for a paper."""
    return Stack(tuple(_blocks(receipt, paper, sizes_for(paper.width))))


def _blocks(receipt: PaymentReceipt, paper: PaperShape, sizes: Sizes) -> Iterator[Block]:
    english, gap, paid = receipt.language != "vi", sizes.gap, receipt.paid_at is not None
    yield Gap(gap)
    if clean(receipt.hospital):
        yield Line(receipt.hospital, sizes.hospital, max_lines=2)
        yield Gap(gap // 2)
    yield from both(words.RECEIPT if paid else words.SLIP, sizes.footer, sizes.english, english)
    if receipt.copy:
        yield Gap(gap)
        yield Band((Parts((words.COPY.vi, words.COPY.en if english else ""), sizes.second),), Ground.FRAMED)
    yield Gap(gap)
    yield from _amount(receipt, sizes, english)
    if not paid:
        yield from _way_to_pay(receipt, paper, sizes, english)
    yield from _items(receipt, sizes, english)
    yield Gap(gap)
    yield Rule()
    yield from _facts_and_code(receipt, sizes, paper.width, english)
    yield Gap(gap)
    yield Rule()
    yield Gap(gap // 2)
    if not paid:
        yield from both(words.NOT_PAID, sizes.label, sizes.english, english, max_lines=4)
    yield from both(words.NO_INVOICE, sizes.label, sizes.english, english)
    if clean(receipt.kiosk):
        yield Line(f"{KIOSK.vi} {receipt.kiosk}", sizes.english)
    yield Gap(gap)


def _amount(receipt: PaymentReceipt, sizes: Sizes, english: bool) -> Iterator[Block]:
    """As large as it goes on one line."""
    label = words.PAID_AMOUNT if receipt.paid_at else words.OPEN_AMOUNT
    said = words.amount_words(receipt.amount)
    yield Heading(label.vi, sizes.heading)
    if english:
        yield Line(label.en, sizes.english)
    yield Gap(sizes.gap)
    yield Number(said.vi, least=32, most=104)
    if english:
        yield Gap(sizes.gap // 2)
        yield Line(said.en, sizes.second)
    yield Gap(sizes.gap // 2)


def _way_to_pay(receipt: PaymentReceipt, paper: PaperShape, sizes: Sizes, english: bool) -> Iterator[Block]:
    """The code, and how long it is good for; the cashier where there is none that could be read."""
    code = _vietqr(receipt.vietqr, paper)
    yield Gap(sizes.gap)
    if code is None:
        yield from both(words.DESK, sizes.second, sizes.english, english)
        return
    yield from both(words.SCAN, sizes.second, sizes.english, english)
    yield code
    if receipt.expires_at is not None:
        until = words.until_words(receipt.expires_at, receipt.issued_at)
        yield from both(until, sizes.value, sizes.english, english)


def _vietqr(text: str, paper: PaperShape) -> Code | None:
    across = modules_across(text) if text else None
    if across is None:
        return None
    scale = paper.scale
    size = next(size for size in count(SMALLEST_MODULE) if scale.dots(size) * across >= scale.dots(VIETQR))
    return Code.holding(text, size, paper.width)


def _items(receipt: PaymentReceipt, sizes: Sizes, english: bool) -> Iterator[Block]:
    """What the amount is made of; the sum stands above."""
    if not receipt.items:
        return
    yield Gap(sizes.gap)
    yield Rule()
    yield Gap(sizes.gap // 2)
    yield Parts((words.ITEMS.vi, words.ITEMS.en if english else ""), sizes.label, Align.LEFT)
    for name, amount in receipt.items:
        yield Gap(sizes.gap // 3)
        yield Row(name, words.amount_words(amount).vi, sizes.label, sizes.value)


def _facts_and_code(receipt: PaymentReceipt, sizes: Sizes, width: int, english: bool) -> Iterator[Block]:
    """A slip has no second code: a banking app would take the one it sees first."""
    inner = width - 2 * sizes.margin
    room = inner + 4 * SMALLEST_MODULE - sizes.facts
    code = Code.holding(receipt.code, sizes.module, room) if receipt.paid_at else None
    if code is None:
        for label, values in _facts(receipt):
            yield Gap(sizes.gap // 2)
            figure = " · ".join(value.vi for value in values)
            yield Row(label.vi, figure, sizes.label, sizes.value, second=label.en if english else "")
        return
    blocks = [Stack(tuple(_fact(one, index, sizes, english))) for index, one in enumerate(_facts(receipt))]
    yield BesideCode(blocks, code, spoken_code(receipt.code), sizes.caption)


def _fact(fact: Fact, index: int, sizes: Sizes, english: bool) -> Iterator[Block]:
    label, values = fact
    if index:
        yield Gap(sizes.gap * 2 // 3)
    yield Parts((label.vi, label.en if english else ""), sizes.label, Align.LEFT)
    yield Parts(tuple(value.vi for value in values), sizes.value, Align.LEFT)


def _facts(receipt: PaymentReceipt) -> Iterator[Fact]:
    if clean(receipt.number):
        yield words.NUMBER, (Words(receipt.number),)
    patient = patient_words(clean(receipt.initials), receipt.birth_year)
    if patient:
        yield PATIENT, patient
    if clean(receipt.department):
        yield words.DEPARTMENT, (Words(receipt.department),)
    if clean(receipt.reference):
        yield words.REFERENCE, (Words(receipt.reference),)
    if receipt.paid_at is not None:
        yield words.PAID_AT, (Words(moment(receipt.paid_at)),)
    else:
        if receipt.code:
            yield words.VISIT, (Words(spoken_code(receipt.code)),)
        yield words.PRINTED_AT, (Words(moment(receipt.issued_at)),)
