"""One secret alone, for the technician at the machine: sealed, and put in the place of the one before."""

from kiosk.caretaker.doing.holding import held
from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.placing import make_folder
from kiosk.caretaker.doing.runner import Runner
from kiosk.caretaker.doing.sealing import SealedBy, SealingError, seal
from kiosk.caretaker.doing.steps import RefusedError, Why
from kiosk.durable import replace_file, sync_folder
from kiosk.provisioning.plan import SecretName


def put_secret(name: SecretName, secret: str, places: Places, runner: Runner) -> SealedBy:
    """Holds from the kiosk's next start. Raises RefusedError; the one before stays then."""
    try:
        sealed, by = seal(name, secret, runner)
    except SealingError as error:
        raise RefusedError(Why.NOT_SEALED, str(error)) from error
    with held(places):
        new = places.folder / f".{name}.sealed"
        try:
            make_folder(places.credentials, 0o700)
            replace_file(new, sealed)
            new.rename(places.credentials / name)
            sync_folder(places.credentials)
        except OSError as error:
            raise RefusedError(Why.NOT_WRITTEN, f"{places.credentials}: {error.strerror}") from error
    return by
