"""What is wrong, in the patient's own words. A hospital may bring words of its own (`Catalogue.complaints`)."""

from dataclasses import field

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint in plain words. `also` are other ways to say it, `departments` words of names, the likeliest first.

    A hospital's own complaint names departments by `ids` instead, and itself in more languages by `names`. `urgent` is
    a warning sign: whoever has it is shown the way to the emergency room first.
    """

    key: str
    name: str
    name_en: str | None
    departments: tuple[str, ...]
    also: tuple[str, ...] = ()
    urgent: bool = False
    ids: tuple[str, ...] = ()
    names: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def words(self) -> tuple[str, ...]:
        """Everything it can be found by."""
        return (self.name, *((self.name_en,) if self.name_en else ()), *self.also)


@dataclass(frozen=True, slots=True)
class ComplaintWords:
    """All complaints of a hospital, in the order they are shown."""

    complaints: tuple[Complaint, ...]

    def complaint(self, key: str) -> Complaint | None:
        """The complaint of this key, or None."""
        return next((one for one in self.complaints if one.key == key), None)
