"""What the decoding processes deny themselves before they look at anything.

Native decoders have had memory-safety holes, and everybody in the hall may hold a picture before them. Such a process
writes no file, leaves no core dump (it would hold a patient's card), gains no rights, and dies of its own memory limit
or watchdog before it can harm the kiosk. It ends with its parent: standard input is the life line.
"""

import ctypes
import os
import queue
import resource
import signal
import threading

_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_NICENESS = 5


def confine(memory_bytes: int) -> None:
    """Gives up what a decoder does not need, for good. Address space is limited to `memory_bytes`."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    os.nice(_NICENESS)
    libc = ctypes.CDLL(None)
    # a core limit of 0 does not hold where cores are piped to a program (core(5)); not being dumpable does
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


def private_output() -> int:
    """Standard output for this process alone, as a file descriptor; what libraries print goes nowhere."""
    output = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return output


def end_with_parent() -> "queue.SimpleQueue[bytes]":
    """Ends this process as soon as standard input closes, whatever else it is doing.

    Gives the lines that come in until then.
    """
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_watch_life_line, args=(lines,), name="life line", daemon=True).start()
    return lines


def _watch_life_line(lines: "queue.SimpleQueue[bytes]") -> None:
    waiting = b""
    while piece := os.read(0, 65536):
        *whole, waiting = (waiting + piece).split(b"\n")
        for line in whole:
            lines.put(line)
    os._exit(0)


def must_answer_within(seconds: float) -> None:
    """Winds up the watchdog: the kernel ends this process unless this is called again in time, hung or not."""
    signal.setitimer(signal.ITIMER_REAL, seconds)
