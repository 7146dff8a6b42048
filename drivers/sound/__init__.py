"""What the kiosk says and hears through cables: voices, recordings, short tones, the player, the headphone jack.

Qt's own QtTextToSpeech and QtMultimedia are part of the PySide6 Addons, which cost every kiosk 400 MB more; the kiosk
brings the Essentials only. So the floor is the program `espeak-ng`, and `aplay` of ALSA plays. Both work offline.

    DeviceError
    ├── VoiceError         a voice did not speak: its program is missing, hangs, was killed or gives no sound
    ├── PromptError        a recording cannot be used
    ├── DeviceUnplugged    no sound card, or no jack, is there
    ├── DeviceBusy         another program holds the card
    └── DeviceTimeout      the card takes nothing any more

Spoken text goes to programs by a pipe, never on a command line, and stands in no error, status, `repr` or file.
"""

from drivers.sound.tone import Tone

__all__ = ["Tone"]
