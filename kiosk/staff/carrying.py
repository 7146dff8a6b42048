"""Carrying the queue out beside a kiosk that runs: waits for its delivery to pause, and names what went wrong.

ExportError     nothing was carried out; `problem` says why
"""

import errno
import random
import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Final

from kiosk.staff.carry_keys import CarryKey
from kiosk.staff.said import Said
from offline_queue import CarryError, DiskReadOnly, Outbox, OutboxError, OutboxFull, carry_out

LONGEST_WAIT_S: Final = 15.0
_LOOK_AGAIN_S: Final = 0.02


class ExportProblem(Enum):
    """Why nothing was carried out; what to do about it."""

    NO_STICK = Said(
        "Chưa thấy USB. Cắm USB vào máy rồi thử lại.", "There is no USB stick. Plug one in, then try again."
    )
    BUSY = Said(
        "Máy đang gửi liên tục đến bệnh viện. Đợi gửi xong rồi thử lại; có mạng thì không cần xuất.",
        "The kiosk is sending to the hospital without a pause. Wait until it has; with a line nothing needs exporting.",
    )
    STICK_FULL = Said("USB đã đầy. Dùng USB khác.", "The stick is full. Take another one.")
    STICK_READ_ONLY = Said(
        "USB chỉ cho đọc. Gạt khóa ghi hoặc dùng USB khác.", "The stick is read-only. Unlock it, or take another one."
    )
    NOT_ALLOWED = Said(
        "Kiosk không được phép ghi vào USB này. Dùng USB khác hoặc báo kỹ thuật.",
        "The kiosk may not write to this stick. Take another one, or ask the technicians.",
    )
    STICK_PULLED = Said(
        "USB đã bị rút hoặc hỏng. Chưa xuất mục nào; cắm lại rồi thử lại.",
        "The stick was pulled out or is broken. Nothing was carried out; plug it in and try again.",
    )
    NAME_TAKEN = Said("Trên USB đã có tệp trùng tên. Thử lại sau một phút.", "That file is there already. Try again.")
    KIOSK_FULL = Said(
        "Ổ đĩa của kiosk đã đầy. Giải phóng ổ đĩa rồi thử lại.", "The kiosk's own disk is full. Free some space first."
    )
    KIOSK_TROUBLE = Said(
        "Kiosk không đọc ghi được hàng đợi. Giữ nguyên tệp và khóa, báo kỹ thuật.",
        "The kiosk cannot read or write its queue. Keep file and key, call the technicians.",
    )


class ExportError(Exception):
    """Nothing was carried out, or it has to be done again."""

    def __init__(self, problem: ExportProblem) -> None:
        super().__init__(problem.name)
        self.problem = problem


_BY_NUMBER: Final = {
    errno.ENOSPC: ExportProblem.STICK_FULL,
    errno.EDQUOT: ExportProblem.STICK_FULL,
    errno.EFBIG: ExportProblem.STICK_FULL,
    errno.EROFS: ExportProblem.STICK_READ_ONLY,
    errno.EACCES: ExportProblem.NOT_ALLOWED,
    errno.EPERM: ExportProblem.NOT_ALLOWED,
    errno.EEXIST: ExportProblem.NAME_TAKEN,
}


def problem_of(error: OutboxError | OSError) -> ExportProblem:
    """What stands in the way, of an error met while carrying out."""
    match error:
        case OSError(errno=number):
            return _BY_NUMBER.get(number or 0, ExportProblem.STICK_PULLED)
        case CarryError(__cause__=OSError() as cause):
            return problem_of(cause)
        case OutboxFull() | DiskReadOnly():
            return ExportProblem.KIOSK_FULL
        case _:
            return ExportProblem.KIOSK_TROUBLE


def carry_out_beside(
    outbox: Outbox,
    destination: Path,
    key: CarryKey,
    *,
    kiosk_id: str,
    longest_s: float = LONGEST_WAIT_S,
    clock: Callable[[], float] = time.monotonic,
    rest: Callable[[float], None] = time.sleep,
    waiting: Callable[[], None] = lambda: None,
) -> int:
    """Carry everything out (`offline_queue.carry_out`) as soon as nobody is delivering; return how many items.

    Tries for `longest_s` seconds; `waiting` is called once if it cannot be done at once. Raises `ExportError`.
    """
    try:
        if destination.exists():
            raise ExportError(ExportProblem.NAME_TAKEN)
    except OSError as error:
        raise ExportError(problem_of(error)) from error
    until, told = clock() + longest_s, False
    while True:
        try:
            if _nobody_delivers(outbox):
                return carry_out(outbox, destination, key.secret, kiosk_id=kiosk_id)
        except (OutboxError, OSError) as error:
            # Somebody may have begun to deliver between our look and the carrying out: that is no failure.
            if not isinstance(error, CarryError) or error.__cause__ is not None or _nobody_delivers(outbox):
                raise ExportError(problem_of(error)) from error
        if clock() >= until:
            raise ExportError(ExportProblem.BUSY)
        if not told:
            told = True
            waiting()
        # Never in step with a kiosk that rests as regularly: its pauses would be missed each time.
        rest(random.uniform(0.0, _LOOK_AGAIN_S))  # noqa: S311 - keeps no secret


def _nobody_delivers(outbox: Outbox) -> bool:
    with outbox.replaying() as alone:
        return alone
