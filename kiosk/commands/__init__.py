"""One module for each subcommand: `configure(parser)` and `run(arguments) -> exit code`."""


class CannotStartError(Exception):
    """Something this command needs is missing on this machine; the text says what, and how to get it."""
