"""What is wrong, in the patient's own words. A hospital may bring words of its own (`Catalogue.complaints`)."""

from dataclasses import field

from kiosk.departments.tongues import said_in
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint in plain words. `also` are other ways to say it, `departments` words of names, the likeliest first.

    A hospital's own complaint names departments by `ids` instead. `urgent` is a warning sign: whoever has it is shown
    the way to the emergency room first. `names` are those in other languages than Vietnamese.
    """

    key: str
    name: str
    names: dict[str, str] = field(default_factory=dict, hash=False)
    departments: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    urgent: bool = False
    ids: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Everything it can be found by, in whatever language it is said."""
        return (self.name, *self.names.values(), *self.also)

    def named(self, language: str) -> str:
        """What the patient would say, as far as the hospital knows the language."""
        return said_in(self.names, language, self.name)


@dataclass(frozen=True, slots=True)
class ComplaintWords:
    """All complaints of a hospital, in the order they are shown."""

    complaints: tuple[Complaint, ...]

    def complaint(self, key: str) -> Complaint | None:
        """The complaint of this key, or None."""
        return next((one for one in self.complaints if one.key == key), None)
