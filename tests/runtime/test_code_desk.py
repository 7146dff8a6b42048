"""What a reader sees, as the journey hears of it."""

import pytest

from drivers.device import Coached, Hint, Scan, Sighting
from kiosk.identity import Identity, Refusal, RefusalKind
from kiosk.journal import Journal
from kiosk.journey import CodeHint
from kiosk.journey.events import CodeCoached, DocumentShown
from kiosk.runtime.code_desk import CodeDesk

ANH = "001188990001||NGUYỄN THỊ MINH ANH|12041988|Nữ|Số 1, Hà Nội|16082021".encode()
BAO = "001062990002||TRẦN QUỐC BẢO|01021962|Nam|Số 2, Hà Nội|16082021".encode()
POSTER = Sighting((Scan(b"Giam gia 50%", "QR", "zxing"),))


def seen(*payloads: bytes) -> Sighting:
    return Sighting(tuple(Scan(payload, "QR", "zxing") for payload in payloads))


@pytest.fixture
def camera(ears, journal: Journal) -> CodeDesk:
    return CodeDesk("camera", ears.post, journal, watches=True)


@pytest.fixture
def scanner(ears, journal: Journal) -> CodeDesk:
    return CodeDesk("scanner", ears.post, journal, watches=False)


def test_a_document_beside_a_poster_is_the_one_that_counts(camera: CodeDesk, ears) -> None:
    camera.hear(Sighting((*POSTER.scans, *seen(ANH).scans)))
    (shown,) = ears.heard
    assert isinstance(shown.reading, Identity)


def test_documents_of_two_people_at_once_reach_the_journey_together(camera: CodeDesk, ears) -> None:
    camera.hear(seen(ANH, BAO))
    (shown,) = ears.heard
    assert isinstance(shown, DocumentShown)
    assert [identity.name.full for identity in shown.reading] == ["NGUYỄN THỊ MINH ANH", "TRẦN QUỐC BẢO"]


def test_a_poster_before_the_camera_is_a_hint_for_as_long_as_it_is_there(camera: CodeDesk, ears) -> None:
    camera.hear(POSTER)
    camera.hear(Coached(Hint.HELD))
    camera.hear(Coached(None))
    assert ears.heard == [CodeCoached(CodeHint.NOT_A_DOCUMENT), CodeCoached(None)]


def test_a_poster_the_camera_lost_before_it_could_be_held_leaves_no_hint_behind(camera: CodeDesk, ears) -> None:
    camera.hear(POSTER)
    assert ears.heard == []


def test_a_second_poster_beside_what_is_held_is_a_hint_too(camera: CodeDesk, ears) -> None:
    camera.hear(Coached(Hint.HELD))
    camera.hear(POSTER)
    assert ears.heard[-1] == CodeCoached(CodeHint.NOT_A_DOCUMENT)


def test_a_broken_document_after_a_poster_is_explained_without_the_posters_hint(camera: CodeDesk, ears) -> None:
    camera.hear(POSTER)
    camera.hear(Coached(Hint.HELD))
    camera.hear(seen(ANH.replace(b"12041988", b"32041988")))
    assert ears.heard[1:] == [CodeCoached(None), DocumentShown(Refusal(RefusalKind.BROKEN_DOCUMENT))]


def test_a_document_that_is_held_needs_no_hint_even_after_a_poster(camera: CodeDesk, ears) -> None:
    camera.hear(POSTER)
    camera.hear(seen(ANH))
    camera.hear(Coached(Hint.HELD))
    assert ears.heard[-1] == CodeCoached(None)


def test_a_poster_somebody_scanned_on_purpose_is_said_to_be_unknown(scanner: CodeDesk, ears) -> None:
    scanner.hear(POSTER)
    assert ears.heard == [DocumentShown(Refusal(RefusalKind.UNKNOWN_CODE))]


def test_a_web_link_on_a_phone_is_explained_also_before_the_camera(camera: CodeDesk, ears) -> None:
    camera.hear(seen(b"https://vneid.example/x"))
    assert ears.heard == [DocumentShown(Refusal(RefusalKind.WEB_LINK))]


@pytest.mark.parametrize("hint", [hint for hint in Hint if hint is not Hint.HELD])
def test_every_hint_of_the_camera_has_a_word_in_the_journey(camera: CodeDesk, ears, hint: Hint) -> None:
    camera.hear(Coached(hint))
    assert ears.heard == [CodeCoached(CodeHint(hint.value))]


def test_nothing_is_said_of_nothing(camera: CodeDesk, ears) -> None:
    camera.hear(None)
    assert ears.heard == []
