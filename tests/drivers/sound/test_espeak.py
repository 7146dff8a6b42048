"""espeak-ng as Debian brings it."""

import threading
from pathlib import Path

import numpy as np
import pytest

from drivers.sound.espeak import EspeakVoice
from drivers.sound.pcm import Sound
from support.sound import a_program

LONG = "Xin đặt thẻ căn cước lên đầu đọc."


def said(text: str, language: str, voice: EspeakVoice | None = None) -> Sound:
    sound = (voice or EspeakVoice()).pronounce(text, language, threading.Event())
    assert sound is not None
    return sound


@pytest.mark.parametrize(
    ("language", "text"), [("vi", "Xin chào"), ("en", "Hello"), ("zh", "你好"), ("zh-CN", "你好"), ("ko", "안녕하세요")]
)
def test_it_speaks_these_languages(language: str, text: str) -> None:
    assert language.partition("-")[0] in EspeakVoice().languages()
    assert said(text, language).samples.any()


def test_it_does_not_speak_khmer() -> None:
    assert "km" not in EspeakVoice().languages()


def test_chinese_is_spoken_by_the_sounds_of_pinyin_and_not_as_english() -> None:
    by_pinyin, as_english = said("请", "cmn-latn-pinyin"), said("king", "en")
    assert np.array_equal(said("请", "zh").samples, by_pinyin.samples)
    assert as_english.seconds != by_pinyin.seconds


def test_japanese_needs_the_program_that_knows_how_its_signs_are_read(tmp_path: Path) -> None:
    kana = a_program(tmp_path, "cat > /dev/null; printf うけつけばんごう")
    assert "ja" not in EspeakVoice(kana=(f"{tmp_path}/missing",)).languages()
    voice = EspeakVoice(kana=(kana,))
    assert "ja" in voice.languages()
    assert said("受付番号", "ja", voice).seconds == said("anything", "ja", voice).seconds


def test_a_calmer_rate_lasts_longer() -> None:
    assert said(LONG, "vi", EspeakVoice(100)).seconds > 1.3 * said(LONG, "vi", EspeakVoice(200)).seconds


def test_markup_and_phonemes_are_read_as_they_are_written() -> None:
    assert said('<break time="5s"/> a', "en").seconds < 5
    assert said("<silence/> a", "en").samples.any()
