"""Many items in one go: their order, when they are recorded, and who goes first meanwhile."""

import random
import shutil

import pytest

from offline_queue import (
    Attempted,
    Backoff,
    Busy,
    Done,
    Nothing,
    OutboxFull,
    OutboxUnavailable,
    Paused,
    RetryLater,
    SetAside,
    Some,
    deliver_some,
)

BACKOFF = Backoff(first_s=1.0, cap_s=60.0, longest_s=600.0, fraction=lambda: 0.5)


class Hospital:
    """Answers by key, Done unless told otherwise; remembers what it was sent."""

    def __init__(self, **answers: object) -> None:
        self.answers = answers
        self.sent: list[str] = []
        self.on_each = lambda _: None

    def __call__(self, item):
        self.sent.append(item.key)
        self.on_each(item)
        answer = self.answers.get(item.key, Done(None))
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def recorded(outbox, monkeypatch) -> list[tuple[str, ...]]:
    """Every recording of what was done: the keys that went into one transaction."""
    recordings: list[tuple[str, ...]] = []
    ack_all = outbox.ack_all

    def watched(keys):
        recordings.append(tuple(keys))
        ack_all(keys)

    monkeypatch.setattr(outbox, "ack_all", watched)
    return recordings


def deliver(outbox, hospital, **changes):
    return deliver_some(outbox, hospital, **{"clock": lambda: 100.0, "backoff": BACKOFF, **changes})


def test_all_that_is_due_goes_in_order_and_is_recorded_together(outbox, new, recorded):
    items = [outbox.put(new()) for _ in range(5)]
    hospital = Hospital()
    assert deliver(outbox, hospital) == Some(tuple(Attempted(item, Done(None)) for item in items))
    assert recorded == [tuple(item.key for item in items)]
    assert outbox.stats().waiting == 0
    assert deliver(outbox, hospital) == Nothing(until=None)


def test_items_of_one_subject_keep_their_order_within_a_round(outbox, new, recorded):
    keys = [outbox.put(new(subject=subject)).key for subject in ("a", "b", "a", "a", "b", "c")]
    hospital = Hospital()
    deliver(outbox, hospital)
    assert sorted(hospital.sent) == sorted(keys)
    for subject in ([0, 2, 3], [1, 4]):
        assert [key for key in hospital.sent if key in [keys[n] for n in subject]] == [keys[n] for n in subject]
    assert len(recorded) == 3, "once for each item that waited behind another"


def test_a_round_ends_after_so_many_items_or_bytes_or_seconds_or_when_told(outbox, new):
    for _ in range(4):
        outbox.put(new(payload=bytes(600_000)))
    for _ in range(6):
        outbox.put(new())
    now = [0.0]

    def passing(_):
        now[0] += 0.2

    hospital = Hospital()
    assert len(deliver(outbox, hospital, most=1).attempted) == 1
    assert len(deliver(outbox, hospital).attempted) == 2, "a megabyte"
    hospital.on_each = passing
    assert len(deliver(outbox, hospital, clock=lambda: now[0], seconds=0.5).attempted) == 3
    assert len(deliver(outbox, hospital, go_on=lambda: len(hospital.sent) < 8).attempted) == 2
    assert outbox.stats().waiting == 2


def test_whoever_comes_to_wait_meanwhile_is_next(outbox, new, recorded):
    backlog = [outbox.put(new()).key for _ in range(4)]
    wanted: list[str] = []
    hospital = Hospital()

    def come(item):
        if item.key == backlog[1]:
            wanted.extend(outbox.put(new(subject="who waits")).key for _ in range(2))

    hospital.on_each = come
    deliver(outbox, hospital, first=lambda: wanted[1] if wanted else None)
    assert hospital.sent == [*backlog[:2], *wanted, *backlog[2:]]
    assert recorded[0] == (*backlog[:2], wanted[0]), "the elder of the same subject is recorded before the younger goes"


def test_who_waits_for_what_was_just_done_or_put_off_holds_nobody_up(outbox, new, recorded):
    done, off, other = (outbox.put(new()).key for _ in range(3))
    hospital = Hospital(**{off: RetryLater("busy")})
    deliver(outbox, hospital, first=lambda: off if hospital.sent else done)
    assert hospital.sent == [done, off, other]
    assert recorded == [(done,), (other,)]


def test_another_outcome_is_recorded_after_what_was_done_before(outbox, new, recorded):
    done, off, refused, last = (outbox.put(new()).key for _ in range(4))
    hospital = Hospital(**{off: RetryLater("busy", after_s=10.0), refused: SetAside("no such department")})
    deliver(outbox, hospital)
    assert recorded == [(done,), (last,)]
    assert (outbox.get(off).attempts, outbox.get(refused).set_aside) == (1, True)
    assert outbox.next_due(100.0) == 110.5


def test_a_pause_ends_the_round_and_does_not_count_as_an_attempt(outbox, new, recorded):
    done, asked, later = (outbox.put(new()).key for _ in range(3))
    hospital = Hospital(**{asked: Paused("too many requests", after_s=30.0)})
    told = deliver(outbox, hospital)
    assert [step.outcome for step in told.attempted] == [Done(None), Paused("too many requests", after_s=30.0)]
    assert recorded == [(done,)]
    assert outbox.get(asked).attempts == 0
    assert outbox.peek_keys(100.0, 9) == (asked, later)
    assert BACKOFF.delay_s(0, told.attempted[-1].outcome.after_s) == 30.5


