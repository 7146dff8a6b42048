"""Who may know whom. The table is the architecture; the message names file, line and the right room."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("kiosk", "drivers", "ui", "offline_queue")

PURE = {
    "kiosk.vietqr",
    "kiosk.typing",
    "kiosk.identity",
    "kiosk.departments",
    "kiosk.directory",
    "kiosk.visit",
    "kiosk.ticket",
    "kiosk.journey",
}
STDLIB_ONLY_AND = {"msgspec", "rapidfuzz"}

# room -> rooms of ours it may import. "*" means every room.
MAY_IMPORT: dict[str, set[str]] = {
    "offline_queue": set(),
    "drivers": set(),
    "drivers.simulation": {"drivers"},
    "kiosk.values": set(),
    "kiosk.decoding": set(),
    "kiosk.durable": set(),
    "kiosk.release": set(),
    "kiosk.signing": set(),
    "kiosk.provisioning": {"kiosk.durable", "kiosk.settings", "kiosk.signing", "kiosk.staff"},
    "kiosk.caretaker": {
        "kiosk.durable",
        "kiosk.journal",
        "kiosk.provisioning",
        "kiosk.settings",
        "kiosk.signing",
        "kiosk.staff",
        "offline_queue",
    },
    "kiosk.setup": {
        "kiosk.provisioning",
        "kiosk.settings",
        "kiosk.staff",
        "kiosk.release",
        "kiosk.typing",
        "drivers",
    },
    "kiosk.watching": {"kiosk.durable", "kiosk.journal", "kiosk.release"},
    "kiosk.vietqr": set(),
    "kiosk.typing": set(),
    "kiosk.identity": set(),
    "kiosk.departments": {"kiosk.identity"},
    "kiosk.directory": {"kiosk.departments", "kiosk.visit", "kiosk.identity"},
    "kiosk.directory_files": {"kiosk.directory", "kiosk.departments", "kiosk.identity", "kiosk.signing"},
    "kiosk.visit": {"kiosk.identity"},
    "kiosk.ticket": {"kiosk.visit", "kiosk.identity"},
    "kiosk.failures": set(),
    "kiosk.journal": set(),
    "kiosk.settings": {"drivers"},
    "kiosk.journey": {
        "kiosk.ticket",
        "kiosk.visit",
        "kiosk.departments",
        "kiosk.identity",
        "kiosk.failures",
        "kiosk.typing",
    },
    "kiosk.hospital": {"kiosk.durable", "kiosk.visit", "kiosk.departments", "kiosk.identity"},
    "kiosk.runtime": PURE
    | {
        "kiosk.hospital",
        "kiosk.directory_files",
        "kiosk.durable",
        "kiosk.journal",
        "kiosk.failures",
        "kiosk.release",
        "kiosk.staff",
        "kiosk.caretaker",
        "kiosk.provisioning",
        "kiosk.setup",
        "kiosk.watching",
        "drivers",
        "offline_queue",
    },
    "kiosk.staff": {"kiosk.durable", "offline_queue", "kiosk.hospital", "kiosk.visit", "kiosk.identity"},
    "kiosk.sandbox": {"kiosk.vietqr"},
    "kiosk.office": {
        "kiosk.durable",
        "kiosk.sandbox",
        "kiosk.directory",
        "kiosk.directory_files",
        "kiosk.departments",
        "kiosk.identity",
        "kiosk.signing",
    },
    "kiosk.conformance": set(),
    "ui": PURE | {"kiosk.failures", "kiosk.release", "kiosk.runtime", "kiosk.staff", "kiosk.setup"},
    "kiosk.composition": {"*"},
    "kiosk.commands": {"*"},
    "kiosk.demo": {"*"},
    "kiosk.doctor": {"*"},
    "kiosk.__main__": {"kiosk.commands", "kiosk.release", "kiosk.settings"},
}

# Foreign packages that only some rooms may know.
ONLY_IN = {
    "cv2": ("drivers/camera/decoding/", "drivers/camera/capture/sources/", "drivers/camera/confined/"),
    "pyzbar": ("drivers/camera/decoding/",),
    "zxingcpp": ("drivers/camera/decoding/",),
    "serial": ("drivers/",),
    "usb": ("drivers/printer/usb", "drivers/simulation/printer/usb"),
    "PIL": ("drivers/simulation/", "kiosk/runtime/portraits.py"),
    "aiohttp": ("drivers/printer/ipp/",),
    "pyipp": ("drivers/printer/ipp/",),
    "requests": ("kiosk/hospital/", "kiosk/conformance/"),
    "sqlite_utils": ("offline_queue/",),
    "cryptography": (
        "offline_queue/",
        "drivers/chip_card/",
        "drivers/simulation/chip_card/",
        "kiosk/hospital/web/certificates.py",
        "kiosk/signing.py",
        "kiosk/provisioning/",
    ),
    "prometheus_client": ("kiosk/watching/",),
    "paho": ("kiosk/watching/",),
    "rapidfuzz": ("kiosk/departments/",),
    "tomlkit": ("kiosk/directory_files/",),
    "openpyxl": ("kiosk/directory_files/",),
    "holidays": ("kiosk/directory_files/public_holidays.py",),
    "argon2": ("kiosk/office/",),
    "jinja2": ("kiosk/office/",),
    "smartcard": ("drivers/chip_card/terminals/",),
    "fastapi": ("kiosk/sandbox/",),
    "starlette": ("kiosk/sandbox/", "kiosk/office/"),
    "alembic": ("kiosk/sandbox/",),
    "schemathesis": ("kiosk/conformance/",),
    "jsonschema_rs": ("kiosk/conformance/",),
    "yaml": ("kiosk/conformance/",),
    "sqlalchemy": ("kiosk/sandbox/", "kiosk/office/"),
    "uvicorn": ("kiosk/sandbox/",),
    "PySide6": ("ui/", "kiosk/runtime/", "kiosk/composition/", "kiosk/demo/", "kiosk/commands/"),
}
QT_OF_THE_RUNTIME = {"PySide6.QtCore"}


def room_of(module: str) -> str:
    """The longest room of the table this module belongs to."""
    parts = module.split(".")
    for length in range(len(parts), 0, -1):
        name = ".".join(parts[:length])
        if name in MAY_IMPORT:
            return name
    raise AssertionError(f"{module} stands in no room of the table in tests/architecture/test_import_rules.py")


def imports(path: Path) -> list[tuple[int, str]]:
    """Line and module of every import in a file, also those inside functions."""
    package = path.relative_to(ROOT).with_suffix("").parts
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write the whole name of the module"
            found += [(node.lineno, f"{node.module}.{alias.name}") for alias in node.names]
    assert package
    return found


def sources() -> list[Path]:
    files = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    assert len(files) > 60, "the scan found hardly any source: is the root right?"
    return files


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_every_room_knows_only_the_rooms_below_it() -> None:
    wrong = []
    seen = 0
    for path in sources():
        module = module_of(path)
        if module in {"kiosk"}:
            continue
        room = room_of(module)
        allowed = MAY_IMPORT[room]
        for line, name in imports(path):
            if name.split(".")[0] not in ROOMS:
                continue
            seen += 1
            target = room_of(name)
            if (
                target in (room, "kiosk.values", "kiosk.decoding")
                or "*" in allowed
                or target in allowed
                or target.split(".")[0] in allowed
            ):
                continue
            wrong.append(
                f"{path.relative_to(ROOT)}:{line}: {room} may not know {target}; it may know {sorted(allowed)}"
            )
    assert seen > 200, "the scan saw hardly any import of ours"
    assert not wrong, "\n".join(wrong)


def test_foreign_packages_stay_in_their_rooms() -> None:
    wrong = []
    seen = set()
    for path in sources():
        place = path.relative_to(ROOT).as_posix()
        for line, name in imports(path):
            package = name.split(".")[0]
            if package not in ONLY_IN:
                continue
            seen.add(package)
            if not place.startswith(ONLY_IN[package]):
                wrong.append(f"{place}:{line}: {package} belongs to {', '.join(ONLY_IN[package])}")
            if (
                place.startswith("kiosk/runtime/")
                and package == "PySide6"
                and not name.startswith(tuple(QT_OF_THE_RUNTIME))
            ):
                wrong.append(f"{place}:{line}: of Qt the runtime knows QtCore only")
    assert seen == set(ONLY_IN), f"never imported anywhere: {sorted(set(ONLY_IN) - seen)}"
    assert not wrong, "\n".join(wrong)


def test_pure_rooms_touch_neither_clock_nor_disk_nor_network() -> None:
    banned = {"os", "pathlib", "socket", "subprocess", "threading", "asyncio", "time", "random", "secrets", "logging"}
    data_files = {"kiosk/identity/provinces.py"}
    wrong = []
    scanned = 0
    for path in sources():
        place = path.relative_to(ROOT).as_posix()
        if not place.startswith(tuple(room.replace(".", "/") + "/" for room in PURE)) or place in data_files:
            continue
        scanned += 1
        text = path.read_text("utf-8")
        wrong += [
            f"{place}:{line}: pure rooms do not import {name}"
            for line, name in imports(path)
            if name.split(".")[0] in banned
        ]
        wrong += [f"{place}: pure rooms are told the time" for word in ("date.today(", "datetime.now(") if word in text]
    assert scanned > 20
    assert not wrong, "\n".join(wrong)


def test_packaging_is_a_plain_folder() -> None:
    assert (ROOT / "packaging").is_dir()
    assert not (ROOT / "packaging" / "__init__.py").exists(), "it would shadow the library pytest imports"


def test_nobody_else_calls_msgspec_with_a_type() -> None:
    """Two threads that do so with one class at the same time end the program (see kiosk/decoding.py)."""
    wrong, seen = [], 0
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not ast.unparse(node.func).startswith("msgspec."):
                continue
            seen += 1
            called = ast.unparse(node.func)
            typed = called == "msgspec.convert" or any(word.arg == "type" for word in node.keywords)
            if (typed or called.endswith("Decoder")) and module_of(path) != "kiosk.decoding":
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}: use kiosk.decoding instead of {called}")
    assert seen > 5, "the scan saw hardly any call of msgspec"
    assert not wrong, "\n".join(wrong)


FIRST_IMPORTED_ON_THREADS = tuple(f"kiosk.hospital.{room}" for room in ("web", "native", "fhir", "hl7v2", "portal"))


def test_rooms_that_threads_import_are_imported_as_a_whole() -> None:
    """When one thread imports a package whose `__init__` imports a module of it, and another that module itself, each
    holds what the other waits for: Python ends one of the imports with a deadlock error, in the middle of a visit."""
    seen, wrong = 0, []
    for path in sources():
        module = module_of(path)
        for line, name in imports(path):
            room = next((room for room in FIRST_IMPORTED_ON_THREADS if name.startswith(f"{room}.")), None)
            if room is None or f"{module}.".startswith(f"{room}."):
                continue
            seen += 1
            inner = name.removeprefix(f"{room}.").split(".")
            if len(inner) > 1 or (ROOT / room.replace(".", "/") / f"{inner[0]}.py").exists():
                wrong.append(f"{path}:{line}: import {inner[-1]} from {room}")
    assert seen > 20, "the scan found hardly any import: are the rooms' names right?"
    assert wrong == []
