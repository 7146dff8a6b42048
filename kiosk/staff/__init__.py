"""What staff see of the durable queue and may decide; the command line and the menu on the glass share it.

Nothing in here names a patient but `revealed`, which the command line alone uses.
"""

from kiosk.staff.carry_keys import CarryKey, parsed
from kiosk.staff.carrying import LONGEST_WAIT_S, ExportError, ExportProblem, carry_out_beside
from kiosk.staff.deciding import Decided, close, decide, keep_back, send_again, to_send_again
from kiosk.staff.finding import matching
from kiosk.staff.gate import Gate, Unusable, Wait, Wrong
from kiosk.staff.invented import invented_queue
from kiosk.staff.pin import MOST_DIGITS, PinFileError, is_pin, write_pin
from kiosk.staff.pin import check as check_pin_file
from kiosk.staff.queue_work import QueueJob, QueueWork
from kiosk.staff.refusals import REFUSED, refused
from kiosk.staff.revealing import REVEALED, reference_of, revealed
from kiosk.staff.said import Said, Words
from kiosk.staff.seeing import SHORT, Overview, Printed, Row, Seen, row_of, rows_of, see
from kiosk.staff.sticks import Place
from kiosk.staff.trouble import Trouble
from kiosk.staff.words import (
    AFTER_A_GAP,
    BY_STAFF,
    KINDS,
    OTHER,
    STATES,
    KeepReason,
    State,
    age_of,
    code_of,
    is_settled,
    kind_of,
    state_of,
    words_for,
)

__all__ = [
    "AFTER_A_GAP",
    "BY_STAFF",
    "KINDS",
    "LONGEST_WAIT_S",
    "MOST_DIGITS",
    "OTHER",
    "REFUSED",
    "REVEALED",
    "SHORT",
    "STATES",
    "CarryKey",
    "Decided",
    "ExportError",
    "ExportProblem",
    "Gate",
    "KeepReason",
    "Overview",
    "PinFileError",
    "Place",
    "Printed",
    "QueueJob",
    "QueueWork",
    "Row",
    "Said",
    "Seen",
    "State",
    "Trouble",
    "Unusable",
    "Wait",
    "Words",
    "Wrong",
    "age_of",
    "carry_out_beside",
    "check_pin_file",
    "close",
    "code_of",
    "decide",
    "invented_queue",
    "is_pin",
    "is_settled",
    "keep_back",
    "kind_of",
    "matching",
    "parsed",
    "reference_of",
    "refused",
    "revealed",
    "row_of",
    "rows_of",
    "see",
    "send_again",
    "state_of",
    "to_send_again",
    "words_for",
    "write_pin",
]
