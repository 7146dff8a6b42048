"""Rules and dashboards: right by Prometheus' own tool, and about figures that the kiosk really has."""

import importlib.util
import itertools
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from watching.test_figures import Counted, a_visit
from watching.world import until

from kiosk.journal import Level, Note
from kiosk.watching.serving.duty import Figures

FOLDER = Path(__file__).parents[2] / "packaging" / "monitoring"
RULES = sorted((FOLDER / "rules").glob("*.yml"))
BOARDS = sorted((FOLDER / "grafana").glob("*.json"))
ADDED_BY_PROMETHEUS = {"up", "ALERTS"}
ADDED_LABELS = {"hospital", "kiosk", "job", "instance"}


def board(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def expressions() -> Iterator[tuple[str, str]]:
    """Where, and what is asked for."""
    for path in RULES:
        for group in yaml.safe_load(path.read_text("utf-8"))["groups"]:
            for rule in group["rules"]:
                yield f"{path.name} {rule.get('record') or rule.get('alert')}", rule["expr"]
    for path in BOARDS:
        for panel in board(path)["panels"]:
            for target in panel.get("targets", []):
                yield f"{path.name} {panel['title']}", target["expr"]


def recorded() -> set[str]:
    text = (FOLDER / "rules" / "kiosk-recording.yml").read_text("utf-8")
    return {rule["record"] for group in yaml.safe_load(text)["groups"] for rule in group["rules"]}


@pytest.fixture(scope="module")
def exposed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, set[str]]]:
    """Every metric there is, and its labels, from a kiosk to which everything happened once."""
    world = Counted(tmp_path_factory.mktemp("figures"))
    a_visit(world)
    world.journal.note(Note.READ_COACHED, hint="glare")
    a_visit(world)
    world.journal.note(Note.SCREEN_STALLED, Level.WARNING, milliseconds=120.0)
    world.journal.note(Note.DIRECTORY_ADOPTED, version=7, departments=12)
    world.journal.note(Note.BOOKING_DELIVERED, seconds=0.2)
    world.journal.note(Note.TICKET_NOT_PRINTED, Level.WARNING, kind="ticket", outcome="torn", status="no-paper")
    found: dict[str, set[str]] = {}
    try:
        assert isinstance(world.figures, Figures)
        for name, labels in world.read():
            found.setdefault(name, set()).update(label for label, _ in labels)
        yield found
    finally:
        world.close()


def test_there_is_something_to_look_at() -> None:
    assert len(RULES) == 2
    assert len(BOARDS) == 2
    assert len(list(expressions())) > 80


def test_every_metric_that_is_asked_for_is_exposed(exposed: dict[str, set[str]]) -> None:
    known = set(exposed) | recorded() | ADDED_BY_PROMETHEUS
    unknown = [
        f"{where}: {name}"
        for where, text in expressions()
        for name in re.findall(r"\b(?:kiosk[_:][a-z0-9_:]+|up|ALERTS)\b(?=[{\[ )]|$)", bare(text))
        if name not in known
    ]
    assert unknown == []


def test_every_label_that_is_asked_for_is_there(exposed: dict[str, set[str]]) -> None:
    wrong, seen = [], 0
    for where, text in expressions():
        for name, labels in re.findall(r"(kiosk_[a-z0-9_]+)\{([^}]*)\}", text):
            for label in re.findall(r"([a-z_]+)\s*(?:=~|!=|!~|=)", labels):
                seen += 1
                if label not in exposed[name] | ADDED_LABELS:
                    wrong.append(f"{where}: {name} has no label {label}")
    assert seen > 60
    assert wrong == []


def test_every_metric_is_shown_or_watched(exposed: dict[str, set[str]]) -> None:
    asked = "\n".join(text for _, text in expressions())
    forgotten = {re.sub(r"_(bucket|count|sum)$", "", name) for name in exposed if name not in asked}
    forgotten = {name for name in forgotten if not re.search(rf"\b{name}(_bucket|_count|_sum)?\b", asked)}
    assert forgotten == set()


