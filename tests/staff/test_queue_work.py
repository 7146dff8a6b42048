"""What the menu has done to a real queue, and what it is told when the world stands in the way."""

import errno
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.hospital.keys import cancel_key, number_key
from kiosk.staff import (
    CarryKey,
    ExportError,
    ExportProblem,
    KeepReason,
    Place,
    QueueWork,
    State,
    Trouble,
    carry_out_beside,
    carrying,
)
from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.pages import Did
from kiosk.staff.trouble import trouble_of
from offline_queue import (
    CarryError,
    DiskFailing,
    DiskReadOnly,
    Outbox,
    OutboxCorrupt,
    OutboxFull,
    OutboxUnavailable,
    WrongKeys,
    carry_in,
)

KEY = CarryKey(bytes(range(32)))


def told(work: QueueWork, job, told: list[events.Event] | None = None) -> events.Event:
    return work.do(job, (told if told is not None else []).append)


def test_it_sees_what_waits_and_what_was_refused(work: QueueWork, put) -> None:
    put("a")
    put("b", refused="session-full")
    answer = told(work, jobs.LookAtQueue())
    assert isinstance(answer, events.QueueSeen)
    assert [(row.key, row.state, row.number) for row in answer.seen.rows] == [
        ("b", State.SET_ASIDE, "K3-02"),
        ("a", State.WAITING, "K3-01"),
    ]


def test_one_or_all_are_sent_again_at_once(work: QueueWork, put, outbox: Outbox, woken: list[bool]) -> None:
    for key in "abc":
        put(key, refused="session-full")
    answer = told(work, jobs.SendAgain(("b",)))
    assert isinstance(answer, events.Acted)
    assert (answer.did, answer.count, len(woken)) == (Did.SENT_AGAIN, 1, 1)
    answer = told(work, jobs.SendAgain(None))
    assert isinstance(answer, events.Acted)
    assert (answer.count, answer.seen.overview.waiting) == (2, 3)
    item = outbox.peek(0.0)
    assert item is not None
    assert item.key == "a", "in its old place"


def test_what_staff_set_aside_is_sent_again_by_name_alone(work: QueueWork, put) -> None:
    put("a", refused="session-full")
    put("b")
    put("c")
    told(work, jobs.SetAside("b", KeepReason.ASK_FIRST.stored))
    told(work, jobs.SetAside("c", KeepReason.WAIT.stored))
    answer = told(work, jobs.SendAgain(None))
    assert isinstance(answer, events.Acted)
    assert (answer.count, answer.seen.overview.set_aside) == (1, 2)
    assert told(work, jobs.SendAgain(("b",))).count == 1


def test_an_item_that_was_delivered_meanwhile_is_told_as_gone(work: QueueWork, put, outbox: Outbox) -> None:
    put("a", refused="session-full")
    outbox.ack("a")
    for job in (jobs.SendAgain(("a",)), jobs.SetAside("a", KeepReason.WAIT.stored)):
        answer = told(work, job)
        assert isinstance(answer, events.Acted)
        assert (answer.did, answer.count) == (Did.GONE, 0)


def test_an_item_is_kept_back_with_later_ones_of_its_patient(work: QueueWork, put, outbox: Outbox) -> None:
    put("a", subject="anh")
    put("b", subject="anh")
    told(work, jobs.SetAside("a", KeepReason.ASK_FIRST.stored))
    assert outbox.peek(0.0) is None


@pytest.mark.parametrize("reason", [reason for reason in KeepReason if reason.is_settled])
def test_what_was_settled_elsewhere_is_closed_and_keeps_nothing_of_its_patient_back(
    work: QueueWork, put, outbox: Outbox, woken: list[bool], reason: KeepReason
) -> None:
    put("a", subject="anh", refused="session-full")
    put(number_key("a"), subject="anh")
    put(cancel_key("a"), subject="anh")
    put("b", subject="anh")
    answer = told(work, jobs.SetAside("a", reason.stored))
    assert isinstance(answer, events.Acted)
    assert (answer.did, answer.count, len(woken)) == (Did.CLOSED, 1, 1)
    item = outbox.peek(0.0)
    assert item is not None
    assert item.key == "b", "neither its number nor its cancellation asks for it anew"
    assert outbox.stats().waiting == 1


