"""Hospitals that answer wrongly, and read wrongly."""

import json
import re
import unicodedata
from typing import Any
from urllib.parse import parse_qs, urlencode

from support.broken_hospitals.breaking import Ask, Asked, Said, breaks, problem

Memory = dict[str, Any]


@breaks("problem-details", "schema-getVisit")
async def errors_as_html(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if said.status >= 400:
        return Said(said.status, {"content-type": "text/html"}, b"<html><body><h1>Error</h1></body></html>")
    return said


@breaks("problem-details")
async def errors_as_plain_json(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.with_header("content-type", "application/json") if said.status >= 400 else said


@breaks("answers-as-described", "schema-getHealth")
async def answers_as_text(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.with_header("content-type", "text/plain") if said.status < 300 else said


@breaks("problem-details")
async def problem_without_code(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.saying({n: v for n, v in said.data.items() if n != "code"}) if said.status >= 400 else said


@breaks("problem-details")
async def made_up_codes(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.saying(said.data | {"code": "E-4711"}) if said.status >= 400 else said


@breaks("problem-details")
async def problem_with_another_status(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.saying(said.data | {"status": 500}) if said.status >= 400 else said


@breaks("no-patient-data-in-problems")
async def name_in_the_problem(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if said.status >= 400 and isinstance(asked.data, dict) and "name" in asked.data:
        return said.saying(said.data | {"messageVi": f"Không nhận được {asked.data['name']}."})
    return said


@breaks("answers-as-described", "same-key-same-visit")
async def created_with_200(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return Said(200, said.headers, said.body) if said.status == 201 else said


@breaks("answers-as-described")
async def nulls_left_out(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.edited(lambda text: re.sub(r',"\w+":null', "", text)) if said.status < 300 else said


@breaks("answers-as-described", "schema-listDepartments")
async def names_in_snake_case(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.edited(lambda text: text.replace('"acceptsBhyt"', '"accepts_bhyt"'))


@breaks("times-with-offset")
async def times_without_offset(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return (await ask(asked)).edited(lambda text: re.sub(r"(\d\d:\d\d:\d\d[.\d]*)\+07:00", r"\1", text))


@breaks("money-is-whole")
async def money_as_fractions(asked: Asked, ask: Ask, memory: Memory) -> Said:
    money = r'"(amount|price|bhytPrice|insurancePays|patientPays)":(\d+)'
    return (await ask(asked)).edited(lambda text: re.sub(money, r'"\1":\2.0', text))


@breaks("charges-add-up")
async def charges_off_by_one(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.edited(lambda text: re.sub(r'"patientPays":(\d+)', lambda m: f'"patientPays":{int(m[1]) + 1}', text))


@breaks("unknown-fields-ignored")
async def unknown_fields_refused(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return problem(400, "invalid-request") if b"fromNextYear" in asked.body else await ask(asked)


@breaks("unknown-words-refused", "no-server-fault", "schema-searchPatients")
async def unknown_words_crash(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return problem(500, "internal-error") if said.status == 400 else said


@breaks("names-in-any-form", "no-server-fault")
async def crash_on_nfd(asked: Asked, ask: Ask, memory: Memory) -> Said:
    text = json.dumps(asked.data, ensure_ascii=False)
    if text != unicodedata.normalize("NFC", text):
        return problem(500, "internal-error")
    return await ask(asked)


@breaks("names-in-any-form")
async def names_compared_by_bytes(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.creates("/patients:search") and said.status == 200 and asked.data.get("name"):
        name = asked.data["name"]
        grades = [m | {"grade": "certain" if m["name"] == name else "probable"} for m in said.data["matches"]]
        return said.saying({"matches": grades})
    return said


@breaks("grade-only-when-certain")
async def everybody_is_certain(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return (await ask(asked)).edited(lambda text: text.replace('"probable"', '"certain"'))


@breaks("birth-year-only")
async def birth_year_gets_a_day(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return (await ask(asked)).edited(lambda text: re.sub(r'"birthDate":"(\d{4})"', r'"birthDate":"\1-01-01"', text))


@breaks("birth-year-only")
async def birth_year_refused(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if asked.creates("/patients") and len(str((asked.data or {}).get("birthDate"))) == 4:
        return problem(400, "invalid-request")
    return await ask(asked)


@breaks("insurance-number-forms")
async def long_cards_not_found(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.creates("/patients:search") and said.status == 200 and len(str(asked.data.get("value"))) == 15:
        return said.saying({"matches": []})
    return said


@breaks("nobody-is-an-empty-list")
async def nobody_is_404(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return problem(404, "patient-not-found") if said.data == {"matches": []} else said


@breaks("insurance-unchecked")
async def unchecked_insurance_refused(asked: Asked, ask: Ask, memory: Memory) -> Said:
    unchecked = asked.creates() and isinstance(asked.data, dict) and asked.data.get("coverageUnchecked")
    return problem(422, "coverage-invalid") if unchecked else await ask(asked)


@breaks("paging-complete")
async def pages_lose_the_last_item(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path == "/departments" and said.status == 200 and said.data["nextCursor"]:
        return said.saying(said.data | {"items": said.data["items"][:-1]})
    return said


@breaks("paging-complete")
async def pages_never_end(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path == "/departments" and said.status == 200:
        if said.data["nextCursor"]:
            memory.setdefault("first", said.data["nextCursor"])
        elif "cursor" in asked.query:
            return said.saying(said.data | {"nextCursor": memory["first"]})
    return said


@breaks("paging-complete")
async def limit_ignored(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return await ask(_asking(asked, limit="500") if asked.path == "/departments" and "limit" in asked.query else asked)


@breaks("paging-under-inserts")
async def cursor_counts_rows(asked: Asked, ask: Ask, memory: Memory) -> Said:
    wanted = {name: values[0] for name, values in parse_qs(asked.query).items()}
    if asked.path != "/departments" or not (wanted.get("cursor", "0") + wanted.get("limit", "1")).isdigit():
        return await ask(asked)
    said = await ask(_asking(asked, limit="500", cursor=None))
    start, limit = int(wanted.get("cursor", "0")), int(wanted.get("limit", "100"))
    items = said.data["items"]
    more = str(start + limit) if start + limit < len(items) else None
    return said.saying({"items": items[start : start + limit], "nextCursor": more})


@breaks("cursor-and-limit-judged")
async def any_cursor_is_the_first_page(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return await ask(_asking(asked, cursor=None)) if said.status == 400 and "cursor" in asked.query else said


@breaks("not-modified", "services-by-payer")
async def etag_ignored(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return await ask(asked.with_header("if-none-match", None))


@breaks("not-modified", "services-by-payer", "etag-follows-change")
async def always_not_modified(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if "if-none-match" in asked.headers:
        return Said(304, {"etag": asked.headers["if-none-match"]}, b"")
    return await ask(asked)


@breaks("not-modified")
async def no_etag(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return (await ask(asked)).with_header("etag", None)


@breaks("etag-follows-change")
async def etag_of_the_day(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if asked.headers.get("if-none-match") == '"today"':
        return Said(304, {"etag": '"today"'}, b"")
    said = await ask(asked.with_header("if-none-match", None))
    return said.with_header("etag", '"today"') if said.status == 200 else said


@breaks("unknown-department")
async def unknown_department_is_empty(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if said.code == "department-not-found":
        body = b'{"items":[],"asOf":"2026-11-23T08:00:00+07:00"}'
        return Said(200, {"content-type": "application/json"}, body)
    return said


@breaks("visit-read-again")
async def charges_forgotten(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    read = asked.method == "GET" and asked.path.startswith("/visits") and said.status == 200
    return said.saying(said.data | {"charges": []}) if read else said


@breaks("too-many-requests")
async def no_retry_after(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return (await ask(asked)).with_header("retry-after", None)


def _asking(asked: Asked, **changes: str | None) -> Asked:
    wanted: dict[str, str | None] = {name: values[0] for name, values in parse_qs(asked.query).items()} | changes
    query = urlencode({name: value for name, value in wanted.items() if value is not None})
    return Asked(asked.method, asked.path, query, asked.headers, asked.body)
