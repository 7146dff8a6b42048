from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.keyboard_scanner import us_layout
from drivers.keyboard_scanner.input_events import EV_KEY, EV_SYN, SYN_DROPPED, InputEvent, pack, parse
from drivers.keyboard_scanner.keystrokes import Keystrokes, Typed

LEFT_SHIFT, LEFT_CTRL, LEFT_ALT, CAPS_LOCK, ENTER, KP_ENTER = 42, 29, 56, 58, 28, 96


def key(code: int, value: int, at: float = 0.0) -> InputEvent:
    return InputEvent(at, EV_KEY, code, value)


def tap(code: int, at: float = 0.0) -> list[InputEvent]:
    return [key(code, 1, at), key(code, 0, at)]


def holding(held: list[int], codes: list[int]) -> list[InputEvent]:
    down = [key(code, 1) for code in held]
    up = [key(code, 0) for code in reversed(held)]
    return down + [event for code in codes for event in tap(code)] + up


def text(typed: list[Typed]) -> list[str]:
    assert all(one.whole for one in typed)
    return ["".join(str(c) for c in one.characters) for one in typed]


ABCD = [event for code in (30, 48, 46, 32) for event in tap(code)]


@pytest.mark.parametrize(
    ("codes", "plain", "shifted"),
    [
        (range(2, 14), "1234567890-=", "!@#$%^&*()_+"),
        (range(16, 28), "qwertyuiop[]", "QWERTYUIOP{}"),
        (range(30, 42), "asdfghjkl;'`", 'ASDFGHJKL:"~'),
        ([43, *range(44, 54), 57], "\\zxcvbnm,./ ", "|ZXCVBNM<>? "),
    ],
)
def test_keys_type_what_a_us_keyboard_types(codes: list[int], plain: str, shifted: str) -> None:
    assert text(Keystrokes().feed([e for code in codes for e in tap(code)] + tap(ENTER), 0)) == [plain]
    assert text(Keystrokes().feed(holding([LEFT_SHIFT], list(codes)) + tap(ENTER), 0)) == [shifted]


def test_the_keypad_types_digits() -> None:
    events = [e for code in (82, 79, 80, 81, 75, 76, 77, 71, 72, 73) for e in tap(code)]
    assert text(Keystrokes().feed(events + tap(KP_ENTER), 0)) == ["0123456789"]


def test_caps_lock_turns_letters_round_and_nothing_else() -> None:
    events = [*tap(CAPS_LOCK), *ABCD, *tap(2), *holding([LEFT_SHIFT], [30, 3]), *tap(CAPS_LOCK), *tap(30), *tap(ENTER)]
    assert text(Keystrokes().feed(events, 0)) == ["ABCD1a@a"]


def test_silence_ends_a_code_until_enter_was_seen() -> None:
    keystrokes = Keystrokes()
    assert keystrokes.feed(ABCD, 0.0) == []
    assert keystrokes.waiting
    assert keystrokes.flush(0.05) == []
    assert text(keystrokes.flush(0.11)) == ["abcd"]
    assert not keystrokes.waiting
    assert text(keystrokes.feed(ABCD + tap(ENTER), 1.0)) == ["abcd"]
    assert keystrokes.feed(ABCD, 2.0) == []
    assert keystrokes.flush(3.0) == []


def test_keys_that_a_hand_typed_are_no_code() -> None:
    keystrokes = Keystrokes()
    slow = [event for number, code in enumerate((30, 48, 46, 32, ENTER)) for event in tap(code, number * 0.06)]
    assert keystrokes.feed(slow, 1.0) == []
    assert keystrokes.flush(2.0) == []


def test_two_codes_with_a_pause_between_are_two() -> None:
    keystrokes = Keystrokes()
    later = [InputEvent(1.0, event.kind, event.code, event.value) for event in ABCD]
    assert text(keystrokes.feed(ABCD + later, 1.0)) == ["abcd"]
    assert text(keystrokes.flush(2.0)) == ["abcd"]


def test_the_kernel_s_own_repeats_are_not_typed() -> None:
    events = [key(30, 1), key(30, 2), key(30, 2), key(30, 0), *ABCD, *tap(ENTER)]
    assert text(Keystrokes().feed(events, 0)) == ["aabcd"]


def test_alt_and_the_keypad_give_a_number() -> None:
    events = [*ABCD, *holding([LEFT_ALT], [71, 72, 71, 71]), *holding([LEFT_ALT], [82, 80, 80, 76]), *tap(ENTER)]
    assert Keystrokes().feed(events, 0) == [Typed((*"abcd", 7877, 225), whole=True)]


