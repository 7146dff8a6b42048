"""The transport all adapters share: bounded answers, whole deadlines, credentials, a circuit breaker per dependency.

Secrets are read from files, and stand in no address, log, exception or repr.
"""

from kiosk.hospital.web.breaker import Rules
from kiosk.hospital.web.certificates import expires_at
from kiosk.hospital.web.circuit import OPEN, CircuitBreaker, Verdict, verdict_on
from kiosk.hospital.web.client import COVERAGE_S, LOOKUP_S, WRITE_S, Http
from kiosk.hospital.web.credentials import Anonymous, Credentials, Outgoing, SecretFile, Signed, TokenFile
from kiosk.hospital.web.etags import sendable
from kiosk.hospital.web.oauth2 import ClientCredentials, ClientSecret
from kiosk.hospital.web.options import credentials_from
from kiosk.hospital.web.replies import UNREADABLE, Answer, Lost, NotSent, Problem, Reply, is_id
from kiosk.hospital.web.tls import TlsFiles
from kiosk.hospital.web.transport import CONNECT_S

__all__ = [
    "CONNECT_S",
    "COVERAGE_S",
    "LOOKUP_S",
    "OPEN",
    "UNREADABLE",
    "WRITE_S",
    "Anonymous",
    "Answer",
    "CircuitBreaker",
    "ClientCredentials",
    "ClientSecret",
    "Credentials",
    "Http",
    "Lost",
    "NotSent",
    "Outgoing",
    "Problem",
    "Reply",
    "Rules",
    "SecretFile",
    "Signed",
    "TlsFiles",
    "TokenFile",
    "Verdict",
    "credentials_from",
    "expires_at",
    "is_id",
    "sendable",
    "verdict_on",
]
