"""What a camera's frame costs before anybody decodes it: unpacked as grey, and looked at for black, dark and frozen."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = """
import statistics, time
import cv2
import numpy as np
from drivers.camera.capture.health import Health
from drivers.camera.capture.sources.unpacking import MJPEG, YUYV, unpacker

cv2.setNumThreads(1)

def milliseconds(call, rounds=200):
    times = []
    for number in range(rounds):
        began = time.thread_time()
        call(number)
        times.append((time.thread_time() - began) * 1000)
    return statistics.median(times)

dice = np.random.default_rng(1)
for height, width in ((720, 1280), (1080, 1920)):
    scene = cv2.resize(dice.integers(0, 255, (height // 8, width // 8), np.uint8), (width, height))
    noisy = [np.clip(scene + dice.normal(0, 3, scene.shape), 0, 255).astype(np.uint8) for _ in range(3)]
    colours = cv2.cvtColor(noisy[0], cv2.COLOR_GRAY2BGR)
    jpeg = cv2.imencode(".jpg", colours, [cv2.IMWRITE_JPEG_QUALITY, 85])[1].reshape(1, -1)
    yuyv = np.dstack([noisy[0], np.full_like(scene, 128)])
    in_colour = lambda _: cv2.cvtColor(cv2.imdecode(jpeg, cv2.IMREAD_COLOR), cv2.COLOR_BGR2GRAY)
    of_yuyv_in_colour = lambda _: cv2.cvtColor(cv2.cvtColor(yuyv, cv2.COLOR_YUV2BGR_YUY2), cv2.COLOR_BGR2GRAY)
    living, frozen = Health(live=True), Health(live=True)
    same = [noisy[0], noisy[0].copy()]
    print(f"{height} lines, median ms of the processor a frame")
    print(f"  MJPEG of {jpeg.size >> 10} KB: {milliseconds(lambda _: unpacker(MJPEG)(jpeg)):.2f}"
          f" (by way of colours {milliseconds(in_colour):.2f})")
    print(f"  YUYV: {milliseconds(lambda _: unpacker(YUYV)(yuyv)):.2f}"
          f" (by way of colours {milliseconds(of_yuyv_in_colour):.2f})")
    print(f"  health: {milliseconds(lambda n: living.consider(noisy[n % 3], n, n / 30)):.3f}"
          f", of a frozen camera {milliseconds(lambda n: frozen.consider(same[n % 2], n, n / 30)):.3f}")
"""


@pytest.mark.benchmark
def test_unpacking_and_health() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(SCRIPT)], check=True, capture_output=True, text=True, cwd=ROOT
    )
    print(f"\n{ended.stdout}", end="")
    assert "health" in ended.stdout
