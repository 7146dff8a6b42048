"""What the decoding processes cannot do, tried out in a process confined as they are."""

import functools
import platform
import pty
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]

LIMITED = """
import ctypes, errno, os, socket, sys, threading
from pathlib import Path
from drivers.camera.confined.confinement import limit, must_answer_with, must_answer_within, shut_in
limit(1 << 30)

def denied(call, *arguments):
    try:
        call(*arguments)
    except OSError as error:
        return errno.errorcode[error.errno]
    return "allowed"
"""
SHUT_IN = (
    LIMITED
    + "import cv2, numpy\nfrom drivers.camera.decoding.pipeline import Pipeline\n"
    + "guards = shut_in([Path(sys.argv[1])])\n"
)


def run(script: str, *arguments: object, prelude: str = SHUT_IN) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", prelude + textwrap.dedent(script), *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT, timeout=60)


def said(script: str, *arguments: object, prelude: str = SHUT_IN) -> list[str]:
    ended = run(script, *arguments, prelude=prelude)
    assert ended.stderr == ""
    return ended.stdout.split()


@functools.cache
def held_by() -> frozenset[str]:
    """The guards of the kernel these tests run on."""
    script = "print(*shut_in([]))"
    return frozenset(said(script, prelude=LIMITED))


@pytest.fixture
def seccomp() -> None:
    if "seccomp" not in held_by():
        pytest.skip("this kernel has no seccomp")


@pytest.fixture
def landlock() -> None:
    if "landlock" not in held_by():
        pytest.skip("this kernel has no Landlock")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """What may be read, and beside it what may not."""
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "picture").write_text("picture")
    (tmp_path / "secret").write_text("secret")
    return tmp_path / "source"


def test_no_network(seccomp: None, place: Path) -> None:
    script = """
        for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX, socket.AF_NETLINK):
            print(denied(socket.socket, family, socket.SOCK_STREAM))
        print(denied(socket.socketpair))
        print(denied(socket.create_connection, ("127.0.0.1", 9)))
    """
    assert said(script, place) == ["EPERM"] * 6


def test_an_inherited_socket_leads_nowhere_either(seccomp: None, place: Path) -> None:
    script = """
        one, other = socket.socketpair()
        shut_in([])
        print(denied(one.sendmsg, [b"x"]), denied(one.connect, "/x"), denied(one.bind, "/x"), denied(one.listen))
    """
    assert said(script, place, prelude=LIMITED) == ["EPERM"] * 4


def test_no_other_program_and_no_other_process(seccomp: None, place: Path) -> None:
    script = """
        true = "/bin/true"
        print(denied(os.fork), denied(os.execv, true, [true]), denied(os.posix_spawn, true, [true], {}))
        print(denied(os.kill, os.getppid(), 0), denied(os.kill, -1, 0), denied(os.pidfd_open, os.getppid()))
        libc = ctypes.CDLL(None, use_errno=True)
        for call in (lambda: libc.vfork(), lambda: libc.ptrace(16, os.getppid(), 0, 0),
                     lambda: libc.process_vm_readv(os.getppid(), None, 0, None, 0, 0),
                     lambda: libc.syscall(425, 1, None)):  # io_uring_setup
            print(errno.errorcode[ctypes.get_errno()] if call() == -1 else "allowed")
    """
    assert said(script, place) == ["EPERM"] * 10


def test_no_file_is_made_changed_or_taken_away(place: Path) -> None:
    script = """
        place = Path(sys.argv[1])
        secret = place / "../secret"
        for call in (lambda: os.open(place / "new", os.O_WRONLY | os.O_CREAT), (place / "new").mkdir, secret.unlink,
                     lambda: os.open(place / "picture", os.O_RDWR | os.O_TRUNC), lambda: os.truncate(secret, 0),
                     lambda: secret.rename(place / "new"), lambda: secret.chmod(0o777), lambda: os.utime(secret),
                     lambda: (place / "new").symlink_to(secret), lambda: os.mkfifo(place / "new"),
                     lambda: os.memfd_create("new")):
            print(denied(call))
    """
    assert set(said(script, place)) <= {"EPERM", "EACCES"}
    assert (place / "picture").read_text() == "picture"
    assert (place / "../secret").read_text() == "secret"
    assert [path.name for path in place.iterdir()] == ["picture"]


