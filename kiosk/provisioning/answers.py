"""What somebody has to say to make a machine a kiosk: the wizard on the glass asks for it, `provision make` reads it.

Devices, screen, languages and the like are the tables of kiosk.toml themselves (`kiosk.settings`), so that whoever
finds a printer says so in one way only. What differs from the file: secrets are here by their contents, and the
plan's file names only where they will lie.
"""

import re
import unicodedata
from typing import Final, Literal, TypeVar

import msgspec

from kiosk.provisioning.plan import FOLDER, SECRETS, FileName, Network, Plan, SecretName, credential
from kiosk.provisioning.toml_text import toml_of
from kiosk.settings import (
    Brand,
    Camera,
    Chip,
    DirectoryLine,
    Fhir,
    Hl7,
    HospitalLine,
    InsurancePortal,
    KeyboardScanner,
    Kiosk,
    Languages,
    Metrics,
    Printer,
    Scanner,
    Screen,
    Service,
    Settings,
    SettingsError,
    Sound,
    Status,
    Ticket,
    Waits,
    parse,
)
from kiosk.settings.section import Section

T = TypeVar("T", DirectoryLine, InsurancePortal, Metrics, Status)

DEPARTMENTS: Final = f"{FOLDER}/departments.toml"
"""Where the directory that a plan brings along will lie: what an HL7 hospital's `departments_file` names."""


class Api(Section, frozen=True):
    """How the hospital's system is reached, see `[hospital]` of kiosk.toml.

    `adapter` "native" is the kiosk's own contract; "fhir" needs `fhir`, "hl7v2" needs `hl7`. `auth` None: "token" where
    there is a token, else "none". For "oauth2" and "hmac" the secret is `Secrets.api_secret`.
    """

    url: str
    adapter: Literal["native", "fhir", "hl7v2"] = "native"
    auth: Literal["none", "token", "oauth2", "hmac"] | None = None
    client_id: str | None = None
    token_url: str | None = None
    scope: str | None = None
    fhir: Fhir | None = None
    hl7: Hl7 | None = None


class Secrets(Section, frozen=True):
    """What nobody else may read, by its contents. Empty: there is none.

    `pin` is the technicians' PIN itself, 6 to 12 digits; a plan holds its hash. `client_cert`, `client_key` and `ca`
    are PEM. `portal_operator` has two lines, see `[insurance_portal]`.
    """

    token: str = ""
    api_secret: str = ""
    client_cert: str = ""
    client_key: str = ""
    ca: str = ""
    pin: str = ""
    directory_token: str = ""
    status_password: str = ""
    metrics_token: str = ""
    portal_password: str = ""
    portal_operator: str = ""

    def __repr__(self) -> str:
        return f"Secrets({', '.join(name for name in self.__struct_fields__ if getattr(self, name))})"


class Update(Section, frozen=True):
    """`[update]`: where an image looks for a new release at night, an https address; empty: it does not look."""

    source: str = ""


class Answers(Section, frozen=True):
    """All of it. Only the machine's name and the hospital's address have to be said.

    `hostname` empty: `kiosk-` and the kiosk's id. `departments` is the text of a departments.toml that goes along.
    """

    kiosk: Kiosk
    api: Api
    secrets: Secrets = Secrets()
    network: Network | None = None
    hostname: str = ""
    time_zone: str = "Asia/Ho_Chi_Minh"
    screen: Screen = Screen()
    camera: Camera | None = None
    scanner: Scanner | None = None
    keyboard_scanner: KeyboardScanner | None = None
    chip: Chip | None = None
    printers: dict[str, Printer] = msgspec.field(default_factory=dict)
    ticket: Ticket = Ticket()
    sound: Sound = Sound()
    brand: Brand = Brand()
    waits: Waits = Waits()
    language: str = "vi"
    languages: Languages = Languages()
    directory: DirectoryLine | None = None
    departments: str = ""
    insurance_portal: InsurancePortal | None = None
    metrics: Metrics | None = None
    status: Status | None = None
    update: Update = Update()


