"""What the menu asks to be done, away from the screen's thread. Each is answered by the event that it names."""

from kiosk.staff.menu.jobs.door import Enter, ForgetTyped, Leave, LookAtGate, TryPin, WaitAtGate
from kiosk.staff.menu.jobs.house import CheckPart, ListChecks, LookAtHouse
from kiosk.staff.menu.jobs.machine import AskCaretaker, CloseForPatients, OpenForPatients, SaveLogs
from kiosk.staff.menu.jobs.paper import LookAtPrinting, NoteNewRoll, PrintAgain, PrintReport, PrintSheet
from kiosk.staff.menu.jobs.queue import CarryOut, CheckFile, FindPlaces, LookAtQueue, SendAgain, SetAside
from kiosk.staff.menu.jobs.trials import (
    Hush,
    KeepMatrix,
    LayMatrix,
    Listen,
    PlayTone,
    SaySentence,
    SetVolume,
    StopListening,
    TakeMatrixBack,
    WaitForKeeping,
)
from kiosk.staff.menu.jobs.updates import BeginUpdate, FindUpdates, LookAtUpdate

__all__ = [
    "AskCaretaker",
    "BeginUpdate",
    "CarryOut",
    "CheckFile",
    "CheckPart",
    "CloseForPatients",
    "DoorJob",
    "Enter",
    "FindPlaces",
    "FindUpdates",
    "ForgetTyped",
    "HouseJob",
    "Hush",
    "Job",
    "KeepMatrix",
    "LayMatrix",
    "Leave",
    "ListChecks",
    "Listen",
    "LookAtGate",
    "LookAtHouse",
    "LookAtPrinting",
    "LookAtQueue",
    "LookAtUpdate",
    "MachineJob",
    "NoteNewRoll",
    "OpenForPatients",
    "PaperJob",
    "PlayTone",
    "PrintAgain",
    "PrintReport",
    "PrintSheet",
    "QueueJob",
    "SaveLogs",
    "SaySentence",
    "SendAgain",
    "SetAside",
    "SetVolume",
    "StopListening",
    "TakeMatrixBack",
    "TrialJob",
    "TryPin",
    "UpdateJob",
    "WaitAtGate",
    "WaitForKeeping",
]

DoorJob = LookAtGate | TryPin | ForgetTyped | WaitAtGate | Enter | Leave
QueueJob = LookAtQueue | SendAgain | SetAside | CheckFile | FindPlaces | CarryOut
PaperJob = LookAtPrinting | PrintSheet | PrintAgain | PrintReport | NoteNewRoll
HouseJob = LookAtHouse | ListChecks | CheckPart
TrialJob = (
    Listen
    | StopListening
    | PlayTone
    | SaySentence
    | SetVolume
    | Hush
    | LayMatrix
    | WaitForKeeping
    | KeepMatrix
    | TakeMatrixBack
)
MachineJob = AskCaretaker | CloseForPatients | OpenForPatients | SaveLogs
UpdateJob = FindUpdates | BeginUpdate | LookAtUpdate
Job = DoorJob | QueueJob | PaperJob | HouseJob | TrialJob | MachineJob | UpdateJob
