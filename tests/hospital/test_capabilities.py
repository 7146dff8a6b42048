"""What a hospital says it can do is believed as far as the kiosk can use it."""

from pathlib import Path
from typing import Any

import pytest

from kiosk.hospital import Capabilities
from kiosk.hospital.native import NativeHospital
from kiosk.sandbox.server import running
from support.lying_hospital import LyingHospital

PAGE = "https://kham.example.vn/status/{code}"


def capabilities(lying: LyingHospital, **said: Any) -> Capabilities:
    answer = {"contractVersion": "1.0", "levels": ["L0"], "features": ["number-leases"]} | said
    found = NativeHospital(lying.says((200, answer))).capabilities()
    assert isinstance(found, Capabilities)
    return found


def test_the_sandbox_lends_numbers_and_has_a_page_where_it_knows_its_address(tmp_path: Path) -> None:
    with running(f"sqlite:///{tmp_path / 'hospital.db'}", status_page=True) as origin:
        found = NativeHospital(origin).capabilities()

    assert isinstance(found, Capabilities)
    assert {"number-leases", "late-coverage", "cancel"} <= found.features
    assert (found.lease_series, found.status_page) == ("T", f"{origin}/status/{{code}}")


def test_a_sandbox_that_does_not_know_its_address_has_no_page(hospital: NativeHospital) -> None:
    found = hospital.capabilities()

    assert isinstance(found, Capabilities)
    assert found.status_page is None


def test_a_hospital_of_before_lends_nothing_and_has_no_page(lying: LyingHospital) -> None:
    found = capabilities(lying)

    assert (found.lease_series, found.status_page) == (None, None)


@pytest.mark.parametrize(
    "address",
    [
        PAGE,
        "https://kham.example.vn:8443/a/b?ma={code}",
        "https://kham.example.vn/#{code}",
        "http://127.0.0.1:8080/status/{code}",
        "http://[::1]:8080/status/{code}",
        "http://localhost/status/{code}",
        "https://a.vn/" + "x" * 181 + "{code}",
    ],
)
def test_an_address_fit_for_a_ticket_is_kept(lying: LyingHospital, address: str) -> None:
    assert capabilities(lying, statusPage=address).status_page == address


@pytest.mark.parametrize(
    "address",
    [
        "http://kham.example.vn/status/{code}",
        "http://192.168.1.20/status/{code}",
        "http://127.0.0.1.example.vn/status/{code}",
        "http://127.0.0.1@example.vn/{code}",
        "https://user:secret@example.vn/{code}",
        "https://{code}.example.vn/",
        "https://kham.example.vn/status/",
        "https://kham.example.vn/{code}/{code}",
        "https://kham.example.vn/status/{code} ",
        "https://kham.example.vn/status/\n{code}",
        "https://bệnhviện.vn/{code}",
        "https:///{code}",
        "https://example.vn:port/{code}",
        "https://[::1/{code}",
        "ftp://kham.example.vn/{code}",
        "javascript:alert({code})",
        "{code}",
        "",
        "https://a.vn/" + "x" * 182 + "{code}",
        5,
        ["https://kham.example.vn/{code}"],
        None,
    ],
)
def test_any_other_address_is_left_out_and_the_rest_believed(lying: LyingHospital, address: Any) -> None:
    found = capabilities(lying, statusPage=address, leaseSeries="T")

    assert (found.status_page, found.lease_series) == (None, "T")


@pytest.mark.parametrize("series", ["T", "T2", "Đ", "ABCDEFGH"])
def test_a_series_that_can_stand_on_a_ticket_is_kept(lying: LyingHospital, series: str) -> None:
    assert capabilities(lying, leaseSeries=series).lease_series == series


@pytest.mark.parametrize("series", ["", " T", "T-", "T 1", "ABCDEFGHI", "\x1b", 7, None, ["T"]])
def test_any_other_series_is_left_out(lying: LyingHospital, series: Any) -> None:
    assert capabilities(lying, leaseSeries=series, statusPage=PAGE).lease_series is None


def test_a_series_without_the_word_is_not_lent(lying: LyingHospital) -> None:
    assert capabilities(lying, features=["coverage"], leaseSeries="T").lease_series is None
