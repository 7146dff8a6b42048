"""What types cannot say of sound."""

import re

from kiosk.settings.sections import Sound

Doubt = tuple[tuple[str, ...], str]


def about_sound(sound: Sound) -> list[Doubt]:
    """What cannot be."""
    doubts: list[Doubt] = []
    if not re.fullmatch(r"[^\s-]\S*", sound.device):
        doubts.append((("sound", "device"), "takes a name that `aplay -L` tells, without spaces, for example default"))
    if not 80 <= sound.rate <= 400:
        doubts.append((("sound", "rate"), "takes words a minute, from 80 to 400; 150 is calm"))
    if not 0 <= sound.volume <= 4:
        doubts.append((("sound", "volume"), "takes 0, which is silent, to 4"))
    doubts += [
        (("sound", key), "takes a path that begins with /; leave the key out to do without")
        for key in ("prompts_folder", "headphones")
        if (place := getattr(sound, key)) is not None and not place.startswith("/")
    ]
    for language, command in sound.commands.items():
        where = ("sound", "commands", language)
        if not re.fullmatch(r"[a-z]{2,3}([-_][A-Za-z0-9]{2,8})?", language):
            doubts.append((where, "is no language's code; the keys are such as vi or pt-BR"))
        elif not command or not command[0].startswith("/"):
            doubts.append((where, 'takes the whole path and the arguments one by one: ["/opt/piper/piper", "--quiet"]'))
    return doubts
