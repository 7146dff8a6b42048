"""UTCTime and GeneralizedTime (X.680, 46 and 47; RFC 5280, 4.1.2.5)."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from drivers.chip_card.errors import BadData
from drivers.chip_card.tlv import Tlv

UTC_TIME: Final = 0x17
GENERALIZED_TIME: Final = 0x18

_FORM: Final = re.compile(
    rb"(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:[.,]\d{1,9})?(?:Z|([+-])(\d{2})(\d{2}))?"
)


def parse(node: Tlv) -> datetime:
    """The moment, in UTC to the second. Raises BadData."""
    if node.tag not in (UTC_TIME, GENERALIZED_TIME):
        raise BadData(f"tag {node.tag:X} is no time")
    return of_text(node.value, generalized=node.tag == GENERALIZED_TIME)


def of_text(text: bytes, *, generalized: bool) -> datetime:
    """The same for the text of such a value; with two digits for the year, 50 and later mean the last century."""
    form = _FORM.fullmatch(text)
    if form is None or len(form[1]) != (4 if generalized else 2):
        raise BadData("no time")
    year = int(form[1])
    if not generalized:
        year += 1900 if year >= 50 else 2000
    try:
        month, day, hour, minute, second = (int(form[place] or 0) for place in range(2, 7))
        moment = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        if form[7]:
            away = timedelta(hours=int(form[8]), minutes=int(form[9]))
            moment = moment - away if form[7] == b"+" else moment + away
    except (ValueError, OverflowError) as error:
        raise BadData("no time") from error
    return moment
