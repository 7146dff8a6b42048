"""Other people's receivers: `hl7` (asyncio), `hl7apy` (socketserver) and `hl7v2-fhir-bridge`, each in its own way."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import hl7
from hl7.mllp import HL7StreamReader, HL7StreamWriter, start_hl7_server
from hl7apy.mllp import AbstractErrorHandler, AbstractHandler, MLLPServer
from hl7apy.parser import parse_message
from v2fhir.bridge import Bridge
from v2fhir.config import Config
from v2fhir.mllp import MLLPServer as BridgeServer
from v2fhir.mllp import ServerThread, bridge_handler


@contextmanager
def hl7_server(heard: list[hl7.Message]) -> Iterator[int]:
    """Accepts everything."""

    async def talk(reader: HL7StreamReader, writer: HL7StreamWriter) -> None:
        while not reader.at_eof():
            try:
                message = await reader.readmessage()
            except asyncio.IncompleteReadError:
                break
            heard.append(message)
            writer.writemessage(message.create_ack("AA"))
            await writer.drain()
        writer.close()

    async def serve() -> None:
        server = await start_hl7_server(talk, "127.0.0.1", 0, encoding="utf-8")
        port.append(server.sockets[0].getsockname()[1])
        ready.set()
        async with server:
            while not ending.is_set():
                await asyncio.sleep(0.01)

    port: list[int] = []
    ready, ending = threading.Event(), threading.Event()
    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert ready.wait(10)
    try:
        yield port[0]
    finally:
        ending.set()
        thread.join()


KNOWN = ("ADT^A04^ADT_A01", "ADT^A11^ADT_A09", "QBP^Q22^QBP_Q21")


class _Accepting(AbstractHandler):
    """Parses with hl7apy and accepts; the patient query is answered with one patient."""

    def __init__(self, text: str, heard: list[Any]) -> None:
        super().__init__(text)
        heard.append(parse_message(text, find_groups=False))
        self._message = heard[-1]

    def reply(self) -> str:
        control_id = self._message.msh.msh_10.to_er7()
        lines = [f"MSH|^~\\&|HIS|BV|KIOSK|BV|20261122||ACK|X{control_id}|P|2.5", f"MSA|AA|{control_id}"]
        if self._message.msh.msh_9.to_er7().startswith("QBP"):
            lines[0] = lines[0].replace("|ACK|", "|RSP^K22^RSP_K21|") + "||||||UNICODE UTF-8"
            lines += [
                f"QAK|{control_id}|OK",
                "PID|1||0000123^^^BVVD^MR~001188990001^^^CCCD^NI||NGUYỄN^ANH^THỊ MINH||19880412|F",
            ]
        return "\x0b" + "\r".join([*lines, ""]) + "\x1c\r"


class _Refusing(AbstractErrorHandler):
    def reply(self) -> str:
        control_id = self.incoming_message.split("|")[9]
        head = "MSH|^~\\&|HIS|BV|KIOSK|BV|20261122||ACK|X1|P|2.5"
        return f"\x0b{head}\rMSA|AR|{control_id}\rERR||MSH^1^9|200^Unsupported^HL70357|E\r\x1c\r"


@contextmanager
def hl7apy_server(heard: list[Any]) -> Iterator[int]:
    """Knows A04, A11 and Q22; refuses the rest."""
    handlers: dict[str, Any] = dict.fromkeys(
        ("ADT^A04^ADT_A01", "ADT^A11^ADT_A09", "QBP^Q22^QBP_Q21"), (_Accepting, heard)
    )
    handlers["ERR"] = (_Refusing,)
    server = MLLPServer("127.0.0.1", 0, handlers)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def fhir_bridge(results: list[Any], **settings: Any) -> Iterator[int]:
    """Turns ADT into FHIR bundles; knows a repeated MSH-10; refuses scheduling or ignores it with a warning."""
    config = Config(
        default_timezone="Asia/Ho_Chi_Minh",
        mrn_authorities=("BVVD",),
        default_assigning_authority="BVVD",
        **settings,
    )
    bridge = Bridge(config, on_result=results.append)
    thread = ServerThread(BridgeServer(bridge_handler(bridge), "127.0.0.1", 0)).start()
    try:
        yield thread.port
    finally:
        thread.stop()
        bridge.close()
