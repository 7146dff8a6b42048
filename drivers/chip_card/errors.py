"""What can be wrong with a card; what is wrong with a reader stands in `drivers.device`.

Error tree::

    CardError                 this card, or what it said; the text is for technicians and holds nothing that was read
    ├── CardGone              it left the field, or was pulled
    ├── WeakField             it is there, but what it says does not arrive whole
    │   └── KeyInDoubt        that happened to its answer to the key
    ├── TwoCards              several cards lie in the field
    ├── NotAnIdCard           another kind of card, or no application for travel and identity documents on it
    ├── AccessDenied          number or machine-readable zone are not this card's
    ├── AccessUnsupported     it offers no access protocol that is known here
    ├── CommandRefused        it answered a command with an error; `status` says which
    ├── MessagingBroken       secure messaging was violated or given up; the keys are worthless now
    └── BadData               what it said is not what the standard allows
        ├── BadTlv            no BER-TLV
        └── BadFile           a file whose content cannot be right; `file` says which
"""


class CardError(Exception):
    """Something is wrong with the card; the text is for technicians and holds nothing that was read."""


class CardGone(CardError):  # noqa: N818 - these are named after what happened
    """The card left the field."""


class WeakField(CardError):  # noqa: N818
    """The card is there, but what it says does not arrive whole: it lies askew, or metal or another card is near."""


class KeyInDoubt(WeakField):
    """Whether the card took the key did not arrive: a wrong one may have been counted, and is not shown again."""


class TwoCards(CardError):  # noqa: N818
    """Several cards lie in the field."""


class NotAnIdCard(CardError):  # noqa: N818
    """It is another card: a bank's, a transport card, a document without this chip."""


class AccessDenied(CardError):  # noqa: N818
    """The card did not accept the number or the machine-readable zone."""


class AccessUnsupported(CardError):  # noqa: N818
    """The card offers no access protocol that is known here, or none that the given key opens."""


class CommandRefused(CardError):  # noqa: N818
    """The card answered with an error, `status` (SW1 SW2). `protected`: secure messaging vouches for that."""

    def __init__(self, what: str, status: int, *, protected: bool = False) -> None:
        super().__init__(f"{what}: the card answered {status:04X}")
        self.status = status
        self.protected = protected


class MessagingBroken(CardError):  # noqa: N818
    """Secure messaging was violated or given up by the card; nothing more can be read with these keys."""


class BadData(CardError):  # noqa: N818
    """What the card said is not what the standard allows."""


class BadTlv(BadData):
    """These bytes are no BER-TLV."""


class BadFile(BadData):
    """The content of a file cannot be right; `file` names it, e.g. "EF.SOD"."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(f"{file}: {why}")
        self.file = file
