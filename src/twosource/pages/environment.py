"""How templates are read: everything in them is escaped, words of reports are kept apart from ours and can be broken."""

from __future__ import annotations

import re
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ..dossier import texts
from ..dossier.citations import GAP
from ..model import CONFLICT_WORDS

LAYERS = (
    ("content", "said"), ("source", "source"), ("cue", "saying word"), ("own", "own voice"), ("unsure", "to review"),
    ("time", "time"), ("quantity", "quantity"), ("place", "place"), ("name", "name"), ("number", "citation numbers"),
)  # fmt: skip
# A word as long as this is broken at such places: a browser takes minutes to lay out one of a million letters.
LONG_WORD = re.compile(r"\S{80}(?=\S)")


def page_environment(*packages: str) -> Environment:
    """Templates of the `templates` folders of these packages and of our own, with what all pages share. A name that a template
    needs and is not given is an error."""
    environment = Environment(
        loader=ChoiceLoader([*map(PackageLoader, packages), PackageLoader("twosource", "pages")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"breakable": _breakable, "own": _isolated}
    environment.globals |= {"texts": texts, "gap": GAP, "kinds": CONFLICT_WORDS, "layers": LAYERS}
    return environment


def page_style(name: str = "page.css") -> str:
    return (files("twosource.pages") / name).read_text("utf-8")


def _breakable(words: str) -> Markup:
    """Escaped, with places to break the line in what is too long for one. The words themselves stay as they are."""
    return Markup("<wbr>").join(LONG_WORD.sub(lambda run: f"{run[0]}\x00", words.replace("\x00", "\ufffd")).split("\x00"))


def _isolated(words: str) -> Markup:
    """Words of a report between ours: what turns the direction of text in them ends with them."""
    return Markup("<bdi>{}</bdi>").format(_breakable(words))
