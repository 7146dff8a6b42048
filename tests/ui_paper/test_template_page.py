from dataclasses import replace

import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QPainterPath

from kiosk.ticket import TicketKind
from kiosk.ticket.template import (
    DEFAULT,
    Align,
    Appointment,
    Block,
    Code,
    Department,
    Fact,
    Facts,
    Gap,
    Hospital,
    Keep,
    Kiosk,
    Logo,
    Look,
    Notice,
    Notices,
    Number,
    Place,
    Rule,
    Size,
    Template,
    Text,
    doubts_about,
)
from support.templates import picture, with_more
from ui.paper import PaperShape, figures, lay_out
from ui.paper.composing import OWN_ENGLISH, OWN_WORDS
from ui.paper.fonts import Weight, font
from ui.paper.sizes import NARROW, WIDE, sizes_for
from ui.paper.template_checks import PAPERS
from ui.paper.template_code import module_on
from ui.paper.template_samples import hardest, usual
from ui.paper.text import Style, clean
from ui.paper.ticket import compose

WORDS = "Xin giữ phiếu, mang theo thẻ BHYT và giấy hẹn. Đường dây nóng 1900 1234"


def grey(ink):
    return np.where(ink, 0, 255).astype(np.uint8)


def figures_in(stack):
    return [block for block in stack.blocks if isinstance(block, figures.Number)]


def numbers(ticket, template, width=576, *, days=True):
    """How high its large digits stand, from the top, those of a day among them."""
    stack = compose(ticket, width, template)
    inner = width - 2 * sizes_for(width).margin
    return [block.lay(inner).height for block in figures_in(stack) if days or "/" not in block.text]


SIZES, ALIGNS = st.sampled_from(Size), st.sampled_from(Align)
NEEDED = st.tuples(
    st.builds(Department, SIZES, ALIGNS),
    st.builds(Place, SIZES),
    st.builds(Appointment, st.floats(20, 30)),
    st.builds(Number, st.floats(10, 20)),
    st.permutations(Notice).map(lambda order: Notices(tuple(order))),
    st.permutations(Fact).map(lambda order: Facts(tuple(order))),
    st.just(Keep()),
)
EXTRA = st.lists(
    st.one_of(
        st.builds(Text, st.just(WORDS), st.just("Keep this"), SIZES, ALIGNS, st.sampled_from(Look)),
        st.builds(Gap, st.floats(0, 10)),
        st.just(Rule()),
        st.builds(Logo, st.just("l.png"), st.floats(4, 25), ALIGNS, st.just(picture())),
    ),
    max_size=3,
    unique_by=type,
)
ONES = st.sets(st.sampled_from([Kiosk(), Hospital(Size.LARGE, Align.LEFT), Hospital(Size.SMALL)]), max_size=1)


@st.composite
def templates(draw):
    parts = [*draw(NEEDED), *draw(EXTRA), *draw(ONES)]
    return Template(tuple(map(Block, draw(st.permutations(parts)))))


TICKETS = st.builds(
    lambda made, kind, language, number: replace(made(kind, language), number=number),
    st.sampled_from([usual, hardest]),
    st.sampled_from(TicketKind),
    st.sampled_from(["vi", "en", "km"]),
    st.from_regex(r"[A-ZĐ]{0,3}[ -]?[0-9]{1,4}", fullmatch=True),
)


@settings(deadline=None, max_examples=40)
@given(template=templates(), ticket=TICKETS, paper=st.sampled_from(sorted(PAPERS)))
def test_any_template_that_passes_gives_readable_tickets(dots, template, ticket, paper):
    assert doubts_about(template) == []
    shape = PAPERS[paper]
    page = lay_out(ticket, shape, template).page()
    edge = shape.scale.dots(4)
    ink = dots(page)
    assert not ink[:, :edge].any()
    assert not ink[:, -edge:].any()
    assert module_on(page, ticket.code) >= edge
    (found,) = zxingcpp.read_barcodes(grey(ink), formats=zxingcpp.BarcodeFormat.QRCode)
    assert found.text == ticket.code


@settings(deadline=None, max_examples=25)
@given(template=templates(), kind=st.sampled_from(TicketKind), width=st.sampled_from([576, 384]))
def test_no_template_loses_a_word_or_makes_the_number_small(written, template, kind, width):
    ticket = hardest(kind)
    said = "".join(line.text for line in written(ticket, width, template)).replace(" ", "")
    for text in (
        ticket.department,
        ticket.room,
        ticket.floor,
        ticket.initials,
        ticket.doctor,
        "PHIẾU IN LẠI",
        "ƯU TIÊN",
    ):
        assert clean(text).replace(" ", "") in said
    for words in (block.part.vi for block in template.blocks if isinstance(block.part, Text)):
        assert clean(words).replace(" ", "") in said.replace("\N{NO-BREAK SPACE}", "")
    assert ("CHỜĐỒNGBỘ" in said.replace("\N{NO-BREAK SPACE}", "")) is (kind is TicketKind.PROVISIONAL)
    assert min(numbers(replace(usual(kind)), template, width, days=False)) >= 79


