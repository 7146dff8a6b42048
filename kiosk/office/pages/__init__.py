"""The page on which hospital staff see and change what the kiosks show: rendered here, whole without JavaScript.

app         every address of the page, who may use it, and what answers
serving     one request: the session, the form, the checks; then a view, on a thread
doors       cookies, tokens against forged requests, headers
desk        what a view works with
views_*     one page each: what it shows and what its buttons do
forms_*     what was typed, as entries of the directory, or what could not be read
templates/, static/, words.toml     what people see; Vietnamese is the language of the source
"""

from kiosk.office.pages.app import staff_app

__all__ = ["staff_app"]
