"""Labelled sequences before the coach: `python -m support.coaching_sequences COUNT FIRST_SEED {truth,pipeline}`.

A code is brought before an empty background and held there with one cause that keeps it from being read; idle sequences
show no code. Prints one JSON object a line. Loads OpenCV: never imported by tests, only run.
"""

import json
import math
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
import zxingcpp

from drivers.camera.coaching.coach import Coach
from drivers.camera.codes import DecodedCode
from drivers.camera.view import Box, FinderPattern, SeenCode, View
from support import synthetic_frames as synthetic

FPS = 30
EMPTY, BRING, CYCLE, HOLD, LEFT = 45, 8, 8, 45, 30
IDLE_S = 12
WIDTH, HEIGHT = 1280, 720


@dataclass(frozen=True)
class Shown:
    """One picture, and the view that ground truth gives of it."""

    grey: Any
    patterns: tuple[FinderPattern, ...] = ()
    screen: Box | None = None
    clear: bool = False
    """Blur and light let a finder search see the patterns."""


def causes(name: str, r: np.random.Generator) -> synthetic.Scene:
    seed = int(r.integers(1 << 30))
    u = lambda low, high: float(r.uniform(low, high))  # noqa: E731
    kind = {"glare": "card-glare", "glare-phone": "phone-over", "too-dark": "card-dark"}.get(name, "card-size")
    d = {"glare": u(0.4, 1), "glare-phone": u(0.3, 1), "too-dark": u(0.84, 1)}.get(name, 0)
    scene = synthetic.make_scene(kind, seed, d, module_px=u(2.9, 3.5), bg=int(r.integers(0, 3)))
    side = 50 * u(2.9, 4.5)
    edge = int(r.integers(2))
    match name:
        case "cut-off":
            place = [u(-0.2, 0.2), u(-0.2, 0.2)]
            half = (WIDTH, HEIGHT)[edge] / 2
            place[edge] = float(r.choice([-1, 1])) * (1 - side * u(-0.25, 0.15) / half)
            return replace(scene, offset=tuple(place), module_px=side / 50)
        case "finger":
            return replace(scene, occlude=0.3)
        case "too-near":
            near = u(7, 18)
            return replace(scene, module_px=near, defocus=u(0.55, 0.9) * near, offset=(u(-0.1, 0.1), u(-0.1, 0.1)))
        case "too-far":
            return replace(scene, module_px=u(0.9, 1.75))
        case "moving":
            return replace(scene, offset=(scene.offset[0], scene.offset[1] * 0.5))
        case _:
            return scene


def held(name: str, scene: synthetic.Scene, number: int) -> synthetic.Scene:
    """One of the frames of a hand's tremor, or of a shaking hand: both go round, for a shutter of 1/60 s."""
    amplitude = 12.0 + scene.seed % 18 if name == "moving" else 1.2
    phase = 2 * math.pi * number / CYCLE
    across, down = amplitude * math.cos(phase), amplitude * math.sin(phase)
    return replace(
        scene,
        offset=(scene.offset[0] + across / WIDTH * 2, scene.offset[1] + down / HEIGHT * 2),
        motion=amplitude * 2 * math.pi * FPS / CYCLE / 60,
        motion_dir=phase + math.pi / 2,
    )


def brought(scene: synthetic.Scene, number: int) -> synthetic.Scene:
    left = 1 - (number + 1) / (BRING + 1)
    side = 1 if scene.offset[0] >= 0 else -1
    step = 1.6 / (BRING + 1) * WIDTH / 2
    return replace(
        scene, offset=(scene.offset[0] + side * 1.6 * left, scene.offset[1]), motion=step / 2, motion_dir=0.0
    )


def shown(scene: synthetic.Scene) -> Shown:
    frame = synthetic.render(scene)
    grey = cv2.cvtColor(frame.bgr, cv2.COLOR_BGR2GRAY)
    n = 17 + 4 * frame.meta["version"]
    module = frame.meta["module_px"]
    patterns = []
    for x, y in ((3.5, 3.5), (n - 3.5, 3.5), (3.5, n - 3.5)):
        place = frame.H @ (x, y, 1)
        across, down = place[:2] / place[2]
        if not (3.5 * module < across < WIDTH - 3.5 * module and 3.5 * module < down < HEIGHT - 3.5 * module):
            continue
        half = int(3.5 * module)
        part = grey[int(down) - half : int(down) + half + 1, int(across) - half : int(across) + half + 1]
        low, high = np.percentile(part, (15, 85))
        if high - low > 20 and low < 200:
            patterns.append(FinderPattern((float(across), float(down)), module))
    screen = None
    if scene.kind == "phone":
        corners = [frame.H @ (n * x, n * y, 1) for x, y in ((-0.22, -0.4), (1.22, -0.4), (1.22, 1.6), (-0.22, 1.6))]
        points = np.array([corner[:2] / corner[2] for corner in corners])
        screen = Box(*(float(v) for v in (*np.clip(points.min(0), 0, None), *points.max(0))))
    clear = max(scene.motion, 1.6 * scene.defocus) < 1.9 * module and module > 1.3
    return Shown(grey, tuple(patterns), screen, clear)


