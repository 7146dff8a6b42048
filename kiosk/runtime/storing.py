"""Putting a write into the durable queue so that it is known whether it stands there."""

from collections.abc import Callable

from kiosk.runtime.lazy import Lazy
from offline_queue import AlreadyDelivered, Item, Outbox, OutboxCorrupt, OutboxError


class UnclearError(OutboxError):
    """Whether the store kept it could not be learnt."""


def put_surely(store: Lazy[Outbox], key: str, put: Callable[[Outbox], Item]) -> Item | None:
    """Store; None when it was stored and delivered already. Raises when it is proved absent, or `UnclearError`.

    An error of the first try is not a "no" (the power may go between the disk and the answer): the same key is tried
    again, and then looked for. A store that turns out to be damaged is opened anew before, which moves it aside.
    """

    def attempt() -> Item | None:
        try:
            return put(store.get())
        except AlreadyDelivered:
            return None

    outbox = store.get()
    try:
        return attempt()
    except OutboxCorrupt:
        store.renew(outbox, Outbox.close)
    except OutboxError:
        pass
    try:
        return attempt()
    except OutboxError as error:
        try:
            found = store.get().get(key)
        except OutboxError:
            raise UnclearError from error
        if found is not None:
            return found
        raise
