"""The hospital's update server, which can be slow on purpose."""

import http.server
import threading
from collections.abc import Callable
from pathlib import Path


class UpdateServer:
    """Serves one folder on a port of its own; `on_bytes` is told of every piece of a root that went out."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.on_bytes: Callable[[int], None] | None = None
        outer = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *arguments: object, **named: object) -> None:
                super().__init__(*arguments, directory=str(outer.folder), **named)  # type: ignore[arg-type]

            def copyfile(self, source: object, outputfile: object) -> None:
                sent = 0
                while piece := source.read(1 << 20):  # type: ignore[attr-defined]
                    sent += len(piece)
                    if outer.on_bytes is not None and self.path.endswith(".root"):
                        outer.on_bytes(sent)
                    try:
                        outputfile.write(piece)  # type: ignore[attr-defined]
                    except ConnectionError:  # its power was cut
                        return

            def log_message(self, *_: object) -> None:
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """No more updates."""
        self._server.shutdown()
        self._server.server_close()

    @property
    def address(self) -> str:
        """As the machine reaches it: QEMU's name for this one."""
        return f"http://10.0.2.2:{self._server.server_port}"
