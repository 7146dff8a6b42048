"""One line of a form of the wizard, whatever it asks; and the lines that several steps share."""

from collections.abc import Iterator
from typing import Final

from kiosk.setup import Field, Kind, Light, Part, rule_of
from kiosk.setup.doubts import doubt_about
from kiosk.setup.given import text_of
from kiosk.staff import Said
from kiosk.values import dataclass
from ui.view_models.setup_base import TONES, SetupGlance

DOT: Final = "•"
MOST_DOTS: Final = 12


@dataclass(frozen=True, slots=True)
class FormRow:
    """`kind`: text, choice, pick, pair, check, heading, button, stepper, ruler or item; `key` names it for touches.

    Of a choice `options` are its words, `values` what they mean, `chosen` one of those. A pick is ticked where `chosen`
    says anything, and cannot be touched where it is not `usable`. A pair is a pick and a button: `value` is what the
    button says, `hint` its key. `tone` is how a check, a doubt or an item looks.
    """

    key: str
    kind: str
    label: str = ""
    value: str = ""
    hint: str = ""
    tone: str = ""
    options: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    chosen: str = ""
    icon: str = ""
    usable: bool = True


def text_row(glance: SetupGlance, field: Field) -> FormRow:
    """A text that was typed, or what it is for; one that will not do says so."""
    setup, rule = glance.setup, rule_of(field)
    text = text_of(setup.given, setup.secrets, field)
    doubt = doubt_about(field, text, network=setup.given.address) if text else None
    shown = DOT * min(len(text), MOST_DOTS) if rule.kind is Kind.SECRET else text
    hint = glance.say(doubt.wrong.value if doubt is not None else rule.hint)
    if not text and field in setup.kept:
        hint = glance.say(Said("để trống: giữ như cũ", "empty: as before"))
    return FormRow(
        f"field:{field}", "text", glance.say(rule.name), shown, hint, "bad" if doubt is not None else "", icon="keypad"
    )


def choice_row(glance: SetupGlance, name: str, label: Said, chosen: str, *options: tuple[str, Said]) -> FormRow:
    """One of a few."""
    return FormRow(
        f"choice:{name}",
        "choice",
        glance.say(label),
        options=tuple(glance.say(words) for _, words in options),
        values=tuple(value for value, _ in options),
        chosen=chosen,
    )


def check_rows(glance: SetupGlance, part: Part) -> Iterator[FormRow]:
    """What the last test of a part told."""
    trial = glance.setup.trial(part)
    for number, told in enumerate(trial.told):
        light = told.verdict.light
        tone = TONES[light]
        yield FormRow(f"told:{part}:{number}", "check", glance.tell(told), hint=glance.remedy(told), tone=tone)


def light_words(glance: SetupGlance, light: Light | None, *, running: bool) -> str:
    """How a test ended, in a word."""
    if running:
        return glance.say(Said("Đang thử…", "Under test…"))
    words = {
        None: Said("Chưa thử", "Not tried"),
        Light.GREEN: Said("Tốt", "Well"),
        Light.YELLOW: Said("Cần xem lại", "Look again"),
        Light.RED: Said("Chưa được", "Not well"),
    }
    return glance.say(words[light])
