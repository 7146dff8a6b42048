"""Files that people name: read whole, and never waited for; and why one could not be."""

import errno
import os
import stat
from pathlib import Path
from typing import Final

WHY: Final = {
    errno.ENOENT: "không có tệp này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EISDIR: "là thư mục",
    errno.ENOTDIR: "đường dẫn đi qua một tệp",
    errno.EINVAL: "không phải là tệp thường",
    errno.ENOSPC: "ổ đĩa đầy",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
}


def read_bounded(path: Path, most: int) -> bytes:
    """Not more than `most` + 1 bytes. Raises OSError, also for pipes and devices: they may never say anything."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        kind = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(kind):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(kind):
            raise OSError(errno.EINVAL, "no regular file")
        return file.read(most + 1)


def why(error: OSError) -> tuple[str, str]:
    """In Vietnamese and in English."""
    english = error.strerror or type(error).__name__
    return WHY.get(error.errno or 0, english), english
