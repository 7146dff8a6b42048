"""What the doctor found is told in Vietnamese to who reads Vietnamese, every sentence of every check."""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import kiosk.doctor
from drivers.camera import advice
from drivers.device import DeviceUnplugged
from kiosk.doctor.catalogue import PARTS
from kiosk.doctor.findings import Finding, Light, absent, trouble
from kiosk.doctor.vietnamese import in_vietnamese, name_of, translated

ROOM = Path(kiosk.doctor.__file__).parent
TABLE = tomllib.loads((ROOM / "vietnamese.toml").read_text("utf-8"))
NOT_CHECKS = {"__init__.py", "catalogue.py", "readiness.py", "telling.py", "vietnamese.py"}
LETTER = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
OF_EVERY_LANGUAGE = {
    # commands, and words of machines
    "Not synchronised",
    "Noto Sans CJK SC",
    "Noto Sans CJK KR",
    "Noto Sans CJK JP",
    "Noto Sans Khmer",
    "Xin chào",
    "apt-get install fontconfig",
    "apt-get install libc-bin",
    "apt-get install alsa-utils",
    "apt-get install {}",
    "chmod 644 {}",
    "chmod 700 {}",
    "chown {} {}",
    "chown {}: {}; chmod 700 {}",
    "sudo runuser -u {} -- kiosk doctor",
    "firmware {}",
    "serial number {}",
    "Python {}",
    "{}: kiosk {}, {}",
    "{} UTC",
    "{} is {} ({})",
    "{} Mbit/s",
    "Bearer {}",
    # two values in one of the file's
    "kiosk queue salvage {}/{}; keep it and the key, and move it away when all is settled.",
}
WITHOUT_ACCENTS = {"7/100", "7: 7 khoa", "Wi-Fi 7 dBm"}
FROM_ELSEWHERE = {
    # how readers and printers are, put in as values
    "ready", "starting", "impaired", "unplugged", "faulty", "unknown", "behind",
    # of an f-string within one
    "{}: only {}, which it gave to itself", "{}, built {}",
    "{} The proxy {} of the environment is not used: the kiosk needs a way of its own.",
    "{}; {} of its inodes are left",
    "kiosk queue salvage {}; keep it and the key, and move it away when all is settled.",
    "{}, until about {}",
    # of OpenSSL
    "unable to get local issuer certificate", "unable to verify the first certificate",
    "self-signed certificate in certificate chain",
    "Hostname mismatch, certificate is not valid for '{}'.",
    "IP address mismatch, certificate is not valid for '{}'.",
    # of the wizard
    "USB keyboard: set it to USB serial (virtual COM port)",
    # of the settings
    "{}: cannot be read ({}). Make it, or name another with --config.",
}  # fmt: skip


