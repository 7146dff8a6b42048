"""A provisioning file as root sees it: signature, signer, day, machine and code are all looked at anew."""

from kiosk.caretaker.doing.consent import consented
from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.steps import RefusedError, Why
from kiosk.provisioning.machine import hardware_addresses
from kiosk.provisioning.plan import Plan
from kiosk.provisioning.refusals import Refused
from kiosk.provisioning.sealed_file import read_sealed
from kiosk.provisioning.trust import Trust, TrustFileError, known_signers, trust_in


def opened(sealed: bytes, code: str, places: Places, *, by_root: bool) -> tuple[Plan, bytes | None]:
    """The plan; and the signer's key where this machine knew none and is to keep it. Raises RefusedError.

    The code is tried last, as it costs a third of a second and 128 MB. How often is not counted: whoever has the bytes
    can try codes elsewhere, and faster.
    """
    found = read_sealed(sealed, addresses=hardware_addresses())
    if isinstance(found, Refused):
        raise RefusedError(Why.NOT_USABLE, found.en)
    try:
        trust = trust_in(found.signer, known_signers(places.signers))
    except TrustFileError as error:
        raise RefusedError(Why.SIGNER_FOREIGN, str(error)) from error
    if trust is Trust.FOREIGN:
        raise RefusedError(Why.SIGNER_FOREIGN, "the plan is signed by somebody whom this machine does not trust")
    if trust is Trust.FIRST and not consented(places, by_root=by_root):
        raise RefusedError(
            Why.NO_CONSENT,
            "this machine is a kiosk and knows no signer: set it up again from its menu with the PIN, and compare the"
            " signer's fingerprint there",
        )
    plan = found.open(code)
    if isinstance(plan, Refused):
        raise RefusedError(Why.NOT_USABLE, plan.en)
    return plan, found.signer if trust is Trust.FIRST else None
