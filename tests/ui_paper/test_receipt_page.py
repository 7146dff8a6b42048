"""Receipts and slips: the amount, how to pay it, and that it is no invoice."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
import zxingcpp

from ui.paper import PaperShape
from ui.paper import receipt_words as words
from ui.paper.code import modules_across
from ui.paper.receipt import compose_receipt
from ui.paper.sizes import sizes_for


@pytest.fixture
def said(drawn):
    """Every line of a receipt, in the order drawn."""

    def lines(receipt, width=576):
        margin = sizes_for(width).margin
        return drawn(compose_receipt(receipt, PaperShape(width)), width - 2 * margin, margin)[2].written

    return lines


def codes_in(ink):
    return zxingcpp.read_barcodes(np.where(ink, 0, 255).astype(np.uint8))


@pytest.mark.parametrize("width", [576, 384])
def test_a_receipt_says_what_was_paid_for_whom_and_when(said, paid, width):
    text = " ".join(line.text for line in said(paid, width))
    for part in ("BIÊN NHẬN THANH TOÁN", "A 042", "N.V.A.", "1948", "KSK3-7F2K-00042", "22/11/2026 08:15"):
        assert part in text
    assert "150.600\N{NO-BREAK SPACE}đ" in text
    assert "Không thay thế hóa đơn." in text
    assert words.SCAN.vi not in text
    assert words.NOT_PAID.vi not in text


@pytest.mark.parametrize("width", [576, 384])
def test_a_slip_says_how_to_pay_until_when_and_that_it_is_no_receipt(said, unpaid, width):
    text = " ".join(line.text for line in said(unpaid, width))
    for part in ("PHIẾU THANH TOÁN", words.SCAN.vi, "Mã có hiệu lực đến 08:30", words.NOT_PAID.vi, "V7K2-9QMX"):
        assert part in text
    assert "BIÊN NHẬN" not in text
    assert words.PAID_AMOUNT.vi not in text


def test_english_stands_beside_and_never_instead(said, paid, unpaid):
    for receipt in (paid, unpaid):
        vietnamese = [line.text for line in said(receipt)]
        both = " ".join(line.text for line in said(replace(receipt, language="en")))
        assert "This is not an invoice." in both
        assert f"{receipt.amount:,}\N{NO-BREAK SPACE}VND" in both
        assert "invoice" not in " ".join(vietnamese)
        assert all(line in both for line in vietnamese if "·" not in line)


def test_the_amount_is_the_largest_and_stands_on_one_line(drawn, paid):
    for width, amount in [(576, 1), (576, 12_500_600), (384, 1_250_600), (384, 999_999_999)]:
        margin = sizes_for(width).margin
        block = compose_receipt(replace(paid, amount=amount), PaperShape(width))
        _, _, painter = drawn(block, width - 2 * margin, margin)
        (figures,) = painter.outlines
        assert figures.boundingRect().height() > max(line.size for line in painter.written)


@pytest.mark.parametrize(("width", "dots_per_inch"), [(576, 203), (384, 203), (864, 300), (567, 300), (512, 180)])
def test_the_code_to_pay_with_is_three_centimetres_or_more_and_the_only_one(unpaid, ink_of, width, dots_per_inch):
    ink = ink_of(unpaid, width, dots_per_inch)
    (found,) = codes_in(ink)
    assert found.text == unpaid.vietqr
    corner, far = found.position.top_left, found.position.bottom_right
    assert (far.x - corner.x + 1) / dots_per_inch * 25.4 >= 29.8
    modules = modules_across(unpaid.vietqr)
    quiet = 4 * round((far.x - corner.x) / modules) - 2
    around = ink[corner.y - quiet : far.y + quiet, corner.x - quiet : far.x + quiet].copy()
    around[quiet - 2 : 2 - quiet, quiet - 2 : 2 - quiet] = False
    assert not around.any(), "white around the code"


def test_a_receipt_carries_the_code_of_the_visit(paid, ink_of):
    assert [found.text for found in codes_in(ink_of(paid))] == [paid.code]


@pytest.mark.parametrize("vietqr", ["", "0" * 9000])
def test_without_a_code_the_slip_sends_to_the_cashier(said, unpaid, ink_of, vietqr):
    slip = replace(unpaid, vietqr=vietqr)
    text = " ".join(line.text for line in said(slip))
    assert words.DESK.vi in text
    assert words.SCAN.vi not in text
    assert "hiệu lực" not in text
    assert codes_in(ink_of(slip)) == []


def test_a_code_of_another_day_names_the_day(said, unpaid):
    late = replace(unpaid, expires_at=unpaid.issued_at + timedelta(days=1))
    assert "Mã có hiệu lực đến 23/11/2026 08:15" in " ".join(line.text for line in said(late))


def test_a_copy_says_so(said, paid):
    assert "BẢN IN LẠI" in [line.text for line in said(replace(paid, copy=True))]
    assert "BẢN IN LẠI" not in [line.text for line in said(paid)]


def test_what_is_not_known_leaves_no_label(said, paid):
    bare = replace(paid, items=(), department="", initials="", birth_year=None, code="", hospital="", kiosk="")
    text = " ".join(line.text for line in said(bare))
    for label in (words.ITEMS.vi, words.DEPARTMENT.vi, "Người bệnh", "Máy đăng ký"):
        assert label not in text
