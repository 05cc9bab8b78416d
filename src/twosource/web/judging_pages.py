"""Where pages send decisions: kept at once, or with `preview` only tried on a copy."""

from __future__ import annotations

import re
from typing import Annotated, Any

from litestar import Controller, Response, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException, ValidationException
from litestar.params import Body, FromPath

from ..case import JUDGEMENT_KINDS
from ..dossier.citations import words_anchor
from ..dossier.content import Line
from ..errors import JudgementError, TwosourceError
from ..model import JudgementKind, Report, Span, covered_chars, hull
from .desk import Desk, View
from .pages import render_page

Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]
# A statement of a report is no longer.
MOST_WORDS_CHARS = 5_000
# So much of the longer of two must be shared for them to be the same words.
ALREADY = 0.8
SAID = ("value", "note", "by")


class Judging(Controller):
    """Every change that pages make of what a case says."""

    include_in_schema = False

    @post("/judge", status_code=200, sync_to_thread=True)
    def judge(self, data: Form, state: State) -> Response[str]:
        """Any judgement, as Case.judge takes it."""
        kind = data.get("kind", "")
        if kind not in JUDGEMENT_KINDS:
            raise ValidationException(f"there is no judgement {kind!r}; there are: {', '.join(JUDGEMENT_KINDS)}")
        ends = {name: data[name] for name in ("left", "right", "undoes") if data.get(name)}
        return _judged(state, data, JUDGEMENT_KINDS[kind], **ends)

    @post("/claims/{claim_id:str}/split", status_code=200, sync_to_thread=True)
    def split(self, claim_id: FromPath[str], data: Form, state: State) -> Response[str]:
        """The statements that were ticked ("s-ID") are another matter than the rest of the claim."""
        ticked = [name.removeprefix("s-") for name in data if name.startswith("s-")]
        return _judged(state, data, "split", left=",".join(ticked) or ",", right=claim_id)

    @post("/claims/{claim_id:str}/merge", status_code=200, sync_to_thread=True)
    def merge(self, claim_id: FromPath[str], data: Form, state: State) -> Response[str]:
        """With the claim of a number on the board."""
        view: View = state.desk.view()
        number = data.get("number", "").strip()
        other = next((part.id for part in view.claims.values() if str(part.number) == number), None)
        if other is None:
            return _refused(state, f"there is no claim {number!r} on the board")
        return _judged(state, data, "merge", left=claim_id, right=other)

    @post("/reports/{report_id:str}/statements", status_code=200, sync_to_thread=True)
    def add(self, report_id: FromPath[str], data: Form, state: State) -> Response[str]:
        """A statement that was missed: its words, and who says them."""
        if data.get("whose") == "named" and not data.get("speaker", "").strip():
            return _refused(state, "nobody is named who says it; give the name, or choose the report itself")
        speaker = data.get("speaker") if data.get("whose") == "named" else None
        try:
            words = words_in(_report(state.desk.view(), report_id), data.get("words", ""), data.get("at", ""))
        except JudgementError as error:
            return _refused(state, str(error))
        known = _already(state.desk.view(), words) if not data.get("anyway") and not data.get("preview") else None
        if known is not None:
            return render_page(state, "already.html.j2", here="", known=known, report_id=report_id, status_code=422)
        return _judged(state, data, "statement", left=words, right=speaker)

    @post("/statements/{statement_id:str}/words", status_code=200, sync_to_thread=True)
    def change_words(self, statement_id: FromPath[str], data: Form, state: State) -> Response[str]:
        """Other words for a statement."""
        view: View = state.desk.view()
        if statement_id not in view.statements:
            raise NotFoundException(f"there is no statement {statement_id} in this case")
        report = _report(view, view.statements[statement_id].report_id)
        try:
            words = words_in(report, data.get("words", ""), data.get("at", ""))
        except JudgementError as error:
            return _refused(state, str(error))
        return _judged(state, data, "span", left=statement_id, right=words)


def words_in(report: Report, words: str, at: str) -> str:
    """The address of these words in the report. Space may differ; of several places the nearest to `at`, a character's number.

    Raises JudgementError, with the remedy, for words that the report does not have, or has more than once.
    """
    pieces = words.split()
    if not pieces or len(words) > MOST_WORDS_CHARS:
        raise JudgementError(f"give the words, at most {MOST_WORDS_CHARS} characters of them")
    places = [match.span() for match in re.finditer(r"\s+".join(map(re.escape, pieces)), report.text)]
    if not places:
        raise JudgementError("the report does not have these words; mark them in its text, or copy them as they stand")
    if len(places) > 1 and not at.isdecimal():
        raise JudgementError(f"the report has these words {len(places)} times; mark the place in its text")
    start, end = min(places, key=lambda place: abs(place[0] - int(at))) if at.isdecimal() else places[0]
    return words_anchor(report.id, Span(start, end))


def _already(view: View, words: str) -> Line | None:
    """A statement that counts and has nearly these words already."""
    _, report_id, start, end = words.split("-")
    wanted = Span(int(start), int(end))
    for one in view.snapshot.counted:
        if one.report_id == report_id and covered_chars(one.spans, wanted) >= ALREADY * max(len(wanted), len(hull(one.spans))):
            part = next(iter(view.claims_of.get(one.id, ())), None)
            lines = (*part.lines, *part.lane) if part is not None else ()
            return next((line for line in lines if line.statement_id == one.id), None)
    return None


def _judged(state: State, data: dict[str, str], kind: JudgementKind, **ends: str | None) -> Response[str]:
    desk: Desk = state.desk
    given: dict[str, Any] = {name: data[name] for name in SAID if data.get(name)}
    given |= {name: end for name, end in ends.items() if end is not None}
    try:
        if data.get("preview"):
            return render_page(state, "changes.html.j2", here="", changes=desk.preview(kind, **given))
        judgement = desk.judge(kind, **given)
    except TwosourceError as error:
        return _refused(state, str(error))
    return render_page(state, "judged.html.j2", here="", judgement=judgement)


def _refused(state: State, reason: str) -> Response[str]:
    return render_page(state, "refused.html.j2", here="", reason=reason, status_code=422)


def _report(view: View, report_id: str) -> Report:
    if report_id not in view.reports:
        raise NotFoundException(f"there is no report {report_id} in this case")
    return view.reports[report_id].report
