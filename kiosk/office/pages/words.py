"""The page's words: written in Vietnamese where they are used, with their English in `words.toml`."""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from kiosk.directory import Words

LANGUAGES: Final = {"vi": "Tiếng Việt", "en": "English"}
"""Those the page speaks, each in its own name."""

SPOKEN: Final = {
    "vi": "Tiếng Việt",
    "en": "English",
    "zh": "中文",
    "ko": "한국어",
    "ja": "日本語",
    "km": "ភាសាខ្មែរ",
    "lo": "ພາສາລາວ",
    "fr": "Français",
    "ru": "Русский",
}
"""Languages names are written in, each in its own name."""

Say = Callable[..., str]
"""Says a Vietnamese sentence in the reader's language, with its places in braces filled."""


@cache
def english() -> Mapping[str, str]:
    """Every sentence of the page by its Vietnamese one."""
    text = files("kiosk.office.pages").joinpath("words.toml").read_text("utf-8")
    return {str(vietnamese): str(said) for vietnamese, said in tomllib.loads(text).items()}


def sayer(language: str) -> Say:
    """The voice of a language."""

    def say(vietnamese: str, **places: object) -> str:
        text = vietnamese if language == "vi" else english().get(vietnamese, vietnamese)
        return text.format_map({name: str(value) for name, value in places.items()}) if places else text

    return say


def both(vietnamese: str, **places: object) -> Words:
    """A sentence in every language of the page."""
    return {language: sayer(language)(vietnamese, **places) for language in LANGUAGES}


def said(words: Words, language: str) -> str:
    """A text in the reader's language; the Vietnamese one where there is no other."""
    return words.get(language) or words.get("vi") or next(iter(words.values()), "")
