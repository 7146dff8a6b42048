"""What was answered so far. Secrets stand apart: the draft on the disk has none of them."""

from typing import Final, Literal

import msgspec

from kiosk.setup.fields import Field, Kind, rule_of
from kiosk.setup.parts import Part

KEPT: Final[Literal["kept"]] = "kept"
"""As the machine has it already: only where it is a kiosk that is set up again."""


class FoundDevice(msgspec.Struct, frozen=True):
    """A device that was found. `key` tells it from others; `table` are its lines of kiosk.toml.

    `usable` false for one that is there but cannot be used as it is; `detail` then says why.
    """

    part: Part
    key: str
    name: str
    detail: str = ""
    table: dict[str, str | int | bool] = {}
    usable: bool = True


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """The answers. A text that was not typed yet is empty. `devices` has a part only once it was decided on.

    `diagonal` is in inches, 0 for not answered; `rotation` in degrees, clockwise; `text_size` 0 to 3.
    """

    language: Literal["vi", "en"] = "vi"
    hospital: str = ""
    kiosk_id: str = ""
    kiosk_name: str = ""
    link: Literal["wired", "wireless", "kept"] = "wired"
    ssid: str = ""
    addressing: Literal["dhcp", "fixed"] = "dhcp"
    address: str = ""
    gateway: str = ""
    name_servers: str = ""
    time_servers: str = ""
    adapter: Literal["native", "fhir", "kept"] = "native"
    api_url: str = ""
    fhir_base: str = ""
    auth: Literal["token", "none"] = "token"
    devices: dict[Part, FoundDevice | None] = {}
    diagonal: float = 0.0
    rotation: Literal[0, 90, 180, 270] = 0
    text_size: Literal[0, 1, 2, 3] = 0
    lower_edge: str = ""
    touch_tried: bool = False

    @property
    def who(self) -> tuple[str, ...]:
        """Whose secrets these are: another hospital, kiosk, address or kind of system gets none of them."""
        hospital = " ".join(self.hospital.split()).casefold()
        return self.kiosk_id, hospital, self.api_url, str(self.adapter)

    def text(self, field: Field) -> str:
        """What was typed there."""
        return str(getattr(self, field.value))


class Secrets(msgspec.Struct, frozen=True, kw_only=True):
    """What is never written to the draft. `pin` is the PIN itself, only until the plan is made.

    `ca` are the certificates (PEM) of whoever vouches for the hospital's server, where its own house does.
    """

    wlan_password: str = ""
    token: str = ""
    ca: str = ""
    pin: str = ""

    def __repr__(self) -> str:
        return "Secrets(•)"


def fields_asked(given: Given) -> tuple[Field, ...]:
    """The texts these answers ask for, in their order."""
    asked = [Field.HOSPITAL, Field.KIOSK_ID, Field.KIOSK_NAME]
    if given.link == "wireless":
        asked += [Field.SSID, Field.WLAN_PASSWORD]
    if given.link != KEPT:
        if given.addressing == "fixed":
            asked += [Field.ADDRESS, Field.GATEWAY, Field.NAME_SERVERS]
        asked.append(Field.TIME_SERVERS)
    if given.adapter != KEPT:
        asked.append(Field.API_URL)
        if given.adapter == "fhir":
            asked.append(Field.FHIR_BASE)
        if given.auth == "token":
            asked.append(Field.TOKEN)
    return (*asked, Field.LOWER_EDGE)


def text_of(given: Given, secrets: Secrets, field: Field) -> str:
    """What was typed there, secret or not."""
    return str(getattr(secrets if rule_of(field).kind is Kind.SECRET else given, field.value))
