"""What is wrong with this kiosk, one finding for each part: what was looked at, how it is, and the remedy.

Every check asks the real thing through the real driver: a printer answers its status, the hospital its health. Nothing
is changed and nothing is printed.
"""

from kiosk.doctor.examination import examine, libraries
from kiosk.doctor.findings import Finding, Light

__all__ = ["Finding", "Light", "examine", "libraries"]