def plan_of(answers: Answers) -> Plan:
    """The plan that these answers make; about 0.1 s where there is a PIN.

    Raises `kiosk.settings.SettingsError` where no kiosk would take it: the text names the key and what would be right.
    """
    secrets = secrets_of(answers.secrets)
    text = toml_of(settings_of(answers))
    parse(text, "kiosk.toml")
    files: dict[FileName, str] = {"departments.toml": answers.departments} if answers.departments else {}
    return Plan(
        toml=text,
        secrets=secrets,
        network=answers.network,
        hostname=answers.hostname or hostname_of(answers.kiosk.id),
        time_zone=answers.time_zone,
        files=files,
        update_source=answers.update.source,
    )


def settings_of(answers: Answers) -> Settings:
    """kiosk.toml as it will be, not yet judged. Raises SettingsError where an adapter lacks its table."""
    secrets = answers.secrets
    return Settings(
        kiosk=answers.kiosk,
        hospital=_hospital_of(answers.api, secrets),
        screen=answers.screen,
        waits=answers.waits,
        camera=answers.camera,
        scanner=answers.scanner,
        keyboard_scanner=answers.keyboard_scanner,
        chip=answers.chip,
        printers=answers.printers,
        ticket=answers.ticket,
        service=Service(pin_file=_file(secrets.pin, "pin")),
        sound=answers.sound,
        brand=answers.brand,
        insurance_portal=_with(
            answers.insurance_portal,
            password_file=_file(secrets.portal_password, "portal_password"),
            operator_file=_file(secrets.portal_operator, "portal_operator"),
        ),
        directory=_with(_directory_of(answers), token_file=_file(secrets.directory_token, "directory_token")),
        metrics=_with(answers.metrics, token_file=_file(secrets.metrics_token, "metrics_token")),
        status=_with(answers.status, password_file=_file(secrets.status_password, "status_password")),
        language=answers.language,
        languages=answers.languages,
    )


def hostname_of(kiosk_id: str) -> str:
    """The machine's name on the network: `kiosk-k3`."""
    plain = unicodedata.normalize("NFKD", kiosk_id).encode("ascii", "ignore").decode().casefold()
    return f"kiosk-{re.sub(r'[^a-z0-9]+', '-', plain).strip('-')}".rstrip("-")


def _hospital_of(api: Api, secrets: Secrets) -> HospitalLine:
    needed = {"native": None, "fhir": api.fhir, "hl7v2": api.hl7}[api.adapter]
    if api.adapter != "native" and needed is None:
        raise SettingsError(f'[api] adapter "{api.adapter}" needs the table [api.{api.adapter.removesuffix("v2")}]')
    return HospitalLine(
        url=api.url,
        auth=api.auth,
        token_file=_file(secrets.token, "token"),
        client_id=api.client_id,
        secret_file=_file(secrets.api_secret, "api_secret"),
        token_url=api.token_url,
        scope=api.scope,
        ca_file=_file(secrets.ca, "ca"),
        client_cert_file=_file(secrets.client_cert, "client_cert"),
        client_key_file=_file(secrets.client_key, "client_key"),
        fhir=api.fhir if api.adapter == "fhir" else None,
        hl7=api.hl7 if api.adapter == "hl7v2" else None,
    )


def _directory_of(answers: Answers) -> DirectoryLine | None:
    """The directory that goes along is read where nothing else is said of one; an HL7 hospital names it itself."""
    if answers.directory is None and answers.departments and answers.api.adapter != "hl7v2":
        return DirectoryLine(file=DEPARTMENTS)
    return answers.directory


def _file(secret: str, name: SecretName) -> str | None:
    return credential(name) if secret else None


def _with(table: T | None, **files: str | None) -> T | None:
    """The table with the places of the secrets there are; what it says itself holds otherwise."""
    told = {key: place for key, place in files.items() if place is not None}
    return table if table is None or not told else msgspec.structs.replace(table, **told)


def secrets_of(secrets: Secrets) -> dict[SecretName, str]:
    """As a plan holds them: the PIN by its hash. Raises SettingsError where it is none."""
    found: dict[SecretName, str] = {name: text for name in SECRETS if (text := getattr(secrets, name))}
    if secrets.pin:
        from kiosk.staff.pin import pin_line  # noqa: PLC0415 - brings the technicians' menu

        try:
            found["pin"] = pin_line(secrets.pin)
        except ValueError as error:
            raise SettingsError("the technicians' PIN takes 6 to 12 digits, not all the same") from error
    return found
