from hypothesis import given
from hypothesis import strategies as st

from drivers.camera.confined.presence import Presence


def test_a_code_held_for_seconds_is_one_arrival() -> None:
    presence = Presence()
    assert [presence.arrivals([b"A"], tick / 30) for tick in range(90)] == [[b"A"]] + [[]] * 89


def test_a_code_unseen_for_a_few_frames_has_not_left() -> None:
    presence = Presence(gone_after_s=1)
    assert presence.arrivals([b"A"], 0) == [b"A"]
    assert presence.arrivals([], 0.5) == []
    assert presence.arrivals([b"A"], 0.9) == []
    assert presence.arrivals([b"A"], 1.8) == []


def test_a_code_that_left_may_come_again() -> None:
    presence = Presence(gone_after_s=1)
    assert presence.arrivals([b"A"], 0) == [b"A"]
    assert presence.arrivals([], 0.5) == []
    assert presence.arrivals([b"A"], 1.0) == [b"A"]


def test_a_code_did_not_leave_while_the_machine_had_no_time_for_any_frame() -> None:
    presence = Presence(gone_after_s=1)
    assert presence.arrivals([b"A"], 0) == [b"A"]
    assert presence.arrivals([b"A"], 5) == []
    assert presence.arrivals([], 5.1) == []
    assert presence.arrivals([b"A"], 6.2) == [b"A"]


def test_several_codes_in_one_frame_arrive_each() -> None:
    presence = Presence()
    assert presence.arrivals([b"A", b"B", b"A"], 0) == [b"A", b"B"]
    assert presence.arrivals([b"B", b"C"], 0.1) == [b"C"]


@given(st.lists(st.tuples(st.lists(st.sampled_from([b"A", b"B"]), max_size=2), st.floats(0, 2)), max_size=30))
def test_a_code_arrives_exactly_when_it_was_unseen_long_enough(frames: list[tuple[list[bytes], float]]) -> None:
    presence, last_seen, now = Presence(gone_after_s=1), {}, 0.0
    before: list[bytes] = []
    for payloads, step in frames:
        now += step
        unseen = {code for code in payloads if code not in last_seen or now - last_seen[code] >= 1}
        assert set(presence.arrivals(payloads, now)) == unseen - set(before)
        last_seen.update(dict.fromkeys(payloads, now))
        before = payloads