class Truth:
    """Views from ground truth: patterns missed and invented at random, codes read by zxing-cpp."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self._read: dict[int, tuple[SeenCode, ...]] = {}

    def look(self, picture: Shown) -> View:
        r = self._random
        if id(picture.grey) not in self._read and picture.clear:
            codes = zxingcpp.read_barcodes(picture.grey, formats=zxingcpp.barcode_formats_from_str("QRCode"))
            self._read[id(picture.grey)] = tuple(
                SeenCode(DecodedCode(bytes(code.bytes), "QR", "zxing"), ((0.0, 0.0),) * 4)
                for code in codes
                if code.valid
            )
        patterns = [
            FinderPattern(
                (pattern.centre[0] + r.normal(0, 0.4), pattern.centre[1] + r.normal(0, 0.4)),
                pattern.module * float(np.exp(r.normal(0, 0.06))),
            )
            for pattern in picture.patterns
            if picture.clear and r.random() < 0.75
        ]
        if r.random() < 0.2:
            patterns.append(FinderPattern((r.uniform(0, WIDTH), r.uniform(0, HEIGHT)), r.uniform(1.5, 6)))
        return View(self._read.get(id(picture.grey), ()), tuple(patterns), picture.screen)


class Piped:
    """Views as the decoding pipeline gives them."""

    def __init__(self) -> None:
        from drivers.camera.decoding.pipeline import Pipeline  # noqa: PLC0415

        self._pipeline = Pipeline(clock=time.thread_time)  # others may use the machine too
        self._number = 0

    def look(self, picture: Shown) -> View:
        self._number += 1
        return self._pipeline.look(np.ascontiguousarray(picture.grey), self._number)


def empty(scene: synthetic.Scene) -> list[Shown]:
    away = replace(scene, offset=(9.0, 0.0), motion=0.0, defocus=0.0, glare=0.0, occlude=0.0, module_px=3.0)
    return [replace(shown(replace(away, seed=number)), screen=None) for number in range(3)]


def with_cause(name: str, seed: int) -> tuple[list[Shown], int]:
    """The pictures, and the number of the first that is held."""
    r = np.random.default_rng([seed, 42])
    scene = causes(name, r)
    if name == "glare-phone":  # the camera exposes for the lobby, the phone is too bright for it
        i = 100 + scene.bg
        lobby = synthetic._background((WIDTH, HEIGHT), scene.bg) * np.float32(0.55 / scene.expo)
        synthetic._BG[(WIDTH, HEIGHT), i] = lobby
        scene = replace(scene, bg=i)
    nothing = empty(scene)
    bring = [shown(brought(scene, number)) for number in range(BRING)]
    hold = [shown(held(name, scene, number)) for number in range(CYCLE)]
    pictures = [nothing[number % 3] for number in range(EMPTY)] + bring
    pictures += [hold[number % CYCLE] for number in range(HOLD)]
    return pictures + [nothing[number % 3] for number in range(LEFT)], EMPTY + BRING


IDLE = ("empty", "flicker", "switch", "exposure", "walkers", "standing", "night", "poster", "paper-passes")


def idle(name: str, seed: int) -> Iterator[Shown]:
    """Twelve seconds of a lobby in which nobody holds a code before the camera."""
    r = np.random.default_rng([seed, 43])
    room = synthetic._background((WIDTH, HEIGHT), int(r.integers(0, 8))).copy()
    patterns: tuple[FinderPattern, ...] = ()
    if name in {"poster", "standing"}:
        patterns = _hang_poster(room, r)
    noises = [r.normal(0, 1, room.shape).astype(np.float32) for _ in range(4)]
    walkers = [_walker(r, stops=name in {"standing", "night"}, paper=name == "paper-passes") for _ in range(2)]
    for number in range(IDLE_S * FPS):
        t = number / FPS
        picture = room.copy()
        if name in {"walkers", "standing", "night", "poster", "paper-passes"}:
            for walker in walkers:
                walker(picture, t)
        gain = 1.0
        if name == "flicker":
            rows = np.arange(HEIGHT, dtype=np.float32)[:, None]
            picture *= 1 + 0.08 * np.sin(2 * math.pi * (rows / 300 + 3.3 * t))
            gain = 1 + 0.06 * math.sin(2 * math.pi * 7 * t)
        elif name == "night":
            gain = 0.06
        elif name == "switch":
            gain = 0.5 if 4 < t < 8 else 1.0
        elif name == "exposure":
            gain = 1 + 0.35 * math.sin(1.5 * t)
        light = np.clip(picture * gain, 0, 1)
        light = light + noises[number % 4] * (0.004 + 0.02 * np.sqrt(light))
        grey = (np.clip(light, 0, 1) ** (1 / 1.8) * 255).astype(np.uint8)
        uncovered = tuple(p for p in patterns if abs(picture[_at(p)] - room[_at(p)]) < 1e-6)
        yield Shown(grey, uncovered, None, clear=True)


def _at(pattern: FinderPattern) -> tuple[int, int]:
    return int(pattern.centre[1]), int(pattern.centre[0])


def _hang_poster(room: Any, r: np.random.Generator) -> tuple[FinderPattern, ...]:
    """A code of modules of 2 pixels, blurred so that it cannot be read, and a tile like a finder pattern."""
    matrix = np.array([list(row) for row in synthetic.segno.make("x" * 90, error="m", micro=False).matrix], np.uint8)
    code = cv2.GaussianBlur(
        cv2.resize(0.8 - 0.7 * matrix, None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST), (0, 0), 1.3
    )
    x, y = int(r.integers(300, 900)), int(r.integers(100, 450))
    side = code.shape[0]
    room[y - 30 : y + side + 30, x - 30 : x + side + 30] = 0.8
    room[y : y + side, x : x + side] = code
    for half, light in ((14, 0.1), (10, 0.8), (6, 0.1)):
        cv2.rectangle(room, (x + 200 - half, y - half), (x + 200 + half, y + half), light, -1)
    n = matrix.shape[0]
    corners = ((3.5, 3.5), (n - 3.5, 3.5), (3.5, n - 3.5))
    found = [FinderPattern((x + 2 * a, y + 2 * b), 2.0) for a, b in corners]
    return (*found, FinderPattern((float(x + 200), float(y)), 4.0))


def _walker(r: np.random.Generator, stops: bool, paper: bool) -> Callable[[Any, float], None]:
    speed, start = float(r.uniform(150, 600)), float(r.uniform(0, 3))
    scale, coat, skin = float(r.uniform(0.6, 1.6)), float(r.uniform(0.03, 0.8)), float(r.uniform(0.2, 0.5))
    side = float(r.choice([-1, 1]))
    goal, until = float(r.uniform(400, 880)), float(r.uniform(7, 9))

    def draw(picture: Any, t: float) -> None:
        way = max(0.0, t - start) * speed
        if stops:
            to_goal = goal + 300
            way = min(way, to_goal) if t < until else to_goal + (t - until) * speed
        x = -300 + way + (4 * math.sin(2.1 * t) if stops else 0)
        x = int(x if side > 0 else WIDTH - x)
        top = int(HEIGHT - 480 * scale / 1.2)
        cv2.ellipse(picture, (x, top), (int(60 * scale), int(80 * scale)), 0, 0, 360, skin, -1)
        cv2.ellipse(picture, (x, top + int(330 * scale)), (int(150 * scale), int(250 * scale)), 0, 0, 360, coat, -1)
        for stripe in range(3):
            place = (x - 40 + 40 * stripe, top + int(150 * scale))
            cv2.line(picture, place, (place[0], HEIGHT), min(1.0, coat + 0.15), 6)
        if paper:
            corner = (x + int(20 * scale), top + int(200 * scale))
            cv2.rectangle(picture, corner, (corner[0] + int(110 * scale), corner[1] + int(150 * scale)), 0.85, -1)
            for line in range(8):
                row = corner[1] + int((15 + 15 * line) * scale)
                cv2.line(picture, (corner[0] + 10, row), (corner[0] + int(90 * scale), row), 0.2, 2)

    return draw


def watched(pictures: Iterator[Shown], look: Callable[[Shown], View]) -> dict[str, Any]:
    """Numbers of the frames in which the hint changed and what to, in which a code was read, and ms a frame."""
    coach = Coach()
    changes: list[tuple[int, str | None]] = []
    read, last, times = [], None, []
    for number, picture in enumerate(pictures):
        view = look(picture)
        if view.codes:
            read.append(number)
        started = time.thread_time()
        hint = coach.consider(view, picture.grey, number / FPS)
        times.append(time.thread_time() - started)
        if hint is not last:
            changes.append((number, hint))
            last = hint
    return {"changes": changes, "read": read, "ms": [round(1e3 * t, 3) for t in times[::5]], "frames": len(times)}


CAUSES = ("held", "cut-off", "finger", "too-near", "too-far", "too-dark", "glare", "glare-phone", "moving")


def main() -> None:
    count, first, kind = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    names = sys.argv[4].split(",") if len(sys.argv) > 4 else (*CAUSES, *IDLE)
    cv2.setNumThreads(1)
    for seed in range(first, first + count):
        for name in names:
            looker = Piped() if kind == "pipeline" else Truth(seed)
            if name in CAUSES:
                pictures, start = with_cause(name, seed)
                record = {"cause": name, "seed": seed, "start": start, **watched(iter(pictures), looker.look)}
            else:
                record = {"idle": name, "seed": seed, **watched(idle(name, seed), looker.look)}
            print(json.dumps(record), flush=True)


if __name__ == "__main__":
    main()
