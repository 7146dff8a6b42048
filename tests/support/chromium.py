"""Chromium for tests: it writes nothing outside of their own folder, and asks nothing of the network."""

import os
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Playwright

PROGRAM: Final = "/usr/bin/chromium"
FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium(playwright: Playwright, home: Path) -> Browser:
    """One with `home` for a home folder. Playwright gives it a profile of its own; its crash handler and its caches go
    by these names all the same.
    """
    places = {"HOME": home, "XDG_CONFIG_HOME": home / "config", "XDG_CACHE_HOME": home / "cache"}
    own: dict[str, str | float | bool] = {name: str(place) for name, place in places.items()}
    return playwright.chromium.launch(executable_path=PROGRAM, args=list(FLAGS), env={**os.environ, **own})
