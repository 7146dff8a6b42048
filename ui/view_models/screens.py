"""Which screen and which notice belong to a journey: a function of its step, and nothing else."""

from kiosk.journey import Journey
from kiosk.journey.state import (
    AlreadyRegistered,
    AskingPriority,
    CancelAsked,
    Cancelling,
    Checking,
    ChoosingAppointment,
    ChoosingDepartment,
    ChoosingDocument,
    ChoosingSession,
    Confirming,
    ConsentText,
    CoverageProblem,
    Curtained,
    EasePanel,
    Emergency,
    HelpCalled,
    Identifying,
    LanguagePanel,
    Notice,
    OutOfService,
    Paying,
    ReadingCard,
    ReadProblem,
    Registering,
    Reviewing,
    Step,
    StillThere,
    Stopped,
    Ticketed,
    Typing,
    Welcome,
)

SCREENS: dict[type[Step], str] = {
    Welcome: "welcome",
    OutOfService: "out-of-service",
    Typing: "typing",
    ReadingCard: "reading-card",
    ReadProblem: "read-problem",
    ChoosingDocument: "choose-document",
    Identifying: "identifying",
    Confirming: "identity",
    Checking: "checking",
    Curtained: "curtain",
    AlreadyRegistered: "registered",
    CoverageProblem: "coverage",
    ChoosingAppointment: "appointment",
    ChoosingDepartment: "department",
    Reviewing: "review",
    ChoosingSession: "session",
    AskingPriority: "priority",
    Registering: "registering",
    Paying: "paying",
    Ticketed: "ticket",
    Cancelling: "cancelling",
    Stopped: "stopped",
}

NOTICES: dict[type[Notice], str] = {
    StillThere: "still-there",
    HelpCalled: "help",
    CancelAsked: "cancel-asked",
    Emergency: "emergency",
    ConsentText: "consent-text",
    LanguagePanel: "languages",
    EasePanel: "ease",
}

PARTS: dict[type[Step], int] = {
    Typing: 1,
    ReadingCard: 1,
    ReadProblem: 1,
    ChoosingDocument: 1,
    Identifying: 1,
    Confirming: 2,
    Checking: 2,
    AlreadyRegistered: 2,
    CoverageProblem: 2,
    ChoosingAppointment: 3,
    ChoosingDepartment: 3,
    Reviewing: 4,
    ChoosingSession: 4,
    AskingPriority: 4,
    Registering: 4,
    Paying: 5,
    Ticketed: 5,
}
"""Which of the five parts of a visit a step belongs to; steps outside a visit belong to none."""


def screen_of(journey: Journey) -> str:
    """The name of the screen for this journey."""
    return SCREENS[type(journey.step)]


def notice_of(journey: Journey) -> str:
    """The name of the notice over the screen, or nothing."""
    return NOTICES[type(journey.notice)] if journey.notice is not None else ""


def part_of(journey: Journey) -> int:
    """The part of the visit, from 1 to 5, or 0 outside a visit."""
    return PARTS.get(type(journey.step), 0)


def is_coached(journey: Journey) -> bool:
    """Whether the patient is being helped to hold a code: only where one is awaited."""
    match journey.step:
        case Welcome() | ReadProblem() | ReadingCard(known=None, number_wanted=True):
            return journey.hint is not None
        case _:
            return False
