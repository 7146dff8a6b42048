"""What was typed, field by field, with what could not be read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeVar

from kiosk.directory import Words
from kiosk.office.pages.words import both

LONGEST: Final = 400
MOST_MONEY: Final = 1_000_000_000
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ID = re.compile(r"[^\s/\\]{1,64}")

Value = TypeVar("Value")


class MistypedError(ValueError):
    """A text that cannot be read; `says` tells whoever typed it."""

    def __init__(self, says: Words) -> None:
        super().__init__(says["en"])
        self.says = says


@dataclass(slots=True)
class Reading:
    """Reads fields one after another; `faults` are by the field's name."""

    typed: Mapping[str, str]
    faults: dict[str, Words] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """None where nothing stands."""
        text = " ".join(self.typed.get(name, "").split())
        if len(text) > LONGEST:
            self.faults[name] = both("Xin viết ngắn hơn {most} ký tự.", most=LONGEST)
        return text or None

    def parsed(self, name: str, parse: Callable[[str], Value]) -> Value | None:
        """None where nothing stands, or what stands cannot be read."""
        text = self.typed.get(name, "").strip()
        if not text:
            return None
        try:
            return parse(text)
        except MistypedError as error:
            self.faults[name] = error.says
            return None

    def words(self, name: str) -> Words:
        """Fields `name.vi`, `name.en` and so on."""
        found: Words = {}
        for key in self.typed:
            before, _, language = key.partition(f"{name}.")
            if not before and _LANGUAGE.fullmatch(language) and (text := self.text(key)):
                found[language] = text
        return found

    def flag(self, name: str) -> bool | None:
        """A choice of yes, no and nothing said."""
        return {"yes": True, "no": False}.get(self.typed.get(name, ""))

    def identifier(self, name: str) -> str | None:
        """An id or a code, which has no blanks."""
        text = self.text(name)
        if text and not _ID.fullmatch(text):
            self.faults[name] = both("Mã không có dấu cách hoặc dấu gạch chéo, nhiều nhất 64 ký tự.")
            return None
        return text


def whole(least: int, most: int) -> Callable[[str], int]:
    """Reads whole numbers within bounds."""

    def parse(text: str) -> int:
        if not (text.isascii() and text.isdecimal()) or not least <= int(text[:12]) <= most:
            raise MistypedError(both("Xin nhập một số từ {least} đến {most}.", least=least, most=most))
        return int(text)

    return parse


def money(text: str) -> int:
    """Whole dong as people write them: `50600`, `50.600`, `50.600 đ`."""
    plain = re.sub(r"(?i)\s*(đ|₫|vnd|vnđ|đồng)\s*$", "", text.strip())
    if not re.fullmatch(r"\d{1,3}([. ,]\d{3})+|\d{1,10}", plain):
        raise MistypedError(both("Xin nhập số tiền bằng đồng, ví dụ 50.600."))
    amount = int(re.sub(r"\D", "", plain))
    if amount > MOST_MONEY:
        raise MistypedError(both("Số tiền này quá lớn."))
    return amount


def number(text: str, otherwise: int = -1) -> int:
    """A number the page itself wrote into a form or an address; `otherwise` for anything else."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else otherwise


def listed(text: str) -> tuple[str, ...]:
    """Words separated by commas or lines, each once."""
    parts = (" ".join(part.split()) for part in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(part for part in parts if part))


def spread(name: str, words: Words) -> dict[str, str]:
    """Words as fields of a form."""
    return {f"{name}.{language}": text for language, text in words.items()}


def answered(flag: bool | None) -> str:
    """A choice as it stands in a form."""
    return "" if flag is None else "yes" if flag else "no"
