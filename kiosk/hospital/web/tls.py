"""Whom a TLS connection trusts, and by which certificate the kiosk shows itself. Verified always."""

import ssl
from threading import Lock

from requests.utils import DEFAULT_CA_BUNDLE_PATH

Pair = tuple[str, str]


class TlsFiles:
    """The usual authorities, `ca_file` besides them, and a client certificate with its key (PEM).

    Read when first needed, and again after `forget`, which is for certificates that were renewed meanwhile.
    """

    def __init__(self, ca_file: str | None, client_certificate: Pair | None) -> None:
        self._ca_file = ca_file
        self._client_certificate = client_certificate
        self._lock = Lock()
        self._context: ssl.SSLContext | None = None

    def context(self) -> ssl.SSLContext:
        """The one context all threads share. Raises OSError, of which `ssl.SSLError` is one."""
        with self._lock:
            if self._context is None:
                self._context = self._made()
            return self._context

    def forget(self, context: ssl.SSLContext | None) -> None:
        """The files are read again, unless that was done since this context was made."""
        with self._lock:
            if context is self._context:
                self._context = None

    def _made(self) -> ssl.SSLContext:
        context = ssl.create_default_context(cafile=DEFAULT_CA_BUNDLE_PATH)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if self._ca_file is not None:
            context.load_verify_locations(self._ca_file)
        if self._client_certificate is not None:
            context.load_cert_chain(*self._client_certificate, password="")
        return context
