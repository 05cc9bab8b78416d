"""From what a user types to a judgement that will be found again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import get_args

from .errors import JudgementError
from .model import (
    CONFIDENCES,
    LIKELIHOODS,
    Claim,
    Entity,
    Judgement,
    JudgementKind,
    Report,
    Selector,
    Span,
    Stance,
    Statement,
    Status,
    select_statement,
    select_words,
)  # fmt: skip

PAIRS: tuple[JudgementKind, ...] = ("same", "different", "unsure")
SINGLE: tuple[JudgementKind, ...] = ("confirm", "dismiss")
OUTCOMES: tuple[JudgementKind, ...] = ("came true", "missed")
ONE_WILL_DO: tuple[JudgementKind, ...] = (*OUTCOMES, "statement", "speaker", "note", "heading")
"""Of those on two things, the ones that may do without the second."""
LETTERS, DIGITS = "ABCDEF", "123456"
EDGES: tuple[JudgementKind, ...] = ("accept", "reject", "edge")
VALUES: Mapping[JudgementKind, tuple[str, ...]] = {
    "stance": get_args(Stance), "status": get_args(Status), "likelihood": LIKELIHOODS, "confidence": CONFIDENCES,
}  # fmt: skip
"""What a statement, or its claim, can be judged to be."""
WORDS = re.compile(r"(?:w-)?(?P<report>[0-9a-f]{8,})[-:](?P<start>\d{1,9})-(?P<end>\d{1,9})")
"""An address of words in a report, as the dossier's anchors have it: "w-REPORT-START-END", in characters of its text."""
MOST_NAME_CHARS = 200
ON_CLAIMS: tuple[JudgementKind, ...] = ("merge", "split", "heading", "grade", "likelihood", "confidence", "note")
"""What can name a claim by its id."""
OF_CLAIMS: tuple[JudgementKind, ...] = ("likelihood", "confidence")
# A claim is known again by so many of its statements.
MOST_HELD = 40


@dataclass(frozen=True)
class Known:
    """What a case holds that can be judged. `given`: the judgements so far."""

    given: Sequence[Judgement]
    reports: Sequence[Report]
    statements: Sequence[Statement]
    entities: Sequence[Entity]
    claims: Sequence[Claim] = ()

    @cached_property
    def by_id(self) -> dict[str, Statement]:
        return {statement.id: statement for statement in self.statements}


def form_judgement(
    kind: JudgementKind, left: str | None, right: str | None, undoes: str | None, known: Known, *, value: str = ""
) -> Judgement:
    """The next judgement. Raises JudgementError, with the remedy, for anything that the case does not hold."""
    number = 1 + max((judgement.number for judgement in known.given), default=0)
    if kind == "undo":
        return Judgement(number, kind, undoes=_judgement_id(undoes, known.given))
    if left is None:
        needed = "one thing" if kind in (*SINGLE, "note") else "two things"
        raise JudgementError(f"a judgement {kind!r} needs {needed} to judge")
    if value and kind != "statement":
        raise JudgementError(f"a judgement {kind!r} takes no value beside what it is about")
    if kind in SINGLE:
        if right is not None:
            raise JudgementError(f"a judgement {kind!r} is about one statement; {right!r} is too much")
        return Judgement(number, kind, _statement(left, known))
    if right is None and kind not in ONE_WILL_DO:
        raise JudgementError(f"a judgement {kind!r} needs two things to judge")
    if kind in FORMED:
        return FORMED[kind](number, kind, left, right, known)
    if kind == "statement":
        return _missed(number, left, right, value, known)
    return _of_two(number, kind, left, right or "", known)


def _of_two(number: int, kind: JudgementKind, left: str, right: str, known: Known) -> Judgement:
    if not left.strip() or not right.strip():
        raise JudgementError(f"a judgement {kind!r} needs two things to judge, and one of them is empty")
    if kind in PAIRS:
        chosen = _pair(left, right, known)
    elif kind in EDGES:
        chosen = (_end_of_edge(left, known.reports), _end_of_edge(right, known.reports))
    else:
        chosen = (Selector(name=left), Selector(name=right))
    if kind not in PAIRS:
        # Whom a judgement rests on may be news to the case; whom it is about may not.
        judged = chosen if kind in ("accept", "reject") else chosen[:1]
        for selector in judged:
            _must_be_known(selector, known)
    if chosen[0] == chosen[1]:
        raise JudgementError(f"{left!r} and {right!r} are one and the same; a judgement needs two")
    return Judgement(number, kind, *chosen)


