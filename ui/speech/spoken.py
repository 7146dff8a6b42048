"""From what is written to what a voice should say. Pure: the same words always sound the same.

A number that is shown masked is said masked, for nothing else is known here.
"""

import re
from collections.abc import Callable
from itertools import groupby
from typing import Final

from ui.speech.manners import Manner, manner, put

_Rule = Callable[[re.Match[str], Manner], str]

MASKS: Final = "•*"


def spoken(written: str, language: str) -> str:
    """These words for a voice of this language (a code such as vi); nothing where there is nothing to say."""
    manners = manner(language)
    text = _short(_NOT_HEARD.sub("", written), manners)
    for pattern, rule in _RULES:
        text = pattern.sub(lambda match, rule=rule: rule(match, manners), text)  # type: ignore[misc]  # bound above
    text = _PAUSES.sub(", ", text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s*([,.;:!?])", r"\1", text)
    text = re.sub(r"([,.;:])(?:\s*[,.;:])+|,+(?=[.!?])", r"\1", text)
    return text.strip(" ,;:")


def one_by_one(characters: str, language: str) -> str:
    """Letters and digits each by itself."""
    return _one_by_one(characters, manner(language))


def _one_by_one(characters: str, manners: Manner) -> str:
    said = []
    for character in characters:
        if character.isdecimal() and manners.digits:
            said.append(manners.digits[int(character)])
        elif character.isalnum():
            said.append(character)
    return " ".join(said)


def _masked(match: re.Match[str], manners: Manner) -> str:
    said = []
    for group in re.findall(r"[•*]+|[A-Z0-9]+", match[0]):
        if group[0] not in MASKS:
            said.append(_one_by_one(group, manners))
        else:
            count = manners.digits[len(group)] if len(group) < len(manners.digits) else str(len(group))
            said.append(put(manners.masked, count))
    return ", ".join(said)


def _masked_name(match: re.Match[str], _: Manner) -> str:
    letters = re.findall(r"[^\W\d_](?=[•*])", match[1])
    return f"{', '.join(letters)}, {match[2].title()}"


def _queue_number(match: re.Match[str], manners: Manner) -> str:
    return f"{' '.join(_one_by_one(match[1], manners).split())}, {_one_by_one(match[2], manners)}"


def _code(match: re.Match[str], manners: Manner) -> str:
    return _one_by_one(match[0], manners)


def _law(match: re.Match[str], manners: Manner) -> str:
    return f"{put(manners.of, match[1], match[2])}, {' '.join(match[3])} {match[4]}"


def _date(match: re.Match[str], manners: Manner) -> str:
    day, month, year = int(match[2]), int(match[3]), match[4]
    said = put(manners.date, day, manners.months[month - 1] if manners.months and 1 <= month <= 12 else month, year)
    before = match[1] or ""
    return before + said.removeprefix(before.lower()) if before else said


def _times(match: re.Match[str], manners: Manner) -> str:
    first, second = (_time(match[n], match[n + 1], manners) for n in (1, 3))
    return put(manners.to, first, second)


def _one_time(match: re.Match[str], manners: Manner) -> str:
    return _time(match[1], match[2], manners)


def _time(hours: str, minutes: str, manners: Manner) -> str:
    if minutes == "00":
        return put(manners.full_hour, int(hours))
    return put(manners.time, int(hours), minutes)


def _money(match: re.Match[str], manners: Manner) -> str:
    return put(manners.money, re.sub(r"[.,\s]", "", match[1]))


def _percent(match: re.Match[str], manners: Manner) -> str:
    return put(manners.percent, match[1])


def _part(match: re.Match[str], manners: Manner) -> str:
    return put(manners.of, match[1], match[2])


def _range(match: re.Match[str], manners: Manner) -> str:
    return put(manners.to, match[1], match[2])


def _thousands(match: re.Match[str], _: Manner) -> str:
    return re.sub(r"[.,]", "", match[0])


def _room(match: re.Match[str], manners: Manner) -> str:
    return f"{'phòng' if manners.short and manners.date.startswith('ngày') else 'room'} {match[1]}"


def _names(match: re.Match[str], _: Manner) -> str:
    said: list[str] = []
    for in_capitals, words in groupby(match[0].split(), str.isupper):
        run = list(words)
        said += [word.title() for word in run] if in_capitals and len(run) > 1 else run
    return " ".join(said)


def _short(text: str, manners: Manner) -> str:
    for written, said in manners.short:
        text = re.sub(rf"(?<![^\W\d_]){written}(?![^\W\d_])\.?", said + " ", text)
    return text


_NOT_HEARD = re.compile(
    "[\u2060\u200b\u00ad“”\"«»‘’←→↑↓↗↘▶►✓✔✗✕★☆−\ufe0f\U0001f000-\U0001faff\u2600-\u27bf]|(?<=\\w)'(?!\\w)"
)
_PAUSES = re.compile(r"\s*(?:[·()\[\]…|]|\.{3}|\s[–—-]\s)\s*")

_RULES: Final[tuple[tuple[re.Pattern[str], _Rule], ...]] = (
    (re.compile(r"\b((?:[^\W\d_][•*]{2,} )+)([^\W\d_]+)"), _masked_name),
    (re.compile(r"(?:\b[A-Z0-9]+\s?)*[•*]{2,}(?:\s?[A-Z0-9•*]+\b)*"), _masked),
    (re.compile(r"\b(\d{1,2}):(\d{2})\s?[–-]\s?(\d{1,2}):(\d{2})\b"), _times),
    (re.compile(r"\b(\d{1,2}):(\d{2})\b"), _one_time),
    (re.compile(r"(\b[Nn]gày )?\b(\d{1,2})/(\d{1,2})/(\d{4})\b"), _date),
    (re.compile(r"\b([A-Z]{1,4}\d?(?:-[A-Z]+)?)[ -](\d{2,5})\b"), _queue_number),
    (re.compile(r"\b(\d+)/(\d{4})/([A-Z]+)(\d+)\b"), _law),
    (re.compile(r"\b(?=\w*\d)(?:[A-Z]+\d+|\d+[A-Z])[A-Z0-9]*\b|\b\d{5,}\b(?!\s?(?:đ|₫|VND))"), _code),
    (re.compile(r"(\d{1,3}(?:[.,\u202f\u00a0]\d{3})+|\d+)\s?(?:đ|₫|VND)(?!\w)"), _money),
    (re.compile(r"\b\d{1,3}(?:[.,]\d{3})+\b"), _thousands),
    (re.compile(r"(\d+)\s?%"), _percent),
    (re.compile(r"\b(\d+)/(\d+)\b"), _part),
    (re.compile(r"\b(\d+)\s?[–-]\s?(\d+)\b"), _range),
    (re.compile(r"\bP\.\s?(\d+)"), _room),
    (re.compile(r"(?<![^\W_])[^\W\d_]{2,}(?:\s[^\W\d_]{2,})+"), _names),
)
"""What is found in this order is said in these ways: what a later one would break comes first."""
