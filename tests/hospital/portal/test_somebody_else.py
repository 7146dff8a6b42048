"""An answer that came to the wrong question: a cache or gateway before the portal that mixes people up."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from kiosk.departments import VIETNAM
from kiosk.hospital.minimal import Minimal
from kiosk.hospital.portal import CardQuestion, PortalCoverage, PortalReply, Silence
from kiosk.hospital.portal.line import Said
from kiosk.hospital.portal.replies import read_reply
from kiosk.identity import Identity
from kiosk.visit import Coverage, Covered, NotCovered, UncheckedCoverage

Ident = Callable[..., Identity]
OLD, NEW = "DN4010199000001", "HT3010199000001"
NAME, BIRTH = "Hoàng Thị Đông", "1980-05-20"
VALID = {"maKetQua": "000", "maThe": OLD, "gtTheTu": "01/01/2026", "gtTheDen": "31/12/2026"}
OTHER = {"hoTen": "Trần Văn Khác"}


def checked(identity: Ident, *answers: dict[str, Any]) -> Coverage:
    left = list(answers)

    class Portal:
        def look_up(self, _question: CardQuestion, _deadline: float) -> PortalReply | Silence:
            return read_reply(Said(200, json.dumps(left.pop(0)).encode()))

    now = datetime(2026, 11, 23, 8, 0, tzinfo=VIETNAM)
    hospital = PortalCoverage(Minimal(), Portal(), now=lambda: now)  # type: ignore[arg-type]
    found = hospital.check_coverage(identity(OLD, NAME, BIRTH), None)
    assert not left
    assert isinstance(found, Coverage)
    return found


@pytest.mark.parametrize(
    "said",
    [
        {"hoTen": NAME, "ngaySinh": "20/05/1980"},
        {"hoTen": "HOANG  THI DONG", "ngaySinh": "1980"},
        {"hoTen": "HOÀNG THỊ ĐÔNG", "ngaySinh": "01/01/1980"},
        {"hoTen": None, "ngaySinh": 1981},
        {"hoTen": "H*** T** ĐÔNG"},
        {},
    ],
)
def test_the_patients_own_answer_counts_however_it_is_spelt(identity: Ident, said: dict[str, Any]) -> None:
    assert isinstance(checked(identity, VALID | said), Covered)


@pytest.mark.parametrize("said", [OTHER, {"hoTen": NAME, "ngaySinh": "20/05/1981"}, {"ngaySinh": "1955"}])
@pytest.mark.parametrize("code", ["000", "001", "010"])
def test_an_answer_about_somebody_else_is_none(identity: Ident, said: dict[str, Any], code: str) -> None:
    found = checked(identity, VALID | said | {"maKetQua": code})
    assert isinstance(found, UncheckedCoverage)
    assert found.report is not None
    assert (found.report.code, found.report.card) == ("", None)


def test_an_old_card_that_holds_stands_when_the_answer_about_the_new_one_is_somebody_elses(identity: Ident) -> None:
    renewed = VALID | {"maKetQua": "004", "maTheMoi": NEW, "hoTen": NAME}
    found = checked(identity, renewed, VALID | {"maThe": NEW} | OTHER)
    assert isinstance(found, Covered)
    assert found.card == OLD


def test_that_the_name_differs_may_be_said_with_the_other_name(identity: Ident) -> None:
    assert isinstance(checked(identity, VALID | OTHER | {"maKetQua": "060"}), NotCovered)