def test_the_file_is_read_while_it_is_used(work: QueueWork, put, outbox: Outbox) -> None:
    put("a")
    with outbox.replaying():
        answer = told(work, jobs.CheckFile())
    assert isinstance(answer, events.FileChecked)
    assert (answer.checked.rows, answer.checked.sound) == (1, True)


def test_a_queue_that_is_not_open_yet_is_told(work: QueueWork, stick: Place) -> None:
    closed = QueueWork(lambda: None, kiosk_id="K3", printed=str, wake=lambda: None, now=lambda: 1 / 0)
    assert told(closed, jobs.LookAtQueue()) == events.Failed(Trouble.NOT_OPEN)
    assert told(closed, jobs.CarryOut(stick, KEY)) == events.NotCarriedOut(ExportProblem.KIOSK_TROUBLE)


def test_a_disk_in_the_way_is_told_in_its_own_words(
    work: QueueWork, outbox: Outbox, put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a", refused="session-full")

    def full(_key: str) -> None:
        raise OutboxFull("no room")

    monkeypatch.setattr(outbox, "requeue", full)
    assert told(work, jobs.SendAgain(("a",))) == events.Failed(Trouble.DISK_FULL)


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (OutboxCorrupt(), Trouble.DAMAGED),
        (OutboxFull(), Trouble.DISK_FULL),
        (DiskReadOnly(), Trouble.DISK_READ_ONLY),
        (DiskFailing(), Trouble.DISK_FAILING),
        (WrongKeys(), Trouble.WRONG_KEYS),
        (OutboxUnavailable(), Trouble.OTHER),
        (OSError(errno.EIO, "i/o"), Trouble.OTHER),
    ],
)
def test_every_trouble_has_words_in_both_languages(error: Exception, trouble: Trouble) -> None:
    assert trouble_of(error) is trouble
    assert len(trouble.value.vi) > 20
    assert len(trouble.value.en) > 20


def test_what_is_carried_out_opens_with_the_key_alone_and_is_delivered_by_nobody_here(
    work: QueueWork, put, outbox: Outbox, stick: Place, tmp_path: Path
) -> None:
    put("a")
    put("b", refused="session-full")
    answer = told(work, jobs.CarryOut(stick, KEY))
    assert answer == events.CarriedOut(2, "kiosk-K3-20261122-081500.carried")
    assert outbox.peek(0.0) is None
    [file] = stick.folder.iterdir()
    assert KEY.secret not in file.read_bytes()
    assert KEY.secret.hex().encode() not in file.read_bytes()
    assert carry_in(outbox, file, KEY.secret).known == 2
    with pytest.raises(CarryError):
        carry_in(outbox, file, bytes(32))


def test_places_are_looked_for_with_a_new_key_each_time(work: QueueWork, stick: Place) -> None:
    found = [told(work, jobs.FindPlaces()) for _ in range(2)]
    assert all(isinstance(one, events.PlacesFound) and one.places == (stick,) for one in found)
    assert found[0] != found[1]


class Delivering:
    """Somebody who delivers, and stops when waited for long enough."""

    def __init__(self, outbox: Outbox, seconds: float) -> None:
        self.now, self._until, self._held = 0.0, seconds, ExitStack()
        assert self._held.enter_context(outbox.replaying())

    def clock(self) -> float:
        return self.now

    def rest(self, seconds: float) -> None:
        self.now += seconds
        if self.now >= self._until:
            self._held.close()

    def stop(self) -> None:
        self._held.close()


