"""What several rooms of the chip card's tests share."""

from support.pcsc import pcscd

__all__ = ["pcscd"]
