"""What sheets there are and which columns they have: for writing, for reading and for the notes people see."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from kiosk.directory_files.sheets import words


class Kind(Enum):
    """How a column is written, and what its drop-down offers."""

    TEXT = "text"
    WORDS = "words"
    """One column for each language."""
    WHOLE = "whole"
    VND = "vnd"
    DATE = "date"
    CLOCK = "clock"
    YES_NO = "yes-no"
    SEX = "sex"
    ICON = "icon"
    AFTER_HOURS = "after-hours"
    WEEKDAYS = "weekdays"
    DAY = "day"
    DEPARTMENT = "department"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Column:
    """`note` explains it in Vietnamese to who fills it in; `width` is in letters.

    Cells of a `required` column are filled in; a `fixed` one has to be there, its cells may be empty.
    """

    key: str
    title: str
    note: str
    kind: Kind = Kind.TEXT
    width: int = 14
    required: bool = False
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """`file` is the name of its CSV file."""

    name: str
    file: str
    about: str
    columns: tuple[Column, ...]


DEPARTMENTS: Final = Sheet(
    "Khoa",
    "khoa.csv",
    "Mỗi dòng một khoa. Thứ tự các dòng là thứ tự trên màn hình kiosk.",
    (
        Column(
            "id", "Mã hệ thống", "Mã của khoa trong phần mềm bệnh viện (HIS). Ví dụ: dep-tm", width=17, required=True
        ),
        Column("code", "Mã khoa", "Mã ngắn mà người bệnh nhìn thấy. Ví dụ: K07", width=10),
        Column("names", "Tên", "Tên khoa. Ví dụ: Khám Tim mạch", Kind.WORDS, 26),
        Column("shown", "Hiện", "Có: kiosk hiện khoa này. Không: ẩn đi. Trống: theo HIS.", Kind.YES_NO, 9),
        Column("series", "Chữ đầu số", "Chữ đứng trước số thứ tự. Ví dụ: TM", width=11),
        Column(
            "youngest",
            "Tuổi từ",
            f"Tuổi nhỏ nhất được khám. Ví dụ: 16. Ghi “{words.ANY_AGE}” để bỏ giới hạn tuổi của HIS.",
            Kind.WHOLE,
            10,
        ),
        Column("oldest", "Tuổi đến", "Tuổi lớn nhất được khám, kể cả tuổi này. Ví dụ: 15", Kind.WHOLE, 10),
        Column("sex", "Giới tính", "Khoa khám cho ai. “Cả hai” bỏ giới hạn của HIS. Trống: theo HIS.", Kind.SEX, 11),
        Column("accepts_insurance", "Nhận BHYT", "Có khám bảo hiểm y tế hay không.", Kind.YES_NO, 12),
        Column(
            "hours",
            "Giờ khám",
            "Mỗi khoảng giờ một dòng (Alt+Enter) hoặc cách nhau bằng dấu “;”. Ví dụ: T2-T6 07:00-11:30; T7 07:00-11:00."
            f" Ghi “{words.NEVER_OPEN}” nếu không nhận người bệnh. Trống: theo HIS.",
            width=24,
        ),
        Column("works_on_holidays", "Khám ngày lễ", "Có: giờ khám giữ nguyên cả ngày nghỉ lễ.", Kind.YES_NO, 13),
        Column(
            "after_hours",
            "Ngoài giờ",
            "Ngoài giờ khám kiosk báo: Đóng cửa, Cấp cứu (chỉ đường đến cấp cứu), hoặc mã khoa khám thay."
            " Ví dụ: dep-cc",
            Kind.AFTER_HOURS,
            18,
        ),
        Column("own", "Giá tự trả", "Tiền khám thường của người tự trả, đồng. Ví dụ: 150000", Kind.VND, 13),
        Column("insured", "Giá BHYT", "Tiền khám theo giá bảo hiểm y tế, đồng. Ví dụ: 50600", Kind.VND, 13),
        Column("icon", "Biểu tượng", "Hình trên nút của khoa. Trống: chọn theo tên khoa.", Kind.ICON, 13),
        Column("hints", "Chỉ đường", "Cách đi từ kiosk đến khoa. Ví dụ: Nhà B, tầng 2, bên trái", Kind.WORDS, 30),
        Column(
            "kiosks",
            "Kiosk",
            f"Tên các kiosk hiện khoa này. Ví dụ: K1, K3. Trống: tất cả. “{words.NO_KIOSK}”: không hiện ở đâu.",
            width=14,
        ),
    ),
)
ROOMS: Final = Sheet(
    "Phòng khám",
    "phong-kham.csv",
    "Mỗi dòng một phòng khám (một hàng chờ).",
    (
        Column("id", "Mã phòng", "Mã của hàng chờ trong HIS. Ví dụ: q-305", required=True),
        Column("department", "Khoa", "Mã hệ thống của khoa ở trang Khoa. Ví dụ: dep-tm", Kind.DEPARTMENT, 14, True),
        Column("code", "Số phòng", "Số trên cửa. Ví dụ: 305 hoặc 007", width=10),
        Column("names", "Tên", "Tên phòng. Ví dụ: Phòng khám Tim mạch 1", Kind.WORDS, 26),
        Column("floor", "Tầng", "Ví dụ: Tầng 3, nhà B", Kind.WORDS, 16),
        Column("hints", "Chỉ đường", "Cách đi từ kiosk đến phòng. Ví dụ: Thang máy số 2, rẽ phải", Kind.WORDS, 30),
        Column("doctor", "Bác sĩ", "Bác sĩ của phòng. Ví dụ: BS. Nguyễn Văn Ví Dụ", width=24),
        Column(
            "quota", "Số lượt mỗi ngày", "Phòng khám nhiều nhất bao nhiêu người một ngày. Ví dụ: 60", Kind.WHOLE, 12
        ),
        Column("shown", "Hiện", "Có: kiosk hiện phòng này. Không: ẩn đi. Trống: theo HIS.", Kind.YES_NO, 9),
    ),
)
SESSIONS: Final = Sheet(
    "Lịch bác sĩ",
    "lich-bac-si.csv",
    "Mỗi dòng một buổi khám của một bác sĩ. Dòng chỉ có mã phòng: phòng ấy không có lịch bác sĩ nào.",
    (
        Column("room", "Phòng", "Mã phòng ở trang Phòng khám. Ví dụ: q-305", Kind.ROOM, 14, True),
        Column("doctor", "Bác sĩ", "Ví dụ: BS. Nguyễn Văn Ví Dụ", width=26, fixed=True),
        Column("weekdays", "Thứ", "T2 đến T7, CN. Ví dụ: T2-T6 hoặc T2,T4", Kind.WEEKDAYS, 12, fixed=True),
        Column("opens", "Từ giờ", "Ví dụ: 07:00", Kind.CLOCK, 10, fixed=True),
        Column("closes", "Đến giờ", "Ví dụ: 11:30", Kind.CLOCK, 10, fixed=True),
        Column("places", "Số lượt", "Số người mỗi buổi. Trống: không rõ giới hạn. Ví dụ: 30", Kind.WHOLE, 10),
    ),
)
COMPLAINTS: Final = Sheet(
    "Triệu chứng",
    "trieu-chung.csv",
    "Lời người bệnh nói và khoa thường khám. Kiosk chỉ gợi ý, không chẩn đoán.",
    (
        Column("key", "Mã", "Một mã riêng, không dấu. Ví dụ: dau-nguc", required=True),
        Column("names", "Lời người bệnh", "Ví dụ: Đau ngực", Kind.WORDS, 28),
        Column("departments", "Khoa", "Mã các khoa, khoa hợp nhất đứng trước. Ví dụ: dep-tm, dep-hh", width=24),
        Column("also", "Cách nói khác", "Cách nhau bằng dấu “;”. Ví dụ: tức ngực; nặng ngực", width=36),
        Column("urgent", "Cấp cứu", "Có: kiosk chỉ đường đến cấp cứu trước.", Kind.YES_NO, 10),
    ),
)
HOLIDAYS: Final = Sheet(
    "Ngày nghỉ",
    "ngay-nghi.csv",
    "Ngày nghỉ riêng của bệnh viện, và ngày làm bù. Ngày lễ của nhà nước đã có sẵn (trang Chung).",
    (
        Column(
            "kind",
            "Loại",
            "Nghỉ hoặc Làm bù (ngày làm bù khám như ngày thường). Trống: Nghỉ.",
            Kind.DAY,
            11,
            fixed=True,
        ),
        Column("first", "Từ ngày", "Ví dụ: 30/04/2027", Kind.DATE, 13, True),
        Column("last", "Đến ngày", "Kể cả ngày này. Trống: chỉ một ngày. Ví dụ: 02/05/2027", Kind.DATE, 13, fixed=True),
        Column("names", "Tên", "Tên ngày nghỉ; ngày làm bù không cần. Ví dụ: Hội nghị bệnh viện", Kind.WORDS, 30),
    ),
)
CLOSURES: Final = Sheet(
    "Đóng cửa",
    "dong-cua.csv",
    "Khoa hoặc phòng tạm không nhận người bệnh.",
    (
        Column("department", "Khoa", "Mã hệ thống của khoa. Ví dụ: dep-tm", Kind.DEPARTMENT, 14, True),
        Column("room", "Phòng", "Mã phòng. Trống: cả khoa. Ví dụ: q-305", Kind.ROOM, 14, fixed=True),
        Column("first", "Từ ngày", "Ví dụ: 15/03/2027", Kind.DATE, 13, True),
        Column("last", "Đến ngày", "Kể cả ngày này. Trống: chỉ một ngày. Ví dụ: 16/03/2027", Kind.DATE, 13, fixed=True),
        Column("reason", "Lý do", "Ví dụ: Sửa phòng", Kind.WORDS, 30),
    ),
)
GENERAL: Final = Sheet(
    "Chung",
    "chung.csv",
    "Những điều chung cho cả bệnh viện.",
    (
        Column("item", "Mục", "Đừng đổi cột này.", width=38, required=True),
        Column("value", "Giá trị", "Điền vào đây.", width=40, required=True),
        Column("explanation", "Giải thích", "Chỉ để đọc.", width=80),
    ),
)
GUIDE: Final = "Hướng dẫn"
LISTS: Final = "Danh mục"
"""What drop-downs offer; hidden."""
SHEETS: Final = (DEPARTMENTS, ROOMS, SESSIONS, COMPLAINTS, HOLIDAYS, CLOSURES, GENERAL)


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the sheet Chung."""

    key: str
    title: str
    explanation: str
    choices: tuple[str, ...] = ()


