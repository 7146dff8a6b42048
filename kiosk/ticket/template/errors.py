"""What is wrong with a template, in words for the technician who edits it."""

from kiosk.values import dataclass


class TemplateError(Exception):
    """A template cannot be used; the text names file, line, key and what would be right."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing found wrong. `line` is 0 where no single line is to blame."""

    problem: str
    line: int = 0

    def said(self, name: str) -> str:
        """As a sentence about the file `name`."""
        return f"{name}, line {self.line}: {self.problem}" if self.line else f"{name}: {self.problem}"
