"""The machine below the kiosk: starting it anew and switching it off, and the matrix of its touch screen.

The kiosk's user may do none of that: it asks the caretaker, and a machine without one says so.
"""

from enum import Enum
from typing import Protocol

from kiosk.staff.said import Said
from kiosk.staff.touch import Matrix


class MachineAsk(Enum):
    """What may be asked for."""

    RESTART = "restart"
    REBOOT = "reboot"
    POWER_OFF = "power-off"
    SET_UP_AGAIN = "set-up-again"


class MachineWord(Enum):
    """What became of it."""

    DONE = Said("Đã nhận lệnh, máy đang thực hiện.", "It was taken and is being done.")
    NO_CARETAKER = Said(
        "Máy này không có chương trình quản máy (kiosk-caretaker), nên không làm được từ đây. Dùng nút nguồn của máy.",
        "There is no caretaker (kiosk-caretaker) on this machine: it cannot be done from here. Use the power button.",
    )
    NO_ANSWER = Said(
        "Chương trình quản máy chưa trả lời. Đợi một phút; nếu máy vẫn vậy, dùng nút nguồn.",
        "The caretaker did not answer. Wait a minute; if nothing happens, use the power button.",
    )
    REFUSED = Said(
        "Chương trình quản máy không làm được. Xem nhật ký máy.", "The caretaker could not do it. Read the journal."
    )
    NOT_ASKED = Said(
        "Chưa gửi được lệnh. Thử lại; nếu vẫn lỗi, dùng nút nguồn.",
        "It could not be asked. Try again; if it stays so, use the power button.",
    )


class MachineWork(Protocol):
    """Asks the caretaker. Blocking, for some seconds at most; the world's faults are answers."""

    def ask(self, ask: MachineAsk, pin: str) -> MachineWord:
        """Start anew, switch off or set up again. `pin`, as it was typed at the door, goes along with the last only."""
        ...

    def matrix(self) -> Matrix:
        """What lies over the touch screen now."""
        ...

    def try_matrix(self, matrix: Matrix, instead_of: Matrix) -> MachineWord:
        """Lay this one; until it is kept, a restart of the kiosk brings `instead_of` back."""
        ...

    def keep_matrix(self, matrix: Matrix) -> None:
        """It was confirmed, or taken back: this is the one."""
        ...
