"""How pictures come in: sources, the kernel's cameras and their controls, and how good the pictures are.

Only `sources` loads OpenCV.
"""
