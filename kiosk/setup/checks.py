"""What a live test can find: a closed list, each with its light, its words and its remedy."""

from collections.abc import Iterable
from enum import Enum, IntEnum

from kiosk.staff import Said
from kiosk.values import dataclass


class Light(IntEnum):
    """Green works, yellow works but wants attention or was not tried, red does not work. The worst counts most."""

    GREEN = 0
    YELLOW = 1
    RED = 2


@dataclass(frozen=True, slots=True)
class Word:
    """`what` happened, `remedy` what to do about it; `%1` in `what` is the fact that came with it."""

    light: Light
    what: Said
    remedy: Said = Said()


def _good(vi: str, en: str) -> Word:
    return Word(Light.GREEN, Said(vi, en))


def _fair(vi: str, en: str, remedy_vi: str = "", remedy_en: str = "") -> Word:
    return Word(Light.YELLOW, Said(vi, en), Said(remedy_vi, remedy_en))


def _bad(vi: str, en: str, remedy_vi: str, remedy_en: str) -> Word:
    return Word(Light.RED, Said(vi, en), Said(remedy_vi, remedy_en))


class Verdict(Enum):
    """Everything a test can say."""

    # any test
    NO_ANSWER = _bad(
        "Không có trả lời trong thời gian chờ.",
        "No answer within the time limit.",
        "Kiểm tra cáp và nguồn, rồi thử lại.",
        "Check cable and power, then try again.",
    )
    TEST_FAILED = _bad(
        "Phép thử gặp lỗi của chương trình (%1).",
        "The test met a fault of the program (%1).",
        "Thử lại; nếu vẫn vậy, báo cho người phát triển.",
        "Try again; if it stays, tell the developers.",
    )
    # network
    LINK_UP = _good("Đã nối mạng: %1.", "Link is up: %1.")
    LINK_DOWN = _bad(
        "Không có cáp mạng hay Wi-Fi nào đang nối.",
        "Neither a cable nor a WLAN is connected.",
        "Cắm cáp mạng, hoặc chọn mạng Wi-Fi.",
        "Plug in the cable, or choose a WLAN.",
    )
    JOINED = _good("Đã dùng cài đặt mạng vừa nhập.", "The network as typed is in use.")
    NOT_JOINED = _bad(
        "Không nối được mạng vừa nhập: %1.",
        "The network as typed cannot be joined: %1.",
        "Xem lại tên mạng, mật khẩu và địa chỉ.",
        "Check the WLAN's name, its password and the address.",
    )
    NOT_JOINED_YET = _fair(
        "Cài đặt mạng vừa nhập chỉ có tác dụng sau khi áp dụng; đây là mạng hiện có.",
        "What was typed holds once it is applied; this is the connection of now.",
    )
    ADDRESS_THERE = _good("Địa chỉ: %1.", "Address: %1.")
    NO_ADDRESS = _bad(
        "Máy chưa có địa chỉ IP.",
        "The machine has no IP address.",
        "Mạng không cấp DHCP? Nhập địa chỉ cố định.",
        "No DHCP in this network? Type a fixed address.",
    )
    GATEWAY_THERE = _good("Cổng ra: %1.", "Gateway: %1.")
    NO_GATEWAY = _fair(
        "Không có cổng ra; chỉ tới được máy chủ trong cùng mạng.",
        "There is no gateway; only servers in this very network can be reached.",
        "Đúng nếu máy chủ bệnh viện ở cùng mạng.",
        "Right where the hospital's server is in it.",
    )
    NAMES_RESOLVE = _good("Tìm được tên miền: %1.", "Names are found: %1.")
    NAME_UNKNOWN = _bad(
        "Không tìm được tên %1.",
        "The name %1 is not found.",
        "Kiểm tra máy chủ tên miền (DNS) và cách viết tên.",
        "Check the name servers and how the name is spelt.",
    )
    NO_NAME_TO_TRY = _fair("Chưa có tên miền nào để thử.", "There is no name to try yet.")
    CLOCK_RIGHT = _good("Đồng hồ đã đồng bộ: %1.", "The clock is synchronised: %1.")
    CLOCK_ALONE = _fair(
        "Đồng hồ chưa đồng bộ: %1.",
        "The clock is not synchronised: %1.",
        "Nhập máy chủ giờ của bệnh viện; số và phiếu ghi theo giờ này.",
        "Type the hospital's time server: tickets carry this time.",
    )
    # hospital
    SERVER_REACHED = _good("Nối được tới máy chủ %1.", "The server %1 is reached.")
    SERVER_NOT_REACHED = _bad(
        "Không nối được tới máy chủ %1.",
        "The server %1 is not reached.",
        "Kiểm tra mạng, địa chỉ và tường lửa.",
        "Check network, address and firewall.",
    )
    TLS_GOOD = _good("Kết nối mã hóa (TLS) tốt, chứng chỉ đến %1.", "Encrypted by TLS, certificate until %1.")
    TLS_NOT_TRUSTED = _bad(
        "Chứng chỉ của máy chủ không được tin: %1.",
        "The server's certificate is not trusted: %1.",
        "Lấy CA của bệnh viện từ USB, hoặc xem lại đồng hồ và tên máy chủ.",
        "Take the hospital's CA from a stick, or check the clock and the server's name.",
    )
    NO_TLS = _fair(
        "Kết nối không mã hóa (http).",
        "The line is not encrypted (http).",
        "Chỉ dùng để thử; hãy xin địa chỉ https.",
        "For trials only; ask for an https address.",
    )
    CAPABILITIES = _good("Máy chủ cho biết: %1.", "The server says: %1.")
    NO_CAPABILITIES = _bad(
        "Máy chủ không trả lời như một hệ thống bệnh viện: %1.",
        "The server does not answer as a hospital's system: %1.",
        "Xem lại địa chỉ và loại hệ thống.",
        "Check the address and the kind of system.",
    )
    NOT_ALLOWED = _bad(
        "Máy chủ không nhận mã truy cập.",
        "The server does not take the access token.",
        "Nhập lại token, hoặc xin cấp lại.",
        "Type the token again, or have one issued.",
    )
    LEVEL_MISSING = _bad(
        "Máy chủ chưa có mức L0 (%1).",
        "The server lacks level L0 (%1).",
        "Báo cho bộ phận CNTT của bệnh viện.",
        "Tell the hospital's IT team.",
    )
    HEALTHY = _good("Hệ thống đang hoạt động.", "The system is well.")
    NOT_HEALTHY = _bad(
        "Hệ thống báo không hoạt động: %1.",
        "The system says it is not well: %1.",
        "Báo cho bộ phận CNTT của bệnh viện.",
        "Tell the hospital's IT team.",
    )
    QUICK = _good("Trả lời sau %1 ms.", "It answers in %1 ms.")
    SLOW = _fair(
        "Trả lời chậm: %1 ms.",
        "It answers slowly: %1 ms.",
        "Người bệnh phải chờ; báo cho bộ phận CNTT.",
        "Patients wait; tell the IT team.",
    )
    CREDENTIALS_READ = _good("Đã đọc từ USB: %1. Có thể rút USB.", "Read from the stick: %1. It may be pulled out.")
    NO_CREDENTIALS = _fair(
        "USB không có tệp token.txt hay ca.pem dùng được.",
        "There is no usable token.txt or ca.pem on a stick.",
        "Chép tệp vào thư mục gốc của USB rồi thử lại.",
        "Put the file into the stick's first folder and try again.",
    )
    SETTINGS_WRONG = _bad(
        "Cài đặt chưa dùng được: %1.",
        "The settings cannot be used: %1.",
        "Sửa các ô còn thiếu hoặc sai.",
        "Correct what is missing or wrong.",
    )
    # devices
    WAITING = _fair("Đang chờ… %1", "Waiting… %1")
    CAMERA_SEES = _good("Máy ảnh có hình: %1.", "The camera sees: %1.")
    CODE_READ = _good("Đọc được mã: %1.", "A code was read: %1.")
    CODE_GARBLED = _fair(
        "Có tín hiệu nhưng chưa đọc được; đang thử tốc độ khác. Quét lại.",
        "Something came that makes no sense; another speed is tried. Scan again.",
    )
    NOTHING_SHOWN = _fair("Chưa có mã nào được đưa ra.", "No code was held before it.")
    CARD_SEEN = _good("Có thẻ trên đầu đọc: %1.", "A card lies on the reader: %1.")
    CARD_WEAK = _fair(
        "Có thẻ nhưng chưa đọc được: %1.",
        "A card lies there that is not understood: %1.",
        "Đặt một thẻ, nằm phẳng giữa đầu đọc.",
        "Lay one card flat on the middle.",
    )
    NO_CARD = _fair("Chưa có thẻ nào được đặt lên.", "No card was laid on it.")
    PAGE_PRINTED = _good("Máy in báo đã in xong.", "The printer says the page came out.")
    PAGE_SENT = _fair("Đã gửi trang thử; máy in không báo lại.", "The page was sent; the printer tells nothing.")
    PAGE_SEEN = _good("Kỹ thuật viên đã thấy trang in.", "The technician saw the page.")
    PAGE_NOT_SEEN = _bad(
        "Trang in không ra.", "No page came out.", "Kiểm tra giấy, nắp và cáp.", "Check paper, cover and cable."
    )
    PRINTER_TROUBLE = _bad(
        "Máy in: %1.", "The printer: %1.", "Kiểm tra giấy, nắp và cáp.", "Check paper, cover and cable."
    )
    TONE_PLAYED = _fair("Đã phát âm thanh. Có nghe thấy không?", "A tone was played. Was it heard?")
    TONE_HEARD = _good("Kỹ thuật viên đã nghe thấy.", "The technician heard it.")
    TONE_NOT_HEARD = _bad(
        "Không nghe thấy âm thanh.", "Nothing was heard.", "Kiểm tra loa, dây và chọn loa khác.", "Check the speaker."
    )
    UNPLUGGED = _bad(
        "Thiết bị vừa bị rút ra.", "The device was pulled out.", "Cắm lại rồi thử lại.", "Plug it in, try again."
    )
    BUSY = _bad(
        "Chương trình khác đang giữ thiết bị.",
        "Another program holds the device.",
        "Đóng chương trình đó, rồi thử lại.",
        "Stop that program, then try again.",
    )
    DEVICE_TROUBLE = _bad(
        "Thiết bị báo lỗi: %1.", "The device: %1.", "Rút ra, cắm lại, rồi thử lại.", "Plug it anew, try again."
    )

    @property
    def light(self) -> Light:
        """Its light."""
        return self.value.light


@dataclass(frozen=True, slots=True)
class Told:
    """One finding. `fact` is a name, an address or a number; never a secret, never more of a code than its mask."""

    verdict: Verdict
    fact: str = ""


def worst(told: Iterable[Told]) -> Light | None:
    """The light of all of them; None where nothing was told."""
    return max((one.verdict.light for one in told), default=None)