def _outcome(number: int, kind: JudgementKind, left: str, right: str | None, known: Known) -> Judgement:
    forecast = _statement(left, known)
    if known.by_id[left].status not in ("forecast", "planned"):
        raise JudgementError(f"{left!r} tells no forecast and no plan; `twosource show CASE forecasts` lists them")
    return Judgement(number, kind, forecast, _statement(right, known) if right is not None else None)


def _grade(number: int, kind: JudgementKind, left: str, right: str | None, known: Known) -> Judgement:
    """A digit for what a statement says, a letter for a source."""
    value = right or ""
    if left in known.by_id or any(claim.id == left for claim in known.claims):
        if value not in DIGITS or len(value) != 1:
            raise JudgementError(
                f"{value!r} is no grade of what is said; it is a digit from 1 (confirmed) to 6 (cannot be judged)"
            )
        return replace(_of_claim(number, kind, left, known), value=value)
    if value.upper() not in LETTERS or len(value) != 1:
        raise JudgementError(f"{value!r} is no grade of a source; it is a letter from A (reliable) to F (cannot be judged)")
    selector = Selector(name=left)
    if left not in {report.outlet for report in known.reports}:
        _must_be_known(selector, known)
    return Judgement(number, kind, selector, value=value.upper())


def _valued(number: int, kind: JudgementKind, left: str, right: str | None, known: Known) -> Judgement:
    """likelihood and confidence are of a claim, by its id or by a statement of it."""
    if right not in VALUES[kind]:
        raise JudgementError(f"{right!r} is no {kind}; it is one of: {', '.join(VALUES[kind])}")
    if kind in OF_CLAIMS:
        return replace(_of_claim(number, kind, left, known), value=right)
    return Judgement(number, kind, _statement(left, known), value=right)


def _of_claim(number: int, kind: JudgementKind, left: str, known: Known) -> Judgement:
    """On a claim: by its id, or by a statement, and then on every claim that holds it."""
    claim = next((one for one in known.claims if one.id == left), None)
    if claim is None:
        return Judgement(number, kind, _statement(left, known))
    held = _held(claim, known)
    return Judgement(number, kind, held[0], lefts=held)


def _held(claim: Claim, known: Known) -> tuple[Selector, ...]:
    """What a claim is found by later: its first statements."""
    return tuple(_statement(one, known) for one in claim.statement_ids[:MOST_HELD] if one in known.by_id)


def _heading(number: int, kind: JudgementKind, left: str, right: str | None, known: Known) -> Judgement:
    """The statement `left` stands for the claim `right`; without one for every claim that holds it."""
    judgement = Judgement(number, kind, _statement(left, known))
    if right is None:
        return judgement
    claim = next((one for one in known.claims if one.id == right), None)
    if claim is None or left not in claim.statement_ids:
        raise JudgementError(f"the claim {right!r} does not hold the statement {left!r}")
    return replace(judgement, lefts=_held(claim, known))


def _said_by(number: int, kind: JudgementKind, left: str, right: str | None, known: Known) -> Judgement:
    return Judgement(number, kind, _statement(left, known), _speaker(right))


def _speaker(name: str | None) -> Selector | None:
    return Selector(name=_new_name(name)) if name is not None else None


def _missed(number: int, left: str, right: str | None, value: str, known: Known) -> Judgement:
    stances = VALUES["stance"]
    if value and value not in stances:
        raise JudgementError(f"{value!r} is no stance; it is one of: {', '.join(stances)}")
    return Judgement(number, "statement", _words(left, known), _speaker(right), value=value)


def _span(number: int, kind: JudgementKind, left: str, right: str | None, known: Known) -> Judgement:
    statement = _statement(left, known)
    words = _words(right or "", known)
    if words.report_id != statement.report_id:
        raise JudgementError("a statement's words can only be others of its own report")
    return Judgement(number, kind, statement, words)


def _matters(number: int, kind: JudgementKind, left: str, right: str | None, known: Known) -> Judgement:
    """merge: two claims, by id. split: statements of a claim, by id with commas between, and that claim."""
    claims = {claim.id: claim for claim in known.claims}
    ends = (right,) if kind == "split" else (left, right)
    for end in ends:
        if end not in claims:
            raise JudgementError(f"there is no claim {end!r}; `twosource show CASE claims --json` lists their ids")
    whole = claims[right or ""].statement_ids
    if kind == "merge":
        if left == right:
            raise JudgementError(f"{left!r} and {right!r} are one and the same; a judgement needs two")
        parted = (claims[left].statement_ids, whole)
    else:
        apart = tuple(dict.fromkeys(one.strip() for one in left.split(",") if one.strip()))
        strange = [one for one in apart if one not in whole]
        if strange:
            raise JudgementError(f"the claim does not hold the statement {strange[0]!r}")
        parted = (apart, tuple(one for one in whole if one not in apart))
        if not all(parted):
            raise JudgementError("to split a claim, choose some of its statements and leave some")
    lefts, rights = (tuple(_statement(one, known) for one in ids if one in known.by_id) for ids in parted)
    return Judgement(number, kind, lefts[0], rights[0], lefts=lefts, rights=rights)


