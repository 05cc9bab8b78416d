"""A language as the stages see it."""

from __future__ import annotations

from dataclasses import dataclass

from ._conflict import ConflictWords
from ._cues import CueWords
from ._matter import MatterWords
from ._names import NameWords
from ._naming import NamingWords
from ._number import NumberWords
from ._page import PageWords
from ._party import PartyWords
from ._place import PlaceWords
from ._speech import SpeechWords
from ._time import TimeWords
from ._wording import WordingWords


@dataclass(frozen=True)
class Language:
    """`page`: furniture and headers. `speech`: saying, denying, doubting. `time`, `number`, `place`: values. `party`: who
    belongs to whom. `matter`: what makes two statements about the same thing. `names`: what is a name, and of what;
    `naming`: what sort of thing it names, and who holds which office.
    `conflict`: which value a statement gives. `cues`: what shows that something is said.
    `wording`: when a sentence of our own says too much."""

    code: str
    page: PageWords
    speech: SpeechWords
    time: TimeWords
    number: NumberWords
    place: PlaceWords
    party: PartyWords
    matter: MatterWords
    names: NameWords
    naming: NamingWords
    conflict: ConflictWords
    cues: CueWords
    wording: WordingWords
