"""The picture a ticket printer is given: one bit per dot, black or white, nothing between."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Raster:
    """A black and white picture in printer dots.

    `rows` holds `height` rows of `stride` bytes from top to bottom; within a byte the most significant bit is the
    leftmost dot and 1 is black. Bits beyond `width` in a row's last byte are 0. Raises ValueError for anything else.
    What the picture shows may be personal, so its `repr` tells only the size.
    """

    width: int
    height: int
    rows: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1:
            raise ValueError(f"a raster needs at least one dot each way, not {self.width} × {self.height}")
        if len(self.rows) != self.stride * self.height:
            raise ValueError(
                f"{self.width} × {self.height} dots take {self.stride * self.height} bytes, not {len(self.rows)}"
            )
        spare = (1 << (self.stride * 8 - self.width)) - 1
        if spare and any(last & spare for last in self.rows[self.stride - 1 :: self.stride]):
            raise ValueError(f"a row holds black dots beyond the raster's width of {self.width}")

    @property
    def stride(self) -> int:
        """Bytes per row."""
        return (self.width + 7) // 8

    def row(self, index: int) -> bytes:
        """The `stride` bytes of one row, counted from the top."""
        if not 0 <= index < self.height:
            raise IndexError(f"row {index} of {self.height}")
        return self.rows[index * self.stride : (index + 1) * self.stride]
