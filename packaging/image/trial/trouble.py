"""What goes wrong in a trial."""


class TrialError(Exception):
    """The machine did not do what a kiosk would."""
