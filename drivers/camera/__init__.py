"""Codes from a camera, a video or pictures, decoded in a process of their own.

    Camera            the live camera, a `drivers.device.CodeReader`
    decode_file       the codes of one picture or video file
    StillDecoder      the same for many files
    Preview           what stands before the camera, small and grey, for the screen: `Camera.preview`

Importing this room loads no decoder and no OpenCV: only its child processes do.
"""

from drivers.camera.camera import Camera
from drivers.camera.codes import DecodedCode
from drivers.camera.condition import Condition
from drivers.camera.messages import Guard
from drivers.camera.preview import Preview, PreviewPicture
from drivers.camera.still import StillCode, StillDecoder, UnreadableFileError, decode_file
from drivers.camera.supervision import CameraDelays

__all__ = [
    "Camera",
    "CameraDelays",
    "Condition",
    "DecodedCode",
    "Guard",
    "Preview",
    "PreviewPicture",
    "StillCode",
    "StillDecoder",
    "UnreadableFileError",
    "decode_file",
]