GENERAL_ITEMS: Final = (
    Item("hospital", "Tên bệnh viện", "Ví dụ: Bệnh viện Đa khoa tỉnh Ví Dụ"),
    Item("languages", "Ngôn ngữ", "Mọi tên đều phải có bằng các tiếng này, trong đó có vi. Ví dụ: vi, en"),
    Item(
        "complete",
        "Chỉ dùng danh sách này",
        "Có: khoa và phòng không ghi ở đây coi như không có. Không: bổ sung cho danh sách của HIS.",
        (words.YES, words.NO),
    ),
    Item("public", "Nghỉ lễ theo lịch nhà nước", "Có: Tết và các ngày lễ là ngày nghỉ.", (words.YES, words.NO)),
    Item("as_weekday", "Ngày làm bù khám theo giờ của", "Ví dụ: T2", tuple(words.WEEKDAYS.values())),
    Item("elderly_from", "Người cao tuổi ưu tiên từ (tuổi)", "Theo luật là 75; có thể ưu tiên sớm hơn. Ví dụ: 70"),
    Item("child_under", "Trẻ em ưu tiên dưới (tuổi)", "Theo luật là 6; có thể ưu tiên nhiều hơn. Ví dụ: 6"),
    Item(
        "asked",
        "Nhóm ưu tiên hỏi tại kiosk",
        "Cách nhau bằng dấu “;”. Các nhóm: " + "; ".join(words.ASKED.values()),
    ),
    Item(
        "complaints",
        "Khi trang Triệu chứng trống",
        "Kiosk dùng danh sách triệu chứng có sẵn, hoặc không gợi ý gì.",
        tuple(words.COMPLAINTS.values()),
    ),
)
