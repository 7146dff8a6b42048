"""What the hospital's own system says of a department or room, as it would be typed into the form."""

from kiosk.departments import AgeRange, ClinicRoom, Department
from kiosk.identity import Sex
from kiosk.office.pages.forms_hours import hours_text
from kiosk.office.pages.words import sayer


def of_department(known: Department | None, language: str) -> dict[str, str]:
    """By field; nothing where it does not know the department."""
    if known is None:
        return {}
    say = sayer(language)
    found = {
        "code": known.code,
        "names.vi": known.name,
        **{f"names.{other}": name for other, name in known.names.items()},
        "shown": say("có") if known.active else say("không"),
        "ages": _ages(known.ages, language),
        "sex": {Sex.MALE: say("chỉ nam"), Sex.FEMALE: say("chỉ nữ")}.get(known.sex or Sex.UNKNOWN, say("nam và nữ")),
        "accepts_insurance": say("có") if known.accepts_insurance else say("không"),
        "hours": hours_text(known.opening, language) if known.opening else known.hours,
    }
    return {name: text for name, text in found.items() if text}


def of_room(known: ClinicRoom | None) -> dict[str, str]:
    """By field; nothing where it does not know the room."""
    if known is None:
        return {}
    found = {
        "code": known.code,
        "names.vi": known.name,
        **{f"names.{other}": name for other, name in known.names.items()},
        "floor.vi": known.floor,
        **{f"floor.{other}": name for other, name in known.floors.items()},
        **{f"hints.{other}": name for other, name in known.hints.items()},
        "doctor": known.practitioner or "",
    }
    return {name: text for name, text in found.items() if text}


def _ages(ages: AgeRange, language: str) -> str:
    say = sayer(language)
    if ages.youngest is not None and ages.oldest is not None:
        return say("từ {first} đến {last} tuổi", first=ages.youngest, last=ages.oldest)
    if ages.youngest is not None:
        return say("từ {first} tuổi", first=ages.youngest)
    return say("đến {last} tuổi", last=ages.oldest) if ages.oldest is not None else say("mọi tuổi")
