"""The lines of each step of the wizard that is a form."""

from collections.abc import Iterator
from typing import Final

from kiosk.setup import DEVICES, Field, Part, Step, readiness
from kiosk.setup.files import OpenedFile
from kiosk.setup.given import KEPT
from kiosk.setup.pages import Picking
from kiosk.setup.readiness import PARTS
from kiosk.staff import Said
from ui.view_models.setup_base import TONES, SetupGlance
from ui.view_models.setup_rows import FormRow, check_rows, choice_row, light_words, text_row

ICONS: Final = {
    Part.NETWORK: "globe",
    Part.HOSPITAL: "stethoscope",
    Part.CAMERA: "camera",
    Part.SCANNER: "qr",
    Part.CHIP: "card",
    Part.PRINTER: "printer",
    Part.SOUND: "headphones",
}
NONE: Final = Said("Không có", "None")


def place_rows(glance: SetupGlance) -> Iterator[FormRow]:
    """Which kiosk this is."""
    for field in (Field.HOSPITAL, Field.KIOSK_ID, Field.KIOSK_NAME):
        yield text_row(glance, field)


def network_rows(glance: SetupGlance) -> Iterator[FormRow]:
    """How it reaches the hospital."""
    given = glance.setup.given
    yield choice_row(
        glance,
        "link",
        Said("Nối mạng bằng", "Connected by"),
        given.link,
        *_as_it_is(glance),
        ("wired", Said("Cáp mạng", "Cable")),
        ("wireless", Said("Wi-Fi", "WLAN")),
    )
    if given.link == KEPT:
        yield from check_rows(glance, Part.NETWORK)
        return
    if given.link == "wireless":
        yield FormRow("networks", "button", glance.say(Said("Chọn mạng Wi-Fi ở đây", "Choose a WLAN")), icon="search")
        yield text_row(glance, Field.SSID)
        yield text_row(glance, Field.WLAN_PASSWORD)
    yield choice_row(
        glance,
        "addressing",
        Said("Địa chỉ IP", "IP address"),
        given.addressing,
        ("dhcp", Said("Tự động (DHCP)", "Automatic (DHCP)")),
        ("fixed", Said("Cố định", "Fixed")),
    )
    if given.addressing == "fixed":
        yield text_row(glance, Field.ADDRESS)
        yield text_row(glance, Field.GATEWAY)
        yield text_row(glance, Field.NAME_SERVERS)
    yield text_row(glance, Field.TIME_SERVERS)
    yield from check_rows(glance, Part.NETWORK)


def _as_it_is(glance: SetupGlance) -> tuple[tuple[str, Said], ...]:
    """On a machine that is a kiosk already."""
    return () if glance.setup.standing is None else ((KEPT, Said("Như hiện nay", "As it is")),)


def picking_rows(glance: SetupGlance, page: Picking) -> Iterator[FormRow]:
    """The WLANs within reach."""
    for one in page.networks or ():
        strength = f"{one.strength} %"
        if one.enterprise:
            words = Said("%1 · cần tài khoản riêng, kiosk không dùng được", "%1 · needs an account, not for kiosks")
        elif one.secured:
            words = Said("%1 · có mật khẩu", "%1 · with a password")
        else:
            words = Said("%1 · không mật khẩu, ai cũng vào được", "%1 · open to everybody")
        chosen = "yes" if one.ssid == glance.setup.given.ssid else ""
        hint = glance.say(words, strength)
        yield FormRow(
            f"ssid:{one.ssid}", "pick", one.ssid, hint=hint, chosen=chosen, icon="globe", usable=not one.enterprise
        )


def hospital_rows(glance: SetupGlance) -> Iterator[FormRow]:
    """The hospital's system."""
    given = glance.setup.given
    yield choice_row(
        glance,
        "adapter",
        Said("Loại hệ thống", "Kind of system"),
        given.adapter,
        *_as_it_is(glance),
        ("native", Said("API của kiosk", "Kiosk API")),
        ("fhir", Said("FHIR R4", "FHIR R4")),
    )
    if given.adapter == KEPT:
        yield from check_rows(glance, Part.HOSPITAL)
        return
    yield text_row(glance, Field.API_URL)
    if given.adapter == "fhir":
        yield text_row(glance, Field.FHIR_BASE)
    yield choice_row(
        glance,
        "auth",
        Said("Kiosk chứng minh mình bằng", "The kiosk shows who it is by"),
        given.auth,
        ("token", Said("Token", "Token")),
        ("none", Said("Không cần", "Nothing")),
    )
    if given.auth == "token":
        yield text_row(glance, Field.TOKEN)
    words = Said("Lấy token và CA từ USB", "Take token and CA from a stick")
    yield FormRow("credentials", "button", glance.say(words), icon="save")
    if (read := glance.setup.credentials) is not None:
        tone = TONES[read.verdict.light]
        yield FormRow("credentials-read", "check", glance.tell(read), hint=glance.remedy(read), tone=tone)
    yield from check_rows(glance, Part.HOSPITAL)


