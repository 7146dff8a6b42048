#!/usr/bin/env python3
"""Writes the Grafana dashboards: `python3 packaging/monitoring/dashboards.py`. Needs nothing but Python.

A grid is 24 wide. Panels are laid out in rows of their own widths, so that none can lie over another; a test compares
what is written here with the files in `grafana/`, and their metrics with those the kiosk exposes.
"""

import json
import sys
from pathlib import Path
from typing import Any

SOURCE = {"type": "prometheus", "uid": "${datasource}"}
GREEN, YELLOW, RED, BLUE = "green", "#EAB839", "red", "blue"
FLEET = 'hospital=~"$hospital"'
ONE = 'hospital=~"$hospital", kiosk="$kiosk"'
STATES = {"welcome": 0, "visit": 1, "menu": 2, "out-of-service": 3}

Panel = dict[str, Any]


def target(expr: str, legend: str = "", *, instant: bool = False, table: bool = False) -> dict[str, Any]:
    """One query."""
    made: dict[str, Any] = {"datasource": SOURCE, "expr": expr, "legendFormat": legend or "__auto"}
    if instant or table:
        made |= {"instant": True, "range": False}
    if table:
        made["format"] = "table"
    return made


def panel(kind: str, title: str, targets: list[dict[str, Any]], width: int, **more: Any) -> Panel:
    """A panel without its place. `more`: description, unit, steps (thresholds), options, stacked, decimals."""
    for letter, one in zip("ABCDEFGHIJ", targets, strict=False):
        one["refId"] = letter
    defaults: dict[str, Any] = {
        "unit": more.get("unit", "short"),
        "color": {"mode": more.get("colour", "palette-classic")},
    }
    if "steps" in more:
        steps = [{"color": colour, "value": value} for value, colour in more["steps"]]
        defaults |= {"thresholds": {"mode": "absolute", "steps": steps}, "color": {"mode": "thresholds"}}
    if "decimals" in more:
        defaults["decimals"] = more["decimals"]
    if kind == "timeseries":
        stack = {"mode": "normal", "group": "A"} if more.get("stacked") else {"mode": "none", "group": "A"}
        fill = 60 if more.get("stacked") else 8
        defaults["custom"] = {"lineWidth": 1, "fillOpacity": fill, "stacking": stack, "showPoints": "never"}
        defaults["custom"]["drawStyle"] = "bars" if more.get("stacked") else "line"
        if "steps" in more:
            defaults["color"] = {"mode": "palette-classic"}
    if "mappings" in more:
        defaults["mappings"] = more["mappings"]
    if "no_value" in more:
        defaults["noValue"] = more["no_value"]
    return {
        "type": kind,
        "title": title,
        "description": more.get("description", ""),
        "datasource": SOURCE,
        "targets": targets,
        "fieldConfig": {"defaults": defaults, "overrides": more.get("overrides", [])},
        "options": more.get("options", {}),
        "transformations": more.get("transformations", []),
        "_width": width,
        "_height": more.get("height", 8),
    }


def stat(title: str, expr: str, width: int = 4, **more: Any) -> Panel:
    """One number."""
    options = {
        "colorMode": "value",
        "graphMode": more.pop("graph", "none"),
        "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": False},
        "textMode": "auto",
    }
    return panel("stat", title, [target(expr)], width, height=4, options=options, **more)


def lines(title: str, queries: dict[str, str], width: int = 12, **more: Any) -> Panel:
    """Curves over time; legend -> query."""
    options = {
        "legend": {"displayMode": "table", "placement": "right" if width > 12 else "bottom", "calcs": ["lastNotNull"]},
        "tooltip": {"mode": "multi", "sort": "desc"},
    }
    return panel(
        "timeseries", title, [target(expr, legend) for legend, expr in queries.items()], width, options=options, **more
    )


