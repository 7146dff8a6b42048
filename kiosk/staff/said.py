"""Words for staff, Vietnamese and English side by side: a command prints both, the menu on the glass the chosen one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence in both languages; empty where there is nothing to say."""

    vi: str = ""
    en: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What happened, the sentence for the patient, and the next step of staff."""

    what: Said
    say: Said = Said()
    do: Said = Said()
