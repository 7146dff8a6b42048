"""The words of the voice itself: what is chosen, where one is, how it works."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.journey import Language
from ui.speech.tree import Kind, Thing

translate = QCoreApplication.translate

INVITATIONS: Final = {
    Language.VI: "Để nghe tiếng Việt, hãy chạm góc trên bên phải, hoặc bấm phím Enter.",
    Language.EN: "For English, touch the upper right corner, or press Enter.",
    Language.ZH: "需要中文，请触摸右上角，或按回车键。",
    Language.KO: "한국어는 오른쪽 위 모서리를 누르거나 엔터 키를 누르세요.",
    Language.JA: "日本語は、右上の角に触れるか、エンターキーを押してください。",
    Language.KM: "សម្រាប់ភាសាខ្មែរ សូមប៉ះជ្រុងខាងលើផ្នែកខាងស្តាំ ឬចុច Enter។",
}
"""Each in its own language, whatever the glass speaks."""


def name_of(thing: Thing) -> str:
    """What it is called, what it is and how it stands."""
    if not thing.enabled and thing.is_control:
        return translate("Speech", "%1. Lúc này không chọn được.").replace("%1", thing.name)
    match thing.kind:
        case Kind.TICK if thing.on:
            return translate("Speech", "%1. Ô đánh dấu, đã chọn").replace("%1", thing.name)
        case Kind.TICK:
            return translate("Speech", "%1. Ô đánh dấu, chưa chọn").replace("%1", thing.name)
        case Kind.OPTION if thing.on:
            return translate("Speech", "%1. Đang chọn").replace("%1", thing.name)
        case Kind.BUTTON if not thing.is_key:
            return translate("Speech", "%1. Nút bấm").replace("%1", thing.name)
        case _:
            return thing.name


def place_of(thing: Thing, position: int, count: int) -> tuple[str, ...]:
    """What is chosen now, and how far on it is; of a key only what stands on it."""
    if thing.is_key:
        return (thing.name,)
    #: Spoken: the place of what is chosen in a list, such as 3 of 7
    where = translate("Speech", "%1 trên %2").replace("%1", str(position)).replace("%2", str(count))
    return (name_of(thing), where)


def chosen(thing: Thing) -> str:
    """It was pressed."""
    return translate("Speech", "Đã bấm: %1").replace("%1", thing.name)


def how_many(count: int) -> str:
    """How much there is to choose from."""
    if count == 0:
        return translate("Speech", "Lúc này không cần chọn gì.")
    #: Spoken at the end of a screen that was read out, to somebody who does not look
    return translate("Speech", "Có %n lựa chọn. Chạm góc dưới bên phải để nghe từng lựa chọn.", "", count)


def nothing_chosen() -> str:
    """Choose was asked for before anything was gone to."""
    return translate("Speech", "Bạn chưa đến lựa chọn nào. Chạm góc dưới bên phải để nghe lựa chọn đầu tiên.")


def welcome(hospital: str) -> str:
    """The first words somebody hears who put on headphones."""
    return translate("Speech", "Chào bạn. Đây là máy đăng ký khám bệnh của %1.").replace("%1", hospital)


def how_it_works() -> tuple[str, ...]:
    """The four corners, and the keys."""
    return (
        translate("Speech", "Bạn không cần nhìn màn hình. Màn hình có bốn góc lớn."),
        translate("Speech", "Góc dưới bên phải: nghe lựa chọn tiếp theo."),
        translate("Speech", "Góc dưới bên trái: nghe lựa chọn trước."),
        translate("Speech", "Góc trên bên phải: chọn điều vừa nghe."),
        translate("Speech", "Góc trên bên trái: nghe lại."),
        translate("Speech", "Giữ tay lâu ở bất kỳ đâu để nghe lại hướng dẫn này."),
        translate("Speech", "Nếu dùng bàn phím: phím mũi tên để đi tới và đi lui, Enter để chọn, Esc để quay lại."),
    )


def touch_to_stay() -> str:
    """What answers "are you still there?"."""
    return translate("Speech", "Chạm vào màn hình ở bất kỳ đâu để tiếp tục.")


def volume(level: int, loudest: int) -> str:
    """How loud it is now."""
    words = translate("Speech", "Âm lượng %1 trên %2")
    return words.replace("%1", str(level)).replace("%2", str(loudest))
