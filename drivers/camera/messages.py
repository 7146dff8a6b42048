"""What the decoding processes say to their parent, one JSON object a line. Pure.

The child looks at strangers' pictures with native code, so its parent trusts nothing it says: lines, payloads and their
number are bounded, words come from closed lists, and no free text passes, so that nothing read can slip into a log.

    {"event": "ready", "guards": ["seccomp"]}            the source gives pictures; what holds this process in
    {"event": "beat"}                                    still alive, several times a second
    {"event": "codes", "codes": [{"payload": <base64>, "symbology": "QR", "decoder": "zxing"}], "at": 12.5,
     "ms": 41.8}                                         came before the camera in one frame;
                                                         `at`: seconds of CLOCK_MONOTONIC; `ms`: time to decode it
    {"event": "hint", "hint": "too-far", "at": 12.5}     what would help to read what is held there; null: nothing is
    {"event": "condition", "condition": "dark"}          how the pictures are
    {"event": "found", "code": {...}, "frame": 0, "ms": 1.4}
                                                         a code in a file; `ms`: time to decode this frame
    {"event": "done"}                                    the file is read to its end
    {"event": "status", "status": "missing"}             a Trouble; a live camera's process ends after it
"""

import base64
import json
import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from drivers.camera.codes import DECODERS, MAX_PAYLOAD_BYTES, SYMBOLOGIES, DecodedCode
from drivers.camera.condition import Condition
from drivers.device import DeviceProtocolError, Hint

MOST_CODES = 8
"""No frame tells of more new codes than that; the patient is asked for one of them anyway."""
MAX_LINE_BYTES = 48 * 1024
"""Room for that many of the longest payload in base64 (5 464 bytes each) and the words around them."""


class Trouble(StrEnum):
    """Why a source gives no pictures."""

    MISSING = "missing"
    DENIED = "denied"
    BUSY = "busy"
    SILENT = "silent"
    UNREADABLE = "unreadable"
    NO_DECODER = "no-decoder"


class Guard(StrEnum):
    """What of the kernel holds a decoding process in."""

    SYSTEM_CALLS = "seccomp"
    """No network, no other program, no other process."""
    FILES = "landlock"
    """No file but the camera and its own program."""


@dataclass(frozen=True, slots=True)
class WorkerReady:
    """The source gives pictures; `guards` hold the process in."""

    guards: frozenset[Guard]


@dataclass(frozen=True, slots=True)
class Beat:
    """Still alive."""


@dataclass(frozen=True, slots=True)
class CodesArrived:
    """Codes that came before the camera in one frame at `at` (CLOCK_MONOTONIC, seconds): 1 to `MOST_CODES`.

    The frame took `milliseconds` to decode.
    """

    codes: tuple[DecodedCode, ...]
    at: float
    milliseconds: float = 0.0


@dataclass(frozen=True, slots=True)
class HintChanged:
    """What would help to read what is held there, from `at` on; None when nothing is held there any more."""

    hint: Hint | None
    at: float


@dataclass(frozen=True, slots=True)
class ConditionChanged:
    """How the pictures are from now on."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class CodeFound:
    """A code in frame `frame` of a file, which took `milliseconds` to decode."""

    code: DecodedCode
    frame: int
    milliseconds: float


@dataclass(frozen=True, slots=True)
class FileDone:
    """The file is read to its end."""


@dataclass(frozen=True, slots=True)
class SourceTrouble:
    """The source gives no pictures."""

    trouble: Trouble


Message = WorkerReady | Beat | CodesArrived | HintChanged | ConditionChanged | CodeFound | FileDone | SourceTrouble


def to_line(message: Message) -> bytes:
    """One message as a line, newline included."""
    return json.dumps(_to_words(message)).encode("ascii") + b"\n"


def _to_words(message: Message) -> dict[str, object]:
    match message:
        case WorkerReady(guards):
            return {"event": "ready", "guards": sorted(guards)}
        case Beat():
            return {"event": "beat"}
        case CodesArrived(codes, at, milliseconds):
            return {"event": "codes", "codes": [_code_words(code) for code in codes], "at": at, "ms": milliseconds}
        case HintChanged(hint, at):
            return {"event": "hint", "hint": hint, "at": at}
        case ConditionChanged(condition):
            return {"event": "condition", "condition": condition}
        case CodeFound(code, frame, milliseconds):
            return {"event": "found", "code": _code_words(code), "frame": frame, "ms": milliseconds}
        case FileDone():
            return {"event": "done"}
        case SourceTrouble(trouble):
            return {"event": "status", "status": trouble}


def _code_words(code: DecodedCode) -> dict[str, str]:
    payload = base64.b64encode(code.payload).decode("ascii")
    return {"payload": payload, "symbology": code.symbology, "decoder": code.decoder}


def from_line(line: bytes) -> Message:
    """The message of a line. Raises DeviceProtocolError for anything a sound worker does not say."""
    try:
        return _from_words(json.loads(line))
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        # not chained: the line may hold what was read
        raise DeviceProtocolError("the decoding process said something it should not") from None


def _from_words(words: dict[str, Any]) -> Message:
    match words["event"]:
        case "ready":
            return WorkerReady(frozenset(Guard(guard) for guard in _listed(words["guards"], len(Guard))))
        case "beat":
            return Beat()
        case "codes":
            codes = tuple(_code(code) for code in _listed(words["codes"], MOST_CODES))
            if not codes:
                raise ValueError
            return CodesArrived(codes, _number(words["at"]), _number(words["ms"]))
        case "hint":
            hint = words["hint"]
            return HintChanged(None if hint is None else Hint(hint), _number(words["at"]))
        case "condition":
            return ConditionChanged(Condition(words["condition"]))
        case "found":
            return CodeFound(_code(words["code"]), int(_number(words["frame"])), _number(words["ms"]))
        case "done":
            return FileDone()
        case "status":
            return SourceTrouble(Trouble(words["status"]))
        case _:
            raise ValueError


def _listed(value: object, most: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > most:
        raise ValueError
    return value


def _code(words: dict[str, Any]) -> DecodedCode:
    payload = base64.b64decode(words["payload"], validate=True)
    if not 0 < len(payload) <= MAX_PAYLOAD_BYTES:
        raise ValueError
    if words["symbology"] not in SYMBOLOGIES or words["decoder"] not in DECODERS:
        raise ValueError
    return DecodedCode(payload, words["symbology"], words["decoder"])


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError
    return float(value)