def test_a_mistake_in_the_sender_loses_nothing_of_what_was_done(outbox, new):
    done, bad, later = (outbox.put(new()).key for _ in range(3))
    with pytest.raises(ZeroDivisionError):
        deliver(outbox, Hospital(**{bad: ZeroDivisionError("a mistake")}))
    assert outbox.get(done) is None
    assert outbox.get(bad).attempts == 1
    assert outbox.peek_keys(100.0, 9) == (later,)


def test_a_crash_before_recording_sends_again_under_the_same_keys(outbox, reopen, path, new, keyring):
    keys = [outbox.put(new()).key for _ in range(3)]
    hospital, crashed = Hospital(), path.parent.with_name("crashed")

    def crash(item):
        if item.key == keys[2]:
            shutil.copytree(path.parent, crashed, ignore=shutil.ignore_patterns("*-shm"))

    hospital.on_each = crash
    deliver(outbox, hospital)
    outbox.close()
    shutil.rmtree(path.parent)
    crashed.rename(path.parent)
    again = Hospital()
    deliver(reopen(), again)
    assert again.sent == hospital.sent == keys


def test_what_is_set_aside_before_its_turn_is_not_sent(outbox, new):
    keys = [outbox.put(new()).key for _ in range(3)]
    hospital = Hospital()
    hospital.on_each = lambda item: outbox.set_aside(keys[1], "not this one") if item.key == keys[0] else None
    deliver(outbox, hospital)
    assert hospital.sent == [keys[0], keys[2]]


@pytest.mark.parametrize("answer", [Done(None), RetryLater("busy"), SetAside("no such department")])
def test_what_others_settle_and_forget_while_it_is_under_way_ends_no_round(outbox, new, answer):
    done, gone, later = (outbox.put(new()).key for _ in range(3))
    hospital = Hospital(**{gone: answer})

    def forget(item):
        if item.key == gone:
            outbox.ack(gone)
            outbox.purge(-1)

    hospital.on_each = forget
    told = deliver(outbox, hospital)
    assert [step.item.key for step in told.attempted] == [done, gone, later]
    assert list(outbox.items()) == []


def test_a_reason_that_is_no_text_is_kept_as_it_can_be(outbox, new):
    refused, off = (outbox.put(new()).key for _ in range(2))
    deliver(outbox, Hospital(**{refused: SetAside("\ud800?"), off: RetryLater("\udfff!")}))
    assert (outbox.get(refused).set_aside, outbox.get(refused).reason) == (True, "\\ud800?")
    assert (outbox.get(off).attempts, outbox.get(off).reason) == (1, "\\udfff!")


def test_a_queue_closed_during_a_round_says_so(outbox, reopen, new):
    key = outbox.put(new()).key
    hospital = Hospital()
    hospital.on_each = lambda _: outbox.close()
    with pytest.raises(OutboxUnavailable, match="closed"):
        deliver(outbox, hospital)
    with pytest.raises(OutboxUnavailable, match="closed"):
        deliver(outbox, hospital)
    assert reopen().get(key).attempts == 0


def test_what_does_not_open_is_passed_over(outbox, new):
    keys = [outbox.put(new()).key for _ in range(4)]
    with outbox._store.writing() as db:
        db.execute("update waiting set body = zeroblob(100) where key in (?, ?)", keys[1:3])
    hospital = Hospital()
    deliver(outbox, hospital)
    assert hospital.sent == [keys[0], keys[3]]
    assert outbox.stats().undecipherable == 2


def test_only_one_delivers_at_a_time(outbox, new):
    outbox.put(new())
    seen = []
    hospital = Hospital()
    hospital.on_each = lambda _: seen.append(deliver(outbox, Hospital()))
    deliver(outbox, hospital)
    assert seen == [Busy()]


def test_when_recording_fails_what_was_done_is_sent_again(outbox, new, monkeypatch):
    keys = [outbox.put(new()).key for _ in range(2)]

    def fail(keys):
        raise OutboxFull("the disk is full")

    hospital = Hospital()
    with monkeypatch.context() as broken:
        broken.setattr(outbox, "ack_all", fail)
        with pytest.raises(OutboxFull):
            deliver(outbox, hospital)
    deliver(outbox, hospital)
    assert hospital.sent == keys * 2


@pytest.mark.parametrize("seed", range(20))
def test_whatever_the_answers_and_whoever_waits_no_subject_goes_out_of_order(outbox, new, seed):
    chance = random.Random(seed)
    of = {}
    for _ in range(40):
        item = outbox.put(new(subject=chance.choice("ABCDE")))
        of[item.key] = item.subject
    order = {subject: [key for key in of if of[key] == subject] for subject in "ABCDE"}
    now = [0.0]

    def send(item):
        assert item.key == order[item.subject][0], "the oldest of its subject that is not done"
        now[0] += chance.random() / 10
        outcome = chance.choice([Done(None), Done(None), Done(None), RetryLater("busy"), Paused("wait")])
        if isinstance(outcome, Done):
            order[item.subject].pop(0)
        return outcome

    while any(order.values()):
        waits = chance.choice([None, *of])
        told = deliver(outbox, send, clock=lambda: now[0], first=lambda waits=waits: waits, most=chance.randint(1, 12))
        if isinstance(told, Nothing):
            now[0] = told.until
    assert outbox.stats().waiting == 0
