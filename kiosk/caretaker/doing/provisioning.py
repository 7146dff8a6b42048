"""A plan becomes this machine's: judged once more, its secrets sealed, all of it prepared, decided and carried out."""

from collections.abc import Sequence

from kiosk.caretaker.doing.carrying_out import carry_out
from kiosk.caretaker.doing.consent import need_consent
from kiosk.caretaker.doing.deciding import decide, discard, prepare
from kiosk.caretaker.doing.network import bring_up, renew_time
from kiosk.caretaker.doing.opening import opened
from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.queue_check import keeps_its_queue, same_kiosk, settings_before, to_put_aside
from kiosk.caretaker.doing.runner import NOT_THERE, Runner, said_by
from kiosk.caretaker.doing.sealing import SealedBy, SealingError, seal
from kiosk.caretaker.doing.steps import Done, RefusedError, Step, Why
from kiosk.provisioning.checking import doubts_about, secrets_named, settings_of_plan
from kiosk.provisioning.plan import SECRETS, Plan, SecretName
from kiosk.settings import Settings, SettingsError

KIOSK = "kiosk.service"


def provision(plan: Plan, places: Places, runner: Runner, *, by_root: bool = False) -> Done:
    """Make it so. Raises RefusedError: nothing was changed then, unless the words say that it will go on."""
    need_consent(places, by_root=by_root)
    return _become(plan, None, places, runner)


def provision_file(sealed: bytes, code: str, places: Places, runner: Runner, *, by_root: bool = False) -> Done:
    """The same by a file. Its signer is kept where this machine knew none."""
    plan, first = opened(sealed, code, places, by_root=by_root)
    return _become(plan, first, places, runner)


def _become(plan: Plan, first: bytes | None, places: Places, runner: Runner) -> Done:
    earlier = carry_out(places)
    discard(places)
    kept = _kept(plan, places)
    doubts = [*doubts_about(plan, already_there=kept), *_missing_here(plan, places, runner)]
    if doubts:
        raise RefusedError(Why.NOT_USABLE, "; ".join(doubts))
    new = settings_of_plan(plan)
    with_kiosk_stopped = _Stopped(new, places, runner)
    try:
        aside = to_put_aside(places, new)
        sealed, by = _sealed(plan, runner)
        prepare(plan, sealed, kept, places, signer=first, aside=aside)
        decide(places)
    except BaseException as error:
        discard(places)
        with_kiosk_stopped.start_again()
        if isinstance(error, OSError):
            raise RefusedError(
                Why.NOT_WRITTEN, f"nothing was changed, the disk does not take it: {error.strerror}"
            ) from error
        raise
    steps = [Step.FINISHED_EARLIER] if earlier else []
    steps += [Step.CHECKED, *_words_of(by), Step.DECIDED, *carry_out(places)]
    cautions = effects(plan, places, runner, steps)
    return Done(tuple(steps), tuple(cautions))


def effects(plan: Plan, places: Places, runner: Runner, steps: list[Step]) -> list[str]:
    """What running programs have to learn of it; the next start learns it anyway, and the machine's name only then."""
    cautions = []
    if plan.network is not None:
        trouble = bring_up(runner)
        if trouble:
            cautions.append(trouble)
        else:
            steps.append(Step.NETWORK_UP)
        cautions.append(renew_time(runner))
    if plan.hostname and Step.NAME_SET not in steps:
        cautions.append(f"the machine keeps its name: this system cannot keep another ({plan.hostname})")
    if Step.TIME_ZONE_SET not in steps and places.local_time.resolve() != (places.zones / plan.time_zone).resolve():
        cautions.append(f"the machine keeps its time zone: this system cannot keep another ({plan.time_zone})")
    return [caution for caution in cautions if caution]


class _Stopped:
    """A kiosk that becomes another one, or gets another queue, takes no registration while its own is looked at."""

    def __init__(self, new: Settings, places: Places, runner: Runner) -> None:
        old = settings_before(places)
        self._runner = runner
        self._stopped = False
        if old is not None and not keeps_its_queue(old, new) and runner.run("systemctl", "is-active", KIOSK).code == 0:
            ran = runner.run("systemctl", "stop", KIOSK)
            self._stopped = True
            if ran.code != 0:
                self.start_again()
                raise RefusedError(Why.PROGRAM_FAILED, f"the kiosk does not stop: {said_by(ran, 'systemctl')}")

    def start_again(self) -> None:
        """It stays what it was."""
        if self._stopped:
            self._runner.run("systemctl", "--no-block", "start", KIOSK)


def _kept(plan: Plan, places: Places) -> Sequence[SecretName]:
    """Secrets the machine has already and the plan names without giving them; only for the same kiosk and addresses.

    Otherwise a plan could have a secret of one hospital sent to the address of another, also as a broker's password.
    """
    old = settings_before(places)
    if old is None:
        return ()
    try:
        new = settings_of_plan(plan)
    except SettingsError:
        return ()
    if not same_kiosk(old, new) or _addresses(old) != _addresses(new):
        return ()
    named = secrets_named(plan.toml)
    return tuple(
        name for name in SECRETS if name in named and name not in plan.secrets and (places.credentials / name).is_file()
    )


def _addresses(settings: Settings) -> tuple[str | None, ...]:
    """Wherever a secret of this kiosk is shown."""
    directory, status, portal = settings.directory, settings.status, settings.insurance_portal
    return (
        settings.hospital.url,
        settings.hospital.token_url,
        directory.url if directory else None,
        status.broker if status else None,
        portal.url if portal else None,
    )


def _missing_here(plan: Plan, places: Places, runner: Runner) -> list[str]:
    """Programs and files of the system that the plan needs."""
    missing = []
    if plan.network is not None and runner.run("nmcli", "--version").code == NOT_THERE:
        missing.append("this machine has no NetworkManager: leave the network out of the plan, and set it up by hand")
    if not (places.zones / plan.time_zone).is_file():
        missing.append(f"this machine does not know the time zone {plan.time_zone}: install tzdata")
    return missing


def _sealed(plan: Plan, runner: Runner) -> tuple[dict[SecretName, bytes], set[SealedBy]]:
    sealed: dict[SecretName, bytes] = {}
    by = set()
    for name, secret in plan.secrets.items():
        try:
            sealed[name], used = seal(name, secret, runner)
        except SealingError as error:
            raise RefusedError(Why.NOT_SEALED, f"nothing was changed, a secret could not be sealed: {error}") from error
        by.add(used)
    return sealed, by


def _words_of(by: set[SealedBy]) -> list[Step]:
    words = {SealedBy.TPM: Step.SECRETS_SEALED_TPM, SealedBy.HOST: Step.SECRETS_SEALED_HOST}
    return [words[one] for one in SealedBy if one in by]
