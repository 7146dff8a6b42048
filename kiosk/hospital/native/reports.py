"""What the insurance portal told the kiosk itself, as it goes along with a visit."""

from kiosk.visit import CoverageReport


def coverage_report(report: CoverageReport | None) -> dict[str, object] | None:
    """`coverageReport` of POST /visits; None where the kiosk asked nobody."""
    if report is None:
        return None
    return {
        "source": report.source,
        "code": report.code or None,
        "checkedAt": report.checked_at.isoformat(timespec="seconds"),
        "note": report.note,
        "card": report.card,
        "validFrom": report.valid_from.isoformat() if report.valid_from else None,
        "validTo": report.valid_to.isoformat() if report.valid_to else None,
        "facility": report.facility,
        "percent": report.percent,
    }
