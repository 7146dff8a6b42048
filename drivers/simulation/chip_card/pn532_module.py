"""A PN532 module at the end of a pseudo-terminal, over a field in which emulated cards are laid.

It obeys the line: it sleeps until it hears 0x55, hears noise at another speed than its own, takes the time the bytes
take, acknowledges, repeats on NACK, stops on ACK and changes its speed when the answer to that was acknowledged.
"""

import os
import queue
import threading
from pathlib import Path
from typing import Final

from drivers.chip_card.terminals.pn532 import frames
from drivers.chip_card.terminals.pn532.frames import Packet, Parser, Signal
from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.pn532_firmware import SPEED_CODES, Pn532Firmware
from drivers.simulation.pseudo_line import PseudoLine

FIRST_SPEED: Final = 115_200
_WAKE_UP: Final = 0x55
_SAM_CONFIGURATION: Final = 0x14
_SET_SPEED: Final = 0x10


class Pn532Module:
    """A module to be told how to misbehave; `firmware` can be as well.

    `port` is a link in `directory` that comes and goes with the plug and keeps its name. It is plugged in from the
    start; `close()` when done. `paced`: bytes take their time on the line. `fastest`: speeds above it are agreed to and
    never used, as clones do. `silence_s`: how long a card that says nothing is waited for.
    """

    def __init__(
        self,
        directory: Path,
        field: Field,
        name: str = "pn532",
        *,
        paced: bool = True,
        fastest: int = 921_600,
        silence_s: float = 0.01,
    ) -> None:
        self._line = PseudoLine(directory / name, paced=paced)
        self._fastest = fastest
        self.firmware = Pn532Firmware(field, silence_s)
        self.commands: list[int] = []
        """The codes of the commands it heard whole."""
        self.nacks = 0
        self._stalled = False
        self._lost_acks = 0
        self._damaged_answers = 0
        self._refusals = 0
        self.plug_in()

    @property
    def port(self) -> str:
        """Where the driver finds it."""
        return os.fspath(self._line.link)

    @property
    def speed(self) -> int:
        """Its own, in baud."""
        return self._speed

    @property
    def plugged_in(self) -> bool:
        """The cable is in."""
        return self._line.is_up

    def plug_in(self) -> None:
        """Puts the cable in; it has its power from there."""
        if self._line.is_up:
            return
        self._stalled = False
        self._line.put_up()
        self.forget_speed()
        self._jobs: queue.SimpleQueue[tuple[int, Packet] | None] = queue.SimpleQueue()
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._listen, self._work)]
        for thread in self._threads:
            thread.start()

    def unplug(self) -> None:
        """Pulls the cable: the port goes away, a program that has it open gets an error."""
        if not self._line.is_up:
            return
        self.firmware.interrupted.set()
        self._line.take_down()
        self._jobs.put(None)
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()

    def close(self) -> None:
        """Ends the simulation."""
        self.unplug()

    def forget_speed(self) -> None:
        """Its power fails for a moment: it sleeps, at its first speed, and knows of no card."""
        self.firmware.interrupted.set()
        self._speed = FIRST_SPEED
        self._next_speed: int | None = None
        self._awake = False
        self._parser = Parser()
        self._turn = 0
        self._last_answer = b""
        self.firmware.power_up()

    def stall(self) -> None:
        """Hangs: hears nothing and says nothing, until `recover()` or its cable is pulled."""
        self._stalled = True

    def recover(self) -> None:
        """Works again, where it was."""
        self._stalled = False

    def garble(self, length: int = 300) -> None:
        """Noise on the line."""
        self._put(bytes(0x80 + (i * 37) % 0x7D for i in range(length)))

    def send(self, data: bytes) -> None:
        """Sends these bytes."""
        self._put(data)

    def lose_ack(self, times: int = 1) -> None:
        """The next ACKs do not arrive."""
        self._lost_acks = times

    def corrupt_next_frame(self, times: int = 1) -> None:
        """The next answers arrive with a wrong check sum; what is sent again counts."""
        self._damaged_answers = times

    def refuse(self, times: int = 1) -> None:
        """The next commands are answered by the error frame."""
        self._refusals = times

    def _listen(self) -> None:
        while (data := self._line.listen(lambda: self._speed)) is not None:
            if not self._stalled:
                self._hear(data)

    def _hear(self, data: bytes) -> None:
        if not self._awake:
            woken_at = data.find(_WAKE_UP)
            if woken_at < 0:
                return
            self._awake, data = True, data[woken_at:]
        for received in self._parser.feed(data):
            match received:
                case Packet(frames.TO_MODULE, command) if command:
                    self._start(received)
                case Signal.ACK:
                    if self._next_speed is not None:
                        self._speed, self._next_speed = self._next_speed, None
                    else:
                        self._turn += 1
                        self.firmware.interrupted.set()
                case Signal.NACK:
                    self.nacks += 1
                    self._answer(self._last_answer)
                case _:
                    pass  # what arrives damaged is not acknowledged

    def _start(self, command: Packet) -> None:
        """A command is acknowledged at once, and ends the one before."""
        if not self.firmware.is_configured and command.data[0] != _SAM_CONFIGURATION:
            return
        self.commands.append(command.data[0])
        self._turn += 1
        self._next_speed = None
        self.firmware.interrupted.set()
        if self._lost_acks:
            self._lost_acks -= 1
        else:
            self._put(frames.ACK)
        self._jobs.put((self._turn, command))

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            turn, command = job
            if turn != self._turn:
                continue
            self.firmware.interrupted.clear()
            code, data = command.data[0], command.data[1:]
            answer = self._refused() or self.firmware.execute(code, data)
            if turn != self._turn or self._stalled:
                continue
            if answer is None or answer == frames.ERROR:
                self._last_answer = frames.ERROR
            else:
                self._last_answer = frames.encode(frames.TO_HOST, bytes([code + 1]) + answer)
                if code == _SET_SPEED and (speed := SPEED_CODES.get(data[0], 0)):
                    self._next_speed = speed if speed <= self._fastest else self._speed
            self._answer(self._last_answer)

    def _refused(self) -> bytes | None:
        if not self._refusals:
            return None
        self._refusals -= 1
        return frames.ERROR

    def _answer(self, frame: bytes) -> None:
        if self._damaged_answers and frame:
            self._damaged_answers -= 1
            frame = frame[:-2] + bytes([frame[-2] ^ 0x01]) + frame[-1:]
        self._put(frame)

    def _put(self, data: bytes) -> None:
        if not self._stalled:
            self._line.send(data, self._speed)
