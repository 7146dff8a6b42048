"""One check can neither hang the others nor take them down."""

import threading
from collections.abc import Iterator

from kiosk.doctor import Check, Finding, Light, examined

WELL = Finding("camera", Light.GREEN, "gives pictures")


def test_a_check_that_breaks_is_red_by_its_name_and_gives_away_nothing_of_what_it_read() -> None:
    def look() -> Iterator[Finding]:
        yield WELL
        raise ValueError("001099990001 Nguyễn Thị Ví Dụ")

    first, broken = Check("camera", look).examine()
    assert first == WELL
    assert (broken.part, broken.light) == ("camera", Light.RED)
    assert "ValueError at test_checking.py:" in broken.what
    assert "Nguyễn" not in broken.what + broken.remedy
    assert "call the developers" in broken.remedy


def test_a_check_that_hangs_is_red_at_its_limit_and_what_it_had_found_is_told() -> None:
    release = threading.Event()

    def look() -> Iterator[Finding]:
        yield WELL
        release.wait()

    found = Check("camera", look, limit_s=0.05).examine()
    release.set()
    assert found[0] == WELL
    assert found[1].light is Light.RED
    assert "no answer" in found[1].what


def test_who_is_quick_is_told_first_and_the_list_keeps_its_order() -> None:
    quick_was_told = threading.Event()
    told: list[str] = []

    def slow() -> Iterator[Finding]:
        assert quick_was_told.wait(30)
        yield Finding("slow", Light.GREEN, "")

    def quick() -> Iterator[Finding]:
        yield Finding("quick", Light.GREEN, "")

    def tell(check: Check, _found: tuple[Finding, ...]) -> None:
        told.append(check.part)
        quick_was_told.set()

    found = examined([Check("slow", slow), Check("quick", quick)], tell)
    assert told == ["quick", "slow"]
    assert [finding.part for finding in found] == ["slow", "quick"]
