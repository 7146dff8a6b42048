"""A kiosk's machine in software: UEFI, one disk, a screen, a network card, and a TPM if wanted."""

import base64
import json
import shutil
import socket
import subprocess
import time
from pathlib import Path

from line import CREDENTIALS, Line
from trouble import TrialError

FIRMWARE = Path("/usr/share/OVMF")
SLOWLY = "[Service]\nWatchdogSec=120\nTimeoutStartSec=600\n"
SLOW = {  # an emulated processor is twenty times slower than a kiosk's; the last of all drop-ins wins
    "systemd.unit-dropin.kiosk.service~zz-trial": SLOWLY,
    "systemd.unit-dropin.kiosk-setup.service~zz-trial": SLOWLY,
}
IDENTITY = "6b1a3a52-6d0b-4a4e-9d63-2f1d6a9d0c10"
SCREEN = (1080, 1920)


class Machine:
    """One disk, started as often as wanted; what it needs besides is kept in `folder`."""

    def __init__(self, folder: Path, disk: Path, *, tpm: bool) -> None:
        self.starts = 0
        self._folder = folder
        self._disk = disk
        self._tpm = tpm
        self._started = 0.0
        self._process: subprocess.Popen[bytes] | None = None
        self._tpm_process: subprocess.Popen[bytes] | None = None
        self._line = self._new_line()

    @property
    def seconds(self) -> float:
        """Since power on."""
        return time.monotonic() - self._started

    @property
    def is_on(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Power on. A reboot inside ends the process, so that every start is one that is asked for."""
        self.starts += 1
        self._started = time.monotonic()
        variables = self._folder / "firmware.vars"
        if not variables.exists():
            shutil.copy(FIRMWARE / "OVMF_VARS_4M.fd", variables)
        for name in ("qmp", "line"):
            (self._folder / name).unlink(missing_ok=True)
        words = [*self._words(variables), *self._credentials(), *(self._tpm_words() if self._tpm else [])]
        with (self._folder / "qemu.log").open("ab") as log:
            self._process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self._line = self._new_line()

    def run(self, command: str, seconds: float = 120, *, check: bool = True) -> str:
        """Have a line of shell done inside, as root; what it said. Raises TrialError when it fails or takes longer."""
        return self._line.run(command, seconds, check=check)

    def plug_in(self, stick: Path) -> None:
        """A USB stick."""
        file = {"driver": "file", "filename": str(stick)}
        self._qmp("blockdev-add", **{"node-name": "stick", "driver": "raw", "file": file})
        self._qmp("device_add", driver="usb-storage", id="stick-device", drive="stick", removable=True)

    def pull_out(self) -> None:
        """That stick."""
        self._qmp("device_del", id="stick-device")

    def picture(self, path: Path) -> None:
        """What its screen shows, as a PNG."""
        path.unlink(missing_ok=True)
        self._qmp("screendump", filename=str(path), format="png")

    def wait_off(self, seconds: float) -> None:
        """Until it went off or started anew by itself."""
        if self._process is not None:
            try:
                self._process.wait(seconds)
            except subprocess.TimeoutExpired:
                raise TrialError(f"still running after {seconds:.0f} s") from None
        self._gone()

    def cut_power(self) -> None:
        """As a plug pulled out: nothing is written any more."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._gone()

    def _new_line(self) -> Line:
        return Line(self._folder / "line", lambda: self.is_on)

    def _words(self, variables: Path) -> list[str]:
        return [
            *("qemu-system-x86_64", "-nodefaults", "-machine", "q35,smm=off", "-accel", "tcg,thread=multi,tb-size=512"),
            *("-cpu", "max,la57=off", "-smp", "2", "-m", "3072", "-display", "none", "-no-reboot", "-uuid", IDENTITY),
            *("-drive", f"if=pflash,format=raw,readonly=on,file={FIRMWARE}/OVMF_CODE_4M.fd"),
            *("-drive", f"if=pflash,format=raw,file={variables}"),
            *("-drive", f"if=none,id=disk,format=qcow2,file={self._disk}"),
            *("-device", "virtio-blk-pci,drive=disk,serial=TRIAL0001"),
            *("-device", f"virtio-vga,xres={SCREEN[0]},yres={SCREEN[1]}"),
            *("-device", "virtio-rng-pci", "-device", "qemu-xhci", "-device", "usb-tablet"),
            *("-nic", "user,model=virtio-net-pci"),
            *("-serial", f"file:{self._folder}/serial-{self.starts}.log"),
            *("-device", "virtio-serial-pci", "-device", "virtserialport,chardev=line,name=trial"),
            *("-chardev", f"socket,id=line,path={self._folder}/line,server=on,wait=off"),
            *("-qmp", f"unix:{self._folder}/qmp,server=on,wait=off"),
        ]

    def _credentials(self) -> list[str]:
        words = []
        for name, text in {**CREDENTIALS, **SLOW}.items():
            value = base64.b64encode(text.encode()).decode()
            words += ["-smbios", f"type=11,value=io.systemd.credential.binary:{name}={value}"]
        return words

    def _tpm_words(self) -> list[str]:
        state = self._folder / "tpm"
        state.mkdir(exist_ok=True)
        place = self._folder / "tpm.socket"
        place.unlink(missing_ok=True)
        command = ["swtpm", "socket", "--tpm2", "--tpmstate", f"dir={state}", "--ctrl", f"type=unixio,path={place}"]
        with (self._folder / "tpm.log").open("ab") as log:
            self._tpm_process = subprocess.Popen([*command, "--terminate"], stdout=log, stderr=log)
        for _ in range(200):
            if place.exists():
                break
            time.sleep(0.05)
        return [
            *("-chardev", f"socket,id=tpm,path={place}", "-tpmdev", "emulator,id=tpm0,chardev=tpm"),
            *("-device", "tpm-crb,tpmdev=tpm0"),
        ]

    def _qmp(self, command: str, **arguments: object) -> None:
        with socket.socket(socket.AF_UNIX) as monitor:
            monitor.settimeout(30)
            monitor.connect(str(self._folder / "qmp"))
            with monitor.makefile("rw") as lines:
                lines.readline()  # its greeting
                for words in ({"execute": "qmp_capabilities"}, {"execute": command, "arguments": arguments}):
                    lines.write(json.dumps(words) + "\n")
                    lines.flush()
                    answer = json.loads(lines.readline())
                    while "event" in answer:
                        answer = json.loads(lines.readline())
                    if "error" in answer:
                        raise TrialError(f"QEMU: {answer['error']['desc']}")

    def _gone(self) -> None:
        self._line.close()
        if self._tpm_process is not None:
            self._tpm_process.terminate()
            self._tpm_process.wait()
            self._tpm_process = None
