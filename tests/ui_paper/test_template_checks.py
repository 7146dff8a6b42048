import pytest

from kiosk.ticket.template import DEFAULT, Gap, Logo, Text
from support.templates import picture, with_more
from ui.paper import PaperPage, PaperShape, lay_out
from ui.paper.template_checks import measure
from ui.paper.template_code import module_on
from ui.paper.template_logo import doubts_about_logo


def test_the_template_of_the_program_has_nothing_against_it():
    measured = measure(DEFAULT)
    assert (measured.doubts, measured.thoughts) == ((), ())
    assert 100 < measured.longest_mm < 200


@pytest.mark.parametrize(
    ("image", "doubt"),
    [
        (picture(dark=0.6, width=900), "logo, l.png: is too dark: over 3 mm it blackens 5"),
        (picture(colour="#8090a0"), "logo, l.png: is not black and white"),
        (picture(dark=0), "nothing would be printed"),
        (picture(colour="#102060"), ""),
        (picture(), ""),
    ],
)
def test_a_logo_that_would_blot_vanish_or_burn_is_refused(image, doubt):
    found = " | ".join(doubts_about_logo(Logo("l.png", picture=image), 528, 576))
    assert (doubt in found) if doubt else not found


def test_what_only_paper_shows_is_told_with_its_line():
    crowded = with_more(Text("☎ 1900 1234"), Logo("l.png", picture=picture(dark=0)), Gap(height_mm=60))
    told = " | ".join(doubt.said("own.toml") for doubt in measure(crowded).doubts)
    assert "own.toml, line 7: text: the ticket's typeface has no sign ☎ (U+260E)" in told
    assert "own.toml, line 7: logo, l.png: " in told
    assert 'own.toml: a ticket of the kind "appointment" in English on ' in told
    assert "220 mm is the most" in told


def test_a_long_ticket_is_worth_a_thought():
    measured = measure(with_more(Gap(height_mm=15)))
    assert measured.doubts == ()
    assert any('a ticket of the kind "appointment" in Vietnamese' in one.problem for one in measured.thoughts)


def test_a_code_that_does_not_stand_whole_is_not_found(ticket):
    page = lay_out(ticket, PaperShape()).page()
    assert module_on(page, ticket.code) == 6
    assert module_on(page, "KSK1:V:V7K2-9QMY") == 0
    assert module_on(PaperPage(page.width, 400, page.rows[: 400 * page.stride]), ticket.code) == 0
    painted = bytearray(page.rows)
    for row in range(page.height):
        painted[row * page.stride + page.stride - 16] |= 0x80
    assert module_on(PaperPage(page.width, page.height, bytes(painted)), ticket.code) == 0