def test_ctrl_shift_u_gives_a_character() -> None:
    events = [*ABCD, *holding([LEFT_CTRL, LEFT_SHIFT], [22, 2, 18, 46, 6]), *tap(ENTER)]  # u 1 e c 5
    assert Keystrokes().feed(events, 0) == [Typed((*"abcd", "ễ"), whole=True)]


@pytest.mark.parametrize("code", [50, 36])
def test_ctrl_m_and_ctrl_j_are_enter(code: int) -> None:
    assert text(Keystrokes().feed(ABCD + holding([LEFT_CTRL], [code]), 0)) == ["abcd"]


@pytest.mark.parametrize(
    "unknown",
    [
        tap(1),
        tap(14),
        tap(59),
        holding([LEFT_CTRL], [30]),
        holding([LEFT_CTRL, LEFT_SHIFT], [22]),
        holding([LEFT_ALT], [30]),
        holding([100], [30]),
        holding([LEFT_ALT], [73] * 8),
        [InputEvent(0.0, EV_SYN, SYN_DROPPED, 0)],
    ],
    ids=["escape", "backspace", "F1", "ctrl", "no digits", "alt", "altgr", "no character", "dropped"],
)
def test_keys_that_mean_nothing_spoil_the_code_they_stand_in_and_no_other(unknown: list[InputEvent]) -> None:
    keystrokes = Keystrokes()
    spoiled = keystrokes.feed(ABCD + unknown + tap(ENTER), 0)
    assert [one.whole for one in spoiled] == [False]
    assert text(keystrokes.feed(ABCD + tap(ENTER), 0)) == ["abcd"]


def test_too_long_is_spoiled() -> None:
    events = [event for _ in range(5000) for event in tap(30)]
    (one,) = Keystrokes().feed(events + tap(ENTER), 0)
    assert not one.whole
    assert len(one.characters) <= 4096


events = st.builds(
    InputEvent,
    at=st.floats(0, 2),
    kind=st.sampled_from([EV_KEY, EV_SYN, 4]),
    code=st.one_of(st.sampled_from([28, 29, 42, 56, 58, 22, 71, 30, 3]), st.integers(0, 0xFFFF)),
    value=st.sampled_from([0, 1, 2]),
)


@given(st.lists(events, max_size=60), st.lists(st.integers(0, 60), max_size=5))
def test_any_events_give_the_same_codes_however_they_are_cut(stream: list[InputEvent], cuts: list[int]) -> None:
    at = sorted(min(cut, len(stream)) for cut in cuts)
    whole, cut = Keystrokes(), Keystrokes()
    expected = whole.feed(stream, 0.0) + whole.flush(1.0)
    pieces = [stream[a:b] for a, b in pairwise([0, *at, len(stream)])]
    assert [one for piece in pieces for one in cut.feed(piece, 0.0)] + cut.flush(1.0) == expected


@given(st.lists(events, max_size=20), st.integers(0, 480))
def test_events_survive_being_cut_into_pieces_of_bytes(stream: list[InputEvent], cut: int) -> None:
    data = b"".join(map(pack, stream))
    first, rest = parse(data[:cut])
    second, left = parse(rest + data[cut:])
    assert [(e.kind, e.code, e.value) for e in first + second] == [(e.kind, e.code, e.value) for e in stream]
    assert all(abs(e.at - s.at) < 1e-5 for e, s in zip(first + second, stream, strict=True))
    assert left == b""


def test_no_repr_shows_what_was_typed() -> None:
    shown = f"{Typed(tuple('Nguyen'), whole=True)!r} {key(49, 1)!r}"
    assert "Nguyen" not in shown
    assert "49" not in shown


def test_every_printable_character_has_a_key() -> None:
    typed = set(us_layout.PLAIN.values()) | set(us_layout.SHIFTED.values())
    assert set(map(chr, range(0x20, 0x7F))) <= typed


def test_the_rest_of_a_code_that_was_forgotten_is_no_code() -> None:
    keystrokes = Keystrokes()
    assert keystrokes.feed(ABCD, 0) == []
    keystrokes.forget()
    assert keystrokes.feed(ABCD + tap(ENTER), 0) == []
    assert text(keystrokes.feed(ABCD + tap(ENTER), 0)) == ["abcd"]


def test_what_comes_a_pause_after_a_code_that_was_forgotten_is_a_code() -> None:
    keystrokes = Keystrokes()
    assert keystrokes.feed(ABCD, 0) == []
    keystrokes.forget()
    later = [key(event.code, event.value, 1.0) for event in ABCD + tap(ENTER)]
    assert text(keystrokes.feed(later, 1.0)) == ["abcd"]
