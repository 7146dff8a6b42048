"""What the decoding processes deny themselves before they look at anything.

Native decoders have had memory-safety holes, and everybody in the hall may hold a picture before them. Such a process
has no network, starts no program, makes and writes no file, reads none but its source and its own program, leaves no
core dump (it would hold a patient's card), gains no rights, and dies of its own memory limit or watchdog before it can
harm the kiosk. It ends with its parent: standard input is the life line.

It comes in two steps. `limit` at once. `shut_in` when the libraries are loaded and before the first picture: loading
them runs other programs (ctypes looks for libzbar with ldconfig) and reads half the system, and no stranger has a hand
in it; and the second step must meet a single thread. A kernel that lacks one of the guards does not stop the process:
`shut_in` says which ones hold, for technicians.
"""

import ctypes
import os
import queue
import resource
import signal
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from drivers.camera.confined.landlock import restrict_files
from drivers.camera.confined.system_calls import deny_system_calls
from drivers.camera.messages import Guard

_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_NICENESS = 5
LAST_MOMENT_S: Final = 0.5
"""From the closing of standard input to the end at the latest, for one that ends in good order."""
_LIBRARIES = {
    # two cores serve the whole kiosk, and a thread more would not be shut in
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OPENCV_FOR_THREADS_NUM": "1",
    "OPENCV_LOG_LEVEL": "OFF",
    "OPENCV_FFMPEG_LOGLEVEL": "-8",
    # FFmpeg would also follow playlists to other files and hosts, and show a text file as a film
    "OPENCV_FFMPEG_CAPTURE_OPTIONS": "protocol_whitelist;file|format_whitelist;avi,matroska,webm,mov,mp4,mpeg,mpegts",
    "OPENCV_IO_MAX_IMAGE_PIXELS": str(1 << 26),
}
_ROOT = Path(__file__).resolve().parents[3]


def limit(memory_bytes: int) -> None:
    """Gives up memory, file sizes, core dumps, and a place before the screens. Address space: `memory_bytes`.

    To be called before the libraries are loaded: it tells them how to behave.
    """
    os.environ.update(_LIBRARIES)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    os.nice(_NICENESS)
    libc = ctypes.CDLL(None)
    # a core limit of 0 does not hold where cores are piped to a program (core(5)); not being dumpable does
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


def shut_in(readable: Iterable[Path] | None, devices: Iterable[Path] = ()) -> frozenset[Guard]:
    """Gives up network, processes and files for good; what of it the kernel could do.

    What is left: reading of and below `readable` (None: of every file) and of this program, use of `devices`. To be
    called with one thread only.
    """
    held = set()
    if restrict_files(None if readable is None else [*readable, *_own_program()], devices):
        held.add(Guard.FILES)
    if deny_system_calls():
        held.add(Guard.SYSTEM_CALLS)
    return frozenset(held)


def _own_program() -> list[Path]:
    """Where Python finds what it loads late: its library, packages, and our drivers; never the folder they stand in."""
    packages = [Path(entry) for entry in sys.path if entry]
    return [Path("/usr/lib"), _ROOT / "drivers", *(entry for entry in packages if entry.resolve() != _ROOT)]


def private_output() -> int:
    """Standard output for this process alone, as a file descriptor; what libraries print goes nowhere."""
    output = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return output


def await_line() -> bytes:
    """The first line of standard input; ends this process when there is none."""
    line = b""
    while not line.endswith(b"\n"):
        piece = os.read(0, 1)
        if not piece:
            os._exit(0)
        line += piece
    return line[:-1]


def end_with_parent(ending: threading.Event | None = None) -> "queue.SimpleQueue[bytes]":
    """Ends this process when standard input closes, whatever else it is doing.

    Sets `ending` then, if given, and leaves a moment to end in good order. Gives the lines that come in until then.
    """
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_watch_life_line, args=(lines, ending), name="life line", daemon=True).start()
    return lines


def _watch_life_line(lines: "queue.SimpleQueue[bytes]", ending: threading.Event | None) -> None:
    waiting = b""
    while piece := os.read(0, 65536):
        *whole, waiting = (waiting + piece).split(b"\n")
        for line in whole:
            lines.put(line)
    if ending is not None:
        ending.set()
        time.sleep(LAST_MOMENT_S)
    os._exit(0)


def must_answer_within(seconds: float) -> None:
    """Winds up the watchdog: the kernel ends this process unless this is called again in time, hung or not."""
    signal.setitimer(signal.ITIMER_REAL, seconds)


def must_answer_with(cpu_seconds: float) -> None:
    """The same, counted in time of the processor: a process that others keep from working is not ended for it."""
    signal.setitimer(signal.ITIMER_PROF, cpu_seconds)
