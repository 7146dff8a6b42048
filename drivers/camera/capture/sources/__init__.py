"""Where pictures come from: a V4L2 camera, a video, a folder watched live, or one picture.

It imports cv2, as `drivers.camera.decoding` does, so only the decoding processes import it: OpenCV brings its own Qt,
which would break the screens' one, and strangers' pictures are unpacked here.

A folder is the lowest honest seam of a simulated camera: its newest picture is what stands before the camera, an empty
folder is an idle grey frame. Pictures are read, never written.
"""

import stat

from drivers.camera.capture.place import path_of
from drivers.camera.capture.sources.frames import Frame, Source, SourceProblem, file_mode, is_plain_file, problem
from drivers.camera.capture.sources.pictures import folder_source, is_picture, read_picture, single_source
from drivers.camera.capture.sources.v4l2 import DeviceSource
from drivers.camera.capture.sources.video import VideoSource, frames_of

__all__ = [
    "Frame",
    "Source",
    "SourceProblem",
    "file_mode",
    "frames_of",
    "is_picture",
    "is_plain_file",
    "open_source",
    "problem",
    "read_picture",
]


def open_source(text: str, size: tuple[int, int]) -> Source:
    """A source by its path, or a camera by its number; `size` is asked of cameras. Raises SourceProblem."""
    path = path_of(text)
    mode = file_mode(path)
    if stat.S_ISDIR(mode):
        return folder_source(path)
    if stat.S_ISCHR(mode):
        return DeviceSource(path, size)
    if is_picture(path):
        return single_source(path)
    return VideoSource(path)