@pytest.mark.parametrize("width", [576, 384, 320])
@pytest.mark.parametrize("height", [10, 20, 30])
def test_the_time_of_a_slip_is_never_smaller_than_the_number(width, height):
    template = Template((Block(Number(height)), Block(Appointment(height))))
    for number in ("7", "B 042", "1"):
        ticket = replace(usual(TicketKind.APPOINTMENT), number=number)
        digits, time, day = numbers(ticket, template, width)
        assert time >= 79
        assert digits <= time
        assert 40 <= day < time


def styles_of(sizes):
    return [style for name in sizes.__slots__ if isinstance(style := getattr(sizes, name), Style)]


def test_everything_on_paper_has_capitals_of_two_millimetres_at_least():
    sizes_of_own = [size for sizes in (*OWN_WORDS.values(), *OWN_ENGLISH.values()) for size in sizes]
    own = {(weight, size) for weight in (Weight.MEDIUM, Weight.BOLD) for size in sizes_of_own}
    said = {(style.weight, size) for sizes in (WIDE, NARROW) for style in styles_of(sizes) for size in style.sizes}
    for weight, smallest in own | said:
        capitals = QPainterPath()
        capitals.addText(0, 0, font(weight, smallest), "H")
        assert capitals.boundingRect().height() / 8 >= 2.2


def test_a_telephone_number_is_not_broken_in_two(written):
    words = Text("Đường dây nóng của bệnh viện 1900 1234 hoặc 024 3869 3731", size=Size.LARGE)
    lines = [line.text for line in written(usual(TicketKind.CONFIRMED), 384, with_more(words))]
    assert any("1900\N{NO-BREAK SPACE}1234" in line for line in lines)


def test_a_text_stands_only_on_its_kinds_and_in_two_languages_only_for_those_who_asked(written):
    slip = Block(Text("Xin đến trước 15 phút", "Please come early"), frozenset({TicketKind.APPOINTMENT}))
    template = replace(DEFAULT, blocks=(*DEFAULT.blocks, slip))

    def said(kind, language):
        return [line.text for line in written(usual(kind, language), 576, template)]

    assert "Xin đến trước 15 phút" in said(TicketKind.APPOINTMENT, "vi")
    assert "Please come early" not in said(TicketKind.APPOINTMENT, "vi")
    assert "Please come early" in said(TicketKind.APPOINTMENT, "en")
    assert "Please come early" in said(TicketKind.APPOINTMENT, "km")
    assert "Xin đến trước 15 phút" not in said(TicketKind.CONFIRMED, "vi")


def test_people_can_read_the_visit_code_below_a_code_that_stands_alone(written):
    ticket = usual(TicketKind.CONFIRMED)
    alone = Template((Block(Number()), Block(Facts(code=False)), Block(Code())))
    assert written(ticket, 576, alone)[-1].text == "V7K2M9Q4"
    assert "V7K2M9Q4" not in [line.text for line in written(ticket, 576, Template(alone.blocks[:2]))]


def test_the_white_of_a_gap_stands_instead_of_the_usual_one():
    ticket = usual(TicketKind.CONFIRMED)

    def height(*parts):
        return lay_out(ticket, PaperShape(), Template(tuple(map(Block, parts)))).height

    usually = height(Department(), Place())
    assert height(Department(), Gap(0), Place()) == usually - 12
    assert height(Department(), Gap(10), Place()) == usually - 12 + 80


@pytest.mark.parametrize("paper", PAPERS.values())
@pytest.mark.parametrize("align", Align)
def test_a_logo_is_as_high_as_it_is_meant_and_never_wider_than_the_paper(dots, paper, align):
    def page(picture):
        template = Template((Block(Gap(0)), Block(Logo("l.png", 12, align, picture))))
        return dots(lay_out(usual(TicketKind.CONFIRMED), paper, template).page())

    square, wide = page(picture(120, 120)), page(picture(2000, 100))
    tall = np.flatnonzero(square.any(axis=1))
    assert tall[-1] - tall[0] + 1 == paper.scale.dots(96)
    edge = paper.scale.dots(sizes_for(paper.width).margin)
    assert not wide[:, :edge].any()
    assert not wide[:, -edge:].any()
    assert wide.any()
