"""What no hospital may leave out of its ticket, and what it may not write on it."""

from dataclasses import replace

import pytest

from kiosk.ticket import TicketKind
from kiosk.ticket.template import (
    DEFAULT,
    Appointment,
    Block,
    Code,
    Department,
    Fact,
    Facts,
    Keep,
    Kiosk,
    Notice,
    Notices,
    Number,
    Part,
    Place,
    Rule,
    Template,
    Text,
    doubts_about,
)


def without(*kinds: type) -> Template:
    return Template(tuple(block for block in DEFAULT.blocks if not isinstance(block.part, kinds)))


def with_more(*parts: Part) -> Template:
    return replace(DEFAULT, blocks=(*DEFAULT.blocks, *(Block(part, line=9) for part in parts)))


def instead(kind: type, part: Part) -> Template:
    return Template(
        tuple(replace(block, part=part) if isinstance(block.part, kind) else block for block in DEFAULT.blocks)
    )


def said(template: Template) -> str:
    return " | ".join(doubt.said("own.toml") for doubt in doubts_about(template))


@pytest.mark.parametrize(
    ("template", "doubt"),
    [
        (without(Number), 'a ticket of the kind "queue" has no number'),
        (without(Department, Place), "does not say where to go"),
        (without(Keep), "does not say what to do with it"),
        (without(Facts), "could be any day's"),
        (instead(Facts, Facts((Fact.PATIENT,))), "could be any day's"),
        (without(Appointment), "an appointment slip does not say when to come"),
        (instead(Notices, Notices((Notice.COPY, Notice.PRIORITY, Notice.PROVISIONAL))), 'has to show "payment"'),
        (
            without(Notices),
            'the kind "provisional" would hide a notice: a block of the kind notices has to show "provisional", "copy"',
        ),
        (with_more(Number()), 'own.toml, line 9: a ticket of the kind "queue" has the block number twice'),
        (with_more(Code()), 'own.toml, line 9: a ticket of the kind "queue" has the QR code twice'),
        (with_more(Notices((Notice.COPY,))), 'shows the notice "copy" twice'),
        (instead(Number, Number(25)), "the number (25 mm) is larger than the time (20 mm)"),
    ],
)
def test_what_every_ticket_needs_is_asked_for(template: Template, doubt: str) -> None:
    assert doubt in said(template)


@pytest.mark.parametrize(
    "template",
    [
        without(Department),
        without(Place),
        without(Kiosk, Rule),
        instead(Facts, Facts((Fact.ISSUED,), code=False)),
        replace(instead(Facts, Facts(code=False)), blocks=(*instead(Facts, Facts(code=False)).blocks, Block(Code()))),
        replace(without(Keep), blocks=(*without(Keep).blocks, Block(Text("Xin giữ phiếu")))),
        replace(
            without(Notices),
            blocks=(
                Block(Notices((Notice.PROVISIONAL,)), frozenset({TicketKind.PROVISIONAL})),
                *without(Notices).blocks,
                Block(Notices((Notice.PAYMENT, Notice.PRIORITY, Notice.COPY))),
            ),
        ),
    ],
)
def test_the_rest_is_the_hospitals_choice(template: Template) -> None:
    assert said(template) == ""


@pytest.mark.parametrize(
    "words",
    [
        "Xin chào {name}",
        "Xin chào $ten",
        "CCCD 001090012345",
        "CCCD 001 090 012 345",
        "CMND 243825325",
        "Thẻ DN4010123456789",
        "Thẻ BHYT GD 4 01 01 2345 6789 0",
    ],
)
def test_words_that_look_like_somebodys_are_refused(words: str) -> None:
    for text in (Text(words), Text("Xin chào", en=words)):
        assert "own.toml, line 9: text, " in said(with_more(text))


@pytest.mark.parametrize(
    "words",
    [
        "Đường dây nóng 1900 1234 · 024 3869 3731",
        "Hotline 0965341010, +84 24 3869 3731",
        "Sáng 07:00-11:30, chiều 13.30-16.30, Thứ 2-6",
        "Giảm 100% từ 01/01/2026 theo Nghị định 188/2025/NĐ-CP",
        "www.benhvien-vidu.example",
    ],
)
def test_words_that_are_everybodys_are_printed(words: str) -> None:
    assert said(with_more(Text(words, words))) == ""
