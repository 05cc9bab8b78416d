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
    Assessment,
    AssessmentKind,
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
from .judgement import (
    CONFIDENCES,
    CORRECTIONS,
    LIKELIHOODS,
    Judgement,
    JudgementKind,
    Selector,
    StatementFinder,
    in_force,
    select_statement,
    select_words,
    selected_span,
    selected_statement,
)  # fmt: skip
from .plan import DOSSIER_PARTS, FIRST_PARTS, DossierPart, Entry, Plan
from .record import Record, Table, from_json, from_plain, to_json, to_plain
from .report import CHARS_A_PAGE, PDF, STORY_PARTS, Part, PartKind, Piece, Report
from .saved_view import SavedView
from .snapshot import Snapshot
from .span import Interval, Span, Spans, covered_chars, hull

__all__ = [
    "CHARS_A_PAGE", "CONFIDENCES", "CONFLICT_WORDS", "CORRECTIONS", "DOSSIER_PARTS", "FIRST_PARTS", "LIKELIHOODS", "PDF",
    "STORY_PARTS", "AliasSuggestion", "Approx", "Assessment", "AssessmentKind", "Attribution", "Claim", "Conflict",
    "ConflictKind", "Count", "Derivation", "DerivationHow", "Distance", "DossierPart", "Entity", "EntityType", "Entry",
    "Forecast", "Form", "Grade", "GradeDigit", "GradeLetter", "Hedging", "Interval", "Judgement", "JudgementKind", "Link",
    "Mention", "MentionKind", "Mood", "Origin", "OriginKind", "Outcome", "Part", "PartKind", "Passage", "Piece", "Place",
    "Plan", "Precision", "Problem", "Quantity", "Question", "QuestionKind", "Record", "Report", "Review", "ReviewState", "Role",
    "Route", "SavedView", "Selector", "Sentence", "Snapshot", "SourceKind", "Span", "Spans", "Stance", "Statement",
    "StatementFinder", "Status", "Table", "Timex", "TimexType", "Token", "Typing", "Vector", "covered_chars", "from_json",
    "from_plain", "hull", "in_force", "select_statement", "select_words", "selected_span", "selected_statement", "sure_prefix",
    "to_edtf", "to_json", "to_plain",
]  # fmt: skip