def bars(title: str, expr: str, legend: str, width: int = 8, **more: Any) -> Panel:
    """One bar for each series."""
    options = {"orientation": "horizontal", "displayMode": "basic", "valueMode": "color", "showUnfilled": True}
    options["reduceOptions"] = {"calcs": ["lastNotNull"], "fields": "", "values": False}
    return panel("bargauge", title, [target(expr, legend, instant=True)], width, options=options, **more)


def band(title: str, queries: dict[str, str], width: int = 24, **more: Any) -> Panel:
    """States along time."""
    options = {"showValue": "never", "mergeValues": True, "rowHeight": 0.8, "legend": {"showLegend": True}}
    return panel(
        "state-timeline", title, [target(e, legend) for legend, e in queries.items()], width, options=options, **more
    )


def row(title: str) -> Panel:
    """A heading over the whole width."""
    return {"type": "row", "title": title, "collapsed": False, "panels": [], "_width": 24, "_height": 1}


def laid_out(panels: list[Panel]) -> list[Panel]:
    """Gives every panel its id and place: from left to right, a new line where it is full."""
    x = y = tallest = 0
    for number, one in enumerate(panels, start=1):
        width, height = one.pop("_width"), one.pop("_height")
        if x + width > 24:
            x, y, tallest = 0, y + tallest, 0
        one["id"] = number
        one["gridPos"] = {"x": x, "y": y, "w": width, "h": height}
        x, tallest = x + width, max(tallest, height)
    return panels


def variable(name: str, label: str, query: str, *, several: bool) -> dict[str, Any]:
    """A choice above the dashboard, filled from the labels there are."""
    made: dict[str, Any] = {
        "name": name,
        "label": label,
        "type": "query",
        "datasource": SOURCE,
        "query": {"query": query, "refId": name},
        "definition": query,
        "refresh": 2,
        "sort": 1,
        "multi": several,
        "includeAll": several,
    }
    if several:
        made |= {"allValue": ".*", "current": {"text": "All", "value": "$__all"}}
    return made


def dashboard(uid: str, title: str, about: str, panels: list[Panel], variables: list[dict[str, Any]]) -> dict[str, Any]:
    """The whole file."""
    source = {"name": "datasource", "label": "Prometheus", "type": "datasource", "query": "prometheus", "refresh": 1}
    link = {"type": "dashboards", "tags": ["kiosk"], "title": "Kiosk", "asDropdown": True, "keepTime": True}
    return {
        "uid": uid,
        "title": title,
        "description": about,
        "tags": ["kiosk"],
        "schemaVersion": 38,
        "version": 1,
        "editable": True,
        "graphTooltip": 1,
        "refresh": "1m",
        "time": {"from": "now-24h", "to": "now"},
        "timezone": "browser",
        "templating": {"list": [source, *variables]},
        "annotations": {"list": []},
        "links": [link | {"includeVars": True}],
        "panels": laid_out(panels),
    }


SHARE_GOOD = [(None, RED), (0.75, YELLOW), (0.85, GREEN)]
SHARE_BAD = [(None, GREEN), (0.05, YELLOW), (0.1, RED)]
NONE_GOOD = [(None, GREEN), (1, RED)]
STATE_MAP = [
    {
        "type": "value",
        "options": {
            str(number): {"text": name, "color": colour, "index": number}
            for (name, number), colour in zip(STATES.items(), (BLUE, GREEN, YELLOW, RED), strict=True)
        },
    }
]
YES_NO = [{"type": "value", "options": {"0": {"text": "no", "color": RED}, "1": {"text": "yes", "color": GREEN}}}]


def number_of_state(labels: str) -> str:
    """The states as one number, for a band of colours."""
    return " + ".join(
        f'{number} * max by (hospital, kiosk) (kiosk_state{{{labels}, state="{name}"}})'
        for name, number in STATES.items()
        if number
    )


