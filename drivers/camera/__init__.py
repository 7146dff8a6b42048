"""QR codes from a camera, a video or pictures, decoded in a process of their own.

    Camera            the live camera, a `drivers.device.CodeReader`
    decode_file       the codes of one picture or video file
    StillDecoder      the same for many files

Importing this room loads no decoder and no OpenCV: only its child processes do.
"""

from drivers.camera.camera import Camera, CameraDelays
from drivers.camera.codes import DecodedCode
from drivers.camera.still import StillCode, StillDecoder, UnreadableFileError, decode_file

__all__ = ["Camera", "CameraDelays", "DecodedCode", "StillCode", "StillDecoder", "UnreadableFileError", "decode_file"]
