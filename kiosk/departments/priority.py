"""Who is seen first, as a hospital may widen it."""

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class PriorityRules:
    """The law's own groups (Law 15/2023/QH15 art. 3(2)) can be widened, not narrowed.

    `elderly_from` at most 75 and `child_under` at least 6, whole years. `asked` are the groups patients can name at
    the kiosk: pregnant, disability, merit.
    """

    elderly_from: int = 75
    child_under: int = 6
    asked: tuple[str, ...] = ("pregnant", "disability", "merit")
