"""Whether complaint words lead to departments, and the warning signs to the emergency room."""

from collections.abc import Iterator

from kiosk.departments import EVERYDAY
from kiosk.directory.checks.sight import Sight
from kiosk.directory.model import ComplaintEntry
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says, in_both, joined_with, quoted
from kiosk.identity import fold


def check(sight: Sight) -> Iterator[Finding]:
    """`complaint-…`, `no-complaints`, `no-warning-signs`, `warning-sign-lost`."""
    entries = sight.directory.complaints
    if entries is None:
        return
    keys: set[str] = set()
    for one in entries:
        if one.key in keys:
            yield _twice(one)
        keys.add(one.key)
        yield from _leads(sight, one)
    yield from _same_words(entries)
    yield from _warning_signs(entries)


def _leads(sight: Sight, one: ComplaintEntry) -> Iterator[Finding]:
    path, name = ("complaints", one.key, "departments"), in_both(one.names, one.key)
    if not one.departments and not one.urgent:
        yield found(
            "complaint-leads-nowhere",
            path,
            Says(
                f"Triệu chứng “{name.vi}” không dẫn đến khoa nào. Hãy chọn khoa, hoặc xóa triệu chứng này.",
                f"The complaint “{name.en}” leads to no department. Choose one, or delete the complaint.",
            ),
        )
    for department_id in one.departments if sight.knows_all else ():
        if not sight.exists(department_id):
            yield found(
                "complaint-unknown-department",
                path,
                Says(
                    f"Triệu chứng “{name.vi}” dẫn đến khoa mã {quoted(department_id)}, nhưng không có khoa như vậy. "
                    "Hãy chọn khoa khác.",
                    f"The complaint “{name.en}” leads to the department {quoted(department_id)}, which does not exist. "
                    "Choose another.",
                ),
            )


def _twice(one: ComplaintEntry) -> Finding:
    name = in_both(one.names, one.key)
    return found(
        "complaint-twice",
        ("complaints", one.key),
        Says(
            f"Khóa {quoted(one.key)} (“{name.vi}”) có hai lần trong danh sách triệu chứng. Hãy xóa hoặc đổi một khóa.",
            f"The key {quoted(one.key)} (“{name.en}”) stands among the complaints twice. Delete or change one.",
        ),
    )


def _same_words(entries: tuple[ComplaintEntry, ...]) -> Iterator[Finding]:
    seen: dict[str, ComplaintEntry] = {}
    for one in entries:
        for text in dict.fromkeys((one.names.get("vi", ""), *one.also)):
            word = _bare(text)
            other = seen.setdefault(word, one) if word else one
            if other.key == one.key:
                continue
            first, name = in_both(other.names, other.key), in_both(one.names, one.key)
            yield found(
                "complaint-word-twice",
                ("complaints", one.key, "also"),
                Says(
                    f"Từ {quoted(text)} có ở cả hai triệu chứng “{first.vi}” và “{name.vi}”. Nên giữ ở một nơi.",
                    f"{quoted(text)} stands in two complaints, “{first.en}” and “{name.en}”. It should be in one.",
                ),
            )


def _warning_signs(entries: tuple[ComplaintEntry, ...]) -> Iterator[Finding]:
    if not entries:
        yield found(
            "no-complaints",
            ("complaints",),
            Says(
                "Danh sách triệu chứng để trống: bệnh nhân không tìm khoa theo triệu chứng được, và kiosk không nhận "
                "ra dấu hiệu cấp cứu. Nên dùng danh sách có sẵn.",
                "The list of complaints is empty: patients cannot find a department by what is wrong, and the kiosk "
                "knows no warning signs. The everyday list should be used.",
            ),
        )
        return
    urgent = [one for one in entries if one.urgent]
    if not urgent:
        yield found(
            "no-warning-signs",
            ("complaints",),
            Says(
                "Danh sách triệu chứng không có dấu hiệu cấp cứu nào (đau ngực dữ dội, khó thở…): không bệnh nhân nào "
                "được chỉ đến Cấp cứu. Hãy đánh dấu cấp cứu cho các triệu chứng nguy hiểm.",
                "The list of complaints has no warning sign (severe chest pain, trouble breathing …): no patient would "
                "be shown the way to the emergency room. Mark what is dangerous as urgent.",
            ),
        )
        return
    keys = {one.key for one in urgent}
    words = {_bare(text) for one in urgent for text in (*one.names.values(), *one.also)}
    lost = [
        one
        for one in EVERYDAY.complaints
        if one.urgent and one.key not in keys and words.isdisjoint(map(_bare, (one.name, *one.also)))
    ]
    if lost:
        names = joined_with(", ", (Says(f"“{one.name}”", f"“{one.named('en')}”") for one in lost))
        yield found(
            "warning-sign-lost",
            ("complaints",),
            Says(
                f"Danh sách không còn dấu hiệu cấp cứu {names.vi}. Nên thêm lại và đánh dấu cấp cứu.",
                f"The list has lost the warning signs {names.en}. They should be added again and marked as urgent.",
            ),
        )


def _bare(text: str) -> str:
    """Accents tell words apart (`mắt` is not `mặt`); capitals and spaces do not."""
    return " ".join(text.casefold().split()) if fold(text) else ""
