from hypothesis import given
from hypothesis import strategies as st

from drivers.camera.capture.bracketing import FRAMES_EACH, ROUND, Bracketing, BracketingDelays, Exposure

FRAME_S = 1 / 30


def played(bracketing: Bracketing, screen: bool, seconds: float, start: float = 0.0) -> list[Exposure]:
    frames = round(seconds / FRAME_S)
    return [bracketing.step(start + number * FRAME_S, screen=screen) for number in range(frames)]


def test_without_a_screen_the_automatic_is_never_disturbed() -> None:
    assert set(played(Bracketing(), screen=False, seconds=60)) == {Exposure.AUTOMATIC}


def test_a_screen_is_answered_at_once_with_pairs_of_shorter_exposures() -> None:
    assert played(Bracketing(), screen=True, seconds=8 * FRAME_S) == [
        *[Exposure.QUARTER] * 2,
        *[Exposure.SIXTEENTH] * 2,
        *[Exposure.HELD] * 2,
        *[Exposure.QUARTER] * 2,
    ]


def test_a_screen_that_short_exposures_hide_is_still_there_for_a_while() -> None:
    bracketing = Bracketing()
    bracketing.step(0.0, screen=True)
    hidden = played(bracketing, screen=False, seconds=1.4, start=FRAME_S)
    assert set(hidden) == set(ROUND)


def test_the_automatic_is_back_a_second_and_a_half_after_the_screen_left() -> None:
    bracketing = Bracketing()
    played(bracketing, screen=True, seconds=1)
    left = 29 * FRAME_S
    assert bracketing.step(left + 1.4, screen=False) is not Exposure.AUTOMATIC
    assert bracketing.step(left + 1.51, screen=False) is Exposure.AUTOMATIC
    assert bracketing.step(left + 1.6, screen=True) is Exposure.QUARTER


def test_a_screen_that_stays_for_ever_does_not_keep_the_automatic_from_measuring_the_hall() -> None:
    frames = played(Bracketing(), screen=True, seconds=60)
    share = frames.count(Exposure.AUTOMATIC) / len(frames)
    assert 0.15 < share < 0.25
    longest = max(len(run) for run in "".join("-" if f is Exposure.AUTOMATIC else "x" for f in frames).split("-"))
    assert longest * FRAME_S <= BracketingDelays().rounds + 2 * FRAME_S


@given(
    frames=st.lists(st.tuples(st.floats(0.001, 2.0), st.booleans()), max_size=200),
)
def test_a_short_exposure_always_has_a_screen_behind_it(frames: list[tuple[float, bool]]) -> None:
    bracketing, now, seen_at = Bracketing(), 0.0, None
    for pause, screen in frames:
        now += pause
        seen_at = now if screen else seen_at
        exposure = bracketing.step(now, screen=screen)
        if exposure is not Exposure.AUTOMATIC:
            assert seen_at is not None
            assert now - seen_at < BracketingDelays().gone


@given(pauses=st.lists(st.floats(0.01, 0.1), min_size=12, max_size=30))
def test_every_exposure_gets_its_pair_whatever_the_rhythm(pauses: list[float]) -> None:
    bracketing, now = Bracketing(), 0.0
    frames = []
    for pause in pauses:
        now += pause
        frames.append(bracketing.step(now, screen=True))
    pairs = [frames[at : at + FRAMES_EACH] for at in range(0, 12, FRAMES_EACH)]
    assert pairs == [[exposure] * FRAMES_EACH for exposure in ROUND * 2]
