"""What the page says after a button did its work. Addresses carry the word, never the sentence."""

from dataclasses import dataclass
from typing import Final

from kiosk.office.pages.words import both


@dataclass(frozen=True, slots=True)
class Notice:
    """`undone`: the last edit can be taken back beside it."""

    says: dict[str, str]
    undone: bool = False


NOTICES: Final = {
    "saved": Notice(both("Đã lưu vào bản nháp."), undone=True),
    "moved": Notice(both("Đã đổi thứ tự."), undone=True),
    "removed": Notice(both("Đã bỏ khỏi bản nháp."), undone=True),
    "hidden": Notice(both("Đã ẩn khỏi kiosk."), undone=True),
    "shown": Notice(both("Đã hiện lại trên kiosk."), undone=True),
    "taken": Notice(both("Đã nhận nội dung của tệp vào bản nháp."), undone=True),
    "restored": Notice(both("Bản nháp đã trở lại như phiên bản ấy."), undone=True),
    "undone": Notice(both("Đã hoàn tác một bước.")),
    "closed": Notice(both("Đã đóng trong hôm nay. Các kiosk nhận trong vòng nửa phút.")),
    "opened": Notice(both("Đã mở lại. Các kiosk nhận trong vòng nửa phút.")),
    "published": Notice(both("Đã phát hành. Các kiosk nhận trong vòng nửa phút.")),
    "planned": Notice(both("Đã hẹn giờ phát hành.")),
    "withdrawn": Notice(both("Đã hủy hẹn giờ phát hành.")),
    "account": Notice(both("Đã lưu tài khoản.")),
    "password": Notice(both("Đã đổi mật khẩu. Xin đăng nhập lại.")),
    "left": Notice(both("Bạn đã đăng xuất.")),
}


def notice_of(word: str | None) -> Notice | None:
    """The notice of a word in an address; None for any other word."""
    return NOTICES.get(word or "")
