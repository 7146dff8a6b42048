"""The texts that are typed, and what each of them may be."""

from enum import Enum, StrEnum
from typing import Final

from kiosk.setup.parts import Part, Step
from kiosk.staff import Said
from kiosk.values import dataclass


class Kind(Enum):
    """How it is typed: words with Telex, anything else letter by letter; a secret is shown as dots."""

    WORDS = "words"
    CODE = "code"
    ADDRESS = "address"
    SECRET = "secret"  # noqa: S105
    NUMBER = "number"


class Field(StrEnum):
    """The value is its name in `Given`, or in `Secrets` for a secret."""

    HOSPITAL = "hospital"
    KIOSK_ID = "kiosk_id"
    KIOSK_NAME = "kiosk_name"
    SSID = "ssid"
    WLAN_PASSWORD = "wlan_password"  # noqa: S105 - the name of a field
    ADDRESS = "address"
    GATEWAY = "gateway"
    NAME_SERVERS = "name_servers"
    TIME_SERVERS = "time_servers"
    API_URL = "api_url"
    FHIR_BASE = "fhir_base"
    TOKEN = "token"  # noqa: S105
    LOWER_EDGE = "lower_edge"


@dataclass(frozen=True, slots=True)
class Rule:
    """`most` characters. `part` is what has to be tried again when it changes; `optional` may stay empty."""

    step: Step
    kind: Kind
    name: Said
    hint: Said
    most: int = 120
    part: Part | None = None
    optional: bool = False


_RULES: Final = {
    Field.HOSPITAL: Rule(
        Step.PLACE,
        Kind.WORDS,
        Said("Tên bệnh viện", "Name of the hospital"),
        Said("ví dụ: Bệnh viện Đa khoa Ví Dụ", "e.g. Bệnh viện Đa khoa Ví Dụ"),
    ),
    Field.KIOSK_ID: Rule(
        Step.PLACE,
        Kind.CODE,
        Said("Mã kiosk", "Id of the kiosk"),
        Said("đứng trước các số do máy tự cấp, ví dụ: K3", "stands before numbers it gives out itself, e.g. K3"),
        most=12,
        part=Part.HOSPITAL,
    ),
    Field.KIOSK_NAME: Rule(
        Step.PLACE,
        Kind.WORDS,
        Said("Tên và chỗ đặt kiosk", "Name and place of the kiosk"),
        Said("ví dụ: Kiosk 3 · Sảnh A", "e.g. Kiosk 3 · Sảnh A"),
        most=80,
    ),
    Field.SSID: Rule(
        Step.NETWORK, Kind.ADDRESS, Said("Tên mạng Wi-Fi", "Name of the WLAN"), Said(), most=32, part=Part.NETWORK
    ),
    Field.WLAN_PASSWORD: Rule(
        Step.NETWORK,
        Kind.SECRET,
        Said("Mật khẩu Wi-Fi", "Password of the WLAN"),
        Said("để trống nếu mạng không có mật khẩu", "empty for an open one"),
        most=63,
        part=Part.NETWORK,
        optional=True,
    ),
    Field.ADDRESS: Rule(
        Step.NETWORK,
        Kind.ADDRESS,
        Said("Địa chỉ IP", "IP address"),
        Said("ví dụ: 10.1.2.3/24", "e.g. 10.1.2.3/24"),
        most=43,
        part=Part.NETWORK,
    ),
    Field.GATEWAY: Rule(
        Step.NETWORK,
        Kind.ADDRESS,
        Said("Cổng ra (gateway)", "Gateway"),
        Said("ví dụ: 10.1.2.1", "e.g. 10.1.2.1"),
        most=39,
        part=Part.NETWORK,
        optional=True,
    ),
    Field.NAME_SERVERS: Rule(
        Step.NETWORK,
        Kind.ADDRESS,
        Said("Máy chủ tên miền (DNS)", "Name servers (DNS)"),
        Said("ví dụ: 10.1.2.1 10.1.2.2", "e.g. 10.1.2.1 10.1.2.2"),
        part=Part.NETWORK,
        optional=True,
    ),
    Field.TIME_SERVERS: Rule(
        Step.NETWORK,
        Kind.ADDRESS,
        Said("Máy chủ giờ (NTP)", "Time servers (NTP)"),
        Said("để trống: dùng máy chủ của mạng", "empty: those of the network"),
        part=Part.NETWORK,
        optional=True,
    ),
    Field.API_URL: Rule(
        Step.HOSPITAL,
        Kind.ADDRESS,
        Said("Địa chỉ máy chủ", "Address of the server"),
        Said("ví dụ: https://kiosk.benhvien.vn", "e.g. https://kiosk.hospital.vn"),
        most=200,
        part=Part.HOSPITAL,
    ),
    Field.FHIR_BASE: Rule(
        Step.HOSPITAL,
        Kind.ADDRESS,
        Said("Gốc định danh của bệnh viện", "Address the hospital's identifiers begin with"),
        Said("ví dụ: https://benhvien.vn/fhir", "e.g. https://hospital.vn/fhir"),
        most=200,
        part=Part.HOSPITAL,
    ),
    Field.TOKEN: Rule(
        Step.HOSPITAL,
        Kind.SECRET,
        Said("Mã truy cập (token)", "Access token"),
        Said("do bệnh viện cấp cho kiosk này", "issued by the hospital for this kiosk"),
        most=2000,
        part=Part.HOSPITAL,
    ),
    Field.LOWER_EDGE: Rule(
        Step.SCREEN,
        Kind.NUMBER,
        Said("Mép dưới màn hình cách sàn (mm)", "Lower edge of the glass above the floor (mm)"),
        Said("đo bằng thước; để trống nếu chưa biết", "measure it; empty if not known"),
        most=4,
        optional=True,
    ),
}


def rule_of(field: Field) -> Rule:
    """What is known of a field."""
    return _RULES[field]
