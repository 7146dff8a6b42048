"""What happens to the menu: touches, and answers to its jobs."""

from kiosk.staff.menu.events.carrying import (
    CarriedOut,
    CarryWaits,
    ExportWanted,
    KeyKept,
    NotCarriedOut,
    PlaceChosen,
    PlacesFound,
)
from kiosk.staff.menu.events.door import Back, Closed, GateAnswered, GateWaited, Knocked, PinEntered, Typed
from kiosk.staff.menu.events.house import (
    ChecksDue,
    ChecksListed,
    ChecksWanted,
    DevicesWanted,
    HouseLooked,
    PartChecked,
    QueueWanted,
    VersionsWanted,
)
from kiosk.staff.menu.events.machine import (
    ClosingChosen,
    ClosingWanted,
    ClosureChanged,
    MachineWanted,
    OpeningWanted,
    PowerAnswered,
    PowerConfirmed,
    PowerWanted,
)
from kiosk.staff.menu.events.paper import (
    NewRollWanted,
    PaperCame,
    PrintAgainWanted,
    PrintingLooked,
    PrintingWanted,
    ReportWanted,
    SheetWanted,
)
from kiosk.staff.menu.events.queue import (
    Acted,
    CheckWanted,
    Confirmed,
    Failed,
    FileChecked,
    ItemChosen,
    ListWanted,
    PageTurned,
    QueueSeen,
    ReasonChosen,
    SendAgainWanted,
    SetAsideWanted,
)
from kiosk.staff.menu.events.trials import (
    CalibrationWanted,
    CardKeyKnown,
    CardMoved,
    CardSeen,
    ChipWanted,
    CodeSeen,
    MatrixDoubted,
    MatrixKept,
    MatrixLaid,
    MatrixTakenBack,
    PictureWanted,
    ScanWanted,
    ScreenWanted,
    SentenceWanted,
    SoundCame,
    SoundWanted,
    TargetTouched,
    ToneWanted,
    TouchWanted,
    VolumeWanted,
)
from kiosk.staff.menu.events.updates import (
    UpdateBegun,
    UpdateChosen,
    UpdateConfirmed,
    UpdateLooked,
    UpdatesSeen,
    UpdateWanted,
)

__all__ = [
    "Acted",
    "AtTheDoor",
    "Back",
    "CalibrationWanted",
    "CardKeyKnown",
    "CardMoved",
    "CardSeen",
    "CarriedOut",
    "CarryWaits",
    "CheckWanted",
    "ChecksDue",
    "ChecksListed",
    "ChecksWanted",
    "ChipWanted",
    "Closed",
    "ClosingChosen",
    "ClosingWanted",
    "ClosureChanged",
    "CodeSeen",
    "Confirmed",
    "DevicesWanted",
    "Event",
    "ExportWanted",
    "Failed",
    "FileChecked",
    "GateAnswered",
    "GateWaited",
    "HouseLooked",
    "ItemChosen",
    "KeyKept",
    "Knocked",
    "ListWanted",
    "MachineWanted",
    "MatrixDoubted",
    "MatrixKept",
    "MatrixLaid",
    "MatrixTakenBack",
    "NewRollWanted",
    "NotCarriedOut",
    "OfCarrying",
    "OfHouse",
    "OfMachine",
    "OfPaper",
    "OfQueue",
    "OfTrials",
    "OfUpdates",
    "OpeningWanted",
    "PageTurned",
    "PaperCame",
    "PartChecked",
    "PictureWanted",
    "PinEntered",
    "PlaceChosen",
    "PlacesFound",
    "PowerAnswered",
    "PowerConfirmed",
    "PowerWanted",
    "PrintAgainWanted",
    "PrintingLooked",
    "PrintingWanted",
    "QueueSeen",
    "QueueWanted",
    "ReasonChosen",
    "ReportWanted",
    "ScanWanted",
    "ScreenWanted",
    "SendAgainWanted",
    "SentenceWanted",
    "SetAsideWanted",
    "SheetWanted",
    "SoundCame",
    "SoundWanted",
    "TargetTouched",
    "ToneWanted",
    "TouchWanted",
    "Typed",
    "UpdateBegun",
    "UpdateChosen",
    "UpdateConfirmed",
    "UpdateLooked",
    "UpdateWanted",
    "UpdatesSeen",
    "VersionsWanted",
    "VolumeWanted",
]

AtTheDoor = Knocked | Typed | PinEntered | GateAnswered | GateWaited | Back | Closed
OfQueue = (
    ListWanted
    | PageTurned
    | ItemChosen
    | SendAgainWanted
    | SetAsideWanted
    | ReasonChosen
    | Confirmed
    | CheckWanted
    | QueueSeen
    | Acted
    | FileChecked
    | Failed
)
OfCarrying = ExportWanted | PlaceChosen | KeyKept | PlacesFound | CarryWaits | CarriedOut | NotCarriedOut
OfPaper = PrintingWanted | SheetWanted | NewRollWanted | PrintAgainWanted | ReportWanted | PrintingLooked | PaperCame
OfHouse = (
    QueueWanted | ChecksWanted | ChecksDue | DevicesWanted | VersionsWanted | HouseLooked | ChecksListed | PartChecked
)
OfTrials = (
    ScanWanted
    | ChipWanted
    | SoundWanted
    | TouchWanted
    | ScreenWanted
    | CodeSeen
    | CardKeyKnown
    | CardMoved
    | CardSeen
    | ToneWanted
    | SentenceWanted
    | VolumeWanted
    | SoundCame
    | CalibrationWanted
    | TargetTouched
    | MatrixLaid
    | MatrixKept
    | MatrixDoubted
    | MatrixTakenBack
    | PictureWanted
)
OfMachine = (
    MachineWanted
    | PowerWanted
    | PowerConfirmed
    | PowerAnswered
    | ClosingWanted
    | ClosingChosen
    | OpeningWanted
    | ClosureChanged
)
OfUpdates = UpdateWanted | UpdatesSeen | UpdateChosen | UpdateConfirmed | UpdateBegun | UpdateLooked
Event = AtTheDoor | OfQueue | OfCarrying | OfPaper | OfHouse | OfTrials | OfMachine | OfUpdates
