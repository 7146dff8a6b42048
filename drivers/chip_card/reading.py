"""A document read and proved, over any reader: the order of things (ICAO Doc 9303-11, 4.2, 5 and 6)."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import Final, TypeVar

from drivers.chip_card.access.security_infos import SecurityInfos
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto.agreement import Entropy
from drivers.chip_card.document import Document, Progress, Wanted
from drivers.chip_card.errors import BadData, CommandRefused, KeyInDoubt, WeakField
from drivers.chip_card.files.limits import ReadLimits
from drivers.chip_card.files.mrz import VIETNAM, Mrz, parse_dg1
from drivers.chip_card.files.personal import DocumentDetails, parse_dg11, parse_dg12
from drivers.chip_card.files.portrait import parse_dg2
from drivers.chip_card.files.reading import FileReader
from drivers.chip_card.files.vietnam import VietnameseDetails, parse_dg13
from drivers.chip_card.gathering import Gathering
from drivers.chip_card.keys import AccessKey
from drivers.chip_card.measuring import Meter, Stopwatch
from drivers.chip_card.opening import card_access, select_application
from drivers.chip_card.proof import passive
from drivers.chip_card.proof.levels import Check, Proof, Reason, Result
from drivers.chip_card.proof.trust import TrustStore
from drivers.chip_card.proof.verdict import judge
from drivers.chip_card.proving import SessionLost
from drivers.chip_card.terminals.port import CardLink

T = TypeVar("T")

_MOST_LOST: Final = 4
"""Sessions that may be given up by the card, each followed by a new one from a reset."""
_MOST_WEAK: Final = 1


def recognise(channel: Channel) -> SecurityInfos | None:
    """Looks without a key whether this is an identity document; what EF.CardAccess says, None where there is none.

    Raises NotAnIdCard, and what the channel raises.
    """
    files = FileReader(channel, ReadLimits())
    infos = card_access(channel, files)
    if infos is None or not infos.pace:
        select_application(channel, files)
    return infos


def read_document(
    link: CardLink,
    key: AccessKey | None,
    trust: TrustStore,
    *,
    wanted: Wanted | None = None,
    progress: Progress | None = None,
    limits: ReadLimits | None = None,
    trace: Callable[[str], None] | None = None,
    today: datetime | None = None,
    entropy: Entropy = secrets.token_bytes,
) -> Document:
    """Opens the document, reads what is wanted and proves what can be proved; without a key only an open one.

    `limits` is what was learnt of the cards before, `trace` is given lines for technicians without any data. A session
    the card gives up is begun anew from a reset, a few times at most; a key that may be wrong is shown once. Raises the
    errors of `drivers.chip_card.errors` and DeviceError; the keys are wiped in every case.
    `entropy` gives random bytes; with those of a recorded conversation, that can be played again.
    """
    watch, meter, channel = Stopwatch(), Meter(progress), Channel(link, trace)
    limits = limits if limits is not None else ReadLimits()
    gathering = Gathering(
        channel,
        key,
        trust=trust,
        wanted=wanted or Wanted(),
        limits=limits,
        watch=watch,
        meter=meter,
        entropy=entropy,
    )
    try:
        _gather(gathering, channel)
        with watch.phase("proof"):
            proof, mrz, details = _proof(gathering, trust, today or datetime.now(UTC))
        meter.finish()
        return Document(
            access=gathering.opened.access,
            proof=proof,
            mrz=mrz,
            details=details,
            personal=_tolerated(gathering.group(11), parse_dg11),
            issue=_tolerated(gathering.group(12), parse_dg12),
            portrait=_tolerated(gathering.group(2), parse_dg2),
            files=tuple(file.name for file in gathering.contents),
            measures=watch.measures(channel),
        )
    finally:
        channel.wipe()
        gathering.forget()


def _gather(gathering: Gathering, channel: Channel) -> None:
    lost = weak = 0
    while True:
        try:
            return gathering.run()
        except (CommandRefused, SessionLost):
            lost += 1
            if not channel.session_was_lost or lost > _MOST_LOST:
                raise
        except WeakField as error:
            weak += 1
            in_doubt = isinstance(error, KeyInDoubt) and gathering.opened.access == "none"
            if weak > _MOST_WEAK or in_doubt:
                raise
        channel.reset()


def _proof(
    gathering: Gathering, trust: TrustStore, today: datetime
) -> tuple[Proof, Mrz | None, VietnameseDetails | None]:
    """The level, with what had to be understood for it. Raises BadFile."""
    mrz = _parsed(gathering.group(1), parse_dg1)
    is_vietnamese = mrz is None or mrz.issuer == VIETNAM  # what others have in DG13 is their own affair
    details = _parsed(gathering.group(13), parse_dg13) if is_vietnamese else None
    issued = _date_of_issue(details, _tolerated(gathering.group(12), parse_dg12))
    reasons = (*_passive(gathering, trust, today, issued), _numbers_agree(mrz, details), *gathering.reasons)
    return judge(reasons), mrz, details


def _passive(gathering: Gathering, trust: TrustStore, today: datetime, issued: datetime | None) -> tuple[Reason, ...]:
    if gathering.sod is None:
        return (Reason(Check.SIGNATURE, Result.ABSENT, "the chip does not give EF.SOD"),)
    return passive.authenticate(gathering.sod, gathering.groups, trust, today, issued)


def _date_of_issue(details: VietnameseDetails | None, issue: DocumentDetails | None) -> datetime | None:
    for text, form in ((issue.issued if issue else "", "%Y%m%d"), (details.issued if details else "", "%d/%m/%Y")):
        with suppress(ValueError):
            return datetime.strptime(text, form).replace(tzinfo=UTC)
    return None


def _numbers_agree(mrz: Mrz | None, details: VietnameseDetails | None) -> Reason:
    if mrz is None or details is None:
        return Reason(Check.NUMBERS_AGREE, Result.ABSENT, "there are not both DG1 and Vietnamese details")
    if not (mrz.citizen_number and details.id_number):
        return Reason(Check.NUMBERS_AGREE, Result.UNKNOWN, "DG1 or DG13 has no number")
    agree = mrz.citizen_number == details.id_number
    return Reason(Check.NUMBERS_AGREE, Result.PASSED if agree else Result.FAILED)


def _parsed(content: bytes | None, parse: Callable[[bytes], T]) -> T | None:
    return None if content is None else parse(content)


def _tolerated(content: bytes | None, parse: Callable[[bytes], T]) -> T | None:
    """None as well for what cannot be right, where the document is of use without it."""
    try:
        return _parsed(content, parse)
    except BadData:
        return None
