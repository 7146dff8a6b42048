"""What is printed: the sheet of codes, which stays with the technician, and a page of QRs for each kiosk."""

import csv
import io
import time
from collections.abc import Sequence
from html import escape
from typing import Final

from kiosk.provisioning.fingerprints import fingerprint
from kiosk.provisioning.making import Made
from kiosk.provisioning.qr import qr_texts
from kiosk.provisioning.qr_drawing import qr_svg
from kiosk.provisioning.sealed_file import grouped

_STYLE: Final = (
    "body{font:12pt sans-serif;margin:1.5cm}table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #000;padding:2mm;text-align:left}.code{font:bold 15pt monospace;white-space:nowrap}"
    "figure{margin:0 0 1cm;page-break-inside:avoid}svg{width:11cm;height:11cm}tr{page-break-inside:avoid}"
)
_HOLD: Final = (
    "Đưa trước máy ảnh của kiosk khi màn hình ghi “Máy này chưa được thiết lập” hoặc “Thiết lập lại”. / Hold it"
    " before the kiosk's camera while the glass says “This machine is not set up yet”."
)
_HOLD_EACH: Final = " Lần lượt từng mã. / One code after the other."
_COLUMNS: Final = ("Kiosk", "Tên / Name", "Tệp / File", "Máy / Machine", "Mã / Code", "Hết hạn / Expires")


def codes_page(made: Sequence[Made], signer: bytes) -> str:
    """HTML to print. Whoever has it and the files has the secrets: it never lies beside them."""
    rows = "".join(
        f"<tr><td>{escape(one.kiosk_id)}</td><td>{escape(one.name)}</td><td>{escape(one.file_name)}</td>"
        f"<td>{escape(one.machine)}</td><td class=code>{grouped(one.code)}</td><td>{_day(one)}</td></tr>\n"
        for one in made
    )
    head = "".join(f"<th>{column}</th>" for column in _COLUMNS)
    return _page(
        "Mã cài đặt kiosk / Codes",
        "<p>Giữ tờ này tách khỏi USB và mã QR; hủy sau khi cài xong. / Keep this sheet apart from sticks and QRs, and"
        " destroy it after use.</p>"
        f"<p>Người ký / Signer: <span class=code>{' '.join(fingerprint(signer))}</span></p>"
        f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table>",
    )


def codes_csv(made: Sequence[Made]) -> str:
    """The same for a program."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["kiosk", "name", "file", "machine", "code", "expires"])
    writer.writerows([one.kiosk_id, one.name, one.file_name, one.machine, one.code, _day(one)] for one in made)
    return text.getvalue()


def qr_page(one: Made, signer: bytes) -> str:
    """HTML to print, without the code. Raises ValueError for a file that takes more than 99 QRs."""
    texts = qr_texts(one.data)
    figures = "".join(
        f"<figure><figcaption>{number}/{len(texts)}</figcaption>{qr_svg(text, f'{one.kiosk_id}, {number}')}</figure>\n"
        for number, text in enumerate(texts, start=1)
    )
    machine = f"<br>Chỉ cho máy / Only for the machine: {escape(one.machine)}" if one.machine else ""
    return _page(
        f"Kiosk {one.kiosk_id} · {one.name}",
        f"<p>{_HOLD}{_HOLD_EACH if len(texts) > 1 else ''}</p>"
        f"<p>Người ký / Signer: <span class=code>{' '.join(fingerprint(signer))}</span>"
        " (so với phiếu mã / compare with the sheet of codes)"
        f"<br>Hết hạn / Expires: {_day(one)}{machine}"
        "<br>Mã 12 chữ số nằm ở tờ khác / The code of 12 digits is on another sheet</p>\n" + figures,
    )


def _page(title: str, body: str) -> str:
    return (
        f'<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>\n{body}</body></html>\n"
    )


def _day(one: Made) -> str:
    return time.strftime("%Y-%m-%d", time.gmtime(one.expires))
