"""`kiosk hospital portal`: a simulator of the insurance portal, for training and for trying the kiosk's settings."""

import argparse

from kiosk.commands import CannotStartError


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk hospital portal`."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8087, help="port; 0 takes a free one (default: 8087)")


def run(arguments: argparse.Namespace) -> int:
    """Serve until stopped."""
    try:
        from kiosk.sandbox.portal.behaviour import Account  # noqa: PLC0415 - a kiosk may lack the sandbox's libraries
        from kiosk.sandbox.portal.server import CannotListenError, serve  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise CannotStartError(f"the portal simulator needs {error.name}: pip install 'kiosk[sandbox]'") from error

    account = Account()

    def announce(origin: str) -> None:
        print(f"ready {origin}", flush=True)
        print(f"username {account.username}, password {account.password} (both invented)", flush=True)
        print(f"operator {account.operator_name}, {account.operator_number}", flush=True)

    try:
        serve(arguments.host, arguments.port, account, announce=announce)
    except CannotListenError as error:
        raise CannotStartError(str(error)) from error
    return 0
