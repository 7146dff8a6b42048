"""Directories as files: `departments.toml` that people write, spreadsheets, and published versions that are signed.

Errors:

    DirectoryFileError      a file cannot be used; `faults` say where and why, in words
    ├── UnreadableError     it cannot be read at all: no such file, no TOML, no workbook
    └── SignatureError      a published version that is not the hospital's own, is damaged or older than the one in use
"""

from kiosk.directory_files.errors import DirectoryFileError, Fault, SignatureError, UnreadableError

__all__ = ["DirectoryFileError", "Fault", "SignatureError", "UnreadableError"]
