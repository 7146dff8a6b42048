"""Another real FHIR server for tests: SEKMET's, on SQLite, in a process and with packages of its own.

It checks what it is sent, creates conditionally without a transaction, calls itself by another name than the tests do,
answers with whole addresses as references, and accepts appointments by itself.
"""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import requests

INSTALLED = Path(__file__).parents[3] / "build" / "sekmet"
_SERVE = "from sekmet.cli import app; app()"


@contextmanager
def sekmet_server() -> Iterator[str]:
    """Its base address, while it runs."""
    assert (INSTALLED / "sekmet").is_dir(), "its packages are not in build/sekmet: sh packaging/test installs them"
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = {
        "base_url": f"http://localhost:{port}/fhir",
        "host": "127.0.0.1",
        "port": port,
        "log_inbound": False,
        "simulator": {"enabled": True, "delay_seconds": 0.0},
        "server_behaviour": {"absolute_references": True},
    }
    with TemporaryDirectory() as folder:
        Path(folder, "settings.yaml").write_text(json.dumps(settings), "utf-8")
        command = [sys.executable, "-c", _SERVE, "serve", "--config", "settings.yaml"]
        quiet = subprocess.DEVNULL
        with subprocess.Popen(
            command, cwd=folder, env=os.environ | {"PYTHONPATH": str(INSTALLED)}, stdout=quiet, stderr=quiet
        ) as process:
            try:
                url = f"http://127.0.0.1:{port}/fhir"
                _wait_for(f"{url}/metadata", process)
                yield url
            finally:
                process.terminate()
                process.wait(10)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        try:
            if requests.get(url, timeout=5).ok:
                return
        except requests.ConnectionError:
            time.sleep(0.1)
    raise AssertionError("the second FHIR server did not start")
