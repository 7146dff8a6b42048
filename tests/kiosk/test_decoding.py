"""Types are learnt one at a time, however many threads meet a class for the first time."""

import subprocess
import sys

import msgspec
import pytest

from kiosk.decoding import convert, decode
from kiosk.ticket.roll import Roll

MANY_AT_ONCE = """
import sys, threading
from kiosk.decoding import decode
sys.setswitchinterval(1e-6)
SOURCE = '''
from kiosk.values import dataclass
@dataclass(frozen=True, slots=True)
class Inner:
    a: int
@dataclass(frozen=True, slots=True)
class Middle:
    one: Inner
    many: tuple[Inner, ...] = ()
@dataclass(frozen=True, slots=True)
class Outer:
    middle: Middle
    inner: Inner
'''
DATA = b'{"middle":{"one":{"a":1},"many":[{"a":2}]},"inner":{"a":3}}'
for _ in range(100):
    fresh = {}
    exec(SOURCE, fresh)
    start, read = threading.Barrier(4), []
    def first_use():
        start.wait()
        read.append(decode(DATA, fresh["Outer"]))
    threads = [threading.Thread(target=first_use) for _ in range(4)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    assert [value.middle.many[0].a for value in read] == [2] * 4
"""


def test_a_class_that_several_threads_meet_for_the_first_time_does_not_end_the_program() -> None:
    done = subprocess.run([sys.executable, "-c", MANY_AT_ONCE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_not_of_the_type_is_told_as_msgspec_does() -> None:
    with pytest.raises(msgspec.ValidationError):
        decode(b'{"used": "much"}', Roll)
    with pytest.raises(msgspec.DecodeError):
        decode(b"{", Roll)
    with pytest.raises(msgspec.ValidationError):
        convert({"used": "much"}, Roll)
    assert convert({"used": 7}, Roll) == decode(b'{"used":7}', Roll) == Roll(used=7)
