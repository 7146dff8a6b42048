"""What comes out of the card, by ALSA's own player."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from drivers.device import DeviceBusy, DeviceError, DeviceTimeout, DeviceUnplugged
from drivers.sound.gain import GAINS, in_pieces
from drivers.sound.pcm import Sound
from drivers.sound.player import AplayPlayer
from support.sound import WrittenCard, a_program, a_tune, wait_until


def test_what_is_played_comes_out_sample_by_sample(card: WrittenCard) -> None:
    tune = a_tune()
    AplayPlayer(card.name).play([tune], threading.Event())
    assert (card.samples() == tune.samples).all()


def test_sounds_follow_each_other_without_a_gap(card: WrittenCard) -> None:
    tunes = [a_tune(pitch=pitch, seconds=0.05) for pitch in (300, 400, 500)]
    AplayPlayer(card.name).play(tunes, threading.Event())
    assert (card.samples() == np.concatenate([tune.samples for tune in tunes])).all()


def test_a_recording_of_another_rate_is_played_after_what_came_before_it(card: WrittenCard) -> None:
    AplayPlayer(card.name).play([a_tune(rate=22050), a_tune(rate=44100)], threading.Event())
    assert (card.samples() == a_tune(rate=44100).samples).all(), "each rate has a player, and each begins the file anew"


@pytest.mark.parametrize("volume", [1, 2, 3, 4])
def test_volume_is_applied_to_every_sample_and_cuts_nothing_off(volume: int, card: WrittenCard) -> None:
    loudest = a_tune(loud=32767)
    AplayPlayer(card.name, volume=volume).play([loudest], threading.Event())
    assert np.abs(card.samples() - loudest.samples * GAINS[volume]).max() <= 1
    assert np.abs(card.samples().astype(int)).max() <= 32767 * GAINS[volume] + 1


def test_volume_nought_is_silence_and_lasts_as_long(card: WrittenCard) -> None:
    AplayPlayer(card.name, volume=0).play([a_tune()], threading.Event())
    assert len(card.samples()) == 0
    assert card.was_given_anything()


def test_a_volume_that_is_changed_meanwhile_is_heard_without_a_step(card: WrittenCard) -> None:
    player = AplayPlayer(card.name, volume=4)

    def sounds() -> Iterator[Sound]:
        yield a_tune(0.1)
        player.volume = 1
        yield a_tune(0.1)

    player.play(sounds(), threading.Event())
    heard = card.samples().astype(int)
    steps = np.abs(np.diff(heard))
    assert np.abs(heard[-1000:]).max() <= 20000 * GAINS[1] + 1
    assert steps[2300:].max() < 20000 * 2 * np.pi * 440 / 22050 * 1.1


def test_a_volume_that_is_changed_within_a_sound_makes_no_click() -> None:
    volumes = iter([4, 4, 4, 1, 1, 1])
    flat = Sound(np.full(5 * 441, 10000, np.int16), 22050)
    heard = np.concatenate(list(in_pieces(flat, lambda: next(volumes)))).astype(int)
    assert (heard[0], heard[-1]) == (10000, round(10000 * GAINS[1]))
    assert np.abs(np.diff(heard)).max() < 50


def test_nothing_to_play_starts_no_program(tmp_path: Path) -> None:
    AplayPlayer(program=os.fspath(tmp_path / "missing")).play([], threading.Event())


def endless() -> Iterator[Sound]:
    while True:
        yield a_tune()


@pytest.mark.parametrize("program", ["aplay", "a card that takes nothing"])
def test_it_is_hushed_from_another_thread_and_leaves_no_program(
    program: str, card: WrittenCard, tmp_path: Path
) -> None:
    stuck = a_program(tmp_path, f"echo $$ > {tmp_path}/id; mv {tmp_path}/id {tmp_path}/pid; exec sleep 60")
    player = AplayPlayer(card.name, stalled_s=30, program="aplay" if program == "aplay" else stuck)
    hush = threading.Event()
    thread = threading.Thread(target=player.play, args=(endless(), hush), daemon=True)
    thread.start()
    wait_until(lambda: card.was_given_anything() or (tmp_path / "pid").exists())
    hush.set()
    thread.join(5)
    assert not thread.is_alive()
    if (tmp_path / "pid").exists():
        with pytest.raises(ProcessLookupError):
            os.kill(int((tmp_path / "pid").read_text()), 0)


def test_hushed_while_the_last_samples_come_out_it_does_not_wait_for_them(tmp_path: Path) -> None:
    slow = a_program(tmp_path, f"cat > /dev/null; touch {tmp_path}/all; exec sleep 60")
    hush = threading.Event()
    thread = threading.Thread(target=AplayPlayer(stalled_s=30, program=slow).play, args=([a_tune()], hush), daemon=True)
    thread.start()
    wait_until((tmp_path / "all").exists)
    hush.set()
    thread.join(5)
    assert not thread.is_alive()


@pytest.mark.parametrize(
    ("script", "error", "words"),
    [
        (
            "echo 'aplay: main:831: audio open error: Device or resource busy' >&2; exit 1",
            DeviceBusy,
            "another program",
        ),
        (
            "echo 'aplay: main:831: audio open error: No such file or directory' >&2; exit 1",
            DeviceUnplugged,
            "not there",
        ),
        ("echo 'audio open error: Permission denied' >&2; exit 1", DeviceError, "group 'audio'"),
        ("head -c 9000 > /dev/null; echo 'write error: No such device' >&2; exit 1", DeviceUnplugged, "not there"),
        ("exec sleep 60", DeviceTimeout, "nothing any more"),
        ("cat > /dev/null; exec sleep 60", DeviceTimeout, "nothing any more"),
        ("cat > /dev/null; exit 3", DeviceError, "does not play"),
        ("kill -SEGV $$", DeviceError, "does not play"),
    ],
    ids=["busy", "gone", "forbidden", "pulled out meanwhile", "stuck", "stuck at the end", "fails", "crashes"],
)
def test_every_trouble_of_the_card_has_its_name(
    script: str, error: type[DeviceError], words: str, tmp_path: Path
) -> None:
    player = AplayPlayer(stalled_s=0.2 if "sleep" in script else 10, program=a_program(tmp_path, script))
    with pytest.raises(error, match=words):
        player.play([a_tune()], threading.Event())


def test_a_card_that_complains_all_the_time_is_heard_on(tmp_path: Path) -> None:
    chatty = a_program(tmp_path, "yes 'underrun!!!' | head -c 300000 >&2; cat > /dev/null")
    AplayPlayer(program=chatty).play([a_tune()], threading.Event())


def test_a_machine_without_the_program_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(DeviceError, match="apt-get install alsa-utils"):
        AplayPlayer(program=os.fspath(tmp_path / "missing")).play([a_tune()], threading.Event())


def test_a_machine_without_the_card_says_so(card: WrittenCard) -> None:
    with pytest.raises(DeviceUnplugged, match="nowhere is not there"):
        AplayPlayer("nowhere").play([a_tune()], threading.Event())
