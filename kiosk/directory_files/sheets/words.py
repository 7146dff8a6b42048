"""The words that stand in cells for what the program knows by other names."""

from typing import Final

Choices = dict[str, str]
"""What stands in the cell, by what it means."""

SEXES: Final[Choices] = {"male": "Nam", "female": "Nữ", "any": "Cả hai"}
AFTER_HOURS: Final[Choices] = {"closed": "Đóng cửa", "emergency": "Cấp cứu"}
ASKED: Final[Choices] = {"pregnant": "Phụ nữ có thai", "disability": "Người khuyết tật", "merit": "Người có công"}
DAYS: Final[Choices] = {"off": "Nghỉ", "working": "Làm bù"}
COMPLAINTS: Final[Choices] = {"everyday": "Danh sách có sẵn", "none": "Không gợi ý"}
WEEKDAYS: Final[Choices] = {"1": "T2", "2": "T3", "3": "T4", "4": "T5", "5": "T6", "6": "T7", "7": "CN"}
ICONS: Final[Choices] = {
    "heart": "Tim",
    "ear": "Tai",
    "tooth": "Răng",
    "stomach": "Dạ dày",
    "eye": "Mắt",
    "pregnant": "Thai phụ",
    "child": "Trẻ em",
    "person": "Người",
    "bone": "Xương",
    "skin": "Da",
    "brain": "Não",
    "lungs": "Phổi",
    "kidney": "Thận",
    "drop": "Giọt máu",
    "ribbon": "Dải băng",
    "virus": "Vi rút",
    "leaf": "Lá cây",
    "walking": "Đi bộ",
    "scalpel": "Dao mổ",
    "stethoscope": "Ống nghe",
    "people": "Nhóm người",
    "guardian": "Người thân",
    "wheelchair": "Xe lăn",
    "shield": "Khiên",
    "medal": "Huy chương",
    "star": "Ngôi sao",
    "plus": "Dấu cộng",
    "alert": "Cảnh báo",
    "calendar": "Tờ lịch",
    "clock": "Đồng hồ",
}

YES: Final = "Có"
NO: Final = "Không"
ANY_AGE: Final = "Mọi tuổi"
NEVER_OPEN: Final = "Không mở"
NO_KIOSK: Final = "Không kiosk nào"

LANGUAGES: Final[Choices] = {
    "vi": "tiếng Việt",
    "en": "tiếng Anh",
    "zh": "tiếng Trung",
    "ko": "tiếng Hàn",
    "ja": "tiếng Nhật",
    "km": "tiếng Khmer",
    "fr": "tiếng Pháp",
    "ru": "tiếng Nga",
    "lo": "tiếng Lào",
    "th": "tiếng Thái",
}
