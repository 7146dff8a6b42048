"""Whether ages, fees and daily limits can be what they are said to be."""

from collections.abc import Iterator

from kiosk.departments import AgeRange
from kiosk.directory import words
from kiosk.directory.bounds import DEAREST, MOST_SEEN_IN_A_DAY
from kiosk.directory.checks.sight import Sight
from kiosk.directory.model import AGE_BOUND, DepartmentEntry, Fees
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says


def check(sight: Sight) -> Iterator[Finding]:
    """`ages-…`, `fee-…`, `limit-…`."""
    for entry in sight.directory.departments:
        if entry.ages is not None:
            yield from _ages(sight, entry, entry.ages)
        if entry.fees is not None:
            yield from _fees(sight, entry, entry.fees)
        yield from _limits(sight, entry)


def _ages(sight: Sight, entry: DepartmentEntry, ages: AgeRange) -> Iterator[Finding]:
    path = ("departments", entry.id, "ages")
    bounds = [age for age in (ages.youngest, ages.oldest) if age is not None]
    if any(not 0 <= age <= AGE_BOUND for age in bounds):
        name, said = sight.name(entry.id), words.ages(ages)
        yield found(
            "ages-impossible",
            path,
            Says(
                f"{name.vi}: tuổi {said.vi} không thể có. Hãy ghi số năm từ 0 đến {AGE_BOUND}.",
                f"{name.en}: the ages {said.en} cannot be. Give whole years from 0 to {AGE_BOUND}.",
            ),
        )
    elif len(bounds) == 2 and bounds[0] > bounds[1]:
        name = sight.name(entry.id)
        yield found(
            "ages-inverted",
            path,
            Says(
                f"{name.vi}: tuổi nhỏ nhất ({bounds[0]}) lớn hơn tuổi lớn nhất ({bounds[1]}), nên không ai khám được. "
                "Hãy đổi lại.",
                f"{name.en}: the youngest age ({bounds[0]}) is above the oldest ({bounds[1]}), so nobody is seen. "
                "Change them.",
            ),
        )


def _fees(sight: Sight, entry: DepartmentEntry, fees: Fees) -> Iterator[Finding]:
    path, name = ("departments", entry.id, "fees"), sight.name(entry.id)
    own, insured = fees.own, fees.insured
    wrong = next((fee for fee in (own, insured) if fee is not None and not 0 <= fee <= DEAREST), None)
    said = sight.said.get(entry.id)
    insurance = said.accepts_insurance if entry.accepts_insurance is None and said else entry.accepts_insurance
    if wrong is not None:
        yield _impossible_fee(path, name, wrong)
    elif own is not None and insured is not None and insured > own:
        more, less = words.money(insured), words.money(own)
        yield found(
            "fee-insured-above-own",
            path,
            Says(
                f"{name.vi}: giá BHYT ({more.vi}) cao hơn giá tự trả ({less.vi}). Hãy sửa một trong hai giá.",
                f"{name.en}: the insured fee ({more.en}) is above the fee of who pays alone ({less.en}). Mend one.",
            ),
        )
    elif own is None and insured is not None:
        yield found(
            "fee-own-missing",
            path,
            Says(
                f"{name.vi}: có giá BHYT nhưng chưa có giá tự trả. Nên ghi thêm.",
                f"{name.en}: there is an insured fee, but none for who pays alone. It should be added.",
            ),
        )
    elif own is not None and insured is None and insurance:
        yield found(
            "fee-insured-missing",
            path,
            Says(
                f"{name.vi}: nhận BHYT nhưng chưa có giá BHYT; kiosk sẽ báo bệnh nhân trả toàn bộ. Nên ghi thêm giá.",
                f"{name.en}: takes insurance, but has no insured fee; patients are told to pay all. Add it.",
            ),
        )


def _impossible_fee(path: tuple[str, ...], name: Says, fee: int) -> Finding:
    said, most = words.money(fee), words.money(DEAREST)
    if fee < 0:
        return found(
            "fee-negative",
            path,
            Says(
                f"{name.vi}: giá {said.vi} là số âm. Hãy ghi số tiền bằng đồng, từ 0 trở lên.",
                f"{name.en}: the fee {said.en} is negative. Give whole dong, 0 or more.",
            ),
        )
    return found(
        "fee-absurd",
        path,
        Says(
            f"{name.vi}: giá {said.vi} cao hơn {most.vi}, chắc là ghi nhầm. Hãy xem lại số tiền (tính bằng đồng).",
            f"{name.en}: the fee {said.en} is above {most.en}, surely a slip. Look at it again (in dong).",
        ),
    )


def _limits(sight: Sight, entry: DepartmentEntry) -> Iterator[Finding]:
    for room in entry.rooms:
        path = ("departments", entry.id, "rooms", room.id)
        limits = [((*path, "sessions"), one.places) for one in room.sessions or ()]
        limits.append(((*path, "quota"), room.quota))
        for where, most in limits:
            if most is None or 0 < most <= MOST_SEEN_IN_A_DAY:
                continue
            name, said = sight.room_name(entry.id, room), words.number(most)
            if most <= 0:
                says = Says(
                    f"{name.vi}: số lượt khám trong ngày là {said}, nên không ai đăng ký được. Hãy ghi số lớn hơn 0, "
                    "hoặc đóng phòng.",
                    f"{name.en}: takes {said} people a day, so nobody can register. Give a number above 0, or close "
                    "the room.",
                )
                yield found("limit-nothing", where, says)
            else:
                says = Says(
                    f"{name.vi}: {said} lượt khám trong một ngày là quá nhiều, có thể ghi nhầm. Nên xem lại.",
                    f"{name.en}: {said} people a day are too many, perhaps a slip. It should be looked at.",
                )
                yield found("limit-absurd", where, says)
