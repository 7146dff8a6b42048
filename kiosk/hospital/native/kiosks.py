"""The kiosk itself: what the hospital wants it to be, and how it is."""

from urllib.parse import quote

from kiosk.hospital.native import wire, wire_l2
from kiosk.hospital.native.checks import name
from kiosk.hospital.native.decoding import breaks_contract, decoded
from kiosk.hospital.port import DeviceState, Done, Heartbeat, KioskConfiguration, Unavailable
from kiosk.hospital.unusable import unavailable
from kiosk.hospital.web import LOOKUP_S, Answer, Http, Problem, is_id, sendable

SHORTEST_BEAT_S = 5.0
LONGEST_BEAT_S = 86_400.0


def configuration(http: Http, kiosk_id: str, known: str | None) -> KioskConfiguration | Unavailable | None:
    """GET /kiosks/{kioskId}/configuration; None when it is still as `known`. Not configured, all is left to it."""
    etag = sendable(known)
    headers = {"If-None-Match": etag} if etag else None
    reply = http.get(f"/kiosks/{quote(kiosk_id, safe='')}/configuration", headers=headers)
    if etag and isinstance(reply, Problem) and reply.status == 304:
        return None
    if isinstance(reply, Problem) and reply.code == "kiosk-not-found":
        return KioskConfiguration(etag="")
    answer = decoded(reply, wire_l2.ConfigurationAnswer)
    if isinstance(answer, Unavailable):
        return answer
    if answer.kiosk_id != kiosk_id:
        return breaks_contract("$.kioskId")
    departments = answer.department_ids
    return KioskConfiguration(
        etag=(sendable(reply.headers.get("ETag")) if isinstance(reply, Answer) else None) or "",
        name=name(answer.name),
        departments=None if departments is None else frozenset(each for each in departments if is_id(each)),
        heartbeat_s=_seconds(answer.heartbeat_seconds),
    )


def heartbeat(http: Http, beat: Heartbeat) -> Done | Unavailable:
    """POST /kiosks/{kioskId}/heartbeat; the last one counts, so it needs no key."""
    body = wire.body(
        at=beat.at.isoformat(),
        version=beat.version,
        queue={"waiting": beat.waiting, "setAside": beat.set_aside, "oldestSeconds": beat.oldest_s},
        devices=[_device(device) for device in beat.devices],
    )
    reply = http.post(f"/kiosks/{quote(beat.kiosk_id, safe='')}/heartbeat", body, seconds=LOOKUP_S)
    return Done() if isinstance(reply, Answer) else unavailable(reply)


def _device(device: DeviceState) -> dict[str, object]:
    paper_until = device.paper_until.isoformat() if device.paper_until else None
    told = {"ticketsLeft": device.tickets_left, "paperUntil": paper_until}
    return {"kind": device.kind, "status": device.status, **{k: v for k, v in told.items() if v is not None}}


def _seconds(value: object) -> float | None:
    usable = isinstance(value, int | float) and SHORTEST_BEAT_S <= value <= LONGEST_BEAT_S
    return float(value) if usable and isinstance(value, int | float) else None