def test_what_can_be_read_is_its_source_and_its_program(landlock: None, place: Path) -> None:
    script = """
        place = Path(sys.argv[1])
        print(place.joinpath("picture").read_text(), denied(place.joinpath("../secret").read_text))
        for path in ("/etc/shadow", "/etc/passwd", "/proc/1/environ", "/proc/self/mem"):
            print(denied(os.open, path, os.O_RDONLY))
        print(denied(os.listdir, "/"), denied(os.open, place / "picture", os.O_WRONLY))
        import colorsys, numpy.polynomial
    """
    assert said(script, place) == ["picture", *["EACCES"] * 7]


def test_nothing_lets_it_out_again(seccomp: None, landlock: None, place: Path) -> None:
    script = """
        import resource
        libc = ctypes.CDLL(None, use_errno=True)
        print(libc.prctl(4, 1, 0, 0, 0), libc.prctl(3, 0, 0, 0, 0))  # PR_SET_DUMPABLE, PR_GET_DUMPABLE
        print(denied(os.setuid, 1), denied(os.unshare, 0x10000000) if hasattr(os, "unshare") else libc.unshare(1 << 28))
        try:
            resource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40))
        except (OSError, ValueError):
            print("kept")
        print(resource.getrlimit(resource.RLIMIT_AS)[0] == 1 << 30)
        shut_in([Path("/")])
        print(denied(os.open, "/etc/passwd", os.O_RDONLY), denied(os.fork))
    """
    assert said(script, place) == ["-1", "0", "EPERM", "-1", "kept", "True", "EACCES", "EPERM"]


def test_every_thread_is_held(seccomp: None, landlock: None, place: Path) -> None:
    script = """
        def look():
            print(denied(os.open, "/etc/passwd", os.O_RDONLY), denied(os.fork), denied(socket.socket))
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
        print(len(list(Path("/usr/lib").iterdir())) > 0)
    """
    assert said(script, place) == ["EACCES", "EPERM", "EPERM", "True"]


def test_loading_the_decoders_leaves_a_single_thread_to_be_shut_in(place: Path) -> None:
    script = """
        import drivers.camera.confined.watching, drivers.camera.confined.file_decoding
        print(len(os.listdir("/proc/self/task")))
    """
    assert said(script, place, prelude=LIMITED) == ["1"]


def test_pictures_are_still_read_and_decoded(place: Path, card_png: bytes, card: bytes) -> None:
    (place / "card.png").write_bytes(card_png)
    script = """
        grey = cv2.imread(str(Path(sys.argv[1]) / "card.png"), cv2.IMREAD_GRAYSCALE)
        view = Pipeline().look(grey, 1)
        print(view.codes[0].code.payload.hex())
        threads = [threading.Thread(target=lambda: print(grey.shape[0])) for _ in range(2)]
        for thread in threads:
            thread.start()
            thread.join()
    """
    assert said(script, place) == [card.hex(), "720", "720"]


def test_a_device_is_opened_by_its_path_and_controlled_but_no_other(landlock: None, tmp_path: Path) -> None:
    master, slave = pty.openpty()
    link = tmp_path / "by-id"
    import os  # noqa: PLC0415

    link.symlink_to(os.ttyname(slave))
    script = """
        import fcntl, termios
        shut_in([], [Path(sys.argv[1])])
        device = os.open(sys.argv[1], os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        os.write(device, b"frame")
        print(len(fcntl.ioctl(device, termios.TIOCGWINSZ, bytes(8))))
        print(denied(fcntl.ioctl, device, termios.TIOCSTI, b"x"))
        print(denied(os.open, "/dev/null", os.O_RDWR), denied(os.open, "/dev/tty", os.O_RDWR))
    """
    try:
        result = said(script, link, prelude=LIMITED)
        assert result[0] == "8"
        assert result[1] in ("EPERM", "allowed" if "seccomp" not in held_by() else "EPERM")
        assert result[2] == "EACCES"
        assert result[3] in ("EACCES", "ENXIO")
    finally:
        os.close(master)
        os.close(slave)


@pytest.mark.parametrize("missing", ["landlock", "seccomp"])
def test_a_kernel_without_a_guard_does_not_stop_it_and_is_told(missing: str, place: Path) -> None:
    script = f"""
        real = ctypes.CDLL
        lacking = {{"landlock": {{444}}, "seccomp": {{317, 277}}}}[{missing!r}]
        class Libc:
            def __init__(self, name):
                self._libc = real(name)
            def syscall(self, number, *arguments):
                return -1 if number in lacking else self._libc.syscall(number, *arguments)
            def __getattr__(self, name):
                return getattr(self._libc, name)
        ctypes.CDLL = Libc
        print(*shut_in([]))
    """
    assert set(said(script, place, prelude=LIMITED)) == held_by() - {missing}


