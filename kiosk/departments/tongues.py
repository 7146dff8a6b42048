"""A hospital's own words in the language of a visit."""

from collections.abc import Mapping
from typing import Final

VIETNAMESE: Final = "vi"
ENGLISH: Final = "en"


def said_in(words: Mapping[str, str], language: str, vietnamese: str = "") -> str:
    """The words in this language (BCP 47), else in English for who does not read Vietnamese, else in Vietnamese."""
    vietnamese = words.get(VIETNAMESE) or vietnamese
    if language == VIETNAMESE:
        return vietnamese
    return said_only_in(words, language) or words.get(ENGLISH) or vietnamese


def said_only_in(words: Mapping[str, str], language: str) -> str:
    """The words in this language, `zh-Hans` being Chinese, too; empty where there are none."""
    code = language.replace("_", "-")
    return words.get(language) or words.get(code) or words.get(code.split("-")[0]) or ""
