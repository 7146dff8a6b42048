"""`kiosk hospital check URL`: the conformance suite, for the team of a hospital that implements the contract."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from kiosk.conformance.bench import Wishes
    from kiosk.conformance.credentials import Credential

BASE = "/kiosk/v1"
CANNOT_RUN = 3
WARNING = """\
This WRITES invented patients, visits and payments into {url}
and has them cancelled, called and paid. Run it on a test system, never on the one patients use.
"""


class _RefusedError(Exception):
    """What was asked for cannot be run; the text says why."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk hospital check`."""
    parser.description = "Check an implementation of the hospital contract."
    parser.epilog = "exit codes: 0 nothing failed, 1 a check failed, 2 not understood, 3 could not run"
    parser.add_argument(
        "url", nargs="?", metavar="URL", help=f"of the contract, for example https://his.example.vn{BASE}"
    )
    parser.add_argument("--yes", action="store_true", help="it is a test system: do not ask")
    parser.add_argument("--list", action="store_true", help="print every check and end")
    parser.add_argument(
        "--level", action="append", choices=("L0", "L1", "L2"), help="only this level; more than once for more levels"
    )
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="only this check (`schema-*`: these)"
    )
    parser.add_argument("--report", type=Path, metavar="FILE", help="also write an HTML page")
    parser.add_argument(
        "--examples", type=int, default=15, metavar="N", help="requests of each kind for each operation"
    )
    parser.add_argument(
        "--slow", action="store_true", help="also checks that wait (half a minute for a hold to expire)"
    )
    access = parser.add_argument_group("who asks")
    access.add_argument("--kiosk-id", default="KIOSK-CHECK", metavar="ID", help="the kiosk the credential belongs to")
    access.add_argument("--token-file", type=Path, metavar="FILE", help="holds a bearer token")
    access.add_argument("--token-url", metavar="URL", help="OAuth2 token endpoint, for client credentials")
    access.add_argument("--client-id", metavar="ID", help="OAuth2 client id")
    access.add_argument("--client-secret-file", type=Path, metavar="FILE", help="holds the OAuth2 client secret")
    access.add_argument("--hmac-secret-file", type=Path, metavar="FILE", help="holds the secret to sign requests with")
    access.add_argument("--certificate", type=Path, metavar="FILE", help="client certificate (PEM)")
    access.add_argument("--certificate-key", type=Path, metavar="FILE", help="its key (PEM)")
    access.add_argument("--ca", type=Path, metavar="FILE", help="authority of the hospital's certificate (PEM)")
    help_from = parser.add_argument_group("what only the hospital can do")
    help_from.add_argument("--department", metavar="ID", help="book here (for any adult, open, with places)")
    help_from.add_argument("--scarce-slot", metavar="ID", help="a slot or queue whose last place may be fought for")
    help_from.add_argument("--call-hook", metavar="COMMAND", help="calls a patient in; gets the visitId as last word")
    help_from.add_argument("--control", metavar="URL", help="a control surface like the sandbox's `…/sandbox`")


def run(arguments: argparse.Namespace) -> int:
    """Check, report; 0 when nothing failed."""
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        return _run(arguments)
    except ModuleNotFoundError as error:
        print(f"kiosk: the conformance suite needs {error.name}: pip install 'kiosk[conformance]'", file=sys.stderr)
    except _RefusedError as error:
        print(f"kiosk: {error}", file=sys.stderr)
    return CANNOT_RUN


def _run(arguments: argparse.Namespace) -> int:
    from kiosk.conformance import html, runner, text  # noqa: PLC0415 - a kiosk lacks the suite's libraries
    from kiosk.conformance.contract import Contract  # noqa: PLC0415
    from kiosk.conformance.line import Address  # noqa: PLC0415

    if arguments.list:
        print("\n".join(text.listing(runner.known_checks(Contract()))))
        return 0
    url = _url(arguments.url)
    _agree(url, yes=arguments.yes)
    verify: bool | str = True if arguments.ca is None else str(arguments.ca)
    address = Address(url, _credential(arguments, verify), verify, _certificate(arguments))
    plan = runner.Plan(tuple(arguments.level) if arguments.level else None, tuple(arguments.only), arguments.examples)
    try:
        report = runner.run(
            address, _wishes(arguments), plan, lambda result: print(text.result_line(result), flush=True)
        )
        for line in text.failures(report):
            print(line)
        print(f"\n{text.summary(report)}")
        if arguments.report is not None:
            arguments.report.write_text(html.page(report), encoding="utf-8")
            print(f"report: {arguments.report}")
    except (runner.CannotRunError, OSError) as error:
        raise _RefusedError(str(error)) from error
    if report.good and report.unproved:
        raise _RefusedError("no department could be booked in, so most was not checked: come back in its hours")
    return 0 if report.good else 1


def _url(text: str | None) -> str:
    """The contract's base; an origin alone is completed."""
    parts = urlsplit(text or "")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _RefusedError(f"which hospital? Give its URL: https://his.example.vn{BASE}")
    if parts.username or parts.password:
        raise _RefusedError("a password does not belong into a URL: see --token-file and the others")
    path = parts.path.rstrip("/") or BASE
    return f"{parts.scheme}://{parts.netloc}{path}"


def _agree(url: str, *, yes: bool) -> None:
    print(WARNING.format(url=url), file=sys.stderr)
    if yes:
        return
    if not sys.stdin.isatty():
        raise _RefusedError("nobody is here to ask: say --yes when this is a test system")
    print("Is this a test system? Type yes: ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().lower() != "yes":
        raise _RefusedError("not run")


def _credential(arguments: argparse.Namespace, verify: bool | str) -> "Credential":
    from kiosk.conformance.credentials import Bearer, ClientCredentials, Nothing, Signature  # noqa: PLC0415

    if arguments.token_file is not None:
        return Bearer(_secret(arguments.token_file))
    if arguments.hmac_secret_file is not None:
        return Signature(arguments.kiosk_id, _secret(arguments.hmac_secret_file).encode())
    oauth = (arguments.token_url, arguments.client_id, arguments.client_secret_file)
    if any(oauth):
        if not all(oauth):
            raise _RefusedError("OAuth2 needs --token-url, --client-id and --client-secret-file")
        return ClientCredentials(
            arguments.token_url, arguments.client_id, _secret(arguments.client_secret_file), verify=verify
        )
    return Nothing()


def _certificate(arguments: argparse.Namespace) -> tuple[str, str] | None:
    if arguments.certificate is None:
        return None
    return str(arguments.certificate), str(arguments.certificate_key or arguments.certificate)


def _wishes(arguments: argparse.Namespace) -> "Wishes":
    from kiosk.conformance.bench import Wishes  # noqa: PLC0415
    from kiosk.conformance.hooks import Hooks  # noqa: PLC0415

    control = arguments.control.rstrip("/") if arguments.control else None
    return Wishes(
        kiosk_id=arguments.kiosk_id,
        department=arguments.department,
        scarce=arguments.scarce_slot,
        slow=arguments.slow,
        hooks=Hooks(control, arguments.call_hook),
    )


def _secret(path: Path) -> str:
    try:
        secret = path.read_text("utf-8").strip()
    except (OSError, ValueError) as error:
        raise _RefusedError(f"{path} cannot be read: {type(error).__name__}") from error
    if not secret or not secret.isascii() or not secret.isprintable():
        raise _RefusedError(f"{path} holds no secret")
    return secret
