"""The issuers' certificates a hospital installed, and how they are installed: files, bundles, master lists, LDIF."""

from drivers.chip_card.proof.trust.importing import Refused, Report, install, uninstall
from drivers.chip_card.proof.trust.store import EMPTY, Installed, TrustStore, TrustStoreError

__all__ = ["EMPTY", "Installed", "Refused", "Report", "TrustStore", "TrustStoreError", "install", "uninstall"]
