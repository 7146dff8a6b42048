"""The departments, clinic rooms, prices and consulting hours of the invented hospital."""

from dataclasses import dataclass, field

HOSPITAL_NAME = "Bệnh viện Đa khoa Ví Dụ"


@dataclass(frozen=True, slots=True)
class Hours:
    """Registration hours: weekdays 1 (Monday) to 7, `HH:MM` to `HH:MM`; `24:00` is midnight."""

    weekdays: tuple[int, ...]
    opens: str
    closes: str


ALL_DAY = (Hours((1, 2, 3, 4, 5, 6, 7), "00:00", "24:00"),)
"""The sandbox's default, so that a demo at midnight finds open doors."""

WORKING_HOURS = (Hours((1, 2, 3, 4, 5), "06:00", "12:00"), Hours((1, 2, 3, 4, 5), "13:30", "16:30"))
"""As a large public hospital keeps them."""

SLOT_MINUTES = 30
_CONSULTING_HOURS = (("am", "07:30", "11:30", 3), ("pm", "13:30", "16:30", 3))
_EVENING_HOURS = ("eve", "16:30", "24:00", 20)
_EVENING_ROOM = "ntq-1"


def consulting_hours(room: str, hours: tuple[Hours, ...]) -> tuple[tuple[str, str, str, int], ...]:
    """When a room's doctor sees people by the clock: name, start, end, places of each slot.

    A hospital that is open all day has one doctor in the evening: one can be chosen in a demo at night, too.
    """
    evening = room == _EVENING_ROOM and hours == ALL_DAY
    return (*_CONSULTING_HOURS, _EVENING_HOURS) if evening else _CONSULTING_HOURS


@dataclass(frozen=True, slots=True)
class RoomData:
    """A clinic room with its queue: `pace` minutes for each patient, about `busy` people waiting, `places` a day."""

    code: str
    name: str
    floor: str
    practitioner: str
    pace: int
    busy: int
    places: int | None = 200
    closed: bool = False


@dataclass(frozen=True, slots=True)
class DepartmentData:
    """A department; `series` is the letter of its queue numbers, `extra` more services (code, name, English, VND)."""

    code: str
    name: str
    name_en: str
    series: str
    rooms: tuple[RoomData, ...]
    min_age: int | None = None
    max_age: int | None = None
    sex: str | None = None
    accepts_bhyt: bool = True
    price: int = 50_600
    extra: tuple[tuple[str, str, str, int], ...] = field(default=())

    @property
    def id(self) -> str:
        """The opaque id of the contract."""
        return f"dep-{self.code.lower()}"


DEPARTMENTS = (
    DepartmentData(
        "NTQ",
        "Nội tổng quát",
        "General internal medicine",
        "A",
        (
            RoomData("101", "Phòng khám Nội 1", "Tầng 1, nhà A", "BS.CKI Trần Hữu Lộc", 6, 7),
            RoomData("102", "Phòng khám Nội 2", "Tầng 1, nhà A", "BS. Phạm Thu Giang", 6, 6),
            RoomData("103", "Phòng khám Nội 3", "Tầng 1, nhà A", "BS. Lương Đình Khải", 6, 8),
        ),
    ),
    DepartmentData(
        "TM",
        "Tim mạch",
        "Cardiology",
        "B",
        (
            RoomData("305", "Phòng khám Tim mạch 1", "Tầng 3, nhà A", "BS.CKII Nguyễn Trọng Nghĩa", 7, 7),
            RoomData("306", "Phòng khám Tim mạch 2", "Tầng 3, nhà A", "ThS.BS Vũ Hải Yến", 7, 6),
        ),
        extra=(("TM.DTD", "Khám Tim mạch và điện tâm đồ", "Cardiology consultation with ECG", 85_900),),
    ),
    DepartmentData(
        "HH",
        "Hô hấp",
        "Respiratory medicine",
        "C",
        (RoomData("307", "Phòng khám Hô hấp", "Tầng 3, nhà A", "BS.CKI Đỗ Mạnh Tiến", 6, 7),),
    ),
    DepartmentData(
        "TH",
        "Tiêu hóa",
        "Gastroenterology",
        "D",
        (
            RoomData("201", "Phòng khám Tiêu hóa 1", "Tầng 2, nhà A", "BS.CKII Hà Thị Bích Vân", 6, 10),
            RoomData("202", "Phòng khám Tiêu hóa 2", "Tầng 2, nhà A", "BS. Ngô Thành Luân", 6, 8),
        ),
    ),
    DepartmentData(
        "NT",
        "Nội tiết – Đái tháo đường",
        "Endocrinology and diabetes",
        "E",
        (RoomData("204", "Phòng khám Nội tiết", "Tầng 2, nhà A", "ThS.BS Bùi Lan Hương", 5, 12),),
    ),
    DepartmentData(
        "TK",
        "Thần kinh",
        "Neurology",
        "G",
        (RoomData("308", "Phòng khám Thần kinh", "Tầng 3, nhà A", "BS.CKI Cao Xuân Phúc", 8, 6),),
    ),
    DepartmentData(
        "CXK",
        "Cơ xương khớp",
        "Rheumatology",
        "H",
        (RoomData("206", "Phòng khám Cơ xương khớp", "Tầng 2, nhà A", "BS.CKI Lê Văn Quyết", 6, 9),),
    ),
    DepartmentData(
        "NG",
        "Ngoại tổng quát",
        "General surgery",
        "L",
        (RoomData("110", "Phòng khám Ngoại", "Tầng 1, nhà B", "BS.CKII Hoàng Đức Minh", 7, 5),),
    ),
    DepartmentData(
        "PS",
        "Phụ sản",
        "Obstetrics and gynaecology",
        "M",
        (
            RoomData("210", "Phòng khám Phụ khoa", "Tầng 2, nhà B", "BS.CKI Mai Thị Xuân", 8, 6),
            RoomData("211", "Phòng khám Thai", "Tầng 2, nhà B", "BS. Trịnh Kim Oanh", 8, 7),
        ),
        sex="female",
    ),
    DepartmentData(
        "NHI",
        "Nhi",
        "Paediatrics",
        "N",
        (
            RoomData("120", "Phòng khám Nhi 1", "Tầng 1, nhà C", "BS.CKI Đặng Mỹ Linh", 5, 8),
            RoomData("121", "Phòng khám Nhi 2", "Tầng 1, nhà C", "BS. Tạ Quang Huy", 5, 6),
        ),
        min_age=0,
        max_age=15,
    ),
    DepartmentData(
        "MAT",
        "Mắt",
        "Ophthalmology",
        "P",
        (RoomData("401", "Phòng khám Mắt", "Tầng 4, nhà B", "BS.CKI Phan Nhật Lệ", 5, 6),),
    ),
    DepartmentData(
        "TMH",
        "Tai mũi họng",
        "Ear, nose and throat",
        "Q",
        (RoomData("402", "Phòng khám Tai mũi họng", "Tầng 4, nhà B", "BS. Chu Văn Bình", 5, 14, places=0),),
    ),
    DepartmentData(
        "RHM",
        "Răng hàm mặt",
        "Dentistry",
        "R",
        (RoomData("403", "Phòng khám Răng hàm mặt", "Tầng 4, nhà B", "BS. Thái Thị Ngân", 10, 4, closed=True),),
    ),
    DepartmentData(
        "YC",
        "Khám theo yêu cầu",
        "Private consultation",
        "Y",
        (RoomData("501", "Phòng khám Theo yêu cầu", "Tầng 5, nhà A", "PGS.TS Kiều Hoài An", 15, 4),),
        accepts_bhyt=False,
        price=300_000,
    ),
)
