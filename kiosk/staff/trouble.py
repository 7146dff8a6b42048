"""Why something could not be done to the queue, in words for a technician."""

from enum import Enum

from kiosk.staff.said import Said
from offline_queue import DiskFailing, DiskReadOnly, OutboxCorrupt, OutboxError, OutboxFull, WrongKeys


class Trouble(Enum):
    """What stands in the way; what to do about it."""

    NOT_OPEN = Said(
        "Hàng đợi chưa mở được, máy đang tự thử lại. Kiểm tra ổ đĩa và tệp khóa.",
        "The queue is not open yet; the kiosk keeps trying. Check the disk and the key file.",
    )
    DISK_FULL = Said(
        "Ổ đĩa đã đầy. Giải phóng ổ đĩa rồi thử lại.", "The disk is full. Free some space, then try again."
    )
    DISK_READ_ONLY = Said(
        "Ổ đĩa chỉ cho đọc. Kiểm tra ổ đĩa rồi khởi động lại.", "The disk is read-only. Check it, then restart."
    )
    DISK_FAILING = Said(
        "Ổ đĩa báo lỗi. Xuất hàng đợi ra USB, rồi thay ổ.",
        "The disk reports errors. Export the queue to a stick, then change the disk.",
    )
    DAMAGED = Said(
        "Tệp hàng đợi bị hỏng. Giữ nguyên tệp và khóa, khởi động lại kiosk rồi báo kỹ thuật.",
        "The queue file is damaged. Keep file and key, restart the kiosk, call the developers.",
    )
    WRONG_KEYS = Said(
        "Tệp khóa không đúng. Trả lại đúng tệp khóa; đừng xóa gì.",
        "The key file is another one. Put the right one back; erase nothing.",
    )
    OTHER = Said(
        "Chưa làm được. Thử lại; nếu vẫn lỗi, xem nhật ký máy.",
        "That did not work. Try again; if it stays so, read the machine's journal.",
    )


def trouble_of(error: OutboxError | OSError) -> Trouble:
    """What an error means."""
    match error:
        case OutboxCorrupt():
            return Trouble.DAMAGED
        case OutboxFull():
            return Trouble.DISK_FULL
        case DiskReadOnly():
            return Trouble.DISK_READ_ONLY
        case DiskFailing():
            return Trouble.DISK_FAILING
        case WrongKeys():
            return Trouble.WRONG_KEYS
        case _:
            return Trouble.OTHER
