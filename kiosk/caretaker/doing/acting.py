"""The small requests: the machine and the program on and off, the touch screen, the network."""

import math

from kiosk.caretaker.doing import network as network_files
from kiosk.caretaker.doing.consent import need_consent
from kiosk.caretaker.doing.deciding import files_of_network
from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.placing import place
from kiosk.caretaker.doing.runner import NOT_THERE, Runner, said_by
from kiosk.caretaker.doing.setting_up import systemctl
from kiosk.caretaker.doing.steps import Done, RefusedError, Step, Why
from kiosk.provisioning.checking import network_doubts
from kiosk.provisioning.plan import Network

_RULE = """\
# Made on the glass: how touches lie on the picture (libinput, "Static device configuration via udev").
ACTION!="remove", SUBSYSTEM=="input", KERNEL=="event*", ENV{{ID_INPUT_TOUCHSCREEN}}=="1", \\
  ENV{{LIBINPUT_CALIBRATION_MATRIX}}="{matrix}"
"""
_FARTHEST = 10.0


def reboot(runner: Runner) -> Done:
    """Raises RefusedError."""
    systemctl(runner, "reboot")
    return Done((Step.REBOOTING,))


def power_off(runner: Runner) -> Done:
    """Raises RefusedError."""
    systemctl(runner, "poweroff")
    return Done((Step.POWERING_OFF,))


def calibrate_touch(matrix: tuple[float, ...], places: Places, runner: Runner) -> Done:
    """libinput reads it when the panel is opened: after the next start of the glass. Raises RefusedError."""
    a, b, _, d, e, _ = matrix
    if not all(math.isfinite(one) and abs(one) <= _FARTHEST for one in matrix) or abs(a * e - b * d) < 0.01:
        raise RefusedError(Why.NOT_USABLE, "the six numbers lay no touch screen over a picture")
    text = _RULE.format(matrix=" ".join(f"{one:.6f}" for one in matrix))
    try:
        place(places.touch_rule, text.encode(), 0o644)
    except OSError as error:
        raise RefusedError(Why.NOT_WRITTEN, f"{places.touch_rule}: {error.strerror}") from error
    for command in (("control", "--reload"), ("trigger", "--action=change", "--subsystem-match=input")):
        ran = runner.run("udevadm", *command)
        if ran.code != 0:
            return Done(
                (Step.TOUCH_WRITTEN,), (f"udev takes it up after the next start only: {said_by(ran, 'udevadm')}",)
            )
    return Done((Step.TOUCH_WRITTEN,))


def connect(network: Network, places: Places, runner: Runner) -> Done:
    """Take the network up. Where it does not come up the file stays: a cable may come later. Raises RefusedError."""
    need_consent(places, by_root=False)
    doubts = network_doubts(network)
    if doubts:
        raise RefusedError(Why.NOT_USABLE, "; ".join(doubts))
    if runner.run("nmcli", "--version").code == NOT_THERE:
        raise RefusedError(Why.NO_PROGRAM, "this machine has no NetworkManager: its network is set up by hand")
    files, gone = files_of_network(network, places)
    try:
        for path, content, mode in files:
            place(path, content, mode)
        for path in gone:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise RefusedError(Why.NOT_WRITTEN, f"the network is not written: {error.strerror}") from error
    trouble = network_files.bring_up(runner)
    if trouble:
        raise RefusedError(Why.PROGRAM_FAILED, trouble)
    caution = network_files.renew_time(runner)
    return Done((Step.NETWORK_WRITTEN, Step.NETWORK_UP), (caution,) if caution else ())
