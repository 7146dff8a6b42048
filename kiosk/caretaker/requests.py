"""What the glass may ask the caretaker for: a closed vocabulary, one JSON file each.

The kiosk's own user has no rights over the machine. What has to be done with such rights is asked for by a file and
done by a program of root that knows these words and nothing else (`kiosk caretaker`, started by systemd).
"""

from typing import Final

import msgspec

from kiosk.provisioning.plan import Plan

WANTED: Final = "/run/kiosk-caretaker/wanted"
ANSWERS: Final = "/run/kiosk-caretaker/answers"


class Reboot(msgspec.Struct, frozen=True, tag="reboot", tag_field="ask"):
    """Start the machine anew."""


class PowerOff(msgspec.Struct, frozen=True, tag="power-off", tag_field="ask"):
    """Switch the machine off."""


class Restart(msgspec.Struct, frozen=True, tag="restart", tag_field="ask"):
    """Start the kiosk's program anew, the machine goes on."""


class CalibrateTouch(msgspec.Struct, frozen=True, tag="calibrate-touch", tag_field="ask"):
    """Lay this matrix over the touch screen: the six numbers of libinput's LIBINPUT_CALIBRATION_MATRIX, row by row.

    They map what the panel tells, from 0 to 1, to where on the picture it was touched, from 0 to 1.
    """

    matrix: tuple[float, float, float, float, float, float]


class Provision(msgspec.Struct, frozen=True, tag="provision", tag_field="ask"):
    """Make this machine the kiosk that the plan describes."""

    plan: Plan


Request = Reboot | PowerOff | Restart | CalibrateTouch | Provision


class Answer(msgspec.Struct, frozen=True):
    """What became of a request. `problem` is empty when it was done, else one English sentence for a technician.

    `steps` are what was done, in order, in the words of `kiosk.caretaker.doing`.
    """

    problem: str = ""
    steps: tuple[str, ...] = ()
