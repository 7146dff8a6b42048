"""What the acts of the log are called, for those who do not read its Vietnamese sentences."""

from typing import Final

from kiosk.office.pages.words import both

ACTS: Final = {
    "logged-in": both("Đăng nhập"),
    "login-failed": both("Đăng nhập sai"),
    "login-held-back": both("Tạm hoãn đăng nhập"),
    "logged-out": both("Đăng xuất"),
    "account-added": both("Thêm tài khoản"),
    "account-changed": both("Sửa tài khoản"),
    "password-changed": both("Đổi mật khẩu"),
    "draft-edited": both("Sửa bản nháp"),
    "draft-undone": both("Hoàn tác"),
    "draft-restored": both("Lấy lại phiên bản cũ"),
    "published": both("Phát hành"),
    "planned": both("Hẹn giờ phát hành"),
    "released": both("Phiên bản hẹn giờ đã tới kiosk"),
    "release-refused": both("Phiên bản hẹn giờ không phát hành được"),
    "withdrawn": both("Hủy hẹn giờ phát hành"),
    "closed-today": both("Đóng hôm nay"),
    "opened-today": both("Mở lại hôm nay"),
}
"""By the words of `kiosk.office.audit.Did`."""
