"""Whether everything has a name, in every language of the hospital, and no two have the same."""

import unicodedata
from collections.abc import Iterable, Iterator

from kiosk.directory.checks.sight import Sight
from kiosk.directory.checks.texts import worded
from kiosk.directory.checks.tongues import is_language
from kiosk.directory.icons import ICONS
from kiosk.directory.model import DepartmentEntry, Words
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says, in_both, joined_with, quoted, same, tongue


def check(sight: Sight) -> Iterator[Finding]:
    """`name-missing`, `translation-missing`, `translation-wanted`, `department-name-twice`, `icon-unknown`."""
    wanted = tuple(dict.fromkeys(("vi", *filter(is_language, sight.directory.languages))))
    for entry in sight.directory.departments:
        yield from _of_department(sight, entry, wanted)
        if entry.icon and entry.icon not in ICONS:
            yield _unknown_icon(sight, entry)
    for one in sight.directory.complaints or ():
        missing = lacking(one.names, wanted)
        if missing:
            called = in_both(one.names, one.key)
            path = ("complaints", one.key, "names")
            what = Says(f"Triệu chứng “{called.vi}”", f"The complaint “{called.en}”")
            yield _nameless(path, what) if "vi" in missing else _untranslated(path, what, missing)
    yield from _half_translated(sight, wanted)
    yield from _same_names(sight)


def lacking(words: Words, wanted: Iterable[str]) -> list[str]:
    """The languages in which nothing is said."""
    return [code for code in wanted if not words.get(code, "").strip()]


def _of_department(sight: Sight, entry: DepartmentEntry, wanted: tuple[str, ...]) -> Iterator[Finding]:
    missing = lacking(entry.names, wanted)
    if not missing:
        return
    name, said = sight.name(entry.id), sight.said.get(entry.id)
    path = ("departments", entry.id, "names")
    if "vi" not in missing:
        yield _untranslated(path, name, missing)
    elif sight.directory.complete or (sight.knows_all and not (said and said.name.strip())):
        yield _nameless(path, name)
    elif said is not None:
        wide = lacking({**said.names, "vi": said.name, **{k: v for k, v in entry.names.items() if v}}, wanted)
        if wide:
            yield _translation_wanted(path, name, Says("tên", "name"), wide)


def _half_translated(sight: Sight, wanted: tuple[str, ...]) -> Iterator[Finding]:
    """Hints and floors: what is said in Vietnamese is wanted in the other languages."""
    for one in worded(sight):
        if one.path[-1] not in ("hints", "floor") or (len(one.words) >= len(wanted) and not lacking(one.words, wanted)):
            continue
        missing = lacking(one.words, wanted)
        if missing:
            what = Says("tầng", "floor") if one.path[-1] == "floor" else Says("lời chỉ đường", "way there")
            name = sight.room_name(one.department, one.room) if one.room else sight.name(one.department)
            yield _translation_wanted(one.path, name, what, missing)


def _same_names(sight: Sight) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for entry in sight.directory.departments:
        name = _bare(entry.names.get("vi", ""))
        if not name or entry.shown is False:
            continue
        other = seen.setdefault(name, entry.id)
        if other != entry.id and _may_stand_together(sight.entries[other], entry):
            yield found(
                "department-name-twice",
                ("departments", entry.id, "names"),
                Says(
                    f"Hai khoa cùng tên {quoted(entry.names['vi'])} (mã {quoted(other)} và {quoted(entry.id)}); bệnh "
                    "nhân không phân biệt được. Hãy đặt tên khác nhau.",
                    f"Two departments are called {quoted(entry.names['vi'])} ({quoted(other)} and {quoted(entry.id)}); "
                    "patients cannot tell them apart. Give them different names.",
                ),
            )


def _bare(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _may_stand_together(one: DepartmentEntry, other: DepartmentEntry) -> bool:
    return one.kiosks is None or other.kiosks is None or bool({*one.kiosks} & {*other.kiosks})


def _nameless(path: tuple[str, ...], what: Says) -> Finding:
    return found(
        "name-missing",
        path,
        Says(f"{what.vi}: chưa có tên tiếng Việt. Hãy ghi tên.", f"{what.en}: has no Vietnamese name. Write one down."),
    )


def _untranslated(path: tuple[str, ...], what: Says, missing: list[str]) -> Finding:
    tongues = joined_with(", ", map(tongue, missing))
    return found(
        "translation-missing",
        path,
        Says(
            f"{what.vi}: thiếu tên bằng {tongues.vi}. Hãy ghi thêm, hoặc bỏ ngôn ngữ này khỏi danh sách ngôn ngữ.",
            f"{what.en}: there is no name in {tongues.en}. Add it, or take the language off the list of languages.",
        ),
    )


def _translation_wanted(path: tuple[str, ...], name: Says, what: Says, missing: list[str]) -> Finding:
    tongues = joined_with(", ", map(tongue, missing))
    return found(
        "translation-wanted",
        path,
        Says(
            f"{name.vi}: {what.vi} chưa có bằng {tongues.vi}. Nên ghi thêm.",
            f"{name.en}: the {what.en} is not given in {tongues.en}. It should be added.",
        ),
    )


def _unknown_icon(sight: Sight, entry: DepartmentEntry) -> Finding:
    name, icon = sight.name(entry.id), same(quoted(entry.icon or ""))
    return found(
        "icon-unknown",
        ("departments", entry.id, "icon"),
        Says(
            f"{name.vi}: không có hình {icon.vi}; kiosk chọn hình theo tên khoa. Hãy chọn một hình trong danh sách.",
            f"{name.en}: there is no drawing {icon.en}; the kiosk takes one by the name. Choose one from the list.",
        ),
    )
