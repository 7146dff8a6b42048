"""What differs between two directories, in words."""

from kiosk.directory.model import Directory, Words
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: `path` as in `Finding`, `says` a whole sentence: "Tim mạch: giá tự trả 50.600 đ → 60.000 đ"."""

    path: tuple[str, ...]
    says: Words


def changes(before: Directory, after: Directory) -> tuple[Change, ...]:
    """In the order of the glass; empty where both say the same."""
    raise NotImplementedError
