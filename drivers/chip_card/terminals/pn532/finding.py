"""Which card lies in the field of a PN532, of either type, and how fast it can be talked to."""

from typing import Final

from drivers.chip_card.errors import NotAnIdCard, TwoCards, WeakField
from drivers.chip_card.terminals.pn532.commands import AIR_RATES, Module
from drivers.chip_card.terminals.pn532.targets import Target, parse_ats
from drivers.chip_card.terminals.port import CardInfo

FASTEST_AIR: Final = max(AIR_RATES)
_SLOWEST_AIR: Final = min(AIR_RATES)
_LOOKS: Final = 3


def find_card(module: Module, ceiling: int) -> tuple[Target, CardInfo] | None:
    """The only card in the field, ready for APDUs at the highest bit rate up to `ceiling` that it takes.

    It begins anew, whatever it was told before. A rate it offers and then does not take (PPS) is left out the next time
    round: how it understands the reader after that is not certain. Raises TwoCards, NotAnIdCard, WeakField,
    DeviceError.
    """
    while True:
        target = _whole_card(module)
        if target is None:
            return None
        rate = _select_rate(module, target, ceiling)
        if rate is not None:
            return target, _describe(target, rate)
        ceiling = lower(ceiling)


def is_empty(module: Module) -> bool:
    """Whether no card is in the field; twice nothing, for a card that lies askew is not always heard.

    A card that is there forgets its session.
    """
    return all(_nobody_answers(module) for _ in range(2))


def lower(rate: int) -> int:
    """The next lower bit rate there is."""
    return max((slower for slower in AIR_RATES if slower < rate), default=_SLOWEST_AIR)


def _whole_card(module: Module) -> Target | None:
    """Looks again when an answer to select does not arrive: a card that just comes in may not have its power yet."""
    for _ in range(_LOOKS):
        target = _only_card(module)
        if target is None or target.answer:
            return target
    raise WeakField("a card is felt, and its answer to select does not arrive")


def _only_card(module: Module) -> Target | None:
    """Looks for type B first: finding a card of type A, as most are, then needs no second look whether it is alone."""
    module.power_cycle()
    found = module.list_b()
    if len(found) == 1:
        module.power_cycle()
        found = module.list_a() + module.list_b()
    elif not found:
        found = module.list_a()
    if len(found) > 1:
        raise TwoCards("several cards answer")
    if not found:
        module.switch_field(on=False)
        return None
    if not found[0].speaks_apdus:
        raise NotAnIdCard("it does not speak ISO/IEC 14443-4")
    return found[0]


def _select_rate(module: Module, target: Target, ceiling: int) -> int | None:
    """The bit rate both ways; None when the card did not take what it had offered.

    Type B chooses its rate with ATTRIB, which the module sends by itself and always for 106 kbit/s.
    """
    if target.kind == "B":
        return _SLOWEST_AIR
    ats = parse_ats(target.answer)
    module.dialogue.rest(ats.guard_s)
    rate = max(rate for rate in ats.rates if rate <= max(ceiling, _SLOWEST_AIR) and rate in AIR_RATES)
    if rate == _SLOWEST_AIR or module.select_rate(target.number, rate):
        return rate
    return None


def _describe(target: Target, rate: int) -> CardInfo:
    historical = parse_ats(target.answer).historical if target.kind == "A" else b""
    return CardInfo(target.kind, target.answer, historical, rate, extended_length=True)


def _nobody_answers(module: Module) -> bool:
    module.power_cycle()
    return not module.list_b() and not module.list_a()
