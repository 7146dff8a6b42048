"""What was done, in words that the wizard can translate, and why something was not."""

from enum import StrEnum

from kiosk.values import dataclass


class Step(StrEnum):
    """In the order in which a machine becomes a kiosk, then the rest."""

    FINISHED_EARLIER = "finished-earlier"
    CHECKED = "checked"
    SECRETS_SEALED_TPM = "secrets-sealed-tpm2"
    SECRETS_SEALED_HOST = "secrets-sealed-host-key"
    DECIDED = "decided"
    SECRETS_PLACED = "secrets-placed"
    NETWORK_WRITTEN = "network-written"
    NAME_SET = "name-set"
    TIME_ZONE_SET = "time-zone-set"
    SIGNER_KEPT = "signer-kept"
    QUEUE_PUT_ASIDE = "queue-put-aside"
    UPDATE_SOURCE_WRITTEN = "update-source-written"
    SETTINGS_WRITTEN = "settings-written"
    NETWORK_UP = "network-up"
    TOUCH_WRITTEN = "touch-written"
    RESTARTING = "restarting"
    SETTING_UP_AGAIN = "setting-up-again"
    UPDATING = "updating"
    REBOOTING = "rebooting"
    POWERING_OFF = "powering-off"


class Why(StrEnum):
    """Why a request was not done: the journal's word for it."""

    NOT_UNDERSTOOD = "not-understood"
    NOT_ALLOWED = "not-allowed"
    NOT_USABLE = "not-usable"
    NO_CONSENT = "no-consent"
    NO_PIN = "no-pin"
    PIN_WRONG = "pin-wrong"
    PIN_WAITS = "pin-waits"
    SIGNER_FOREIGN = "signer-foreign"
    QUEUE_NOT_EMPTY = "queue-not-empty"
    NOT_SEALED = "not-sealed"
    NO_PROGRAM = "no-program"
    NO_IMAGE = "no-image"
    NOT_WRITTEN = "not-written"
    PROGRAM_FAILED = "program-failed"


class RefusedError(Exception):
    """Nothing was done, or only what the text says. The text is for a technician and holds no secret."""

    def __init__(self, why: Why, words: str) -> None:
        super().__init__(words)
        self.why = why


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, and what is to be seen to."""

    steps: tuple[Step, ...]
    cautions: tuple[str, ...] = ()
