"""Commands without effect on the picture: how many parameter bytes follow their second byte."""

from drivers.simulation.printer.commands import Command, Ignored, NotUnderstood
from drivers.simulation.printer.cursor import Cursor

ESC_IGNORED = {
    **dict.fromkeys(b"%-=?EGKMRTUVert{ \x07", 1),
    **dict.fromkeys(b"$\\c", 2),
    **dict.fromkeys(b"p", 3),
    **dict.fromkeys(b"W", 8),
    **dict.fromkeys(b"<LS", 0),
}
GS_IGNORED = {
    **dict.fromkeys(b"/BEHbfhwaTj", 1),
    **dict.fromkeys(b"$LW\\", 2),
    **dict.fromkeys(b"^", 3),
    **dict.fromkeys(b":c", 0),
}
FS_IGNORED = {**dict.fromkeys(b"!-CW", 1), **dict.fromkeys(b"Sp", 2), **dict.fromkeys(b".&", 0), ord("2"): 74}

_REAL_TIME_PARAMETERS = {0x04: 1, 0x05: 1}
_DLE_DC4_PARAMETERS = {1: 2, 2: 2, 3: 5, 7: 1, 8: 7}


def pass_over(cursor: Cursor, code: int, parameters: dict[int, int]) -> Command:
    """Any command of a family that `parameters` tells the length of, or that tells its own behind a bracket."""
    if code in parameters:
        cursor.take(parameters[code])
        return Ignored()
    if code == ord("("):
        cursor.byte()
        cursor.take(cursor.word())
        return Ignored()
    return NotUnderstood()


def real_time(cursor: Cursor) -> Command:
    """DLE: acted on when it arrived; here it only has to be passed over."""
    kind = cursor.byte()
    if kind == 0x14:
        function = cursor.byte()
        if function not in _DLE_DC4_PARAMETERS:
            return NotUnderstood()
        cursor.take(_DLE_DC4_PARAMETERS[function])
        return Ignored()
    if kind in _REAL_TIME_PARAMETERS:
        cursor.take(_REAL_TIME_PARAMETERS[kind])
        return Ignored()
    return NotUnderstood()


def bar_code(cursor: Cursor) -> Command:
    """GS k: passed over, for tickets carry none."""
    kind = cursor.byte()
    if kind <= 6:
        cursor.up_to_nul()
    elif 0x41 <= kind <= 0x4F:
        cursor.take(cursor.byte())
    return NotUnderstood()
