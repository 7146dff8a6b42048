"""Names of provinces by the first three digits of a citizen number: data of the package, read once."""

from functools import cache


def province_name(code: str) -> str | None:
    """The province of this code, None for codes not in the list."""
    return _provinces().get(code)


@cache
def _provinces() -> dict[str, str]:
    """The General Statistics Office's list of 11/06/2024, each code with a leading zero."""
    from importlib.resources import files  # noqa: PLC0415 - slow to import, and seldom needed

    lines = files("kiosk.identity").joinpath("provinces.csv").read_text("utf-8").splitlines()[1:]
    return dict(line.split(",", 1) for line in lines)
