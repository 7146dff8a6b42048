"""The hospital's words for steps, ends, causes and days, and what to do about a cause. Vietnamese: staff read them."""

from collections.abc import Mapping
from typing import Final

DAYS: Final = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
SHORT_DAYS: Final = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")

STEPS: Final[Mapping[str, str]] = {
    "AlreadyRegistered": "Đã có số hôm nay",
    "AskingPriority": "Hỏi diện ưu tiên",
    "Cancelling": "Hủy lượt khám",
    "Checking": "Kiểm tra bảo hiểm",
    "ChoosingAppointment": "Chọn lịch hẹn",
    "ChoosingDepartment": "Chọn khoa",
    "ChoosingDocument": "Chọn đúng người",
    "ChoosingSession": "Chọn bác sĩ và giờ",
    "Confirming": "Xác nhận thông tin",
    "CoverageProblem": "Bảo hiểm không chi trả",
    "Curtained": "Che màn hình, chờ người bệnh",
    "Identifying": "Tra cứu người bệnh",
    "OutOfService": "Ngưng phục vụ",
    "Paying": "Thanh toán",
    "ReadProblem": "Báo không đọc được giấy tờ",
    "ReadingCard": "Đọc thẻ gắn chip",
    "Registering": "Gửi đăng ký",
    "Reviewing": "Xem lại và đăng ký",
    "Stopped": "Dừng, mời đến quầy",
    "Ticketed": "Nhận số",
    "Typing": "Nhập số",
    "Welcome": "Màn hình chào",
    "other": "Khác",
}

ENDS: Final[Mapping[str, str]] = {
    "booked": "Có số khám",
    "provisional": "Có số tạm (mất mạng)",
    "shown-again": "Xem hoặc in lại số",
    "cancelled": "Hủy lượt khám",
    "left": "Bỏ dở",
    "failed": "Mời đến quầy",
    "cut-off": "Bị ngắt (máy khởi động lại)",
}

DEVICES: Final[Mapping[str, str]] = {
    "camera": "Camera",
    "scanner": "Đầu đọc mã",
    "keyboard-scanner": "Đầu đọc mã (bàn phím)",
    "chip-reader": "Đầu đọc thẻ chip",
    "headphones": "Tai nghe",
    "sound": "Âm thanh",
    "other": "Khác",
}

CAUSES: Final[Mapping[str, tuple[str, str]]] = {
    "too-far": ("để giấy tờ quá xa", "dán vạch khoảng cách trên bệ máy"),
    "too-near": ("để giấy tờ quá gần", "dán vạch khoảng cách trên bệ máy"),
    "too-dark": ("quá tối", "thêm đèn ở chỗ đặt máy"),
    "glare": ("bị lóa", "xoay máy khỏi cửa sổ, che đèn trần phía trên"),
    "moving": ("tay rung", "dán hình hướng dẫn đặt giấy tờ lên bệ"),
    "cut-off": ("giấy tờ lệch khỏi khung", "dán hình hướng dẫn chỗ đặt giấy tờ"),
    "not-a-document": ("đưa mã không phải giấy tờ", "dán mẫu các loại giấy tờ dùng được"),
    "empty": ("mã trống", "nhờ kỹ thuật thử đầu đọc"),
    "too_long": ("mã quá dài", "nhờ kỹ thuật thử đầu đọc"),
    "not_utf8": ("chữ bị lỗi khi đọc", "đặt đầu đọc sang UTF-8 (xem hướng dẫn kỹ thuật)"),
    "web_link": ("đưa mã của trang web", "dán mẫu các loại giấy tờ dùng được"),
    "signed_token": ("đưa mã dùng một lần của ứng dụng", "hướng dẫn mở đúng mã trong VNeID"),
    "health_declaration": ("đưa mã khai báo y tế", "dán mẫu các loại giấy tờ dùng được"),
    "own_ticket": ("đưa phiếu số của bệnh viện", "hướng dẫn: phiếu cũ không dùng để đăng ký"),
    "passport": ("đưa hộ chiếu", "mời khách nước ngoài đến quầy"),
    "broken_document": ("mã trên thẻ bị hỏng", "mời người bệnh dùng thẻ khác hoặc đến quầy"),
    "unknown_code": ("đưa mã không phải giấy tờ", "dán mẫu các loại giấy tờ dùng được"),
    "wrong_length": ("số không đủ chữ số", "mời người bệnh dùng thẻ"),
    "impossible_number": ("số không có thật", "mời người bệnh dùng thẻ"),
    "pulled-early": ("rút thẻ quá sớm", "dán nhắc: giữ thẻ đến khi có tiếng báo"),
    "no-id-card": ("đặt thẻ không phải căn cước", "dán mẫu thẻ căn cước gắn chip"),
    "two-cards": ("đặt hai thẻ cùng lúc", "dán nhắc: bỏ thẻ ra khỏi ví"),
    "weak-field": ("thẻ để chưa sát", "dán nhắc: bỏ thẻ ra khỏi bao, đặt sát"),
    "another-card": ("đổi thẻ giữa chừng", "dán nhắc: chỉ dùng một thẻ"),
    "unreadable": ("chip không đọc được", "lau đầu đọc; thử bằng thẻ của mình"),
    "not-genuine": ("chip không xác thực được", "nhờ kỹ thuật cài chứng thư mới (kiosk chip trust)"),
    "too-slow": ("đọc chip quá lâu", "nhờ kỹ thuật thử đầu đọc"),
    "reader-lost": ("mất đầu đọc", "nhờ kỹ thuật xem dây và ổ cắm"),
    "other": ("lý do khác", "nhờ kỹ thuật xem nhật ký máy"),
}
"""What was said instead of a read document: why, and what to do at the place."""

PRINTER: Final[Mapping[str, str]] = {
    "no-paper": "hết giấy",
    "paper-low": "sắp hết giấy",
    "cover-open": "nắp mở",
    "cutter-error": "kẹt dao cắt",
    "overheated": "quá nóng",
    "faulty": "máy in hỏng",
    "unreachable": "không liên lạc được máy in",
    "unknown": "không rõ",
    "ready": "không rõ",
    "other": "không rõ",
}

REASONS: Final[Mapping[str, str]] = {
    "store-full": "bộ nhớ đầy",
    "store-broken": "ổ đĩa hỏng",
    "maintenance": "bảo trì",
    "no-paper": "hết giấy",
    "other-kiosk": "dùng máy khác",
    "other": "lý do khác",
}


def number(value: float, digits: int = 0) -> str:
    """As it is written in Vietnam: 1.234,5."""
    return f"{value:,.{digits}f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def percent(share: float | None) -> str:
    """A share of 1."""
    return "–" if share is None else f"{number(share * 100)} %"


def duration(seconds: float | None) -> str:
    """Short: `8 giây`, `1 phút 20`, `3 giờ 05`."""
    if seconds is None:
        return "–"
    if seconds < 9.95:
        return f"{number(seconds, 1)} giây"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} giây"
    if whole < 3600:
        return f"{whole // 60} phút {whole % 60:02}" if whole < 600 else f"{round(seconds / 60)} phút"
    return f"{whole // 3600} giờ {whole % 3600 // 60:02}"
