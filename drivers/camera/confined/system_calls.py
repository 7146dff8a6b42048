"""Calls to the kernel a decoding process gives up for good: a seccomp filter (seccomp(2)) for x86-64 and aarch64.

Everything is allowed but what is listed here: libraries that decode use a hundred harmless calls that differ from one
version to the next, and what could hurt is known. No network, no other program, no other process, no file made or
changed, no rights gained. Calls newer than this list are answered as by a kernel that does not have them.
"""

import ctypes
import os
import struct
from collections.abc import Iterable
from typing import Final

# name: numbers on x86-64 and aarch64 (asm/unistd_64.h, asm-generic/unistd.h); None: that machine has no such call
_DENIED: Final[dict[str, tuple[int | None, int | None]]] = {
    # network
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201),
    "accept": (43, 202), "accept4": (288, 242), "sendto": (44, 206), "sendmsg": (46, 211), "sendmmsg": (307, 269),
    # other programs and processes
    "execve": (59, 221), "execveat": (322, 281), "fork": (57, None), "vfork": (58, None), "ptrace": (101, 117),
    "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "process_madvise": (440, 440),
    "process_mrelease": (448, 448), "migrate_pages": (256, 238), "move_pages": (279, 239), "setpriority": (141, 140),
    "sched_setparam": (142, 118), "sched_setscheduler": (144, 119), "sched_setattr": (314, 274),
    "sched_setaffinity": (203, 122), "ioprio_set": (251, 30), "kcmp": (312, 272), "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424), "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195), "msgget": (68, 186),
    "msgsnd": (69, 189), "msgrcv": (70, 188), "msgctl": (71, 187), "semget": (64, 190), "semop": (65, 193),
    "semctl": (66, 191), "semtimedop": (220, 192), "mq_open": (240, 180), "mq_unlink": (241, 181),
    "memfd_create": (319, 279), "memfd_secret": (447, 447),
    # files made, moved, taken away or changed
    "creat": (85, None), "truncate": (76, 45), "unlink": (87, None), "unlinkat": (263, 35), "rename": (82, None),
    "renameat": (264, 38), "renameat2": (316, 276), "link": (86, None), "linkat": (265, 37), "symlink": (88, None),
    "symlinkat": (266, 36), "mkdir": (83, None), "mkdirat": (258, 34), "rmdir": (84, None), "mknod": (133, None),
    "mknodat": (259, 33), "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "chown": (92, None),
    "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54), "utime": (132, None), "utimes": (235, None),
    "futimesat": (261, None), "utimensat": (280, 88), "setxattr": (188, 5), "lsetxattr": (189, 6),
    "fsetxattr": (190, 7), "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265), "fanotify_init": (300, 262),
    # rights, and the system itself
    "setuid": (105, 146), "setgid": (106, 144), "setreuid": (113, 145), "setregid": (114, 143), "setresuid": (117, 147),
    "setresgid": (119, 149), "setfsuid": (122, 151), "setfsgid": (123, 152), "setgroups": (116, 159),
    "capset": (126, 91), "setrlimit": (160, 164), "personality": (135, 92), "mount": (165, 40), "umount2": (166, 39),
    "pivot_root": (155, 41), "chroot": (161, 51), "setns": (308, 268), "unshare": (272, 97), "open_tree": (428, 428),
    "move_mount": (429, 429), "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432),
    "fspick": (433, 433), "mount_setattr": (442, 442), "quotactl": (179, 60), "quotactl_fd": (443, 443),
    "acct": (163, 89), "swapon": (167, 224), "swapoff": (168, 225), "reboot": (169, 142), "syslog": (103, 116),
    "vhangup": (153, 58), "sethostname": (170, 161), "setdomainname": (171, 162), "settimeofday": (164, 170),
    "clock_settime": (227, 112), "clock_adjtime": (305, 266), "adjtimex": (159, 171), "init_module": (175, 105),
    "finit_module": (313, 273), "delete_module": (176, 106), "kexec_load": (246, 104), "kexec_file_load": (320, 294),
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "keyctl": (250, 219),
    "add_key": (248, 217), "request_key": (249, 218), "io_uring_setup": (425, 425), "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427), "iopl": (172, None), "ioperm": (173, None), "modify_ldt": (154, None),
}  # fmt: skip
_ABSENT: Final = {"clone3": (435, 435), "openat2": (437, 437)}
"""Their arguments lie in memory, which a filter cannot look at; libraries fall back to the calls that it can."""
_NEWEST: Final = 451

_EPERM, _ENOSYS = 1, 38
_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_LOAD, _EQUAL, _GREATER, _ANY_BIT, _RETURN = 0x20, 0x15, 0x25, 0x45, 0x06
_NUMBER, _ARCH, _ARGUMENTS = 0, 4, 16

