"""`[hospital]` and `[insurance_portal]`: which system the hospital has, and how it is reached."""

from typing import Literal

from msgspec import field

from kiosk.settings.section import Section


class Fhir(Section, frozen=True):
    """`[hospital.fhir]`: a FHIR R4 server at `url`.

    `hospital` is the address its own systems of identifiers begin with. `identifiers` names a preset, or the systems
    stand one by one. `series` gives a department's letters by its id or code. `private_search` keeps patients' numbers
    out of addresses. `asks_insurer`: somebody behind the server answers a CoverageEligibilityRequest.
    """

    hospital: str
    identifiers: Literal["vn-core-ehealth", "vn-core-hl7", "own"] = "vn-core-ehealth"
    citizen: str = ""
    insurance: str = ""
    passport: str = ""
    old_identity_card: str = ""
    record: str = ""
    appointment: str = ""
    default_series: str = "A"
    series: dict[str, str] = field(default_factory=dict)
    private_search: bool = True
    asks_insurer: bool = False


class Hl7Authority(Section, frozen=True):
    """Who gives out a kind of number (CX-4) and its type (CX-5)."""

    name: str
    type: str


class Hl7Authorities(Section, frozen=True):
    """`[hospital.hl7.authorities]`: the numbers a patient is known by."""

    citizen: Hl7Authority = Hl7Authority("CCCD", "NI")
    insurance: Hl7Authority = Hl7Authority("BHYT", "HC")
    passport: Hl7Authority = Hl7Authority("PASSPORT", "PPN")
    record: Hl7Authority = Hl7Authority("HIS", "MR")


class Hl7(Section, frozen=True):
    """`[hospital.hl7]`: an HL7 v2 interface engine at `url` (mllp://host:port, mllps with TLS).

    `departments_file` is the table of departments and rooms. `listen` (host:port) hears the day's appointments from
    `peers`. Everything else is agreed with the hospital: see the README of `kiosk/hospital/hl7v2`.
    """

    departments_file: str
    receiving_application: str
    receiving_facility: str
    sending_facility: str
    sending_application: str = "KIOSK"
    records_folder: str = "/var/lib/kiosk/hl7"
    version: str = "2.5"
    acknowledgement: Literal["original", "application", "commit"] = "original"
    keep_connection: bool = False
    patient_query: bool = True
    queue_segment: str = "ZQN"
    number_in_visit: bool = True
    authorities: Hl7Authorities = Hl7Authorities()
    listen: str | None = None
    peers: tuple[str, ...] = ()


class HospitalLine(Section, frozen=True):
    """`[hospital]`: how the hospital's system is reached. Without `fhir` or `hl7` it speaks the kiosk's own contract.

    `auth` is taken to be `token` where only a `token_file` is given. Files hold the secrets; `secret_file` is the
    OAuth2 client's or the HMAC secret. `client_cert_file` and `client_key_file` are the kiosk's own certificate.
    """

    url: str
    auth: Literal["none", "token", "oauth2", "hmac"] | None = None
    token_file: str | None = None
    client_id: str | None = None
    secret_file: str | None = None
    token_url: str | None = None
    scope: str | None = None
    ca_file: str | None = None
    client_cert_file: str | None = None
    client_key_file: str | None = None
    fhir: Fhir | None = None
    hl7: Hl7 | None = None

    @property
    def way_in(self) -> str:
        """How the kiosk shows who it is."""
        return self.auth or ("token" if self.token_file else "none")

    @property
    def certificate(self) -> tuple[str, str] | None:
        """The kiosk's own certificate and its key."""
        if self.client_cert_file is None or self.client_key_file is None:
            return None
        return self.client_cert_file, self.client_key_file


class InsurancePortal(Section, frozen=True):
    """`[insurance_portal]`: the kiosk asks the insurance portal itself; only where the hospital gave it an operator.

    `password_file` and `operator_file` (two lines: name and citizen number of the registered member of staff) are
    credential files. `facility` is this hospital's code of five characters.
    """

    username: str
    password_file: str
    operator_file: str
    url: str = "https://egw.baohiemxahoi.gov.vn"
    facility: str | None = None
    upper_case_md5: bool = True
    as_form: bool = False
    ca_file: str | None = None
