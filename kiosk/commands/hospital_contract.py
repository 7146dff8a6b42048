"""`kiosk hospital contract`: what a hospital implements."""

import argparse
import sys
from importlib.resources import files


def configure(_parser: argparse.ArgumentParser) -> None:
    """It has no arguments."""


def run(_arguments: argparse.Namespace) -> int:
    """Print the contract as it is published."""
    sys.stdout.write(files("kiosk.sandbox").joinpath("contract.yaml").read_text("utf-8"))
    return 0
