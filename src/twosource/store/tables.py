"""The tables of a case file."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, MetaData, Table, Text

from ..model import (
    AliasSuggestion,
    Assessment,
    Attribution,
    Claim,
    Conflict,
    Count,
    Derivation,
    Entity,
    Forecast,
    Grade,
    Mention,
    Passage,
    Place,
    Quantity,
    Question,
    Record,
    Review,
    Role,
    Route,
    Sentence,
    Statement,
    Timex,
    Typing,
    Vector,
)  # fmt: skip

metadata = MetaData()

# Given: what people put in.
report = Table(
    "report",
    metadata,
    Column("id", Text, primary_key=True),
    Column("file", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("body", Text, nullable=False),
)
intake = Table(
    "intake",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("file", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("report_id", Text),
    Column("added_at", Text, nullable=False),
    Column("tool", Text, nullable=False),
    Column("problem", Text),
    Column("remedy", Text),
)
judgement = Table(
    "judgement",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("body", Text, nullable=False),
)
saved_view = Table(
    "saved_view",
    metadata,
    Column("name", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("made_at", Text, nullable=False),
)

plan = Table(
    "plan",
    metadata,
    Column("name", Text, primary_key=True),
    Column("body", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
)

# Made: can be thrown away and made again. Rows hang on the manifest key of the output they belong to, so that a new output
# is written beside the old one and becomes the present one in a single small transaction.
output = Table(
    "output",
    metadata,
    Column("key", Text, primary_key=True),
    Column("stage", Text, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("problem_file", Text),
    Column("problem_reason", Text),
    Column("problem_remedy", Text),
)
current = Table(
    "current",
    metadata,
    Column("report_id", Text, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("key", Text, nullable=False),
    Column("position", Integer, nullable=False),
)

MADE_KINDS: tuple[type[Record], ...] = (
    Sentence, Mention, Timex, Quantity, Place, Route, Typing, Role, Attribution, Statement, Vector,
    Review, Entity, Passage, Claim, Conflict, AliasSuggestion, Derivation, Count, Forecast, Grade, Assessment, Question,
)  # fmt: skip


def _made(kind: type[Record]) -> Table:
    name = f"made_{kind.__name__.lower()}"
    return Table(
        name,
        metadata,
        Column("key", Text, primary_key=True),
        Column("position", Integer, primary_key=True),
        Column("id", Text, nullable=False),
        Column("body", Text, nullable=False),
        Index(f"ix_{name}_id", "id"),
    )


made: dict[type[Record], Table] = {kind: _made(kind) for kind in MADE_KINDS}
