"""The lies a printer, or a box before it, tells in the field, by name."""

from drivers.simulation.printer.service import Service


class Lies:
    """Each lasts until `tell_the_truth`."""

    _service: Service

    def always_ready(self) -> None:
        """Answers every status request with "well", whatever happens to it."""
        with self._service.changing() as mechanism:
            mechanism.manners.always_ready = True

    def confirms_too_early(self) -> None:
        """Answers a confirmation request when it arrives, not when its turn has come."""
        with self._service.changing() as mechanism:
            mechanism.manners.confirms_too_early = True

    def never_confirms(self) -> None:
        """Answers status requests alone: it does not know the other question."""
        with self._service.changing() as mechanism:
            mechanism.manners.never_confirms = True

    def says_twice(self) -> None:
        """Answers each confirmation request twice, as boxes do that repeat what they are not sure of."""
        with self._service.changing() as mechanism:
            mechanism.manners.says_twice = True

    def wrong_fixed_bits(self) -> None:
        """Answers status requests with bytes that are no status."""
        with self._service.changing() as mechanism:
            mechanism.manners.wrong_fixed_bits = True

    def garbage_between_answers(self, garbage: bytes = b"\x11\x13\x14\x00\x00\x0f") -> None:
        """Sends so many bytes more before each answer: flow control and an automatic status, if nothing is said."""
        with self._service.changing() as mechanism:
            mechanism.manners.garbage = garbage

    def tell_the_truth(self) -> None:
        """Ends every lie."""
        with self._service.changing() as mechanism:
            mechanism.manners = type(mechanism.manners)()