def fleet() -> dict[str, Any]:
    """All kiosks of one hospital or of several."""
    each = "by (hospital, kiosk)"
    columns = {
        "Value #A": "heard",
        "Value #B": "state",
        "Value #C": "online",
        "Value #D": "waiting",
        "Value #E": "tickets left",
        "Value #F": "visits 24 h",
        "Value #G": "first try 24 h",
        "Value #H": "left 24 h",
        "Value #I": "clock error",
    }
    table = panel(
        "table",
        "Every kiosk",
        [
            target(f'max {each} (up{{job="kiosk", {FLEET}}})', table=True),
            target(number_of_state(FLEET), table=True),
            target(f"max {each} (kiosk_online{{{FLEET}}})", table=True),
            target(f"max {each} (kiosk_queue_waiting{{{FLEET}}})", table=True),
            target(f"min {each} (kiosk_paper_tickets_left{{{FLEET}}})", table=True),
            target(f"kiosk:visits:increase_1d{{{FLEET}}}", table=True),
            target(f"avg {each} (kiosk:first_try:ratio_1d{{{FLEET}}})", table=True),
            target(f"kiosk:left:ratio_1d{{{FLEET}}}", table=True),
            target(f"max {each} (kiosk:clock_error_seconds{{{FLEET}}})", table=True),
        ],
        24,
        height=11,
        transformations=[
            {"id": "merge", "options": {}},
            {"id": "organize", "options": {"excludeByName": {"Time": True, "__name__": True}, "renameByName": columns}},
        ],
        overrides=[
            _column("heard", mappings=YES_NO),
            _column("state", mappings=STATE_MAP),
            _column("online", mappings=YES_NO),
            _column("first try 24 h", unit="percentunit", steps=SHARE_GOOD),
            _column("left 24 h", unit="percentunit", steps=SHARE_BAD),
            _column("tickets left", steps=[(None, RED), (50, YELLOW), (100, GREEN)]),
            _column("waiting", steps=NONE_GOOD),
            _column("visits 24 h", unit="none"),
            _column("clock error", unit="s", steps=[(None, GREEN), (30, RED)]),
        ],
        options={"showHeader": True, "sortBy": [{"displayName": "state", "desc": True}]},
    )
    panels = [
        stat("Kiosks heard", f'sum(up{{job="kiosk", {FLEET}}})', steps=[(None, GREEN)]),
        stat("Silent", f'count(up{{job="kiosk", {FLEET}}} == 0) or vector(0)', steps=NONE_GOOD),
        stat("Out of service", f"sum(max {each} (kiosk_out_of_service{{{FLEET}}}))", steps=NONE_GOOD),
        stat("Without the hospital", f"count(kiosk_online{{{FLEET}}} == 0) or vector(0)", steps=NONE_GOOD),
        stat("Waiting in queues", f"sum(kiosk_queue_waiting{{{FLEET}}})", steps=[(None, GREEN), (20, YELLOW)]),
        stat("Out of paper", f'sum(kiosk_printer_status{{{FLEET}, status="no-paper"}})', steps=NONE_GOOD),
        table,
        row("Visits"),
        lines(
            "Visits an hour, by hospital",
            {"{{hospital}}": f"sum by (hospital) (increase(kiosk_visits_begun_total{{{FLEET}}}[1h]))"},
            stacked=True,
        ),
        lines(
            "Seconds to the number (p50 and p90 of the hour, all kiosks)",
            {
                "p50": f"histogram_quantile(0.5, sum by (le) (rate(kiosk_ticket_seconds_bucket{{{FLEET}}}[1h])))",
                "p90": f"histogram_quantile(0.9, sum by (le) (rate(kiosk_ticket_seconds_bucket{{{FLEET}}}[1h])))",
            },
            unit="s",
        ),
        lines(
            "First-try reads, 24 h",
            {"{{kiosk}} {{device}}": f"kiosk:first_try:ratio_1d{{{FLEET}}}"},
            8,
            unit="percentunit",
        ),
        lines(
            "Calls for help per visit, 24 h", {"{{kiosk}}": f"kiosk:help:ratio_1d{{{FLEET}}}"}, 8, unit="percentunit"
        ),
        lines("Left unfinished, 24 h", {"{{kiosk}}": f"kiosk:left:ratio_1d{{{FLEET}}}"}, 8, unit="percentunit"),
        row("Running"),
        lines(
            "Minutes without the hospital, 24 h",
            {"{{kiosk}}": f"kiosk:offline_minutes:increase_1d{{{FLEET}}}"},
            8,
            unit="m",
        ),
        lines(
            "Minutes out of service, 24 h",
            {"{{kiosk}}": f"kiosk:out_of_service_minutes:increase_1d{{{FLEET}}}"},
            8,
            unit="m",
        ),
        lines(
            "Age of the oldest in the queue", {"{{kiosk}}": f"kiosk_queue_oldest_age_seconds{{{FLEET}}}"}, 8, unit="s"
        ),
        bars("Versions", f"count by (version, flavour) (kiosk_info{{{FLEET}}})", "{{version}} {{flavour}}"),
        bars("Directory versions", f'count_values("directory", kiosk_directory_version{{{FLEET}}})', "{{directory}}"),
        bars(
            "Days to the end of a certificate",
            f"sort((kiosk_certificate_end_timestamp_seconds{{{FLEET}}} - time()) / 86400)",
            "{{kiosk}} {{certificate}}",
            unit="d",
            steps=[(None, RED), (21, YELLOW), (60, GREEN)],
        ),
        {
            "type": "alertlist",
            "title": "Alerts",
            "options": {"alertInstanceLabelFilter": '{alertname=~"Kiosk.*"}', "maxItems": 40, "viewMode": "list"},
            "_width": 24,
            "_height": 8,
        },
    ]
    hospital = variable("hospital", "Hospital", "label_values(kiosk_info, hospital)", several=True)
    return dashboard("kiosk-fleet", "Kiosks: fleet", "All kiosks of a hospital, by kiosk.", panels, [hospital])


