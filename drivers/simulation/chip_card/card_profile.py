"""How one emulated card differs from another: what real chips vary, each by a name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from drivers.chip_card.apdu import MOST_EXTENDED

FINGERS: Final = 0x0103
IRISES: Final = 0x0104


class TooLarge(Enum):
    """What a chip answers to a command that wants more than it ever sends at once."""

    WRONG_LENGTH = "6700"
    WRONG_OFFSET = "6B00"
    END_OF_FILE = "6282"
    """With as many bytes as it sends at once."""
    EXACT_LENGTH = "6Cxx"
    """With the length it would have sent, and no bytes."""
    FEWER = "9000"
    """As many bytes as it sends at once."""


class BeyondTheEnd(Enum):
    """What a chip answers to a command that wants more bytes than the file has left."""

    END_OF_FILE = "6282"
    """With the bytes that are left."""
    WRONG_OFFSET = "6B00"
    FEWER = "9000"
    """The bytes that are left."""


class Errors(Enum):
    """How a chip says in a session that a command failed. Violated secure messaging ends it, plainly, in any case."""

    PROTECTED = "protected"
    """As the standard has it (ICAO Doc 9303-11, 9.8)."""
    PLAIN = "plain"
    """Without a MAC; the session goes on as if the answer had been protected."""
    PLAIN_AND_OVER = "plain-and-over"
    """Without a MAC; the session is over."""


@dataclass(frozen=True, slots=True)
class WrongPassword:
    """What wrong passwords lead to.

    `status` is the answer; where the card counts (`tries` is how many it bears), it is 63Cx with those that are left,
    a card without any left answers `blocked` to every further try. `warns`: choosing a password of which tries were
    used is answered with 63Cx as well. Each wrong one makes every later try `delay_s` slower.
    """

    status: int = 0x6300
    tries: int | None = None
    blocked: int = 0x6983
    warns: bool = False
    delay_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Profile:
    """A kind of chip.

    `pace` and `bac`: the ways in (PACE as EF.CardAccess says); neither leaves every file open. `largest_answer`: the
    most bytes of data in an answer. `largest_command`: the most bytes of a command. `extended` and
    `announces_extended`: whether it understands extended lengths and whether its historical bytes say so.
    `announces_sizes`: whether EF.ATR/INFO says both. `statuses`: files that answer with a status instead, by
    identifier. `command_s`: the time of any command, on top of the field's; `public_key_s`: of a step with point
    arithmetic, on top of that. `hash_for_proof`: of active authentication. `smaller_signature`: whether active
    authentication with RSA gives min(S, n - S) (ISO/IEC 9796-2, B.6). `nonce_length`: of PACE, None for the usual one.
    `falls_silent_s`: how long a reader waits for an answer that never comes.
    """

    kind: str = "A"
    fastest: int = 848
    pace: bool = True
    bac: bool = True
    largest_answer: int = MOST_EXTENDED
    largest_command: int = MOST_EXTENDED
    too_large: TooLarge = TooLarge.WRONG_LENGTH
    beyond_the_end: BeyondTheEnd = BeyondTheEnd.END_OF_FILE
    extended: bool = True
    announces_extended: bool = True
    announces_sizes: bool = False
    selects_master_file: bool = True
    reads_by_short_identifier: bool = True
    reads_with_data_object: bool = True
    takes_needless_le: bool = True
    errors: Errors = Errors.PROTECTED
    plain_command_ends_session: bool = True
    wrong_password: WrongPassword = field(default=WrongPassword())
    statuses: Mapping[int, int] = field(default_factory=lambda: {FINGERS: 0x6982, IRISES: 0x6982})
    public_key_s: float = 0.0
    command_s: float = 0.0
    hash_for_proof: str = "sha256"
    smaller_signature: bool = False
    nonce_length: int | None = None
    falls_silent_s: float = 5.0

    @property
    def historical(self) -> bytes:
        """Category 80, card capabilities (ISO/IEC 7816-4, 8.1.1.2.7): chaining, and extended lengths if announced."""
        return bytes([0x80, 0x73, 0x94, 0x21, 0x80 | 0x40 * self.announces_extended])


ORDINARY: Final = Profile()

CITIZEN_CARD: Final = Profile(extended=False, announces_extended=False, largest_answer=224, takes_needless_le=False)
"""As public sources describe the Vietnamese ID card, with the smallest reads that were heard of."""
