"""The records: what is given (reports, judgements) and what is made (all else)."""

from .annotations import (
    Approx,
    Attribution,
    Distance,
    EntityType,
    Form,
    Hedging,
    Mention,
    MentionKind,
    Mood,
    Place,
    Precision,
    Quantity,
    Role,
    Route,
    Sentence,
    SourceKind,
    Stance,
    Statement,
    Status,
    Timex,
    TimexType,
    Token,
    Typing,
    Vector,
)  # fmt: skip
from .edtf import sure_prefix, to_edtf
from .findings import (
    CONFLICT_WORDS,
    AliasSuggestion,
    Claim,
    Conflict,
    ConflictKind,
    Count,
    Derivation,
    DerivationHow,
    Entity,
    Forecast,
    Grade,
    GradeDigit,
    GradeLetter,
    Link,
    Origin,
    OriginKind,
    Outcome,
    Passage,
    Problem,
    Question,
    QuestionKind,
    Review,
    ReviewState,
)  # fmt: skip
from .judgement import Judgement, JudgementKind, Selector, in_force, select_statement, selected_statement
from .record import Record, Table, from_json, from_plain, to_json, to_plain
from .report import STORY_PARTS, Part, PartKind, Piece, Report
from .snapshot import Snapshot
from .span import Interval, Span, Spans, covered_chars, hull

__all__ = [
    "CONFLICT_WORDS", "STORY_PARTS", "AliasSuggestion", "Approx", "Attribution", "Claim", "Conflict", "ConflictKind", "Count",
    "Derivation", "DerivationHow", "Distance", "Entity", "EntityType", "Forecast", "Form", "Grade", "GradeDigit",
    "GradeLetter", "Hedging", "Interval", "Judgement", "JudgementKind", "Link", "Mention", "MentionKind", "Mood", "Origin",
    "OriginKind", "Outcome", "Part", "PartKind", "Passage", "Piece", "Place", "Precision", "Problem", "Quantity", "Question",
    "QuestionKind", "Record", "Report", "Review", "ReviewState", "Role", "Route", "Selector", "Sentence", "Snapshot",
    "SourceKind", "Span", "Spans", "Stance", "Statement", "Status", "Table", "Timex", "TimexType", "Token", "Typing",
    "Vector", "covered_chars", "from_json", "from_plain", "hull", "in_force", "select_statement", "selected_statement",
    "sure_prefix", "to_edtf", "to_json", "to_plain",
]  # fmt: skip