def _name_shown(number: int, kind: JudgementKind, left: str, right: str | None, known: Known) -> Judgement:
    return Judgement(number, kind, _name(left, known), Selector(name=_new_name(right)))


def _noted(number: int, kind: JudgementKind, left: str, right: str | None, known: Known) -> Judgement:
    """On a claim or a statement (by id), a report (by id or file) or a name."""
    if right is not None:
        raise JudgementError(f"a note is about one thing; {right!r} is too much")
    if left in known.by_id or any(claim.id == left for claim in known.claims):
        return _of_claim(number, kind, left, known)
    selector = _end_of_edge(left, known.reports)
    _must_be_known(selector, known)
    return Judgement(number, kind, selector)


Form = Callable[[int, JudgementKind, str, str | None, Known], Judgement]
FORMED: Mapping[JudgementKind, Form] = {
    **dict.fromkeys(OUTCOMES, _outcome),
    **dict.fromkeys(VALUES, _valued),
    "grade": _grade,
    "speaker": _said_by,
    "span": _span,
    "merge": _matters,
    "split": _matters,
    "name": _name_shown,
    "heading": _heading,
    "note": _noted,
}


def _judgement_id(wanted: str | None, given: Sequence[Judgement]) -> str:
    for judgement in given:
        if wanted in (judgement.id, str(judgement.number)):
            return judgement.id
    raise JudgementError(f"there is no judgement {wanted!r}; `twosource show CASE judgements` lists them")


def _pair(left: str, right: str, known: Known) -> tuple[Selector, Selector]:
    if left in known.by_id or right in known.by_id:
        return _statement(left, known), _statement(right, known)
    return _name(left, known), _name(right, known)


def _statement(wanted: str, known: Known) -> Selector:
    statement = known.by_id.get(wanted)
    if statement is None:
        raise JudgementError(f"there is no statement {wanted!r}; `twosource show CASE statements` lists them")
    report = next(report for report in known.reports if report.id == statement.report_id)
    return select_statement(report, statement)


def _words(wanted: str, known: Known) -> Selector:
    """Words of a report by their address, without the space around them."""
    found = WORDS.fullmatch(wanted)
    report = next((one for one in known.reports if found and one.id == found["report"]), None)
    if found is None or report is None:
        raise JudgementError(f"{wanted!r} names no words; give w-REPORT-START-END, in characters of a report's text")
    start, end = int(found["start"]), min(int(found["end"]), len(report.text))
    words = report.text[start:end]
    if not any(letter.isalnum() for letter in words):
        raise JudgementError(f"{wanted!r} holds no word; the report has {len(report.text)} characters")
    lead = len(words) - len(words.lstrip())
    return select_words(report, Span(start + lead, start + lead + len(words.strip())))


def _name(wanted: str, known: Known) -> Selector:
    if not any(wanted in (entity.name, *entity.aliases) for entity in known.entities):
        raise JudgementError(f"no statement id and no name {wanted!r} in this case; `twosource show CASE names` lists names")
    return Selector(name=wanted)


def _new_name(name: str | None) -> str:
    """A name that may be news to the case, on one line."""
    plain = " ".join((name or "").split())
    if not plain or len(plain) > MOST_NAME_CHARS or not plain.isprintable():
        raise JudgementError(f"a name has between 1 and {MOST_NAME_CHARS} letters, and no marks that cannot be seen")
    return plain


def _must_be_known(selector: Selector, known: Known) -> None:
    """A slip of the pen must not be kept as a judgement that changes nothing."""
    if selector.name is None:
        return
    names = {name for entity in known.entities for name in (entity.name, *entity.aliases)}
    names |= {name for one in known.statements for name in (one.speaker, *one.via, *one.candidates) if name}
    if selector.name.casefold() not in {name.casefold() for name in names}:
        raise JudgementError(
            f"no report and no name {selector.name!r} in this case; `twosource show CASE sources` and `names` list them"
        )


def _end_of_edge(wanted: str, reports: Sequence[Report]) -> Selector:
    """A report by id, file name or unambiguous start of it; else the name of someone outside the pile."""
    exact = [report for report in reports if wanted in (report.id, report.file)]
    started = exact or [report for report in reports if report.file.startswith(wanted)]
    if len(started) > 1:
        raise JudgementError(f"{wanted!r} may be {' or '.join(report.file for report in started)}; give more of the file name")
    return Selector(report_id=started[0].id) if started else Selector(name=wanted)
