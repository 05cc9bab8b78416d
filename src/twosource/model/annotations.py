"""What one report holds: every record has the span of its words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal, NamedTuple

from .record import Record
from .report import PartKind
from .span import Interval, Span, Spans


class Token(NamedTuple):
    """A word of a sentence: offsets into the report's text; `head` is an index into the sentence's tokens (its own for the
    root); `pos`, `tag`, `dep` as spaCy names them; `entity` is "" or "B-ORG", "I-ORG" …"""

    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str


@dataclass(frozen=True)
class Sentence(Record):
    """A sentence of one part of a report (title, body, caption …), parsed."""

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "span")
    report_id: str
    span: Span
    part: PartKind
    tokens: tuple[Token, ...]

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """The lemma of each token in small letters."""
        return tuple(token.lemma.lower() for token in self.tokens)

    @cached_property
    def dependents(self) -> tuple[tuple[int, ...], ...]:
        """For each token the places of those that hang on it, in reading order; nothing hangs on itself."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for place, token in enumerate(self.tokens):
            if token.head != place:
                found[token.head].append(place)
        return tuple(map(tuple, found))


MentionKind = Literal["person", "organisation", "outlet", "place", "product", "law", "group", "other"]


@dataclass(frozen=True)
class Mention(Record):
    """A name in the text. `name` is its cleaned form: without article, possessive and quotation marks."""

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "span")
    report_id: str
    span: Span
    kind: MentionKind
    name: str


EntityType = Literal[
    "person", "company", "public body", "organisation", "outlet", "state", "place", "vessel", "aircraft", "weapon", "product",
    "law", "group", "other",
]  # fmt: skip


@dataclass(frozen=True)
class Typing(Record):
    """What sort of thing the name at `span` names there, finer than a mention's kind, and why (`because`, in words).

    A country or seat of government that acts ("Tehran supplied") is a "state"; where it is somewhere, a "place".
    """

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "span")
    report_id: str
    span: Span
    type: EntityType
    because: str


@dataclass(frozen=True)
class Role(Record):
    """Who holds which office or calling, as one report describes it. `span`: the name with its description.

    `role` is the words for it without the body ("deputy spokesman"); "" where only the body is told ("X of the Y Institute").
    `bodies`: the words for whose it is, the nearest first ("National Security Council", "White House"); none where not told.
    `is_former`: it is said to be over.
    """

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "span", "role")
    report_id: str
    span: Span
    name: str
    role: str
    bodies: tuple[str, ...] = ()
    is_former: bool = False


@dataclass(frozen=True)
class Attribution(Record):
    """Something said (content), who said it (source) and the words that say so (cue); source or cue may be empty.

    `inside` is the id of the attribution whose content holds this one. `found_by` is "reader" or the rule's name.
    """

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "cue", "source", "content")
    report_id: str
    cue: Spans
    source: Spans
    content: Spans
    inside: str | None = None
    probability: float = 1.0
    found_by: str = "reader"


TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True)
class Timex(Record):
    """A time expression after TIMEX3.

    `value` is None where the text does not settle it; then `suggestion` may hold a value with its reason in `basis`.
    `interval`: the days it allows, as days since 1970-01-01 UTC (times of day are fractions); None for durations, sets and
    what is unresolved. `basis`: "stated", or what the value hangs on, in words.
    """

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "span")
    report_id: str
    span: Span
    type: TimexType
    value: str | None
    basis: str
    interval: Interval | None = None
    mod: str | None = None
    suggestion: str | None = None


Approx = Literal["exact", "about", "at_least", "at_most"]

Hedging = Literal["about", "nearly", "just_over", "at_least", "more_than", "at_most", "less_than"]


@dataclass(frozen=True)
class Quantity(Record):
    """A number with a unit, as one report gives it.

    `low`, `high`: the number, equal for a single one; `high` None for no upper end. `interval`: every number the words
    allow. `unit`: one singular name in every language ("person", "drone", "kilometre", "USD", "percent"). `counted`: the
    words for what is counted. `per`: a time unit for a rate ("year"). `measure`: what the number measures ("delivered").
    `hedge`: what its words make of the number; a range or a vague word needs none. `of`: the words for the whole of which it is
    a part ("the 22 missiles"). `year`: in whose prices money is told. `so_far`: a count that is still open ("since May").
    """

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "span")
    report_id: str
    span: Span
    low: float
    high: float | None
    interval: Interval
    unit: str
    counted: str = ""
    approx: Approx = "exact"
    per: str | None = None
    measure: str | None = None
    hedge: Hedging | None = None
    of: str = ""
    year: int | None = None
    so_far: bool = False


Precision = Literal["point", "town", "area", "region", "country", "vague"]


@dataclass(frozen=True)
class Place(Record):
    """Somewhere on the map, or kept unpinned (`lat` None) where the words do not settle it. Degrees, WGS 84; ISO country.

    `within` lists the gazetteer names that contain it, nearest first ("Tatarstan", "Russia"): containment is not conflict.
    """

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "span")
    report_id: str
    span: Span
    name: str
    precision: Precision
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    geonameid: int | None = None
    within: tuple[str, ...] = ()
    basis: str = ""


@dataclass(frozen=True)
class Route(Record):
    """Something carried from one place to another. `what`, `start`, `end` are spans of the words, None where not said."""

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "span")
    report_id: str
    span: Span
    what: Span | None
    start: Span | None
    end: Span | None
    mode: str | None = None


Stance = Literal["asserts", "denies", "doubts", "withholds"]
Status = Literal["fact", "reported", "alleged", "planned", "forecast", "possible"]
Form = Literal["direct", "indirect", "mixed", "narration"]
Mood = Literal["told", "question", "counterfactual"]
Distance = Literal["saw", "told", "read"]
SourceKind = Literal["named", "unnamed", "collective", "document", "image"]


@dataclass(frozen=True)
class Statement(Record):
    """What one report says: the content's spans, who says it and how.

    `stance` withholds: the source is said not to say it, or not to know it. `mood`: whether it is told, asked, or told as what
    did not come about. `hedges`: the words of likelihood and of vague sourcing in it. `distance`: how the speaker comes by it,
    where they say so. `source_kind`: what kind of source speaks, None in own voice. `speaker` is the resolved name, None in own
    voice; `candidates` holds the others it may be, where the text leaves it open.
    `via`: outlets between the report and the speaker, nearest first. `target`: id of the statement that a denial or doubt is
    about, where it is plain. `method`: how it was observed ("satellite imagery"). `inside`: id of the statement around it.
    `judged`: ids of the judgements by which a person added it or corrected how it is read.
    """

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "spans", "cue", "source")
    report_id: str
    spans: Spans
    source: Spans = ()
    cue: Spans = ()
    speaker: str | None = None
    candidates: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    stance: Stance = "asserts"
    target: str | None = None
    status: Status = "fact"
    form: Form = "narration"
    method: str | None = None
    mood: Mood = "told"
    hedges: Spans = ()
    distance: Distance | None = None
    source_kind: SourceKind | None = None
    inside: str | None = None
    probability: float = 1.0
    attribution_id: str | None = None
    judged: tuple[str, ...] = ()

    @property
    def in_own_voice(self) -> bool:
        return self.speaker is None and not self.source

    @property
    def said_by(self) -> tuple[str, ...]:
        """The chain of who says it, innermost first."""
        return ((self.speaker,) if self.speaker else ()) + tuple(reversed(self.via))


@dataclass(frozen=True)
class Vector(Record):
    """A statement's place in the space of meanings: `values` are signed bytes, of length 1 once divided by their norm."""

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "statement_id")
    report_id: str
    statement_id: str
    values: bytes
