"""A machine that is set up again: the kiosk it is, as answers; and what of it stays.

The wizard asks for a part of kiosk.toml only. Everything else stays as it stands there, and so do secrets that are not
typed anew, as long as they would be shown to the same hospital at the same address: the caretaker keeps no others.
"""

from typing import Any, Final

import msgspec

from kiosk.decoding import convert
from kiosk.provisioning import answers as provisioning
from kiosk.provisioning.plan import Plan, credential
from kiosk.provisioning.toml_text import toml_of
from kiosk.settings import HospitalLine, Settings, parse
from kiosk.settings.section import Section
from kiosk.setup.answering import PRINTER, answers_of, api_of
from kiosk.setup.given import KEPT, FoundDevice, Given, Secrets
from kiosk.setup.pages import ApplyProblem
from kiosk.setup.parts import Part
from kiosk.values import dataclass

_ADDRESSED: Final = {Part.CAMERA: "source", Part.SCANNER: "port", Part.CHIP: "reader", Part.SOUND: "device"}
_SECTIONS: Final = {Part.CAMERA: "camera", Part.SCANNER: "scanner", Part.CHIP: "chip"}


@dataclass(frozen=True, slots=True)
class Standing:
    """The kiosk this machine is. `leaving`: it is to be that again, as it was; `problem` why that did not go."""

    settings: Settings
    leaving: bool = False
    problem: ApplyProblem | None = None
    fact: str = ""

    def same(self, given: Given) -> bool:
        """Whether it stays the same kiosk at the same address, so that its secrets may be shown there."""
        return given_of(self.settings, given.language).who == given.who

    def keeps(self, given: Given) -> frozenset[str]:
        """The secrets that need not be typed."""
        if not self.same(given):
            return frozenset()
        hospital = self.settings.hospital
        there = {"token": hospital.token_file, "ca": hospital.ca_file, "pin": self.settings.service.pin_file}
        return frozenset(name for name, file in there.items() if file)


def given_of(settings: Settings, language: str = "vi") -> Given:
    """Its answers; of secrets none. What the wizard has no question for is "kept"."""
    hospital, screen = settings.hospital, settings.screen
    usual = hospital.hl7 is None and hospital.way_in in ("token", "none")
    return Given(
        language="en" if language == "en" else "vi",
        hospital=settings.kiosk.hospital,
        kiosk_id=settings.kiosk.id,
        kiosk_name=settings.kiosk.name,
        link=KEPT,
        adapter=KEPT if not usual else "native" if hospital.fhir is None else "fhir",
        api_url=hospital.url,
        fhir_base="" if hospital.fhir is None else hospital.fhir.hospital,
        auth="token" if usual and hospital.way_in == "token" else "none",
        devices=_devices(settings),
        diagonal=screen.diagonal_inches,
        rotation=screen.rotation,
        text_size=screen.text_size,  # type: ignore[arg-type] # 0 to 3, as the settings' own rules have it
        lower_edge="" if screen.lower_edge_mm is None else f"{screen.lower_edge_mm:.0f}",
        touch_tried=True,
    )


def plan_again(
    standing: Settings,
    given: Given,
    secrets: Secrets,
    *,
    width: int,
    height: int,
    time_zone: str,
    update_source: str,
) -> Plan:
    """The plan; machine's name, network and secrets are left alone where nothing new was answered.

    Raises SettingsError and msgspec.ValidationError as `kiosk.provisioning.answers.plan_of` and `answers_of` do.
    """
    answers = answers_of(given, secrets, width, height)
    typed = provisioning.secrets_of(answers.secrets)
    fresh = provisioning.settings_of(answers)
    before = given_of(standing, given.language)
    service = standing.service
    settings = msgspec.structs.replace(
        standing,
        kiosk=fresh.kiosk,
        hospital=hospital_again(standing, given, secrets),
        screen=msgspec.structs.replace(
            standing.screen,
            width=fresh.screen.width,
            height=fresh.screen.height,
            diagonal_inches=fresh.screen.diagonal_inches,
            lower_edge_mm=standing.screen.lower_edge_mm
            if given.lower_edge == before.lower_edge
            else fresh.screen.lower_edge_mm,
            text_size=fresh.screen.text_size,
            rotation=fresh.screen.rotation,
        ),
        service=msgspec.structs.replace(service, pin_file=credential("pin")) if secrets.pin else service,
        camera=_over(standing.camera, before, given, Part.CAMERA, fresh.camera),
        scanner=_over(standing.scanner, before, given, Part.SCANNER, fresh.scanner),
        chip=_over(standing.chip, before, given, Part.CHIP, fresh.chip),
        printers=_printers(standing, before, given, fresh),
        sound=_over(standing.sound, before, given, Part.SOUND, None)
        or msgspec.structs.replace(standing.sound, enabled=False),
    )
    text = toml_of(settings)
    parse(text, "kiosk.toml")
    same_name = given.kiosk_id == before.kiosk_id
    return Plan(
        toml=text,
        secrets=typed,
        network=answers.network,
        hostname="" if same_name else provisioning.hostname_of(given.kiosk_id),
        time_zone=time_zone,
        update_source=update_source,
    )


