"""Why a conversation with the server ends before its end. Raised inside this room only; `outcomes` words them.

::

    FaultError
      NotReachedError     nobody answered, or not usefully; this step was not done
      DoubtError          a write was sent, and nobody knows what became of it
      ForbiddenError      401 or 403
      RefusedError        refused for good
      ConflictError       something that exists stands against it
"""


class FaultError(Exception):
    """Any of them. The texts hold nothing of a patient."""


class NotReachedError(FaultError):
    """Nothing was done by this step."""

    def __init__(self, reason: str, retry_after_s: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after_s = retry_after_s


class DoubtError(FaultError):
    """Sent, and not to be found yet."""


class ForbiddenError(FaultError):
    """The credentials are not accepted."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


class RefusedError(FaultError):
    """Refused for good."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class ConflictError(FaultError):
    """`visit_id` names what stands against it, where that is a visit."""

    def __init__(self, code: str, visit_id: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.visit_id = visit_id
