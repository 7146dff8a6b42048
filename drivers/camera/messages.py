"""What the decoding processes say to their parent, one JSON object a line. Pure.

The child looks at strangers' pictures with native code, so its parent trusts nothing it says: lines and payloads are
bounded, words come from closed lists, and no free text passes, so that nothing read can slip into a log.

    {"event": "ready"}                                   the source gives pictures
    {"event": "beat"}                                    still alive, twice a second
    {"event": "code", "payload": <base64>, "symbology": "QR", "decoder": "zxing", "at": 12.5}
                                                         `at`: seconds of CLOCK_MONOTONIC
    {"event": "found", ... "frame": 0, "ms": 1.4}        a code in a file; `ms`: time to decode this frame
    {"event": "done"}                                    the file is read to its end
    {"event": "status", "status": "missing"}             a Trouble; a live camera's process ends after it
"""

import base64
import json
import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from drivers.camera.codes import MAX_PAYLOAD_BYTES, DecodedCode
from drivers.device import DeviceProtocolError

MAX_LINE_BYTES = 8192
"""Room for the longest payload in base64 (5 464 bytes) and the words around it."""


class Trouble(StrEnum):
    """Why a source gives no pictures."""

    MISSING = "missing"
    DENIED = "denied"
    BUSY = "busy"
    SILENT = "silent"
    UNREADABLE = "unreadable"
    NO_DECODER = "no-decoder"


@dataclass(frozen=True, slots=True)
class WorkerReady:
    """The source gives pictures."""


@dataclass(frozen=True, slots=True)
class Beat:
    """Still alive."""


@dataclass(frozen=True, slots=True)
class CodeArrived:
    """A code came before the camera at `at` (CLOCK_MONOTONIC, seconds)."""

    code: DecodedCode
    at: float


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


Message = WorkerReady | Beat | CodeArrived | CodeFound | FileDone | SourceTrouble


def to_line(message: Message) -> bytes:
    """One message as a line, newline included."""
    return json.dumps(_to_words(message)).encode("ascii") + b"\n"


def _to_words(message: Message) -> dict[str, object]:
    match message:
        case WorkerReady():
            return {"event": "ready"}
        case Beat():
            return {"event": "beat"}
        case CodeArrived(code, at):
            return {"event": "code", **_code_words(code), "at": at}
        case CodeFound(code, frame, milliseconds):
            return {"event": "found", **_code_words(code), "frame": frame, "ms": milliseconds}
        case FileDone():
            return {"event": "done"}
        case SourceTrouble(trouble):
            return {"event": "status", "status": trouble.value}


def _code_words(code: DecodedCode) -> dict[str, object]:
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
            return WorkerReady()
        case "beat":
            return Beat()
        case "code":
            return CodeArrived(_code(words), _number(words["at"]))
        case "found":
            return CodeFound(_code(words), int(_number(words["frame"])), _number(words["ms"]))
        case "done":
            return FileDone()
        case "status":
            return SourceTrouble(Trouble(words["status"]))
        case _:
            raise ValueError


def _code(words: dict[str, Any]) -> DecodedCode:
    payload = base64.b64decode(words["payload"], validate=True)
    if not 0 < len(payload) <= MAX_PAYLOAD_BYTES or words["symbology"] != "QR":
        raise ValueError
    if words["decoder"] not in ("zxing", "zbar"):
        raise ValueError
    return DecodedCode(payload, words["symbology"], words["decoder"])


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError
    return float(value)