def _column(name: str, **more: Any) -> dict[str, Any]:
    properties: list[dict[str, Any]] = []
    if "unit" in more:
        properties.append({"id": "unit", "value": more["unit"]})
    if "mappings" in more:
        properties.append({"id": "mappings", "value": more["mappings"]})
    if "steps" in more:
        steps = [{"color": colour, "value": value} for value, colour in more["steps"]]
        properties.append({"id": "thresholds", "value": {"mode": "absolute", "steps": steps}})
        properties.append({"id": "color", "value": {"mode": "thresholds"}})
    if "steps" in more or "mappings" in more:
        properties.append({"id": "custom.cellOptions", "value": {"type": "color-text"}})
    return {"matcher": {"id": "byName", "options": name}, "properties": properties}


def one_kiosk() -> dict[str, Any]:
    """One kiosk in detail."""
    panels = [
        stat("State", number_of_state(ONE), mappings=STATE_MAP, steps=[(None, BLUE)]),
        stat("Heard", f'max(up{{job="kiosk", {ONE}}})', mappings=YES_NO, steps=[(None, RED), (1, GREEN)]),
        stat("Hospital answers", f"max(kiosk_online{{{ONE}}})", mappings=YES_NO, steps=[(None, RED), (1, GREEN)]),
        stat("Visits, 24 h", f"kiosk:visits:increase_1d{{{ONE}}}", decimals=0, steps=[(None, BLUE)]),
        stat(
            "Tickets left",
            f"min(kiosk_paper_tickets_left{{{ONE}}})",
            steps=[(None, RED), (50, YELLOW), (100, GREEN)],
            no_value="?",
        ),
        stat(
            "Running since", f"kiosk_start_time_seconds{{{ONE}}} * 1000", unit="dateTimeFromNow", steps=[(None, BLUE)]
        ),
        band("What it did", {"state": number_of_state(ONE)}, height=4, mappings=STATE_MAP),
        row("Visits"),
        lines(
            "Visits an hour, by how they ended",
            {"{{outcome}}": f"sum by (outcome) (increase(kiosk_visits_total{{{ONE}}}[1h])) > 0"},
            stacked=True,
        ),
        lines(
            "Seconds to the number",
            {
                "p50 of the hour": f"kiosk:ticket_seconds:p50_1h{{{ONE}}}",
                "p90 of the hour": f"kiosk:ticket_seconds:p90_1h{{{ONE}}}",
                "today, share {{share}}": f"kiosk_today_ticket_seconds{{{ONE}}}",
            },
            unit="s",
        ),
        bars(
            "Median seconds at each step, 24 h",
            f"sort_desc(kiosk:step_seconds:p50_1d{{{ONE}}})",
            "{{step}}",
            unit="s",
            height=10,
        ),
        bars(
            "p90 seconds at each step, 24 h",
            f"sort_desc(kiosk:step_seconds:p90_1d{{{ONE}}})",
            "{{step}}",
            unit="s",
            height=10,
        ),
        bars(
            "Today's p90 at each step (within 5 %)",
            f'sort_desc(kiosk_today_step_seconds{{{ONE}, share="0.9"}})',
            "{{step}}",
            unit="s",
            height=10,
        ),
        bars(
            "Left unfinished, 24 h, by step",
            f"sort_desc(sum by (step) (increase(kiosk_visits_left_total{{{ONE}}}[1d])) > 0)",
            "{{step}}",
            12,
            decimals=0,
        ),
        bars(
            "Calls for help, 24 h, by step",
            f"sort_desc(sum by (step) (increase(kiosk_help_calls_total{{{ONE}}}[1d])) > 0)",
            "{{step}}",
            12,
            decimals=0,
        ),
        lines(
            "Whole visits, p90 of the hour, by their end",
            {"{{end}}": f"histogram_quantile(0.9, sum by (end, le) (rate(kiosk_visit_seconds_bucket{{{ONE}}}[1h])))"},
            24,
            unit="s",
        ),
        row("Reading"),
        lines("First-try reads, 24 h", {"{{device}}": f"kiosk:first_try:ratio_1d{{{ONE}}}"}, 8, unit="percentunit"),
        bars(
            "How devices read, 24 h",
            f"sum by (device, result) (increase(kiosk_reads_total{{{ONE}}}[1d])) > 0",
            "{{device}} {{result}}",
            decimals=0,
        ),
        bars(
            "Why they did not, 24 h",
            f"topk(12, sum by (device, cause) (increase(kiosk_read_failures_total{{{ONE}}}[1d])) > 0)",
            "{{device}} {{cause}}",
            decimals=0,
        ),
        row("Line and queue"),
        lines(
            "Queue",
            {
                "waiting": f"kiosk_queue_waiting{{{ONE}}}",
                "set aside": f"kiosk_queue_set_aside{{{ONE}}}",
                "lent numbers left": f"kiosk_lent_numbers_left{{{ONE}}}",
            },
            8,
        ),
        lines(
            "Age of the oldest, and of the last delivery",
            {
                "oldest": f"kiosk_queue_oldest_age_seconds{{{ONE}}}",
                "last delivery": f"kiosk_last_delivery_age_seconds{{{ONE}}}",
            },
            8,
            unit="s",
        ),
        lines(
            "Registrations an hour, by how the line stood",
            {"{{line}}": f"sum by (line) (increase(kiosk_registrations_total{{{ONE}}}[1h]))"},
            8,
            stacked=True,
        ),
        lines(
            "Minutes an hour without the hospital",
            {"offline": f"increase(kiosk_offline_seconds_total{{{ONE}}}[1h]) / 60"},
            8,
            unit="m",
        ),
        lines(
            "Deliveries an hour", {"{{kind}}": f"sum by (kind) (increase(kiosk_deliveries_total{{{ONE}}}[1h])) > 0"}, 8
        ),
        lines(
            "Set aside, not stored, given offline (24 h)",
            {
                "set aside {{kind}}": f"increase(kiosk_writes_set_aside_total{{{ONE}}}[1d]) > 0",
                "not stored": f"increase(kiosk_registrations_not_stored_total{{{ONE}}}[1d])",
                "number by {{by}}": f"increase(kiosk_numbers_given_offline_total{{{ONE}}}[1d])",
            },
            8,
        ),
        row("Paper and devices"),
        band("Printer", {"{{printer}}: {{status}}": f"kiosk_printer_status{{{ONE}}} == 1"}, 12),
        band(
            "Devices lost or impaired",
            {"{{device}} {{state}}": f'kiosk_device_state{{{ONE}, state=~"lost|impaired"}}'},
            12,
        ),
        lines("Tickets left", {"{{printer}}": f"kiosk_paper_tickets_left{{{ONE}}}"}, 8),
        lines(
            "Papers an hour",
            {
                "{{kind}}": f"sum by (kind) (increase(kiosk_prints_total{{{ONE}}}[1h]))",
                "not printed: {{status}}": f"sum by (status) (increase(kiosk_print_failures_total{{{ONE}}}[1h])) > 0",
            },
            8,
        ),
        bars(
            "Devices lost and rolls, 24 h",
            f"sum by (device) (increase(kiosk_device_losses_total{{{ONE}}}[1d])) > 0"
            f" or sum by (printer) (increase(kiosk_rolls_total{{{ONE}}}[1d])) > 0",
            "{{device}}{{printer}}",
            decimals=0,
        ),
        row("Program"),
        lines(
            "Freezes an hour",
            {
                "times": f"increase(kiosk_screen_stall_seconds_count{{{ONE}}}[1h])",
                "seconds": f"increase(kiosk_screen_stall_seconds_sum{{{ONE}}}[1h])",
            },
            8,
        ),
        lines(
            "Mistakes and warnings an hour",
            {
                "mistakes": f"increase(kiosk_mistakes_total{{{ONE}}}[1h])",
                "{{level}}": f"increase(kiosk_notes_total{{{ONE}}}[1h])",
            },
            8,
        ),
        lines("Clock error", {"seconds": f"kiosk:clock_error_seconds{{{ONE}}}"}, 8, unit="s"),
        stat("Starts today", f"sum(kiosk_today_starts{{{ONE}}})", steps=[(None, BLUE)]),
        stat("of them after a fall", f'kiosk_today_starts{{{ONE}, after="fall"}}', steps=NONE_GOOD),
        stat("Line losses, 24 h", f"increase(kiosk_line_losses_total{{{ONE}}}[1d])", decimals=0, steps=[(None, BLUE)]),
        stat(
            "Minutes in the menu, 24 h",
            f"increase(kiosk_menu_seconds_total{{{ONE}}}[1d]) / 60",
            decimals=0,
            steps=[(None, BLUE)],
        ),
        stat("Directory", f"kiosk_directory_version{{{ONE}}}", decimals=0, steps=[(None, BLUE)], no_value="file"),
        stat("Up", f"kiosk_up_seconds{{{ONE}}}", unit="s", steps=[(None, BLUE)]),
        panel(
            "table",
            "What runs here",
            [target(f"kiosk_info{{{ONE}}}", table=True)],
            24,
            height=4,
            transformations=[
                {
                    "id": "organize",
                    "options": {
                        "excludeByName": {"Time": True, "Value": True, "__name__": True, "job": True, "instance": True}
                    },
                }
            ],
        ),
    ]
    return dashboard(
        "kiosk-one",
        "Kiosks: one in detail",
        "Everything one kiosk tells of itself.",
        panels,
        [
            variable("hospital", "Hospital", "label_values(kiosk_info, hospital)", several=False),
            variable("kiosk", "Kiosk", 'label_values(kiosk_info{hospital=~"$hospital"}, kiosk)', several=False),
        ],
    )


def written() -> dict[str, str]:
    """Every file by its name."""
    made = {"kiosk-fleet.json": fleet(), "kiosk-one.json": one_kiosk()}
    return {name: json.dumps(board, ensure_ascii=False, indent=1) + "\n" for name, board in made.items()}


if __name__ == "__main__":
    folder = Path(__file__).parent / "grafana"
    folder.mkdir(exist_ok=True)
    for name, text in written().items():
        (folder / name).write_text(text, "utf-8")
        sys.stdout.write(f"{folder / name}\n")
