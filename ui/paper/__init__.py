"""What is printed, on paper: what the pure documents say, drawn by Qt to black and white dots.

A document is laid out once for a paper, and drawn band by band while it is printed, or as PDF. The printer is sent a
picture, so every Vietnamese letter comes out whatever its character tables hold. Everything here may be called from
any thread once a QGuiApplication exists. The words are this package's own and do not follow the translator of the
glass.

    FontError      the installation lacks the typeface everything is set in
    PictureError   a picture cannot be read or printed
"""

from ui.paper.files import PictureError, is_picture, lay_out_picture, lay_out_text
from ui.paper.fonts import FontError
from ui.paper.laying import lay_out
from ui.paper.page import PaperPage, page_image, save_png
from ui.paper.shape import PaperShape
from ui.paper.sheet import Sheet
from ui.paper.template_files import load_template, template_or_default

__all__ = [
    "FontError",
    "PaperPage",
    "PaperShape",
    "PictureError",
    "Sheet",
    "is_picture",
    "lay_out",
    "lay_out_picture",
    "lay_out_text",
    "load_template",
    "page_image",
    "save_png",
    "template_or_default",
]
