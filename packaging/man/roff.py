"""Plain words as roff, the language of man pages (man(7))."""

import re
import textwrap


def escaped(text: str) -> str:
    """Text that is not mistaken for requests; `code` in bold."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    text = re.sub(r"``?([^`]+)``?", r"\\fB\1\\fR", text)
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in text.splitlines())


def bold(text: str) -> str:
    """A word that is typed as it stands."""
    return f"\\fB{escaped(text)}\\fR" if text else ""


def italic(text: str) -> str:
    """A word that stands for another."""
    return f"\\fI{escaped(text)}\\fR" if text else ""


def paragraphs(docstring: str) -> str:
    """A docstring: its paragraphs; what is indented or a list stays in its lines."""
    blocks = re.split(r"\n\s*\n", textwrap.dedent(docstring).strip("\n"))
    return "".join(_paragraph(block) for block in blocks)


def _paragraph(block: str) -> str:
    lines = block.splitlines()
    if any(line.startswith((" ", "-", "*")) for line in lines):
        return f".PP\n.nf\n{escaped(block)}\n.fi\n"
    return f".PP\n{escaped(' '.join(line.strip() for line in lines))}\n"


def page(name: str, section: int, date: str, release: str, parts: list[tuple[str, str]]) -> str:
    """A whole page; `parts` are headings with what stands below them, ready made."""
    head = f'.TH "{escaped(name.upper())}" "{section}" "{date}" "{escaped(release)}" "Kiosk"\n.nh\n.ad l\n'
    return head + "".join(f".SH {heading.upper()}\n{text.removesuffix(chr(10))}\n" for heading, text in parts if text)
