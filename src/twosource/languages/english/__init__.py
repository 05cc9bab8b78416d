"""English."""

from __future__ import annotations

from .._language import Language
from .conflict import conflict
from .cues import cues
from .matter import matter
from .names import names
from .naming import naming
from .number import number
from .page import page
from .party import party
from .place import place
from .speech import speech
from .time import time
from .wording import wording

language = Language(
    code="en",
    page=page,
    speech=speech,
    cues=cues,
    time=time,
    number=number,
    names=names,
    naming=naming,
    place=place,
    party=party,
    matter=matter,
    conflict=conflict,
    wording=wording,
)
