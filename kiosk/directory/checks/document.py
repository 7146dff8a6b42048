"""Whether the document as a whole makes sense, and keeps the law on who is seen first."""

from collections.abc import Iterator
from typing import Final

from kiosk.departments import PriorityRules
from kiosk.directory.checks.sight import Sight
from kiosk.directory.checks.tongues import is_language
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says, joined_with, number, quoted

LAW: Final = PriorityRules()
GROUPS: Final = {
    "pregnant": Says("phụ nữ có thai", "pregnant women"),
    "disability": Says("người khuyết tật", "people with disabilities"),
    "merit": Says("người có công", "people with merit"),
}
WIDEST: Final = PriorityRules(elderly_from=50, child_under=18)


def check(sight: Sight) -> Iterator[Finding]:
    """`complete-empty`, `nothing-shown`, `language-unknown`, `priority-…`."""
    directory = sight.directory
    if directory.complete and not directory.departments:
        yield found(
            "complete-empty",
            ("departments",),
            Says(
                "Danh mục được ghi là đầy đủ nhưng không có khoa nào; kiosk sẽ không có gì để chọn. Hãy thêm khoa.",
                "The directory says it is complete and names no department; a kiosk would have nothing to offer. "
                "Add departments.",
            ),
        )
    there = {one: sight.shows(one) for one in (*sight.entries, *sight.said) if _is_there(sight, one)}
    if there and not any(there.values()):
        yield found(
            "nothing-shown",
            ("departments",),
            Says(
                "Mọi khoa đều bị ẩn; bệnh nhân không có gì để chọn. Hãy cho hiện ít nhất một khoa.",
                "Every department is hidden; patients would have nothing to choose. Show at least one.",
            ),
        )
    for code in directory.languages:
        if not is_language(code):
            yield found(
                "language-unknown",
                ("languages",),
                Says(
                    f"Danh sách ngôn ngữ: {quoted(code, 20)} không phải là mã ngôn ngữ. Ví dụ đúng: vi, en, zh, km.",
                    f"The languages: {quoted(code, 20)} is no language code. Right ones are: vi, en, zh, km.",
                ),
            )
    yield from _priority(directory.priority)


def _is_there(sight: Sight, department_id: str) -> bool:
    """Whether it is a department patients could choose, as far as is known."""
    return department_id in (sight.entries if sight.directory.complete else sight.said)


def _priority(rules: PriorityRules) -> Iterator[Finding]:
    old, young = number(rules.elderly_from), number(rules.child_under)
    if rules.elderly_from > LAW.elderly_from:
        yield _narrow(
            "elderly_from",
            Says(
                f"ưu tiên chỉ từ {old} tuổi; luật ưu tiên từ {LAW.elderly_from} tuổi",
                f"only from {old} years; by law from {LAW.elderly_from}",
            ),
        )
    if rules.child_under < LAW.child_under:
        yield _narrow(
            "child_under",
            Says(
                f"ưu tiên chỉ trẻ dưới {young} tuổi; luật ưu tiên dưới {LAW.child_under} tuổi",
                f"only children under {young}; by law under {LAW.child_under}",
            ),
        )
    lost = [words for group, words in GROUPS.items() if group not in rules.asked]
    if lost:
        names = joined_with(", ", lost)
        yield _narrow("asked", Says(f"không hỏi {names.vi}, là nhóm luật ưu tiên", f"does not ask for {names.en}"))
    for group in rules.asked:
        if group not in GROUPS:
            yield found(
                "priority-unknown",
                ("priority", "asked"),
                Says(
                    f"Quy tắc ưu tiên: kiosk không biết nhóm {quoted(group)}. Có: {', '.join(GROUPS)}.",
                    f"Priority: the kiosk knows no group {quoted(group)}. There are: {', '.join(GROUPS)}.",
                ),
            )
    if rules.elderly_from < WIDEST.elderly_from or rules.child_under > WIDEST.child_under:
        yield found(
            "priority-wide",
            ("priority",),
            Says(
                f"Quy tắc ưu tiên từ {old} tuổi và dưới {young} tuổi là rất rộng: gần như ai cũng được ưu tiên. Nên "
                "xem lại.",
                f"Priority from {old} years and under {young} is very wide: nearly everybody is seen first. It should "
                "be looked at.",
            ),
        )


def _narrow(name: str, what: Says) -> Finding:
    return found(
        "priority-narrow",
        ("priority", name),
        Says(
            f"Quy tắc ưu tiên: {what.vi} (Luật 15/2023/QH15, điều 3 khoản 2). Hãy sửa cho đúng luật; có thể rộng hơn, "
            "không được hẹp hơn.",
            f"Priority: {what.en} (Law 15/2023/QH15 art. 3(2)). It can be widened, not narrowed.",
        ),
    )
