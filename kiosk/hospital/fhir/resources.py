"""The kinds of resources this adapter reads, and the parts of them it looks at (FHIR R4)."""

import msgspec

from kiosk.hospital.fhir.elements import Coding, Concept, Element, Period, Reference, Resource


class HealthcareService(Resource):
    """A department, as patients choose it."""

    active: bool | None = None
    name: str | None = None
    type: tuple[Concept, ...] = ()
    location: tuple[Reference, ...] = ()
    available_time: tuple["AvailableTime", ...] = ()
    appointment_required: bool | None = None


class AvailableTime(Element):
    """Hours on some days of the week."""

    days_of_week: tuple[str | None, ...] = ()
    all_day: bool | None = None
    available_start_time: str | None = None
    available_end_time: str | None = None


class Location(Resource):
    """A room, or what rooms are in."""

    name: str | None = None
    alias: tuple[str | None, ...] = ()
    description: str | None = None
    part_of: Reference | None = None
    physical_type: Concept | None = None
    operational_status: Coding | None = None


class Task(Resource):
    """A place in a queue."""

    code: Concept | None = None
    owner: Reference | None = None
    location: Reference | None = None
    focus: Reference | None = None
    patient: Reference | None = msgspec.field(name="for", default=None)
    authored_on: str | None = None


class Encounter(Resource):
    """A visit."""

    appointment: tuple[Reference, ...] = ()


class Participant(Element):
    """Who or what takes part in an appointment."""

    actor: Reference | None = None


class Appointment(Resource):
    """A booking made earlier, or for a slot."""

    start: str | None = None
    slot: tuple[Reference, ...] = ()
    participant: tuple[Participant, ...] = ()


class Slot(Resource):
    """A time of a schedule."""

    schedule: Reference | None = None
    start: str | None = None
    end: str | None = None
    overbooked: bool | None = None


class Link(Element):
    """Another record of the same patient."""

    other: Reference | None = None
    type: str | None = None


class Name(Element):
    """A person's name; `text` is the whole of it."""

    use: str | None = None
    text: str | None = None
    family: str | None = None
    given: tuple[str | None, ...] = ()


class Patient(Resource):
    """A patient."""

    active: bool | None = None
    name: tuple[Name, ...] = ()
    birth_date: str | None = None
    gender: str | None = None
    link: tuple[Link, ...] = ()


class Schedule(Resource):
    """Somebody's hours."""

    active: bool | None = None
    actor: tuple[Reference, ...] = ()
    planning_horizon: Period | None = None


class Coverage(Resource):
    """An insurance in the hospital's books."""

    beneficiary: Reference | None = None
    subscriber_id: str | None = None
    period: Period | None = None


class CoverageEligibilityRequest(Resource):
    """A question to the insurer."""


class Insurance(Element):
    """What the insurer says of one insurance."""

    inforce: bool | None = None
    benefit_period: Period | None = None


class CoverageEligibilityResponse(Resource):
    """The insurer's answer."""

    request: Reference | None = None
    outcome: str | None = None
    insurance: tuple[Insurance, ...] = ()


class Money(Element):
    """An amount of a currency."""

    value: float | None = None
    currency: str | None = None


class PriceComponent(Element):
    """One part of a price."""

    type: str | None = None
    code: Concept | None = None
    amount: Money | None = None


class PropertyGroup(Element):
    """Prices that hold together."""

    price_component: tuple[PriceComponent, ...] = ()


class UsageContext(Element):
    """Where something is used."""

    value_reference: Reference | None = None


class ChargeItemDefinition(Resource):
    """What the hospital charges for something."""

    title: str | None = None
    code: Concept | None = None
    use_context: tuple[UsageContext, ...] = ()
    property_group: tuple[PropertyGroup, ...] = ()


class Interaction(Element):
    """What can be done with a kind of resource."""

    code: str | None = None


class ServedResource(Element):
    """A kind of resource a server knows."""

    type: str | None = None
    interaction: tuple[Interaction, ...] = ()


class Rest(Element):
    """How a server is spoken to."""

    mode: str | None = None
    resource: tuple[ServedResource, ...] = ()


class CapabilityStatement(Element):
    """What a server says it can do."""

    resource_type: str | None = None
    fhir_version: str | None = None
    rest: tuple[Rest, ...] = ()
