"""Tables of what happens while the line is down and afterwards: lent numbers, refusals, merged patients."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table

from kiosk.sandbox.schema import metadata

number_leases = Table(
    "number_leases",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kiosk_id", String(64), nullable=False),
    Column("series", String(8), nullable=False),
    Column("day", String(10), nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
    Column("returned_ms", BigInteger),
    Column("unused_from", Integer),
    Column("created_ms", BigInteger, nullable=False),
    Index("number_leases_of_a_day", "series", "day", "first", unique=True),
)

refused_visits = Table(
    "refused_visits",
    metadata,
    Column("client_reference", String(64), primary_key=True),
    Column("code", String(64), nullable=False),
    Column("refused_ms", BigInteger, nullable=False, index=True),
)

merged_patients = Table(
    "merged_patients",
    metadata,
    Column("patient_id", ForeignKey("patients.id"), primary_key=True),
    Column("survivor_id", ForeignKey("patients.id"), nullable=False, index=True),
)