def test_an_unknown_machine_is_not_given_the_numbers_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    script = """
        os.uname = lambda: os.uname_result(("Linux", "kiosk", "6.1", "#1", "riscv64"))
        from drivers.camera.confined.system_calls import deny_system_calls
        print(deny_system_calls(), denied(os.getpgid, 0))
    """
    assert said(script, prelude=LIMITED) == ["False", "allowed"]


def test_the_numbers_are_those_of_the_kernels_headers() -> None:
    """Where the headers are installed; the table is written by hand."""
    import re  # noqa: PLC0415

    from drivers.camera.confined import system_calls  # noqa: PLC0415

    headers = [Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"), Path("/usr/include/asm-generic/unistd.h")]
    if platform.machine() != "x86_64" or not all(header.exists() for header in headers):
        pytest.skip("the headers of both machines are not installed here")
    table = system_calls._DENIED | system_calls._ABSENT | system_calls._CHECKED
    for column, header in enumerate(headers):
        defined = dict(re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)", header.read_text()))
        wrong = {name for name, numbers in table.items() if str(numbers[column] or "") != defined.get(name, "")}
        assert not wrong


def test_it_leaves_no_core_dump_even_where_cores_are_piped_to_a_program() -> None:
    script = """
        import resource
        assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
        print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))  # PR_GET_DUMPABLE
    """
    assert said(script, prelude=LIMITED) == ["0"]


def test_it_cannot_take_more_memory_than_its_share() -> None:
    assert "MemoryError" in run("bytearray(1 << 31)", prelude=LIMITED).stderr


@pytest.mark.parametrize(
    ("watchdog", "hang", "ending"),
    [
        ("must_answer_within(0.2)", "while True: pass", signal.SIGALRM),
        ("must_answer_within(0.2)", "threading.Event().wait(60)", signal.SIGALRM),
        ("must_answer_with(0.2)", "while True: pass", signal.SIGPROF),
        ("must_answer_with(0.2)", "import re; re.match('(a|a)*c', 'a' * 64)", signal.SIGPROF),
    ],
)
def test_it_ends_itself_when_it_hangs(place: Path, watchdog: str, hang: str, ending: signal.Signals) -> None:
    assert run(f"{watchdog}\n{hang}", place).returncode == -ending


def test_a_process_that_only_waits_may_wait_for_ever() -> None:
    script = """
        must_answer_with(0.05)
        threading.Event().wait(0.5)
        print("patient")
    """
    assert said(script, prelude=LIMITED) == ["patient"]


def test_a_crash_still_says_how(seccomp: None, place: Path) -> None:
    assert run("os.abort()", place).returncode == -signal.SIGABRT
    assert run("os.kill(os.getpid(), signal.SIGSEGV)", place).returncode in (-signal.SIGSEGV, 1)


def test_it_stands_back_behind_the_screens() -> None:
    assert int(said("print(os.nice(0))", prelude=LIMITED)[0]) >= 5


def test_no_other_process_is_slowed_down(seccomp: None, place: Path) -> None:
    script = """
        parent = os.getppid()
        libc = ctypes.CDLL(None, use_errno=True)
        print(denied(os.setpriority, os.PRIO_PROCESS, parent, 19), denied(os.setpriority, os.PRIO_USER, 0, 19))
        print(denied(os.sched_setaffinity, parent, {0}))
        print(denied(os.sched_setscheduler, parent, os.SCHED_IDLE, os.sched_param(0)))
        number = {"x86_64": 251, "aarch64": 30}[os.uname().machine]  # ioprio_set
        print(errno.errorcode[ctypes.get_errno()] if libc.syscall(number, 1, parent, 3 << 13) == -1 else "allowed")
    """
    assert said(script, place) == ["EPERM"] * 5


def test_no_signal_is_sent_by_way_of_a_pipe_that_is_ready(seccomp: None) -> None:
    """Without Landlock, or with one older than Linux 6.12, only the filter stands before the program."""
    script = """
        import fcntl, signal, struct
        from drivers.camera.confined import confinement
        confinement.restrict_files = lambda *_: False
        confinement.shut_in([])
        one, other = os.pipe()
        print(denied(fcntl.fcntl, one, 10, signal.SIGKILL), denied(fcntl.fcntl, one, fcntl.F_SETOWN, os.getppid()))
        print(denied(fcntl.fcntl, one, 15, struct.pack("ii", 1, os.getppid())))
        print(denied(fcntl.fcntl, one, fcntl.F_GETFL), denied(os.set_blocking, one, False))
    """
    assert said(script, prelude=LIMITED) == ["EPERM"] * 3 + ["allowed"] * 2
