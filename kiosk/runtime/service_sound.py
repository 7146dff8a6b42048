"""A technician's trial of the loudspeaker: tones, and one sentence in each language."""

from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, Slot

from kiosk.runtime.speaker_face import SpeakerFace, Speech, Tone
from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.pages import SoundWord

SENTENCES: Final = {
    "vi": "Xin chào. Đây là câu thử tiếng của máy đăng ký khám bệnh.",
    "en": "Hello. This is a sound test of the registration kiosk.",
    "zh": "您好。这是自助挂号机的声音测试。",
    "ko": "안녕하세요. 접수 기기의 소리 시험입니다.",
    "ja": "こんにちは。これは受付機の音声テストです。",
    "km": "សួស្តី។ នេះជាការសាកល្បងសំឡេងរបស់ម៉ាស៊ីនចុះឈ្មោះ។",
}
"""A language of the hospital's own hears the English one."""
_WORDS: Final = {
    Speech.SPEAKING: SoundWord.PLAYING,
    Speech.SILENT: SoundWord.PLAYED,
    Speech.NO_VOICE: SoundWord.NO_VOICE,
    Speech.NO_SOUND: SoundWord.NO_SOUND,
}
SoundJob = jobs.PlayTone | jobs.SaySentence | jobs.SetVolume | jobs.Hush


class SoundTrial(QObject):
    """Lives on the GUI thread. `usual_volume` is what the kiosk has when the trial is over."""

    def __init__(
        self,
        speaker: SpeakerFace | None,
        answer: Callable[[events.Event], None],
        usual_volume: Callable[[], int],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._speaker = speaker
        self._answer = answer
        self._usual_volume = usual_volume
        self._saying = False
        if speaker is not None:
            speaker.changed.connect(self._changed)

    def do(self, job: SoundJob) -> None:
        """Begin, or set, or end."""
        speaker = self._speaker
        if speaker is None:
            if isinstance(job, jobs.PlayTone | jobs.SaySentence):
                self._answer(events.SoundCame(SoundWord.NO_SOUND))
            return
        match job:
            case jobs.PlayTone(tone=tone):
                speaker.tone(Tone(tone))
                self._answer(events.SoundCame(SoundWord.PLAYED))
            case jobs.SaySentence(language=language):
                self._saying = True
                speaker.say([SENTENCES.get(language, SENTENCES["en"])], language)
                self._changed()
            case jobs.SetVolume(volume=volume):
                speaker.set_volume(volume)
            case jobs.Hush():
                self._saying = False
                speaker.stop()
                speaker.set_volume(self._usual_volume())

    def close(self) -> None:
        """Hear no more."""
        if self._speaker is not None:
            with suppress(RuntimeError):  # it may be gone already
                self._speaker.changed.disconnect(self._changed)
        self._speaker = None

    @Slot()
    def _changed(self) -> None:
        if not self._saying or self._speaker is None:
            return
        speech = self._speaker.speech
        self._saying = speech is Speech.SPEAKING
        self._answer(events.SoundCame(_WORDS[speech]))
