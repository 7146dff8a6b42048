"""Where somebody who does not look is, among all that can be pressed."""

from ui.speech.tree import Thing


class Cursor:
    """Goes round; before the first step it is at nothing. What is chosen stays chosen while it stands on the glass."""

    def __init__(self) -> None:
        self._things: tuple[Thing, ...] = ()
        self._at: int | None = None

    @property
    def count(self) -> int:
        """How much there is to go through."""
        return len(self._things)

    @property
    def position(self) -> int:
        """The place of what is chosen, from 1; 0 where nothing is."""
        return 0 if self._at is None else self._at + 1

    @property
    def chosen(self) -> Thing | None:
        """What is chosen."""
        return None if self._at is None else self._things[self._at]

    def show(self, things: tuple[Thing, ...]) -> None:
        """This is on the glass now."""
        before = self.chosen
        self._things = things
        self._at = None if before is None else self._find(before)

    def forget(self) -> None:
        """Another screen: nothing is chosen, and nothing of the last one is kept."""
        self._at, self._things = None, ()

    def move(self, by: int) -> Thing | None:
        """One on, or one back; round the end to the other."""
        if not self._things:
            return None
        start = -1 if self._at is None and by > 0 else self._at or 0
        self._at = (start + by) % len(self._things)
        return self.chosen

    def _find(self, before: Thing) -> int | None:
        """The same item, or, made anew, one of the same name; the item itself may be gone by now."""
        keys = [thing.key for thing in self._things]
        return keys.index(before.key) if before.key in keys else None
