"""A page that is a PDF of the simplest kind, for printers that take PDF."""

from collections.abc import Iterator
from dataclasses import dataclass

from drivers.printer import Raster


@dataclass(frozen=True, slots=True)
class PdfPage:
    """`width` and `height` in dots of a printer of 203 dots an inch; a black square is on it."""

    width: int = 576
    height: int = 814

    def bands(self, rows: int) -> Iterator[Raster]:
        raise AssertionError(f"a printer that takes PDF asks for no dots, and not for {rows} rows of them")

    def pdf(self) -> bytes:
        ink = b"0 0 0 rg 20 20 100 100 re f"
        box = f"{self.width * 72 / 203:.2f} {self.height * 72 / 203:.2f}"
        objects = [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {box}]/Contents 4 0 R/Resources<<>>>>".encode(),
            b"<</Length %d>>stream\n%s\nendstream" % (len(ink), ink),
        ]
        document, places = b"%PDF-1.4\n", []
        for number, text in enumerate(objects, start=1):
            places.append(b"%010d 00000 n \n" % len(document))
            document += b"%d 0 obj%sendobj\n" % (number, text)
        table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(places)
        return document + table + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(document)
