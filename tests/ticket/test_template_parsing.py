"""A template is read as its editor meant it, or refused with words that help."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ticket import TicketKind
from kiosk.ticket.template import (
    DEFAULT,
    Fact,
    Facts,
    Logo,
    Look,
    Number,
    Size,
    TemplateError,
    Text,
    doubts_about,
    parse,
)

DEFAULT_TEXT = files("kiosk.ticket.template").joinpath("default.toml").read_text("utf-8")


def block(words: str) -> str:
    return f"version = 1\n\n[[block]]\n{words}\n"


def test_the_file_that_is_written_for_editing_is_the_default_template() -> None:
    assert parse(DEFAULT_TEXT) == DEFAULT
    assert doubts_about(DEFAULT) == []


def test_the_comments_of_that_file_name_every_block_and_every_fact() -> None:
    for kind in (
        "logo",
        "hospital",
        "department",
        "appointment",
        "number",
        "place",
        "notices",
        "facts",
        "code",
        "text",
    ):
        assert f"#     {kind} " in DEFAULT_TEXT
    for kind in ("keep", "kiosk", "rule", "gap"):
        assert f"#     {kind} " in DEFAULT_TEXT
    assert all(f'"{fact.value}"' in DEFAULT_TEXT for fact in Fact)


def test_what_is_set_is_what_stands() -> None:
    template = parse(
        'version = 1\n[paper]\nlongest_mm = 120\n[[block]]\nkind = "number"\nheight_mm = 14.5\non = ["queue"]\n'
        '[[block]]\nkind = "facts"\nshow = ["issued", "patient"]\ncode = false\n'
        '[[block]]\nkind = "text"\nvi = "Xin chào"\nlook = "framed"\nsize = "small"\n'
        '[[block]]\nkind = "logo"\nfile = "logo.png"\n'
    )
    assert template.longest_mm == 120
    assert [one.part for one in template.blocks] == [
        Number(14.5),
        Facts((Fact.ISSUED, Fact.PATIENT), code=False),
        Text("Xin chào", size=Size.SMALL, look=Look.FRAMED),
        Logo("logo.png"),
    ]
    assert [one.line for one in template.blocks] == [4, 8, 12, 17]
    assert template.parts(TicketKind.CONFIRMED)[0] == Number(14.5)
    assert Number(14.5) not in template.parts(TicketKind.PROVISIONAL)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "version = 2\n[[block]]\nkind = 'rule'",
            "own.toml, line 1: version: this program knows templates of version 1",
        ),
        ("version = 1", "block: there has to be at least one [[block]]"),
        ("version = 1\nblock = 3", "at least one [[block]]"),
        (
            "version = 1\nblocks = []\n[[block]]\nkind = 'rule'",
            "line 2: blocks: there is no such key here. Did you mean block?",
        ),
        ("version = ", "own.toml: is not TOML"),
        (block("size = 'small'"), "line 3: block 1, kind: is missing"),
        (block("kind = 'nummer'"), 'line 4: block 1, kind: "nummer" is no kind of block. Did you mean number?'),
        (
            block("kind = 'number'\nheight = 12"),
            "line 5: block 1 (number), height: there is no such key here. Did you mean height_mm?",
        ),
        (
            block("kind = 'number'\nheight_mm = 9.5"),
            "line 5: block 1 (number), height_mm: takes millimetres from 10 to 30, not 9.5",
        ),
        (block("kind = 'number'\nheight_mm = nan"), "takes millimetres from 10 to 30"),
        (block("kind = 'number'\nheight_mm = true"), "takes millimetres from 10 to 30"),
        (block("kind = 'place'\nsize = 'larg'"), 'size: "larg" is none of them. Did you mean large?'),
        (block("kind = 'facts'\ncode = 'no'"), "code: takes true or false"),
        (block("kind = 'facts'\nshow = []"), "show: takes a list of some of"),
        (block("kind = 'facts'\nshow = ['issued', 'issued']"), 'names "issued" twice'),
        (block("kind = 'text'\nen = 'Hello'"), "vi: takes words in quotation marks"),
        (block("kind = 'text'\nvi = '  '"), "vi: takes words in quotation marks"),
        (block(f"kind = 'text'\nvi = '{'a' * 301}'"), "vi: has 301 signs; 300 is the most"),
        (block("kind = 'text'\nvi = 'Xin'\nzh = '请'"), "zh: a ticket speaks vi and en"),
        (block("kind = 'logo'\nfile = '../logo.png'"), "in the template's own folder, without a path"),
        (
            block("kind = 'rule'\non = ['copy']"),
            'on: "copy" is none of them. Known are: queue, provisional, appointment',
        ),
        (
            f"version = 1\n[paper]\nlongest = 100\n{block('kind = 1')[12:]}",
            "line 3: [paper], longest: there is no such key",
        ),
        ("version = 1\n" + "[[block]]\nkind = 'rule'\n" * 61, "there are 61 blocks; 60 is the most"),
        ("#" * 70_000, "has more than 65536 signs"),
        ("a = " + "[\n" * 20_000, "is not TOML"),
        (f"version = 1\n{'a.' * 20_000}a = 1", "own.toml, line 2: has 40005 signs; 1000 is the most"),
        ("", "version: is missing"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_with_what_would_be_right(text: str, said: str) -> None:
    with pytest.raises(TemplateError) as raised:
        parse(text, "own.toml")
    assert str(raised.value).startswith("own.toml")
    assert said in str(raised.value)


@pytest.mark.parametrize("wish", ["patient_name", "name", "cccd", "address", "phone", "insurance_number", "diagnosis"])
@pytest.mark.parametrize(
    "where", ["kind = '{}'", "kind = 'facts'\nshow = ['issued', '{}']", "kind = 'text'\nvi = 'Xin'\n{} = true"]
)
def test_whoever_asks_for_more_of_a_person_is_told_that_there_is_no_more(where: str, wish: str) -> None:
    with pytest.raises(TemplateError, match="a ticket carries initials and birth year of a person"):
        parse(block(where.format(wish)))


TOML = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 99)
    | st.floats(0, 99)
    | st.sampled_from(["number", "facts", "queue", "Xin", "logo"]),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(
    ["kind", "size", "align", "height_mm", "show", "code", "vi", "en", "on", "look", "file", "name", "x"]
)


def outcome(text: str) -> str:
    """What is wrong with a text, in words that begin with the name of the file, or that it is a template."""
    try:
        doubts_about(parse(text))
    except TemplateError as error:
        return str(error)
    return "template"


def written(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case None:
            return '""'
        case list():
            return f"[{', '.join(map(written, value))}]"
        case str():
            return f'"{value}"'
        case _:
            return str(value)


@given(
    blocks=st.lists(st.dictionaries(KEYS, TOML, max_size=5), min_size=1, max_size=4),
    version=st.sampled_from([1, 1, 1, "x", 2]),
)
def test_any_blocks_are_read_or_refused(blocks: list[dict[str, object]], version: object) -> None:
    lines = [f"version = {written(version)}"]
    for one in blocks:
        lines += ["[[block]]", *(f"{key} = {written(value)}" for key, value in one.items())]
    assert outcome("\n".join(lines)).startswith("template")


@given(text=st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    with pytest.raises(TemplateError):
        parse(text)


@given(
    at=st.integers(0, len(DEFAULT_TEXT)),
    length=st.integers(0, 80),
    put_in=st.text(max_size=4) | st.sampled_from("[]\"'=#\n"),
)
def test_a_template_with_a_hole_in_it_is_read_or_refused(at: int, length: int, put_in: str) -> None:
    assert outcome(DEFAULT_TEXT[:at] + put_in + DEFAULT_TEXT[at + length :]).startswith("template")
