"""What the glass may ask the caretaker for: a closed vocabulary, one JSON file each.

The kiosk's own user has no rights over the machine. What has to be done with such rights is asked for by a file and
done by a program of root that knows these words and nothing else (`kiosk caretaker`, started by systemd).
"""

from typing import Final

import msgspec

from kiosk.provisioning.plan import Network, Plan

WANTED: Final = "/run/kiosk-caretaker/wanted"
ANSWERS: Final = "/run/kiosk-caretaker/answers"
AGAIN: Final = "/run/kiosk-caretaker/set-up-again"
"""While it is there, the machine shows the wizard though it is a kiosk, and the wizard may make another one of it.

Root alone can put it there; the next start of the machine forgets it.
"""
MOST_BYTES: Final = 2 * 1024 * 1024


class Reboot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="reboot", tag_field="ask"):
    """Start the machine anew."""


class PowerOff(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="power-off", tag_field="ask"):
    """Switch the machine off."""


class Restart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="restart", tag_field="ask"):
    """Start the kiosk's program anew, the machine goes on. From the wizard: leave it, be the kiosk of kiosk.toml."""


class SetUpAgain(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="set-up-again", tag_field="ask"):
    """Show the wizard on a machine that is a kiosk. Nothing of the kiosk is changed; `Restart` brings it back.

    `pin` is the technicians' PIN as it was typed: the caretaker compares it by itself (`doing/pin_tries.py`).
    """

    pin: str

    def __repr__(self) -> str:
        return "SetUpAgain()"


class CalibrateTouch(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="calibrate-touch", tag_field="ask"):
    """Lay this matrix over the touch screen: the six numbers of libinput's LIBINPUT_CALIBRATION_MATRIX, row by row.

    They map what the panel tells, from 0 to 1, to where on the picture it was touched, from 0 to 1.
    """

    matrix: tuple[float, float, float, float, float, float]


class Connect(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="connect", tag_field="ask"):
    """Take up this network now, so that the wizard can try the hospital's address before anything else is settled.

    On a machine that is a kiosk as `Provision`.
    """

    network: Network


class Provision(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="provision", tag_field="ask"):
    """Make this machine the kiosk that the plan describes: what was answered in the wizard, signed by nobody.

    On a machine that is a kiosk only while `AGAIN` lies there (`doing/consent.py`).
    """

    plan: Plan


class ProvisionFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="provision-file", tag_field="ask"):
    """Make this machine the kiosk of this file: all its bytes, and the code that was typed for it.

    The caretaker verifies and opens it by itself: what the glass saw in it counts for nothing.
    """

    sealed: bytes
    code: str

    def __repr__(self) -> str:
        return f"ProvisionFile(<{len(self.sealed)} bytes>)"


class Update(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="update", tag_field="ask"):
    """Install the release in this folder of a stick; only below /run/media, only what the image's keys signed.

    The answer says that it was begun: systemd does it, as the unit that `update_unit` names.
    """

    source: str


Request = Reboot | PowerOff | Restart | SetUpAgain | CalibrateTouch | Connect | Provision | ProvisionFile | Update


def update_unit(source: str) -> str:
    """The unit that installs from this folder: its name escaped as systemd-escape(1) does it for a path."""
    kept = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_."
    escaped = "".join(
        "-" if byte == 0x2F else chr(byte) if chr(byte) in kept else f"\\x{byte:02x}"
        for byte in source.strip("/").encode()
    )
    return f"kiosk-update-stick@{escaped}.service"


class Answer(msgspec.Struct, frozen=True):
    """What became of a request. `problem` is empty when it was done, else one English sentence for a technician.

    `steps` are what was done, in order, in the words of `kiosk.caretaker.doing`. `cautions`: it was done, and this is
    to be seen to, for example a network that does not come up; a sentence each.
    """

    problem: str = ""
    steps: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