_CLONE_THREAD = 0x00010000
_O_CREAT, _O_TRUNC, _O_TMPFILE = 0o100, 0o1000, 0o20000000
_PR_SET_DUMPABLE = 4
_TIOCSTI, _TIOCLINUX = 0x5412, 0x541C
_OWNING: Final = (8, 10, 15)
"""F_SETOWN, F_SETSIG, F_SETOWN_EX."""
_SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC = 1, 1

_Step = tuple[int, int, int, int]
"""code, steps to jump when true, when false, operand (linux/filter.h)."""


def deny_system_calls() -> bool:
    """Gives the calls up, in every thread of this process; False where the kernel or the machine does not offer it.

    The process must have no_new_privs set.
    """
    machine = os.uname().machine
    if machine not in _MACHINES:
        return False
    arch, column, seccomp = _MACHINES[machine]
    steps = _filter(arch, column)
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *step) for step in steps))
    program = _Program(len(steps), ctypes.addressof(code))
    call = ctypes.CDLL(None).syscall
    return bool(call(seccomp, _SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC, ctypes.byref(program)) == 0)


class _Program(ctypes.Structure):
    """struct sock_fprog."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


_MACHINES: Final = {"x86_64": (0xC000003E, 0, 317), "aarch64": (0xC00000B7, 1, 277)}
"""AUDIT_ARCH, column of the table, number of seccomp(2)."""


def _filter(arch: int, column: int) -> list[_Step]:
    number = {name: numbers[column] for name, numbers in _CHECKED.items()}
    me = os.getpid()
    no, unknown, yes = _answer(_ERRNO | _EPERM), _answer(_ERRNO | _ENOSYS), _answer(_ALLOW)
    making = _O_CREAT | _O_TRUNC | _O_TMPFILE
    return [
        _load(_ARCH), (_EQUAL, 1, 0, arch), _answer(_KILL),
        _load(_NUMBER), (_GREATER, 0, 1, _NEWEST), unknown,  # x32 calls begin above it
        *_each(_ABSENT.values(), column, unknown),
        *_each(_DENIED.values(), column, no),
        *_when(number["clone"], [_argument(0), (_ANY_BIT, 1, 0, _CLONE_THREAD), no, yes]),
        *_when(number["open"], [_argument(1), (_ANY_BIT, 0, 1, making), no, yes]),
        *_when(number["openat"], [_argument(2), (_ANY_BIT, 0, 1, making), no, yes]),
        *_when(number["kill"], [_argument(0), (_EQUAL, 1, 0, me), no, yes]),
        *_when(number["tgkill"], [_argument(0), (_EQUAL, 1, 0, me), no, yes]),
        # limits may be read, not set
        *_when(number["prlimit64"], [_argument(2), (_EQUAL, 1, 0, 0), no, _argument(2, 4), (_EQUAL, 1, 0, 0), no, yes]),
        *_when(number["prctl"], [_argument(0), (_EQUAL, 0, 1, _PR_SET_DUMPABLE), no, yes]),
        # a pipe that is ready would have the kernel send any signal to any process of this user (fcntl(2))
        *_when(number["fcntl"], [_argument(1), *_any_of(_OWNING), yes, no]),
        # typing into the terminal of the technician who runs it by hand
        *_when(number["ioctl"], [_argument(1), (_EQUAL, 1, 0, _TIOCSTI), (_EQUAL, 0, 1, _TIOCLINUX), no, yes]),
        yes,
    ]  # fmt: skip


_CHECKED: Final[dict[str, tuple[int | None, int | None]]] = {
    "clone": (56, 220), "open": (2, None), "openat": (257, 56), "kill": (62, 129), "tgkill": (234, 131),
    "prlimit64": (302, 261), "prctl": (157, 167), "ioctl": (16, 29), "fcntl": (72, 25),
}  # fmt: skip


def _load(offset: int) -> _Step:
    return _LOAD, 0, 0, offset


def _argument(position: int, half: int = 0) -> _Step:
    """The lower half of an argument (both machines are little-endian), or the upper one at 4."""
    return _load(_ARGUMENTS + 8 * position + half)


def _answer(action: int) -> _Step:
    return _RETURN, 0, 0, action


def _any_of(words: tuple[int, ...]) -> list[_Step]:
    """Over the next answer to the one after it when what is loaded is one of them."""
    return [(_EQUAL, len(words) - at, 0, word) for at, word in enumerate(words)]


def _when(number: int | None, steps: list[_Step]) -> list[_Step]:
    """These steps for this call; they all end in an answer, so the number stays loaded for the others."""
    return [] if number is None else [(_EQUAL, 0, len(steps), number), *steps]


def _each(calls: Iterable[tuple[int | None, int | None]], column: int, answer: _Step) -> list[_Step]:
    return [step for numbers in calls for step in _when(numbers[column], [answer])]