def test_the_metrics_are_documented(exposed: dict[str, set[str]]) -> None:
    text = (FOLDER / "README.md").read_text("utf-8")
    names = {re.sub(r"_(bucket|count|sum)$", "", name) for name in exposed}
    assert [name for name in sorted(names) if f"`{name}`" not in text] == []


def bare(expression: str) -> str:
    """Without what stands in braces and quotes, and without the labels that are grouped by."""
    text = re.sub(r"\b(by|on|ignoring|group_left)\s*\([^)]*\)", " ", expression)
    return re.sub(r"\"[^\"]*\"", '""', text)


def test_alerts_say_what_it_is_and_what_to_do_in_both_languages() -> None:
    alerts = [
        rule
        for path in RULES
        for group in yaml.safe_load(path.read_text("utf-8"))["groups"]
        for rule in group["rules"]
        if "alert" in rule
    ]
    assert len(alerts) >= 20
    for rule in alerts:
        assert set(rule["annotations"]) == {"summary", "summary_vi", "action", "action_vi"}, rule["alert"]
        assert rule["labels"]["severity"] in ("warning", "critical")
        assert all(len(text) > 15 for text in rule["annotations"].values())
        assert "$labels.kiosk" in rule["annotations"]["summary_vi"]


def test_every_alert_is_tried_by_a_unit_test() -> None:
    tried = "\n".join(path.read_text("utf-8") for path in (FOLDER / "tests").glob("*.yml"))
    names = re.findall(r"alert: (\w+)", (FOLDER / "rules" / "kiosk-alerts.yml").read_text("utf-8"))
    assert [name for name in names if name not in tried] == []


def promtool(*words: object) -> None:
    done = subprocess.run(["promtool", *map(str, words)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_prometheus_takes_the_rules() -> None:
    promtool("check", "rules", *RULES)


@pytest.mark.parametrize(
    "file",
    [
        FOLDER / "tests" / "kiosk-rules-test.yml",
        pytest.param(FOLDER / "tests" / "kiosk-days-test.yml", marks=pytest.mark.soak),  # three days, minute by minute
    ],
    ids=lambda path: path.stem,
)
def test_the_rules_do_what_they_say(file: Path) -> None:
    promtool("test", "rules", file)


def test_prometheus_takes_the_exposition(tmp_path: Path) -> None:
    world = Counted(tmp_path)
    try:
        a_visit(world)
        until(lambda: world.value("kiosk_visits_total", outcome="booked") == 1)
        assert isinstance(world.figures, Figures)
        text = world.figures.text()
        assert b"kiosk_today_step_seconds{" in text
    finally:
        world.close()
    done = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b""), "promtool's advice on names and units"


@pytest.mark.parametrize("path", BOARDS, ids=lambda path: path.stem)
def test_a_dashboard_is_whole(path: Path) -> None:
    found = board(path)
    panels = found["panels"]
    assert [panel["id"] for panel in panels] == list(range(1, len(panels) + 1))
    assert {one["name"] for one in found["templating"]["list"]} >= {"datasource", "hospital"}
    for panel in panels:
        place = panel["gridPos"]
        assert place["w"] > 0
        assert place["x"] + place["w"] <= 24
        assert panel["title"]
        if panel["type"] not in ("row", "alertlist"):
            assert panel["datasource"] == {"type": "prometheus", "uid": "${datasource}"}
            assert panel["targets"]
            assert len({target["refId"] for target in panel["targets"]}) == len(panel["targets"])
    for one, other in itertools.combinations(panels, 2):
        assert apart(one["gridPos"], other["gridPos"]), f"{one['title']} lies over {other['title']}"


def apart(one: dict[str, int], other: dict[str, int]) -> bool:
    beside = one["x"] + one["w"] <= other["x"] or other["x"] + other["w"] <= one["x"]
    return beside or one["y"] + one["h"] <= other["y"] or other["y"] + other["h"] <= one["y"]


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dashboards", FOLDER / "dashboards.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_dashboards_are_those_their_program_writes() -> None:
    for name, text in generator().written().items():
        assert (FOLDER / "grafana" / name).read_text("utf-8") == text, "run python3 packaging/monitoring/dashboards.py"
