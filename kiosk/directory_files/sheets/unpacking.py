"""Whether a file is a workbook that can be opened without harm: looked at before anything is unpacked."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Final

from kiosk.directory_files.errors import Fault, UnreadableError
from kiosk.directory_files.opening import read_bounded, why

MOST_BYTES: Final = 32 * 1024 * 1024
MOST_UNPACKED: Final = 192 * 1024 * 1024
MOST_MEMBERS: Final = 1000
MOST_TIMES_SMALLER: Final = 60
"""Workbooks full of text become ten to twenty times smaller when they are packed; bombs a thousand times."""
ALWAYS_UNPACKED: Final = 16 * 1024 * 1024
"""So much may be unpacked however small it was."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS: Final = (
    "hãy lưu lại dạng “Excel Workbook (*.xlsx)”",
    "save it as “Excel Workbook (*.xlsx)”",
)


def packed_workbook(path: Path) -> zipfile.ZipFile:
    """The file, in memory, as the archive it is. Raises `UnreadableError`."""
    content = _content(path)
    _judge_kind(content)
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise damaged() from error
    members = archive.infolist()
    names = {member.filename for member in members}
    if "xl/workbook.xml" not in names:
        other = any(name.startswith(("content.xml", "mimetype", "xl/workbook.bin", "word/")) for name in names)
        raise _unusable("không phải là tệp .xlsx", "is no .xlsx file") if other else damaged()
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or unpacked > min(
        MOST_UNPACKED, max(ALWAYS_UNPACKED, len(content) * MOST_TIMES_SMALLER)
    ):
        raise unreadable(
            "giải nén ra lớn bất thường, không mở; hãy chép dữ liệu sang tệp mẫu mới",
            "unpacks to far too much and is not opened; copy its data into a new template",
        )
    if any(member.flag_bits & 1 for member in members):
        raise _locked()
    return archive


def unreadable(vi: str, en: str) -> UnreadableError:
    """The whole file cannot be used."""
    return UnreadableError(Fault("", vi, en))


def damaged() -> UnreadableError:
    """It begins like a workbook and is none."""
    return _unusable("bị hỏng hoặc không phải là tệp .xlsx", "is damaged, or no .xlsx file")


def _content(path: Path) -> bytes:
    try:
        content = read_bounded(path, MOST_BYTES)
    except OSError as error:
        vi, en = why(error)
        raise unreadable(f"không đọc được ({vi})", f"cannot be read ({en})") from error
    if len(content) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise unreadable(f"lớn hơn {most} MB", f"is larger than {most} MB")
    return content


def _judge_kind(content: bytes) -> None:
    if content.startswith(b"PK"):
        return
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise _locked()
        raise _unusable("là tệp Excel cũ (.xls)", "is an old Excel file (.xls)")
    if not content:
        raise unreadable("trống", "is empty")
    if b"\0" not in content[:1000]:
        raise _unusable(
            "là tệp văn bản, không phải tệp .xlsx (CSV thì nhập cả thư mục)",
            "is a text file and no .xlsx (CSV files are imported by naming their folder)",
        )
    raise _unusable("không phải là tệp .xlsx", "is no .xlsx file")


def _locked() -> UnreadableError:
    return unreadable(
        "có mật khẩu; hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi lưu lại",
        "has a password; take it away (File › Info › Protect Workbook) and save it again",
    )


def _unusable(vi: str, en: str) -> UnreadableError:
    return unreadable(f"{vi}; {_SAVE_AS[0]}", f"{en}; {_SAVE_AS[1]}")