def hospital_again(standing: Settings, given: Given, secrets: Secrets) -> HospitalLine:
    """The line as it stands, with what was answered anew."""
    line = standing.hospital
    ca_file = credential("ca") if secrets.ca else line.ca_file
    if given.adapter == KEPT:
        return msgspec.structs.replace(line, ca_file=ca_file)
    fhir = api_of(given).fhir
    if fhir is not None and line.fhir is not None:
        fhir = msgspec.structs.replace(line.fhir, hospital=fhir.hospital)
    token_file = None
    if given.auth == "token":
        token_file = credential("token") if secrets.token or not line.token_file else line.token_file
    return msgspec.structs.replace(
        line,
        url=given.api_url,
        ca_file=ca_file,
        auth=line.auth if line.way_in == given.auth else given.auth,
        token_file=token_file,
        fhir=fhir,
        hl7=None,
    )


def _devices(settings: Settings) -> dict[Part, FoundDevice | None]:
    devices = {part: _device(part, getattr(settings, name)) for part, name in _SECTIONS.items()}
    first = next(iter(settings.printers.values()), None)
    sound = settings.sound if settings.sound.enabled else None
    return {**devices, Part.PRINTER: _device(Part.PRINTER, first), Part.SOUND: _device(Part.SOUND, sound)}


def _device(part: Part, section: Section | None) -> FoundDevice | None:
    """As `kiosk.composition.setup_finding` would find it, so that it is known again when it is plugged in."""
    if section is None:
        return None
    lines = {key: value for key, value in msgspec.to_builtins(section).items() if value != _default(section, key)}
    table = {key: value for key, value in lines.items() if isinstance(value, str | int | bool)}
    if part is Part.PRINTER:
        name = f"{table.get('connection', '')} {table.get('address', '')}"
        return FoundDevice(part, name, name.strip(), "", table)
    name = str(table.get(_ADDRESSED[part], "default" if part is Part.SOUND else table.get("connection", "")))
    return FoundDevice(part, name, name, "", table)


def _default(section: Section, key: str) -> object:
    field = next(one for one in msgspec.structs.fields(section) if one.name == key)
    return field.default if field.default is not msgspec.NODEFAULT else None


def _over(old: Any, before: Given, given: Given, part: Part, fresh: Any) -> Any:
    """The device's table: as it stands, with other lines where another one was chosen or a test found them."""
    device, was = given.devices.get(part), before.devices.get(part)
    if device is None or device == was:
        return None if device is None else old
    if part is not Part.SOUND and (was is None or device.key != was.key):
        return fresh
    on = {"enabled": True} if part is Part.SOUND else {}
    told = {**msgspec.to_builtins(old), **device.table, **on}
    return convert({key: value for key, value in told.items() if value is not None}, type(old))


def _printers(standing: Settings, before: Given, given: Given, fresh: Settings) -> Any:
    """The first printer is the one in the housing; the others help out, and stay."""
    name, *others = list(standing.printers) or [PRINTER]
    old = standing.printers.get(name)
    first = _over(old, before, given, Part.PRINTER, fresh.printers.get(PRINTER))
    rest = {other: standing.printers[other] for other in others}
    return rest if first is None else {name: first, **rest}
