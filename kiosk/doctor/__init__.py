"""What is wrong with this kiosk, one finding for each part: what was looked at, how it is, and the remedy.

Every check asks the real thing through the real driver: a printer answers its status, the hospital its health. Nothing
is changed and nothing is printed. A device that the running kiosk holds is not asked: the kiosk tells how it is.
"""

from kiosk.doctor.checking import Check
from kiosk.doctor.examination import checks, examine, examined
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine

__all__ = ["Check", "Finding", "Light", "Machine", "checks", "examine", "examined"]
