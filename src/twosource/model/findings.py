"""What all reports of a case say together. Made from statements and judgements; can be thrown away and made again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from .annotations import MentionKind
from .record import Record
from .span import Span


@dataclass(frozen=True)
class Entity(Record):
    """Someone or something named in one or more reports. `aliases` holds every form of the name but `name` itself.

    `party` is whom it belongs to for counting (all organs of a government are one party): a name, its own where none is known.
    `written`: the name that the reports' forms alone give it, where a person shows it by another.
    """

    KEY: ClassVar[tuple[str, ...]] = ("kind", "name", "aliases")
    name: str
    aliases: tuple[str, ...]
    kind: MentionKind
    mention_ids: tuple[str, ...]
    party: str = ""
    written: str = ""

    @property
    def own_name(self) -> str:
        """By which it is compared and counted, whatever a person wants it shown as."""
        return self.written or self.name


@dataclass(frozen=True)
class AliasSuggestion(Record):
    """Two names that may be one, because reports say the same of both. A person decides."""

    KEY: ClassVar[tuple[str, ...]] = ("names",)
    names: tuple[str, str]
    shared_facts: tuple[str, ...]
    statement_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Passage(Record):
    """Words that two reports share. `how`: copy (nearly the whole of one), cut, or quote (a passage in the midst of others)."""

    KEY: ClassVar[tuple[str, ...]] = ("left_id", "right_id", "left", "right")
    left_id: str
    right_id: str
    left: Span
    right: Span
    how: Literal["copy", "cut", "quote"]
    words: int


@dataclass(frozen=True)
class Link:
    """Why two statements are in one claim, in words."""

    left: str
    right: str
    reason: str
    score_0_to_1: float


@dataclass(frozen=True)
class Claim(Record):
    """One matter, whatever is said of it: statements by id, in reading order, and why they are together."""

    KEY: ClassVar[tuple[str, ...]] = ("statement_ids",)
    statement_ids: tuple[str, ...]
    links: tuple[Link, ...] = ()


ReviewState = Literal["open", "dismissed", "replaced"]


@dataclass(frozen=True)
class Review(Record):
    """A statement that is in no claim and counts for none. `open`: too unlikely to count before a person says that it is
    rightly read. `dismissed`: a person said that it is not. `replaced`: own voice, where a person found someone who says it.
    """

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "statement_id")
    report_id: str
    statement_id: str
    state: ReviewState


ConflictKind = Literal["quantity", "rate", "time", "place", "polarity", "status", "actor", "name", "attribute"]
CONFLICT_WORDS: dict[ConflictKind, str] = {
    "quantity": "how many", "rate": "once or each time", "time": "when", "place": "where", "polarity": "said and denied",
    "status": "planned or in being", "actor": "who", "name": "which name", "attribute": "what it is",
}  # fmt: skip
"""What a conflict is over, as people read it."""


@dataclass(frozen=True)
class Conflict(Record):
    """Sides of a claim that cannot all hold: statement ids per side.

    `severity`: how much hangs on it, the reports on all sides and those on the weaker side once more. `both_sides`: ids of
    reports that tell both, and so contradict themselves or pass on two versions.
    """

    KEY: ClassVar[tuple[str, ...]] = ("kind", "sides")
    kind: ConflictKind
    sides: tuple[tuple[str, ...], ...]
    because: str
    claim_id: str | None = None
    severity: int = 0
    both_sides: tuple[str, ...] = ()


DerivationHow = Literal["copy", "rewrite", "quote", "cite", "credit"]


@dataclass(frozen=True)
class Derivation(Record):
    """A report rests on another report or on someone outside the pile.

    `report_id` rests on `on`: a report id where `on_report`, else a name. A suspected edge waits for a person's word.
    """

    KEY: ClassVar[tuple[str, ...]] = ("report_id", "on", "how")
    report_id: str
    on: str
    on_report: bool
    how: DerivationHow
    suspected: bool = False
    evidence: str = ""
    statement_ids: tuple[str, ...] = ()


OriginKind = Literal[
    "person", "office", "outlet", "study", "document", "imagery", "advert", "wreckage", "sensor", "observation"
]


@dataclass(frozen=True)
class Origin:
    """Where a chain of attribution ends. `access` says whether the pile shows how it knows, `because` in which words.

    `interest`: why what it says may serve itself, in the words that show it; empty where nothing does.
    """

    name: str
    kind: OriginKind
    access: bool
    because: str
    statement_ids: tuple[str, ...]
    interest: str = ""


@dataclass(frozen=True)
class Count(Record):
    """How many independent origins a claim has: `independent` (N) named ones, `floor` (F) of them with shown access."""

    KEY: ClassVar[tuple[str, ...]] = ("claim_id",)
    claim_id: str
    independent: int
    floor: int
    origins: tuple[Origin, ...]
    denied_by: tuple[str, ...]
    reasons: tuple[str, ...]


Outcome = Literal["open", "due", "came true", "missed"]


@dataclass(frozen=True)
class Forecast(Record):
    """A statement about what is to come. `due` is an ISO prefix, None where the text sets no date.

    `outcome`: due once the newest report of the pile appeared after it; came true or missed only where a person says so, by
    `judgement_id` and, where one shows it, `shown_by` (a statement). `later`: statements of later reports on the same matter
    that tell no plan of their own; they may show the outcome, and a person decides.
    """

    KEY: ClassVar[tuple[str, ...]] = ("statement_id",)
    statement_id: str
    due: str | None
    outcome: Outcome = "open"
    made_by: str | None = None
    later: tuple[str, ...] = ()
    shown_by: str | None = None
    judgement_id: str | None = None


GradeLetter = Literal["A", "B", "C", "D", "E", "F"]
GradeDigit = Literal["1", "2", "3", "4", "5", "6"]


@dataclass(frozen=True)
class Grade(Record):
    """An Admiralty grade: the digit of a claim (how credible), or the letter of a source (how reliable).

    Exactly one of `claim_id` and `source` is set. A letter is only ever a person's; a digit is proposed, with the reason in
    `because`, until a person sets it (`judgement_id`).
    """

    KEY: ClassVar[tuple[str, ...]] = ("claim_id", "source")
    claim_id: str | None
    source: str | None
    value: str
    because: str
    judgement_id: str | None = None


AssessmentKind = Literal["heading", "likelihood", "confidence", "note"]


@dataclass(frozen=True)
class Assessment(Record):
    """What a person holds of a claim, or notes on something. It changes no count.

    Of a claim: `claim_id`, and `statement_id` is the one that the judgement was on. A note may also be on a report or on a
    `name`; exactly one of claim, report and name is set. `value`: of a likelihood or confidence; `because`: the person's words.
    """

    KEY: ClassVar[tuple[str, ...]] = ("kind", "claim_id", "report_id", "name", "judgement_id")
    kind: AssessmentKind
    judgement_id: str
    claim_id: str | None = None
    statement_id: str | None = None
    report_id: str | None = None
    name: str | None = None
    value: str = ""
    because: str = ""
    by: str = ""


QuestionKind = Literal["settle", "second", "fetch", "ask", "whose", "link", "date"]


@dataclass(frozen=True)
class Question(Record):
    """What to find out next. `weight`: how many reports or claims hang on the answer; `because`: the gap it comes from."""

    KEY: ClassVar[tuple[str, ...]] = ("kind", "words")
    kind: QuestionKind
    words: str
    because: str
    weight: int
    statement_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Problem(Record):
    """Why a stage could not do its work on one file. `remedy` says what would be right."""

    KEY: ClassVar[tuple[str, ...]] = ("file", "stage", "reason")
    file: str
    stage: str
    reason: str
    remedy: str = ""
