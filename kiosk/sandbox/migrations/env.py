"""Run by Alembic for every migration: on the connection and in the transaction of whoever asked for it."""

from alembic import context

from kiosk.sandbox.migrations import REVISION_TABLE

context.configure(connection=context.config.attributes["connection"], version_table=REVISION_TABLE)
with context.begin_transaction():
    context.run_migrations()
