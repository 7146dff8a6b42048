"""Figures of the decoding pipeline: `python -m support.decoding_figures FRAMES SEQUENCES FIRST_SEED`.

Every frame goes through every strategy in turn, in one process with one thread. Prints Markdown. Loads OpenCV: never
imported by tests, only run.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from statistics import median, quantiles
from typing import Any

import cv2
import numpy as np

from drivers.camera.decoding import zxing
from drivers.camera.decoding.pipeline import Pipeline
from drivers.camera.decoding.zbar import Zbar
from drivers.camera.view import SeenCode
from support import synthetic_frames as synthetic

CONDITIONS = ("card-mixed", "phone-mixed", "phone-over", "bhyt-mixed")
BUDGET_MS = 33
IDLE_FRAMES = 300
SEQUENCE_FRAMES = 60

Strategy = Callable[[Any], tuple[SeenCode, ...]]


def strategies() -> dict[str, Strategy]:
    """By name; the first three know one frame at a time, the pipeline remembers."""
    zbar, pipeline = Zbar(), Pipeline()
    numbers = iter(range(1 << 30))
    return {
        "zxing-cpp": lambda grey: zxing.read_qr(grey, zxing.HARD).codes,
        "zbar": lambda grey: zbar.read_qr(grey).codes,
        "zxing-cpp, then zbar": lambda grey: zxing.read_qr(grey, zxing.HARD).codes or zbar.read_qr(grey).codes,
        f"pipeline, {BUDGET_MS} ms": lambda grey: pipeline.look(grey, next(numbers)).codes,
    }


def frames(condition: str, count: int, first_seed: int) -> Iterator[tuple[Any, bytes]]:
    """Grey 720p frames, their severity spread evenly over the generator's range, and their texts."""
    for index in range(count):
        frame = synthetic.render(synthetic.make_scene(condition, first_seed + index, (index + 0.5) / count))
        yield cv2.cvtColor(frame.bgr, cv2.COLOR_BGR2GRAY), frame.text.encode()


def idle_frames(count: int) -> Iterator[Any]:
    """Backgrounds with the noise of a camera, no code in them."""
    random = np.random.default_rng(1)
    for index in range(count):
        light = synthetic._background((1280, 720), index % 8) + random.normal(0, 0.01, (720, 1280))
        yield (light.clip(0, 1) ** 0.55 * 255).astype(np.uint8)


def readings(count: int, first_seed: int) -> int:
    """The table of the share read right and the time of a frame; returns how many texts were wrong."""
    print("| strategy | condition | read right | wrong texts | ms median | ms p95 | CPU ms median | CPU ms p95 |")
    print("|---|---|---|---|---|---|---|---|")
    wrong_in_all = 0
    for condition in CONDITIONS:
        ways = strategies()
        right, wrong, wall, cpu = defaultdict(int), defaultdict(int), defaultdict(list), defaultdict(list)
        for grey, text in frames(condition, count, first_seed):
            for name, way in ways.items():
                began, began_cpu = time.perf_counter(), time.process_time()
                codes = way(grey)
                wall[name].append((time.perf_counter() - began) * 1000)
                cpu[name].append((time.process_time() - began_cpu) * 1000)
                right[name] += any(seen.code.payload == text for seen in codes)
                wrong[name] += sum(seen.code.payload != text for seen in codes)
        for name in ways:
            times = " | ".join(f"{value:.1f}" for values in (wall, cpu) for value in _middle_and_high(values[name]))
            print(f"| {name} | {condition} | {right[name] / count:.1%} | {wrong[name]} | {times} |")
        wrong_in_all += sum(wrong.values())
    return wrong_in_all


def _middle_and_high(values: list[float]) -> tuple[float, float]:
    return median(values), quantiles(values, n=20)[-1]


def idle() -> None:
    """What frames without a code cost, one after the other."""
    print("\n| strategy | idle frame, CPU ms mean | median | of one core at 30 a second |\n|---|---|---|---|")
    spent = defaultdict(list)
    ways = strategies()
    for grey in idle_frames(IDLE_FRAMES):
        for name, way in ways.items():
            began = time.process_time()
            assert way(grey) == ()
            spent[name].append((time.process_time() - began) * 1000)
    for name, values in spent.items():
        mean = sum(values) / len(values)
        print(f"| {name} | {mean:.2f} | {median(values):.2f} | {mean * 30 / 10:.1f} % |")


def sequences(count: int, first_seed: int) -> None:
    """How many frames after the first that zxing-cpp or zbar reads the pipeline has read; fewer than none is sooner."""
    behind, never = [], 0
    for index in range(count):
        kind = "card" if index % 4 else "phone"
        pipeline, zbar, first, any_first = Pipeline(), Zbar(), None, None
        for number, frame in enumerate(synthetic.sequence(first_seed + index, kind, SEQUENCE_FRAMES)):
            grey, text = cv2.cvtColor(frame.bgr, cv2.COLOR_BGR2GRAY), frame.text.encode()
            if first is None and any(seen.code.payload == text for seen in pipeline.look(grey, number).codes):
                first = number
            codes = zxing.read_qr(grey, zxing.HARD).codes + zbar.read_qr(grey).codes
            if any(seen.code.payload == text for seen in codes):
                any_first = number
                break
        if any_first is None:
            never += 1
        else:
            behind.append((SEQUENCE_FRAMES if first is None else first) - any_first)
    soon = sum(frames <= 1 for frames in behind)
    print(f"\nsequences: {soon} of {len(behind)} read at most 1 frame after any decoder could, {never} never readable;")
    print(f"frames behind, median {median(behind or [0]):.0f}, most {max(behind or [0])}")


def main(arguments: list[str]) -> int:
    """1 when a text was wrong."""
    count, sequence_count, first_seed = (int(argument) for argument in arguments)
    cv2.setNumThreads(1)
    wrong = readings(count, first_seed)
    idle()
    sequences(sequence_count, first_seed)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
