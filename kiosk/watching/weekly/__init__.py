"""The kiosk's week for the hospital: added up, judged in plain sentences, and laid out on one page."""

from kiosk.watching.weekly.conclusions import conclusions
from kiosk.watching.weekly.page import Title, page
from kiosk.watching.weekly.plain import as_json, as_text
from kiosk.watching.weekly.summing import WeekSum, sum_of

__all__ = ["Title", "WeekSum", "as_json", "as_text", "conclusions", "page", "sum_of"]