def test_an_export_waits_for_the_delivery_under_way_and_says_so_once(outbox: Outbox, put, stick: Place) -> None:
    put("a")
    kiosk, said = Delivering(outbox, seconds=9.0), []
    count = carry_out_beside(
        outbox,
        stick.folder / "x",
        KEY,
        kiosk_id="K3",
        clock=kiosk.clock,
        rest=kiosk.rest,
        waiting=lambda: said.append(1),
    )
    assert (count, len(said)) == (1, 1)
    assert 9.0 <= kiosk.now < 9.1


def test_an_export_gives_up_after_fifteen_seconds_and_has_carried_nothing(outbox: Outbox, put, stick: Place) -> None:
    put("a")
    kiosk = Delivering(outbox, seconds=100.0)
    with pytest.raises(ExportError) as stopped:
        carry_out_beside(outbox, stick.folder / "x", KEY, kiosk_id="K3", clock=kiosk.clock, rest=kiosk.rest)
    kiosk.stop()
    assert stopped.value.problem is ExportProblem.BUSY
    assert 15.0 <= kiosk.now < 15.1
    assert list(stick.folder.iterdir()) == []
    assert outbox.stats().set_aside == 0


def test_a_delivery_that_begins_at_this_very_moment_is_waited_for_too(
    outbox: Outbox, put, stick: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a")
    carry_out, tries = carrying.carry_out, []

    def beaten_once(*given, **named) -> int:
        tries.append(Delivering(outbox, seconds=0.5) if not tries else None)
        return carry_out(*given, **named)

    monkeypatch.setattr(carrying, "carry_out", beaten_once)

    def rest(seconds: float) -> None:
        assert tries[0] is not None
        tries[0].rest(seconds)

    assert carry_out_beside(outbox, stick.folder / "x", KEY, kiosk_id="K3", clock=lambda: 0.0, rest=rest) == 1
    assert len(tries) == 2


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (errno.ENOSPC, ExportProblem.STICK_FULL),
        (errno.EROFS, ExportProblem.STICK_READ_ONLY),
        (errno.EACCES, ExportProblem.NOT_ALLOWED),
        (errno.EIO, ExportProblem.STICK_PULLED),
        (errno.ENODEV, ExportProblem.STICK_PULLED),
    ],
)
def test_a_stick_in_the_way_is_named_and_nothing_is_carried(
    put, work: QueueWork, stick: Place, *, monkeypatch: pytest.MonkeyPatch, number: int, problem: ExportProblem
) -> None:
    put("a")

    def fail(*_given: object) -> int:
        raise OSError(number, "the stick")

    monkeypatch.setattr("offline_queue.carrying.write_items", fail)
    assert told(work, jobs.CarryOut(stick, KEY)) == events.NotCarriedOut(problem)
    assert list(stick.folder.iterdir()) == []
    seen = told(work, jobs.LookAtQueue())
    assert isinstance(seen, events.QueueSeen)
    assert seen.seen.overview.waiting == 1


def test_a_stick_that_is_gone_is_named(work: QueueWork, put, stick: Place) -> None:
    put("a")
    stick.folder.rmdir()
    assert told(work, jobs.CarryOut(stick, KEY)) == events.NotCarriedOut(ExportProblem.STICK_PULLED)


def test_a_file_of_the_same_name_is_never_written_over(work: QueueWork, put, stick: Place) -> None:
    put("a")
    file = stick.folder / "kiosk-K3-20261122-081500.carried"
    file.write_bytes(b"another export")
    assert told(work, jobs.CarryOut(stick, KEY)) == events.NotCarriedOut(ExportProblem.NAME_TAKEN)
    assert file.read_bytes() == b"another export"


def test_the_kiosks_own_full_disk_is_not_blamed_on_the_stick() -> None:
    assert carrying.problem_of(OutboxFull()) is ExportProblem.KIOSK_FULL
    assert carrying.problem_of(OutboxCorrupt()) is ExportProblem.KIOSK_TROUBLE
