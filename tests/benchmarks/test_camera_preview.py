"""What the picture for the screen costs: the one who looks, and the camera's process."""

import statistics
import subprocess
import sys
import textwrap
import time

import pytest

from drivers.camera import Preview
from drivers.camera import preview as layout

RUNS = 300
WRITING = """
    import statistics, sys, time
    import numpy as np
    from drivers.camera import preview as layout
    from drivers.camera.confined.preview_writer import PreviewWriter
    writer = PreviewWriter(int(sys.argv[1]))
    layout.WANTED_UNTIL.pack_into(writer._memory, layout.WANTED_UNTIL_AT, 1e12)
    for width, height in ((1280, 720), (1920, 1080)):
        frame = np.random.default_rng(1).integers(0, 256, (height, width), np.uint8)
        times = []
        for number in range(300):
            began = time.perf_counter()
            writer.show(frame, number, writer._due)
            times.append((time.perf_counter() - began) * 1e6)
        began = time.perf_counter()
        for number in range(1000):
            writer.show(frame, number, writer._due - 1)
        between = (time.perf_counter() - began) * 1000
        print(f"written from {width}x{height}: median {statistics.median(times):.0f} us, 15 times a second;"
              f" frames between {between:.1f} us")
"""


@pytest.mark.benchmark
def test_what_a_look_and_a_picture_cost(capsys: pytest.CaptureFixture[str]) -> None:
    preview = Preview()
    writer = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(WRITING), str(preview.descriptor)],
        check=True,
        capture_output=True,
        text=True,
        pass_fds=(preview.descriptor,),
    )
    fresh, nothing = [], []
    number = layout.LATEST.unpack_from(preview._memory, layout.LATEST_AT)[0]
    for run in range(RUNS):
        layout.PICTURE.pack_into(preview._memory, layout.picture_at(number + run), 480, 270, 1.0)
        layout.LATEST.pack_into(preview._memory, layout.LATEST_AT, number + run)
        began = time.perf_counter()
        assert preview.look() is not None
        fresh.append((time.perf_counter() - began) * 1e6)
        began = time.perf_counter()
        assert preview.look() is None
        nothing.append((time.perf_counter() - began) * 1e6)
    with capsys.disabled():
        print(
            f"\n{writer.stdout}a look at a new picture of 480x270: median {statistics.median(fresh):.0f} us,", end=" "
        )
        print(
            f"worst {max(fresh):.0f} us (asked on the GUI side: 4000); nothing new {statistics.median(nothing):.1f} us"
        )
