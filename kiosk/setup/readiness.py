"""The summary: every step with its light and what is left to do."""

from typing import Final

from kiosk.setup.checks import Light
from kiosk.setup.doubts import doubt_about
from kiosk.setup.fields import rule_of
from kiosk.setup.given import fields_asked, text_of
from kiosk.setup.parts import DEVICES, Part, Step
from kiosk.setup.state import Setup
from kiosk.staff import Said
from kiosk.staff.pin import is_pin
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the summary. `fact` fills the `%1` of `what`; `missing` keeps the kiosk from being made."""

    step: Step
    light: Light
    about: Said
    what: Said
    remedy: Said = Said()
    fact: str = ""
    missing: bool = False


PARTS: Final = {
    Part.NETWORK: Said("Mạng", "Network"),
    Part.HOSPITAL: Said("Hệ thống bệnh viện", "Hospital's system"),
    Part.CAMERA: Said("Máy ảnh đọc mã", "Camera"),
    Part.SCANNER: Said("Máy quét mã", "Code scanner"),
    Part.CHIP: Said("Đầu đọc thẻ chip", "Chip card reader"),
    Part.PRINTER: Said("Máy in phiếu", "Ticket printer"),
    Part.SOUND: Said("Loa, tai nghe", "Speaker, headphones"),
}
_STEPS: Final = {Part.NETWORK: Step.NETWORK, Part.HOSPITAL: Step.HOSPITAL}
_NOT_TRIED: Final = Said("Chưa thử.", "Not tried yet.")
_TRY: Final = Said("Mở bước này và bấm thử.", "Open this step and try it.")
_WELL: Final = Said("Tốt.", "Well.")
_READER_WANTED: Final = Said(
    "Chưa có máy ảnh, máy quét hay đầu đọc thẻ: người bệnh chỉ có thể gõ số.",
    "No camera, scanner or chip reader: patients can only type.",
)


def complete(setup: Setup) -> bool:
    """Whether a kiosk can be made of the answers. What failed when it was tried does not stand in the way."""
    return not any(item.missing for item in readiness(setup))


def readiness(setup: Setup) -> tuple[Item, ...]:
    """Line by line, in the order of the steps."""
    lines = [*_texts(setup), _tried(setup, Part.NETWORK), _tried(setup, Part.HOSPITAL)]
    lines += [_device(setup, part) for part in DEVICES]
    if not any(setup.given.devices.get(part) for part in (Part.CAMERA, Part.SCANNER, Part.CHIP)):
        what, remedy = _READER_WANTED, Said("Nối ít nhất một thiết bị.", "Connect one of them.")
        lines.append(Item(Step.DEVICES, Light.RED, Said("Đọc giấy tờ", "Reading documents"), what, remedy))
    lines += [_screen(setup), _pin(setup)]
    return tuple(sorted(lines, key=lambda item: _ORDER[item.step]))


_ORDER: Final = {step: number for number, step in enumerate(Step)}


def _texts(setup: Setup) -> list[Item]:
    """What was left open or will not do is named; a step whose texts are all there has one green line where it has no
    test of its own."""
    lines = []
    for field in fields_asked(setup.given):
        text = text_of(setup.given, setup.secrets, field)
        doubt = doubt_about(field, text, network=setup.given.address)
        if doubt is not None and (text or field not in setup.kept):
            rule = rule_of(field)
            lines.append(Item(rule.step, Light.RED, rule.name, doubt.wrong.value, rule.hint, missing=True))
    if not any(line.step is Step.PLACE for line in lines):
        given = setup.given
        named = f"{given.hospital} · {given.kiosk_id} · {given.kiosk_name}"
        lines.append(Item(Step.PLACE, Light.GREEN, Step.PLACE.value, Said("%1", "%1"), fact=named))
    return lines


def _tried(setup: Setup, part: Part) -> Item:
    step, about = _STEPS.get(part, Step.DEVICES), PARTS[part]
    trial = setup.trial(part)
    light = trial.light
    if light is None:
        return Item(step, Light.YELLOW, about, _NOT_TRIED, _TRY)
    if light is Light.GREEN:
        return Item(step, light, about, _WELL)
    told = next(one for one in trial.told if one.verdict.light is light)
    word = told.verdict.value
    return Item(step, light, about, word.what, word.remedy, told.fact)


def _device(setup: Setup, part: Part) -> Item:
    if part not in setup.given.devices:
        words = Said("Chưa chọn.", "Not decided.")
        choose = Said("Chọn thiết bị, hoặc “Không có”.", "Choose a device, or “None”.")
        return Item(Step.DEVICES, Light.YELLOW, PARTS[part], words, choose)
    device = setup.given.devices[part]
    if device is None:
        return Item(Step.DEVICES, Light.GREEN, PARTS[part], Said("Kiosk này không có.", "This kiosk has none."))
    tried = _tried(setup, part)
    if tried.light is Light.GREEN:
        return Item(Step.DEVICES, Light.GREEN, PARTS[part], Said("%1: tốt.", "%1: well."), fact=device.name)
    return tried


def _screen(setup: Setup) -> Item:
    given, about = setup.given, Step.SCREEN.value
    if not given.diagonal:
        what = Said("Chưa chọn cỡ màn hình.", "The size is not known.")
        remedy = Said("Chọn cỡ; chữ và nút theo cỡ này.", "Choose it: letters and buttons follow it.")
        return Item(Step.SCREEN, Light.RED, about, what, remedy, missing=True)
    if not given.touch_tried:
        what = Said("Chưa thử cảm ứng.", "The touch was not tried.")
        return Item(Step.SCREEN, Light.YELLOW, about, what, Said("Chạm đủ bốn dấu.", "Hit the four targets."))
    if not given.lower_edge:
        what = Said("Chưa đo độ cao màn hình.", "Nobody measured how high it stands.")
        remedy = Said("Đo mép dưới cách sàn.", "Measure its lower edge above the floor.")
        return Item(Step.SCREEN, Light.YELLOW, about, what, remedy)
    return Item(
        Step.SCREEN, Light.GREEN, about, Said("%1″, cảm ứng tốt.", "%1″, touch is right."), fact=f"{given.diagonal:g}"
    )


def _pin(setup: Setup) -> Item:
    if is_pin(setup.secrets.pin):
        return Item(Step.PIN, Light.GREEN, Step.PIN.value, Said("Đã đặt.", "Set."))
    if "pin" in setup.kept:
        return Item(Step.PIN, Light.GREEN, Step.PIN.value, Said("Giữ mã cũ.", "As before."))
    remedy = Said("Nhập mã hai lần.", "Type it twice.")
    return Item(Step.PIN, Light.RED, Step.PIN.value, Said("Chưa đặt.", "Not set."), remedy, missing=True)
