"""The codes of picture and video files, for technicians: decoded in a child process as a live camera's are.

Error tree::

    DeviceError
    ├── UnreadableFileError    missing, no picture or video, or the decoder died of it
    └── DeviceTimeout          the decoder took longer than it may for one file
"""

import json
import os
import time
from pathlib import Path
from types import TracebackType
from typing import Final, NamedTuple, Self

from drivers.camera.codes import DecodedCode
from drivers.camera.messages import CodeFound, FileDone, SourceTrouble, Trouble
from drivers.camera.process import NO_DECODER, WorkerEndedError, WorkerProcess
from drivers.device import DeviceError, DeviceProtocolError, DeviceTimeout

_MOST_CODES: Final = 100_000
"""Of one file; no film has more, and what its decoder says is not trusted."""


class UnreadableFileError(DeviceError):
    """The file is missing, or no picture or video that can be decoded."""


class StillCode(NamedTuple):
    """A code in frame `frame_index` (from 0) of a file, and how long decoding this frame took."""

    frame_index: int
    code: DecodedCode
    milliseconds: float


class StillDecoder:
    """Decodes one file after the other with one child process; a file it dies of does not harm the next."""

    def __init__(self, timeout_s: float = 120.0, memory_mb: int = 2048) -> None:
        self._timeout_s = timeout_s
        self._arguments = [f"--memory-mb={memory_mb}"]
        self._worker: WorkerProcess | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends the child process."""
        if self._worker is not None:
            self._worker.end()
            self._worker = None

    def decode(self, path: str | Path) -> list[StillCode]:
        """Every code of every frame, in order. Raises UnreadableFileError, DeviceTimeout, DeviceError."""
        file = os.path.abspath(path)  # noqa: PTH100 - links stay links
        if self._worker is None:
            self._worker = WorkerProcess("drivers.camera.confined.still_worker", self._arguments)
        try:
            return self._decode(self._worker, file)
        except WorkerEndedError as error:
            self.close()
            raise UnreadableFileError(f"{file}: the decoder died of it") from error
        except UnreadableFileError:
            raise  # the child waits for the next file
        except BaseException:
            self.close()
            raise

    def _decode(self, worker: WorkerProcess, file: str) -> list[StillCode]:
        codes: list[StillCode] = []
        deadline = time.monotonic() + self._timeout_s
        worker.tell(json.dumps(file).encode("ascii"))
        while time.monotonic() < deadline:  # however much it has to say
            match worker.message(max(0.0, deadline - time.monotonic())):
                case CodeFound(code, frame, milliseconds) if len(codes) < _MOST_CODES:
                    codes.append(StillCode(frame, code, milliseconds))
                case FileDone():
                    return codes
                case SourceTrouble(Trouble.NO_DECODER):
                    raise DeviceError(NO_DECODER)
                case SourceTrouble(trouble):
                    raise UnreadableFileError(f"{file}: {_WORDS.get(trouble, 'no picture or video that can be read')}")
                case None:
                    break
                case _:
                    raise DeviceProtocolError("the decoding process said something it should not")
        raise DeviceTimeout(f"{file}: not decoded within {self._timeout_s:.0f} s")


_WORDS = {Trouble.MISSING: "there is no such file", Trouble.DENIED: "this user may not read it"}


def decode_file(path: str | Path) -> list[StillCode]:
    """The codes of one picture or video. Raises UnreadableFileError, DeviceTimeout, DeviceError."""
    with StillDecoder() as decoder:
        return decoder.decode(path)