def template(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    assert isinstance(node, ast.Constant)
    return str(node.value)


def of_the_checks() -> list[Path]:
    return [*(file for file in sorted(ROOM.rglob("*.py")) if file.name not in NOT_CHECKS), Path(advice.__file__)]


def sentences(files: Iterable[Path]) -> Iterator[str]:
    """Every text that has words, with {} for its values; names of parts and of settings left out."""
    parts = {part.name for part in PARTS} | {part.check for part in PARTS}
    for file in files:
        tree = ast.parse(file.read_text("utf-8"))
        within = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                within |= {id(part) for part in node.values}
                within |= {id(part.format_spec) for part in node.values if isinstance(part, ast.FormattedValue)}
        for node in ast.walk(tree):
            is_text = isinstance(node, ast.JoinedStr) or (
                isinstance(node, ast.Constant) and isinstance(node.value, str)
            )
            if not is_text or id(node) in within:
                continue
            text = template(node)
            has_words = re.search(r"[A-Za-z]{2}", text.replace("{}", "")) and " " in text.strip()
            if has_words and text not in parts and not re.match(r"[\^(\[%]", text):
                yield text


ALL = sorted({*sentences(of_the_checks())} - OF_EVERY_LANGUAGE)


def places(text: str) -> str:
    """With one {} for values that stand beside each other, whatever they are called."""
    return re.sub(r"(\{\w*\})+", "{}", text)


def with_values(text: str) -> str:
    return re.sub(r"\{\w*\}", "7", text)


def test_every_sentence_of_every_check_has_its_vietnamese() -> None:
    assert len(ALL) > 300, "the scan found hardly any sentence"
    said = {text: translated(with_values(text)) for text in ALL}
    assert [text for text, words in said.items() if words == with_values(text)] == []
    assert {words for words in said.values() if not LETTER.search(words)} == WITHOUT_ACCENTS


def test_nothing_is_kept_that_no_check_says() -> None:
    known = {places(english) for english in TABLE["phrases"]}
    said = {*sentences(of_the_checks())}
    assert known - {places(text) for text in said} == FROM_ELSEWHERE
    assert said >= OF_EVERY_LANGUAGE
    drivers = Path(advice.__file__).parents[1]
    of_drivers = {places(text) for text in sentences(sorted(drivers.rglob("*.py")))}
    of_drivers |= {text.replace("the {}", "{}") for text in of_drivers}  # `{device}` may begin with it
    assert {places(english) for english in TABLE["devices"]} <= of_drivers


def test_no_value_is_lost_or_made_up() -> None:
    named = re.compile(r"\{(\w+)\}")
    for english, vietnamese in (TABLE["phrases"] | TABLE["devices"]).items():
        assert sorted(named.findall(english)) == sorted(named.findall(vietnamese)), english
        for command in re.findall(r"`([a-z][^`]*)`", english):
            assert command.replace("FILE", "TỆP") in vietnamese


def test_every_part_has_a_name_and_a_remedy() -> None:
    assert set(TABLE["remedies"]) == {part.name for part in PARTS}
    assert all(LETTER.search(words) for words in TABLE["remedies"].values())
    assert name_of("printer khe-in") == "Máy in khe-in"
    assert name_of("something else") == "something else"


def test_values_are_put_in_and_sentences_put_together_are_all_told() -> None:
    assert translated("usb: no paper; about 40 tickets left on the roll (not measured yet)") == (
        "usb: hết giấy; cuộn giấy còn khoảng 40 phiếu (chưa đo)"
    )
    assert translated("sound, 3 waiting, 1 set aside, the oldest for 12 min") == (
        "nguyên vẹn, 3 đang chờ, 1 để riêng, lâu nhất 12 phút"
    )
    assert translated("Switch it off and on; if it stays so, have it repaired. The first printer works.") == (
        "Tắt rồi bật lại; vẫn vậy thì đem sửa. Máy in đầu vẫn chạy."
    )
    assert translated("usb: ready; the roll is nearly used up; about 64 tickets left on the roll") == (
        "usb: sẵn sàng; cuộn giấy sắp hết; cuộn giấy còn khoảng 64 phiếu"
    )
    assert translated(
        "Too dark: add light; only 480 lines: cards are read only very near; take a camera with 1080 lines."
    ) == ("Quá tối: thêm đèn; chỉ có 480 dòng: phải giơ thẻ rất gần mới đọc được; dùng camera 1080 dòng.")
    assert translated("usb 3: no paper; E17 of the maker") == "usb 3: hết giấy; E17 of the maker"
    assert translated("the running kiosk says: unplugged, gone since 10:00") == (
        "kiosk đang chạy báo: chưa cắm, gone since 10:00"
    )


def test_a_network_card_is_told_with_what_it_does() -> None:
    assert translated("enp1s0 is up, 1000 Mbit/s, wlan0 is up, Wi-Fi at -50 dBm") == (
        "enp1s0 đang có mạng, 1000 Mbit/s, wlan0 đang có mạng, Wi-Fi -50 dBm"
    )


def test_a_part_that_stands_in_a_sentence_has_its_vietnamese_name() -> None:
    assert translated("not looked at, because of: connection") == "chưa kiểm tra, vì: Kết nối"
    assert translated("Add [scanner] to kiosk.toml if this kiosk has one.").endswith("thêm [scanner] vào kiosk.toml.")


def test_a_finding_keeps_its_light_and_what_nobody_translated() -> None:
    told = in_vietnamese(trouble("chip", DeviceUnplugged("no reader 072f:2200")))
    assert told == Finding(
        "Đầu đọc chip",
        Light.RED,
        "no reader 072f:2200",
        "Cắm thiết bị và kiểm tra đường dẫn trong kiosk.toml.",
    )
    assert in_vietnamese(absent("scanner")).what == "chưa cấu hình"


def test_a_remedy_nobody_translated_gives_way_to_the_parts_own_and_a_command_stays() -> None:
    unknown = in_vietnamese(Finding("disk", Light.RED, "full", "Call somebody."))
    assert unknown.remedy == TABLE["remedies"]["disk"]
    command = in_vietnamese(Finding("files", Light.RED, "open", "chmod 600 /etc/kiosk/token"))
    assert command.remedy == "chmod 600 /etc/kiosk/token"
    assert in_vietnamese(Finding("disk", Light.GREEN, "41 MB of 90 MB free")).remedy == ""
