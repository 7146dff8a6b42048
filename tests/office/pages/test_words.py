"""Every sentence of the page has its English, and nothing is kept that is said nowhere."""

import ast
import re
from pathlib import Path

from kiosk.directory.icons import ICONS
from kiosk.office.pages import drawings, forms_general, views_accounts
from kiosk.office.pages.words import english

PAGES = Path(drawings.__file__).parent
IN_TEMPLATES = re.compile(r"""\bt\(\s*(?:"([^"]*)"|'([^']*)')""")
SAYING = ("say", "both")


def said() -> set[str]:
    found = {*drawings.DEPARTMENT_DRAWINGS.values(), *forms_general.GROUPS.values(), *views_accounts.ROLES.values()}
    for path in PAGES.glob("templates/*.html"):
        found |= {one or other for one, other in IN_TEMPLATES.findall(path.read_text("utf-8"))}
    for path in PAGES.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and ast.unparse(node.func).rpartition(".")[2] in SAYING:
                words = node.args[0]
                found |= {words.value} if isinstance(words, ast.Constant) and isinstance(words.value, str) else set()
    return found


def test_every_sentence_is_said_in_both_languages() -> None:
    found = said()
    assert len(found) > 300
    assert found - english().keys() == set()
    assert english().keys() - found == set()


def test_both_languages_have_the_same_places() -> None:
    for vietnamese, words in english().items():
        assert sorted(re.findall(r"\{\w+\}", vietnamese)) == sorted(re.findall(r"\{\w+\}", words)), vietnamese


def test_the_drawings_are_the_kiosks_own() -> None:
    icons = (PAGES.parents[2] / "ui/qml/Kiosk/Components/Icons.qml").read_text("utf-8")
    for name, path in drawings.PATHS.items():
        assert f'"{name}": "{path}"' in icons, name
    assert set(drawings.DEPARTMENT_DRAWINGS) == set(ICONS)
