"""The native contract v1 (`kiosk/sandbox/contract.yaml`) over HTTP."""

from kiosk.hospital.native.adapter import NativeHospital

__all__ = ["NativeHospital"]
