import io
import sys
import threading
from collections.abc import Iterator

import pytest

from kiosk.journal import Journal, Level, Note, catch_everything


@pytest.fixture(autouse=True)
def hooks() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def test_a_note_is_one_line_with_its_priority_and_facts() -> None:
    stream = io.StringIO()
    Journal(stream).note(Note.VISIT_ENDED, visit=17, outcome="booked", seconds=21.4, offline=False)
    assert stream.getvalue() == "<6>visit-ended visit=17 outcome=booked seconds=21.400 offline=no\n"


def test_words_with_spaces_are_quoted_and_line_breaks_are_gone() -> None:
    stream = io.StringIO()
    Journal(stream).note(Note.LOOKUP_FAILED, Level.WARNING, reason="no connection\nat all")
    assert stream.getvalue() == '<4>lookup-failed reason="no connection at all"\n'


@pytest.mark.parametrize("fact", ["001188990001", "x" * 200, "card DN4010199000001"])
def test_what_could_be_about_a_patient_is_masked(fact: str) -> None:
    stream = io.StringIO()
    Journal(stream).note(Note.QT_MESSAGE, text=fact)
    assert stream.getvalue() == "<6>qt-message text=•••\n"


def test_a_stream_that_takes_no_more_stops_nothing() -> None:
    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(28, "No space left on device")

    told: list[bool] = []
    Journal(Full()).note(Note.VISIT_STARTED)
    catch_everything(Journal(Full()), lambda: told.append(True))
    sys.excepthook(KeyError, KeyError("x"), None)
    assert told == [True]


def test_what_is_torn_down_in_the_middle_of_a_note_may_note_something_itself() -> None:
    class Stream(io.StringIO):
        """Python may collect garbage at any moment, and what is collected may have something to say."""

        def write(self, text: str) -> int:
            if "visit-ended" in text:
                journal.note(Note.QT_MESSAGE)
            return super().write(text)

    stream = Stream()
    journal = Journal(stream)
    thread = threading.Thread(target=journal.note, args=(Note.VISIT_ENDED,), daemon=True)
    thread.start()
    thread.join(5.0)
    assert not thread.is_alive(), "the note waits for itself, and every other one for it"
    assert sorted(stream.getvalue().splitlines()) == ["<6>qt-message", "<6>visit-ended"]


def test_an_uncaught_exception_is_told_without_its_text() -> None:
    stream, told = io.StringIO(), []
    catch_everything(Journal(stream), lambda: told.append(True))

    def fail() -> None:
        raise KeyError("NGUYỄN VĂN A 001090000000")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert told == [True]
    assert "error=KeyError" in stream.getvalue()
    assert "fail:" in stream.getvalue()
    assert "NGUYỄN" not in stream.getvalue()
    assert "001090000000" not in stream.getvalue()
