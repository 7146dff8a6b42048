"""Where a card's random numbers come from; worked examples are replayed by saying which."""

from collections.abc import Callable

Entropy = Callable[[int], bytes]
"""So many random bytes."""


def worked_example(*drawn: str) -> Entropy:
    """These bytes one after the other, each as hexadecimal digits; ValueError when more or others are wanted."""
    left = [bytes.fromhex(one) for one in drawn]

    def draw(length: int) -> bytes:
        if not left or len(left[0]) != length:
            raise ValueError(f"the example has no {length} bytes to draw")
        return left.pop(0)

    return draw
