from datetime import time

import pytest

from kiosk.settings import SettingsError, dark_spans, parse

GOOD = """
[kiosk]
id = "K3"
name = "Quầy 3"
hospital = "Bệnh viện Ví Dụ"
[hospital]
url = "https://his.example.vn"
[screen]
"""


def test_without_the_key_the_glass_is_never_dark() -> None:
    assert dark_spans(parse(GOOD, "kiosk.toml").screen.dark_hours) == ()


def test_spans_go_over_midnight_and_there_may_be_several() -> None:
    screen = parse(f'{GOOD}dark_hours = ["21:30-05:00", "12:00-13:30"]\n', "kiosk.toml").screen
    assert dark_spans(screen.dark_hours) == ((time(21, 30), time(5)), (time(12), time(13, 30)))


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ('["9-17"]', "kiosk.toml, line 9, screen.dark_hours: takes spans of the day such as"),
        ('["24:00-05:00"]', "this is none: '24:00-05:00'"),
        ('["21:30-05:60"]', "this is none"),
        ('["21:30 - 05:00"]', "this is none"),
        ('["٢١:30-05:00"]', "this is none"),
        ('["05:00-05:00"]', "begins and ends at once"),
        ('"21:30-05:00"', "expected array, got str"),
    ],
)
def test_what_is_wrong_is_told_with_what_would_be_right(written: str, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse(f"{GOOD}dark_hours = {written}\n", "kiosk.toml")
    assert words in str(caught.value)