def device_rows(glance: SetupGlance) -> Iterator[FormRow]:
    """What was found, kind by kind; which is used, and how it was when it was tried."""
    setup = glance.setup
    for part in DEVICES:
        chosen = setup.given.devices.get(part)
        trial = setup.trial(part)
        words = light_words(glance, trial.light, running=trial.running) if chosen is not None else ""
        yield FormRow(
            f"part:{part}", "heading", glance.say(PARTS[part]), words, tone=TONES[trial.light], icon=ICONS[part]
        )
        there = {one.key for one in setup.devices or ()}
        for device in setup.found(part):
            gone = setup.devices is not None and device.key not in there
            hint = glance.say(Said("không còn cắm", "not plugged in any more")) if gone else device.detail
            ticked = "yes" if chosen is not None and device.key == chosen.key else ""
            yield FormRow(
                f"device:{part}:{device.key}", "pick", device.name, hint=hint, chosen=ticked, usable=device.usable
            )
        none = "yes" if part in setup.given.devices and chosen is None else ""
        if setup.devices is not None or chosen is not None:
            test = glance.say(Said("Thử ngay", "Try it now")) if chosen is not None else ""
            yield FormRow(f"device:{part}:", "pair", glance.say(NONE), test, f"try:{part}", chosen=none)


def screen_rows(glance: SetupGlance) -> Iterator[FormRow]:
    """The panel: its size with a ruler to hold a real one against, how it stands, and its touch."""
    setup = glance.setup
    given, told = setup.given, setup.panel.diagonals
    inches = f"{given.diagonal or (told[0] if told else 21.5):g}″"
    if given.diagonal:
        hint = Said("Đặt thước thật lên vạch: vạch phải dài đúng 100 mm.", "Hold a ruler against the line: 100 mm.")
    elif told:
        hint = Said("Màn hình tự báo cỡ này. Bấm − hoặc + để chọn.", "The screen says so itself. Touch − or +.")
    else:
        hint = Said("Chưa chọn. Bấm − hoặc + để chọn.", "Not chosen yet. Touch − or +.")
    yield FormRow(
        "diagonal",
        "stepper",
        glance.say(Said("Cỡ màn hình (đường chéo)", "Size of the screen (diagonal)")),
        inches,
        glance.say(hint),
        tone="" if given.diagonal else "warn",
    )
    yield FormRow("ruler", "ruler", glance.say(Said("Vạch phải dài đúng 100 mm", "This line has to be 100 mm long")))
    yield choice_row(
        glance,
        "rotation",
        Said("Xoay hình", "Turn the picture"),
        str(given.rotation),
        *((str(degrees), Said(f"{degrees}°", f"{degrees}°")) for degrees in (0, 90, 180, 270)),
    )
    yield FormRow(
        "touch",
        "button",
        glance.say(Said("Thử cảm ứng: chạm bốn dấu", "Touch test: four targets")),
        icon="check" if given.touch_tried else "hand",
        tone="good" if given.touch_tried else "",
    )
    yield text_row(glance, Field.LOWER_EDGE)
    yield choice_row(
        glance,
        "text_size",
        Said("Cỡ chữ cho người bệnh", "Letters for patients"),
        str(given.text_size),
        ("0", Said("Thường", "Usual")),
        ("1", Said("Lớn", "Large")),
        ("2", Said("Rất lớn", "Larger")),
        ("3", Said("Lớn nhất", "Largest")),
    )


def ready_rows(glance: SetupGlance) -> Iterator[FormRow]:
    """Every step with its light; a touch leads there."""
    for number, item in enumerate(readiness(glance.setup)):
        yield FormRow(
            f"step:{item.step.name}:{number}",
            "item",
            glance.say(item.about),
            glance.say(item.what, item.fact),
            glance.say(item.remedy),
            TONES[item.light],
        )


def summary_rows(glance: SetupGlance, opened: OpenedFile) -> Iterator[FormRow]:
    """What the opened file makes of this machine."""
    facts = (
        (Said("Bệnh viện", "Hospital"), opened.hospital),
        (Said("Kiosk", "Kiosk"), opened.kiosk),
        (Said("Máy chủ bệnh viện", "Hospital's server"), opened.api),
        (Said("Tên máy", "Name of the machine"), opened.plan.hostname),
        (Said("Người ký", "Signer"), " ".join(opened.file.fingerprint)),
    )
    for number, (about, fact) in enumerate(facts):
        yield FormRow(f"fact:{number}", "item", glance.say(about), fact, tone="info", usable=False)
    if opened.file.clock_doubtful:
        words = Said(
            "Đồng hồ của máy này chạy sai, nên không biết tệp còn hạn hay không.",
            "This machine's clock is wrong: it cannot tell whether the file has expired.",
        )
        yield FormRow("clock", "check", glance.say(words), tone="warn")


ROWS: Final = {
    Step.PLACE: place_rows,
    Step.NETWORK: network_rows,
    Step.HOSPITAL: hospital_rows,
    Step.DEVICES: device_rows,
    Step.SCREEN: screen_rows,
    Step.READY: ready_rows,
}
