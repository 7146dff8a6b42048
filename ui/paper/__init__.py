"""The ticket and the consent on paper: what the pure ticket says, drawn by Qt to black and white dots.

The printer is sent a picture, so every Vietnamese letter comes out whatever its character tables hold.
Everything here may be called from any thread once a QGuiApplication exists. The words are this
package's own and do not follow the translator of the glass.

The one error is `FontError`: the installation lacks the typeface the ticket is set in.
"""

from ui.paper.consent import render_consent
from ui.paper.fonts import FontError
from ui.paper.page import PaperPage, page_image, save_png
from ui.paper.ticket import render_ticket

__all__ = ["FontError", "PaperPage", "page_image", "render_consent", "render_ticket", "save_png"]
