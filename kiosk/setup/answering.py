"""The answers of the wizard as those of provisioning: from here on a stick and a finger make the same plan."""

from typing import Final, Literal, TypeVar

from kiosk.decoding import convert
from kiosk.provisioning import answers as provisioning
from kiosk.provisioning.plan import Fixed, Network, Wired, Wireless
from kiosk.settings import Camera, Chip, Fhir, Kiosk, Printer, Scanner, Screen, Sound
from kiosk.settings.section import Section
from kiosk.setup.doubts import doubt_about, split
from kiosk.setup.fields import Field
from kiosk.setup.given import KEPT, Given, Secrets
from kiosk.setup.parts import Part

PRINTER: Final = "khe-in"
"""The name of the printer in the kiosk's own housing."""

Table = TypeVar("Table", bound=Section)


def answers_of(given: Given, secrets: Secrets, width: int, height: int) -> provisioning.Answers:
    """`width` and `height` of the panel as it is while the wizard runs, before it is rotated.

    Raises msgspec.ValidationError where the lines of a device found are none of kiosk.toml.
    """
    printer = _table(given, Part.PRINTER, Printer)
    return provisioning.Answers(
        kiosk=Kiosk(given.kiosk_id, given.kiosk_name, given.hospital),
        api=api_of(given),
        secrets=secrets_of(given, secrets),
        network=network_of(given, secrets),
        screen=screen_of(given, width, height),
        camera=_table(given, Part.CAMERA, Camera),
        scanner=_table(given, Part.SCANNER, Scanner),
        chip=_table(given, Part.CHIP, Chip),
        printers={} if printer is None else {PRINTER: printer},
        sound=_table(given, Part.SOUND, Sound) or Sound(enabled=Part.SOUND not in given.devices),
    )


def secrets_of(given: Given, secrets: Secrets) -> provisioning.Secrets:
    """What the kiosk reads at its start."""
    return provisioning.Secrets(token=secrets.token if given.auth == "token" else "", ca=secrets.ca, pin=secrets.pin)


def api_of(given: Given) -> provisioning.Api:
    """How the hospital's system is reached."""
    auth: Literal["token", "none"] = given.auth
    if given.adapter == "fhir":
        return provisioning.Api(given.api_url, adapter="fhir", auth=auth, fhir=Fhir(hospital=given.fhir_base))
    return provisioning.Api(given.api_url, auth=auth)


def network_of(given: Given, secrets: Secrets) -> Network | None:
    """How the machine reaches it; None where that stays as it is."""
    if given.link == KEPT:
        return None
    link = Wired() if given.link == "wired" else Wireless(given.ssid, secrets.wlan_password)
    fixed = None
    if given.addressing == "fixed":
        fixed = Fixed(given.address.strip(), given.gateway.strip(), split(given.name_servers))
    return Network(link, fixed, split(given.time_servers))


def screen_of(given: Given, width: int, height: int) -> Screen:
    """The panel as patients see it."""
    if given.rotation in (90, 270):
        width, height = height, width
    return Screen(
        width=width,
        height=height,
        diagonal_inches=given.diagonal or Screen().diagonal_inches,
        lower_edge_mm=None
        if doubt_about(Field.LOWER_EDGE, given.lower_edge) or not given.lower_edge
        else float(given.lower_edge),
        text_size=given.text_size,
        rotation=given.rotation,
    )


def _table(given: Given, part: Part, kind: type[Table]) -> Table | None:
    device = given.devices.get(part)
    return None if device is None else convert(device.table, kind)
