"""A CUPS of the test's own, a folder and a port; and printers in software that speak IPP, of CUPS' own making.

All of it is Debian's: the packages cups, cups-client, cups-ipp-utils and dbus-daemon. Where one is missing the test
fails; it is never skipped.
"""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

STARTS_WITHIN_S = 15.0
PAPER_WIDTH_PT, PAPER_HEIGHT_PT = 227, 567

_SERVER_BIN = Path("/usr/lib/cups")
_BUS = """<busconfig><type>system</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""
_CUPSD = """
Listen 127.0.0.1:{port}
Listen {folder}/socket
Browsing No
DefaultAuthType None
WebInterface No
LogLevel debug
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit Cancel-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_CUPS_FILES = """
ServerRoot {folder}/root
ServerBin {folder}/bin
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
"""
_PPD = f"""*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TICKET.PPD"
*Product: "(Ticket)"
*Manufacturer: "Invented"
*ModelName: "Invented Ticket"
*ShortNickName: "Invented Ticket"
*NickName: "Invented Ticket"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsVersion: 2.4
*cupsFilter: "application/pdf 0 -"
*VariablePaperSize: True
*MaxMediaWidth: "{PAPER_WIDTH_PT}"
*MaxMediaHeight: "5669"
*HWMargins: 0 0 0 0
*CustomPageSize True: "pop pop pop pop pop"
*ParamCustomPageSize Width: 1 points 100 {PAPER_WIDTH_PT}
*ParamCustomPageSize Height: 2 points 50 5669
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
*OpenUI *PageSize/Page Size: PickOne
*DefaultPageSize: T80
*PageSize T80/80 mm: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Page Region: PickOne
*DefaultPageRegion: T80
*PageRegion T80/80 mm: ""
*CloseUI: *PageRegion
*DefaultImageableArea: T80
*ImageableArea T80/80 mm: "0 0 {PAPER_WIDTH_PT} {PAPER_HEIGHT_PT}"
*DefaultPaperDimension: T80
*PaperDimension T80/80 mm: "{PAPER_WIDTH_PT} {PAPER_HEIGHT_PT}"
*DefaultFont: Courier
"""
"""A driver that hands a PDF to the printer as it is, on paper of any length."""


@dataclass(frozen=True, slots=True)
class Cups:
    """A running CUPS, asked at `server`."""

    folder: Path
    server: str

    def queue(self, name: str, device: str, *, raw: bool = False, info: str = "") -> str:
        """Makes a queue that delivers to `device`; its IPP address."""
        driver = ["-m", "raw"] if raw else ["-P", str(self.folder / "ticket.ppd")]
        self.run("lpadmin", "-p", name, "-E", "-v", device, *driver, "-D", info or name)
        return f"ipp://{self.server}/printers/{name}"

    def run(self, program: str, *arguments: str) -> str:
        """Runs a program of CUPS for this server; what it said."""
        done = subprocess.run(
            [which(program), *arguments],
            env={**os.environ, "CUPS_SERVER": self.server, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            timeout=STARTS_WITHIN_S,
            check=False,
        )
        assert done.returncode == 0, f"{program}: {done.stderr}"
        return done.stdout

    def backend(self, name: str, script: str) -> None:
        """Adds a way to printers: `name:/` runs `script`, whose sixth argument is the document."""
        path = self.folder / "bin" / "backend" / name
        path.write_text(f"#!/bin/sh\n[ $# -gt 0 ] || exit 0\n{script}\n", "utf-8")
        path.chmod(0o700)


@dataclass(frozen=True, slots=True)
class SoftwarePrinter:
    """A running ippeveprinter at `address`. What it printed lies in `folder` as page.pdf."""

    folder: Path
    address: str
    process: subprocess.Popen[bytes]

    def log(self) -> str:
        """What it was asked, and what it answered."""
        return (self.folder / "printer.log").read_text("utf-8", "replace")


def which(program: str) -> str:
    """Where a program is; missing ones fail the test by name."""
    found = shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    assert found, f"{program} is missing: install cups, cups-client, cups-ipp-utils and dbus-daemon"
    return found


def free_port() -> int:
    """A port nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def running_cups(folder: Path) -> Iterator[Cups]:
    """CUPS without a queue yet."""
    port = free_port()
    for name in ("root", "cache", "state", "spool/tmp", "bin/backend"):
        (folder / name).mkdir(parents=True)
    for part in _SERVER_BIN.iterdir():
        if part.name != "backend":
            (folder / "bin" / part.name).symlink_to(part)
    shutil.copy(_SERVER_BIN / "backend" / "socket", folder / "bin" / "backend" / "socket")
    (folder / "bin" / "backend" / "socket").chmod(0o700)  # CUPS runs it as itself: others cannot enter this folder
    (folder / "ticket.ppd").write_text(_PPD, "ascii")
    for name, text in (("cupsd.conf", _CUPSD), ("cups-files.conf", _CUPS_FILES)):
        (folder / name).write_text(text.format(folder=folder, port=port), "utf-8")
    command = [which("cupsd"), "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")]
    with _running(command, folder / "cupsd.log", lambda: _answers(port)):
        yield Cups(folder, f"127.0.0.1:{port}")


@contextmanager
def bus(folder: Path) -> Iterator[Path]:
    """A message bus: Debian's ippeveprinter does not start without one, though it is told to announce nothing."""
    (folder / "bus.conf").write_text(_BUS.format(folder=folder), "utf-8")
    command = [which("dbus-daemon"), f"--config-file={folder / 'bus.conf'}", "--nofork", "--nopidfile"]
    with _running(command, folder / "bus.log", (folder / "bus").exists):
        yield folder / "bus"


@contextmanager
def software_printer(folder: Path, on_bus: Path, behaviour: str, *options: str) -> Iterator[SoftwarePrinter]:
    """A printer on which `behaviour`, a shell script, happens to each job; "$1" is the document."""
    port = free_port()
    script = folder / "print.sh"
    script.write_text(f"#!/bin/sh\ncd '{folder}'\n{behaviour}\n", "utf-8")
    script.chmod(0o700)
    (folder / "jobs").mkdir()
    command = [which("ippeveprinter"), "-vv", "-r", "off", "-n", "localhost", "-p", str(port), "-c", str(script)]
    command += ["-d", str(folder / "jobs"), *(options or ("-f", "application/pdf")), "Invented"]
    environment = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={on_bus}"}
    with _running(command, folder / "printer.log", lambda: _answers(port, "localhost"), environment) as process:
        yield SoftwarePrinter(folder, f"ipp://localhost:{port}/ipp/print", process)


@contextmanager
def _running(
    command: list[str], log: Path, started: Callable[[], bool], environment: dict[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """A server and what it starts itself, ended with the block."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment, start_new_session=True
        )
    try:
        deadline = time.monotonic() + STARTS_WITHIN_S
        while not started():
            assert process.poll() is None, f"{command[0]} did not start: {log.read_text('utf-8', 'replace')}"
            assert time.monotonic() < deadline, f"{command[0]} does not answer"
            time.sleep(0.02)
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(3)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _answers(port: int, host: str = "127.0.0.1") -> bool:
    try:
        socket.create_connection((host, port), 1).close()
    except OSError:
        return False
    return True
