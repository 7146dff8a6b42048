"""What patients are told of their insurance: every answer of the portal, plainly, and always a way to go on."""

from datetime import date

import pytest

from kiosk.journey import Language
from kiosk.journey.state import Confirming, CoverageProblem
from kiosk.visit import Covered, NotCovered, NotCoveredReason, PortalCode
from ui.samples import COVERAGE_FOUND, journey, person
from ui.view_models import coverage, identity
from ui.view_models.coverage_words import Found, code_words

REFUSALS = {
    NotCoveredReason.EXPIRED: ("010", "110", "120", "121", "122", "123", "124"),
    NotCoveredReason.NOT_FOUND: ("050", "051", "052", "053", "130"),
    NotCoveredReason.MISMATCH: ("060", "061", "070", "080"),
    NotCoveredReason.OTHER: ("003",),
}
CASES = [NotCovered(reason, code=PortalCode(code)) for reason, codes in REFUSALS.items() for code in codes]
FOR_STAFF = ("portal", "cổng tra cứu", "mã lỗi", "hệ thống", "API", "server", "code", "sai")


def shown(found: NotCovered) -> coverage.CoverageProps:
    return coverage.derive(journey(step=CoverageProblem(person(coverage=found), found)))


@pytest.mark.parametrize("found", CASES, ids=lambda found: found.code.name)
def test_every_refusal_is_told_plainly_and_without_blame(found: NotCovered) -> None:
    props = shown(found)
    told = (props.title, props.text, props.promise_title, props.promise, props.other_card)
    assert all(told)
    for words in told:
        assert not [word for word in FOR_STAFF if word.lower() in words.lower().split()]
        assert not any(mark.isdigit() and mark != "6" for mark in words)  # no codes; six is an age
    assert "vẫn được khám" in props.promise_title + props.promise


def test_what_the_portal_found_is_told_apart() -> None:
    assert len({code_words(found) for found in Found}) == len(Found)
    rough = shown(NotCovered(NotCoveredReason.MISMATCH))
    assert "Họ tên" in shown(NotCovered(NotCoveredReason.MISMATCH, code=PortalCode.WRONG_NAME)).title
    assert "Ngày sinh" in shown(NotCovered(NotCoveredReason.MISMATCH, code=PortalCode.WRONG_BIRTH)).title
    assert rough.title == "Thông tin BHYT chưa khớp"


def test_what_the_desk_puts_right_at_once_is_led_to_the_desk() -> None:
    assert shown(COVERAGE_FOUND["name"]).desk_first
    assert shown(COVERAGE_FOUND["child"]).desk_first
    assert not shown(COVERAGE_FOUND["withdrawn"]).desk_first
    assert not shown(NotCovered(NotCoveredReason.EXPIRED)).desk_first


def test_a_child_without_a_card_is_told_of_the_birth_certificate() -> None:
    assert "giấy khai sinh" in shown(COVERAGE_FOUND["child"]).text


def test_a_card_that_is_not_valid_yet_names_its_first_day() -> None:
    assert "01/12/2026" in shown(COVERAGE_FOUND["not-yet"]).text


def test_an_old_card_asks_for_the_new_one() -> None:
    assert "thẻ mới" in shown(COVERAGE_FOUND["new-card"]).text
    assert "mới" in shown(COVERAGE_FOUND["moved"]).other_card


@pytest.mark.parametrize(
    ("answer", "tone", "words", "never"),
    [
        (Covered(None, 80, date(2026, 12, 31)), "good", "còn hạn đến 31/12/2026 · hưởng 80%", "quầy"),
        (Covered(None, None, None, confirm_at_desk=True), "info", "đưa thẻ cho nhân viên", "còn hiệu lực"),
        (Covered(None, None, date(2026, 12, 31), confirm_at_desk=True), "good", "xác nhận tại quầy", "%"),
        (Covered("e", 95, date(2026, 12, 31), confirm_at_desk=True), "good", "xác nhận tại quầy", "%"),
    ],
)
def test_what_the_desk_confirms_promises_no_share(answer: Covered, tone: str, words: str, never: str) -> None:
    news = identity.derive(journey(step=Confirming(person(coverage=answer)))).coverage
    assert news.tone == tone
    assert words in news.text
    assert never not in news.text


def test_the_button_that_leads_on_is_the_one_that_helps(glass) -> None:
    window = glass(journey(step=CoverageProblem(person(), COVERAGE_FOUND["name"])))
    assert window.find("coverageHelp").property("kind") == "primary"
    assert window.find("payMyself").property("kind") == "secondary"
    withdrawn = COVERAGE_FOUND["withdrawn"]
    window.engine.show(journey(step=CoverageProblem(person(), withdrawn), language=Language.VI))
    assert window.find("coverageHelp").property("kind") == "secondary"
    assert window.find("payMyself").property("kind") == "primary"
