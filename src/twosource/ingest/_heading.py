"""Lines of the head -> title, standfirst, byline, date, outlet, credit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..languages import PageWords
from ..model import PartKind, Span
from ._credits import caption_parts, read_caption, rests_on_others
from ._dates import find_dates, with_doubt
from ._furniture import is_furniture
from ._head import HEAD_LINES, Head, Segment, segments_of
from ._lines import Line
from ._names import (
    agency_alone,
    cut_names,
    in_usual_case,
    is_name_shaped,
    is_person,
    looks_like_outlet,
    read_byline,
)
from ._patterns import whole
from ._title import choose_title, is_tagline, outlet_name

OPEN_KINDS = ("unknown", "name", "person")
LABEL = re.compile(r"\s*:\s*")
STANDFIRST_WORDS = 5
TITLE_WORDS = 3
# Menus of a page saved as text run to some 40 lines.
MAX_HEAD_LINES = 80
AUTHOR_HINTS = frozenset(["author", "byline", "writer", "contributor"])
NEAR_HINTS = 6
MAX_AUTHOR_WORDS = 12


def head_end(lines: Sequence[Line], words: PageWords) -> int | None:
    """The index of the first line of the story: the first prose, but a standfirst that a byline or date follows. None if
    nothing reads like prose."""
    seen_open = False
    for index, line in enumerate(lines[:MAX_HEAD_LINES]):
        if is_furniture(line, words):
            continue
        segments = segments_of(line, words)
        is_open = len(segments) == 1 and segments[0].kind in OPEN_KINDS
        if is_open and _starts_story(line, index, words, seen_open=seen_open):
            return _past_standfirst(lines, index, words) if seen_open else index
        seen_open = seen_open or is_open
    return None


def _starts_story(line: Line, index: int, words: PageWords, *, seen_open: bool) -> bool:
    if line.is_prose:
        return not (index < 3 and is_tagline(line, words) and len(line.words) < 12)
    short_sentence = line.ends_sentence and len(line.words) >= 3 and not line.text.endswith(("?", "!", "?”", "!”"))
    return seen_open and short_sentence and not is_tagline(line, words) and line.text[-1] not in "\"'”’" and line.block.apart


def _past_standfirst(lines: Sequence[Line], index: int, words: PageWords) -> int:
    for later in range(index + 1, min(index + 3, len(lines))):
        kinds = {segment.kind for segment in segments_of(lines[later], words)}
        if kinds & {"byline", "date"} and not kinds & {"unknown"}:
            return later + 1
        if lines[later].is_prose:
            break
    return index


def read_head(
    lines: Sequence[Line],
    text: str,
    words: PageWords,
    *,
    title_index: int | None = None,
    title: str | None = None,
    outlet: str | None = None,
) -> Head:
    """`title_index`: where a web page's title stands among `lines`, if that is known."""
    head = Head(title=title, outlet=outlet)
    kinds = [segments_of(line, words) for line in lines]
    for index in _contact_lines(lines, words):
        kinds[index] = [Segment("furniture", Span(0, len(lines[index].text)))]
    unresolved = [index for index, found in enumerate(kinds) if len(found) == 1 and found[0].kind in OPEN_KINDS]
    if title_index is None and title is None:
        title_index = _titled(head, lines, unresolved, text, words)
        if title_index is None:
            kinds = [_with_labelled_title(found, lines[index], head) for index, found in enumerate(kinds)]
    after_title = False
    first_open = min(unresolved, default=-1)
    for index, (line, segments) in enumerate(zip(lines, kinds, strict=True)):
        if index == title_index:
            head.add("title", line)
            head.title = head.title or _unlabelled(line.text, words)
            after_title = True
        elif after_title and _read_labelled_author(head, line, words):
            continue
        elif len(segments) == 1 and segments[0].kind in OPEN_KINDS and index < HEAD_LINES:
            _read_open_line(head, line, segments[0], text, words, first=index == first_open, after_title=after_title)
        else:
            _read_segments(head, line, segments, text, words, after_title=after_title)
    return head


def _contact_lines(lines: Sequence[Line], words: PageWords) -> list[int]:
    """The lines hanging below "Contact:": whom to call, not who wrote."""
    found: list[int] = []
    hangs = False
    for index, line in enumerate(lines):
        hangs = hangs and not line.block.apart
        if hangs:
            found.append(index)
        hangs = hangs or (line.block.tag == "line" and bool(whole(words.contact_patterns).match(line.key)))
    return found


def _read_labelled_author(head: Head, line: Line, words: PageWords) -> bool:
    """On a web page, below the title: an agency alone where the author stands, or names that the page labels so."""
    if line.block.tag == "line" or head.byline is not None or len(line.words) > MAX_AUTHOR_WORDS:
        return False
    labelled = not AUTHOR_HINTS.isdisjoint(line.block.hints[-NEAR_HINTS:])
    agency = agency_alone(line.text, words, labelled=labelled)
    if agency and (labelled or line.key.strip() in words.agency_bylines or agency.lower() != (head.outlet or "").lower()):
        if rests_on_others(agency, head.outlet, words):
            head.note_credit(line.text, agency)
        head.add("credit", line)
        return True
    if not labelled or find_dates(line.text, words) or read_byline(line.text, words):
        return False
    names, after = cut_names(line.text, words)
    people = re.split(r"\s*,\s*|\s+(?:and|&)\s+", names)
    if not all(is_person(one, words) for one in people) or (after.split() and after.split()[0] not in words.byline_places):
        return False
    head.byline = names
    head.add("byline", line)
    return True


def _with_labelled_title(segments: list[Segment], line: Line, head: Head) -> list[Segment]:
    """ "Opinion | Who guards the dams?": the title shares its line with a label."""
    open_ones = [segment for segment in segments if segment.kind == "unknown" and len(segment.value.split()) >= TITLE_WORDS]
    labels = {segment.kind for segment in segments} - {"unknown"}
    if head.title is not None or len(open_ones) != 1 or not labels or not labels <= {"section", "furniture"}:
        return segments
    head.title = open_ones[0].value
    return [replace(segment, kind="title") if segment is open_ones[0] else segment for segment in segments]


def _titled(head: Head, lines: Sequence[Line], unresolved: list[int], text: str, words: PageWords) -> int | None:
    for index, line in enumerate(lines):
        if _unlabelled(line.text, words) != line.text.strip():
            return index
    return choose_title(lines, unresolved, text, words)


def _unlabelled(text: str, words: PageWords) -> str:
    """The title without "Headline:" before it."""
    parts = LABEL.split(text.strip(), maxsplit=1)
    return parts[1] if len(parts) == 2 and parts[0].lower() in words.title_labels else text.strip()


def _read_open_line(
    head: Head, line: Line, segment: Segment, text: str, words: PageWords, *, first: bool, after_title: bool
) -> None:
    name = outlet_name(line, text, words, first=first) or (_outlet_below_title(line, words) if after_title else None)
    if after_title and segment.kind == "person" and head.byline is None and _may_be_byline(line):
        head.byline = segment.value
        head.add("byline", line)
    elif name and head.outlet is None and not (after_title and line.is_prose):
        head.weak_outlet = not looks_like_outlet(name, words)
        head.outlet = in_usual_case(name, text)
        head.add("masthead", line)
    elif caption := read_caption(line.text, words, known=False):
        head.parts += caption_parts(line, caption)
    elif is_furniture(line, words):
        head.add("furniture", line)
    elif after_title and len(line.words) >= STANDFIRST_WORDS and not is_tagline(line, words):
        head.add("standfirst", line)
    elif first and not after_title and segment.kind != "unknown" and head.outlet is None:
        head.weak_outlet = True
        head.outlet = in_usual_case(segment.value, text)
        head.add("masthead", line)
    else:
        head.add("furniture", line)


def _outlet_below_title(line: Line, words: PageWords) -> str | None:
    """ "Tide News Service", "Tide News, Odesa" under a title."""
    name = line.text.split(",")[0].strip()
    return name if looks_like_outlet(name, words) else None


def _may_be_byline(line: Line) -> bool:
    """On a web page a name alone may be a menu's, a picture's or a heading's."""
    labelled = not AUTHOR_HINTS.isdisjoint(line.block.hints[-NEAR_HINTS:])
    return (
        line.block.tag == "line" or labelled or (line.block.link_share_0_to_1 == 0 and line.block.tag in ("p", "div", "span"))
    )


def _read_segments(
    head: Head, line: Line, segments: Sequence[Segment], text: str, words: PageWords, *, after_title: bool
) -> None:
    """A line of labels: each becomes its own part, and what lies between them none."""
    about_outlet = False
    for segment in segments:
        kind = _read_segment(head, line, segment, text, words, after_title=after_title, followed=about_outlet)
        about_outlet = about_outlet or kind == "masthead"
        head.add(kind, line, segment.span)


def _read_segment(
    head: Head, line: Line, segment: Segment, text: str, words: PageWords, *, after_title: bool, followed: bool
) -> PartKind:
    value = segment.value
    if segment.kind == "title":
        return "title"
    if segment.kind == "date":
        _note_date(head, line, segment)
        return "date"
    if segment.kind in ("modified", "relative"):
        head.notes.append(f"“{_words(line, segment.span)}” is no date of publication")
        return "furniture"
    if segment.kind == "byline":
        head.byline = head.byline or value or None
        return "byline"
    if segment.kind == "credit":
        if rests_on_others(value, head.outlet, words):
            head.note_credit(_words(line, Span(0, len(line.text)) if len(line.words) < 12 else segment.span), value)
        return "credit"
    if segment.kind == "person" and (after_title or head.outlet) and head.byline is None:
        head.byline = value
        return "byline"
    agency = agency_alone(_words(line, segment.span), words) if line.block.tag != "line" and after_title else None
    if agency and segment.kind in (*OPEN_KINDS, "furniture"):
        if rests_on_others(agency, head.outlet, words):
            head.note_credit(_words(line, segment.span), agency)
        return "credit"
    if segment.kind in OPEN_KINDS and head.outlet is None and not followed and _may_be_outlet(value, words, after_title):
        head.outlet = in_usual_case(value, text)
        return "masthead"
    return "furniture"


def _may_be_outlet(value: str, words: PageWords, after_title: bool) -> bool:
    """Beside a date or a section a name is the outlet's; below the title it must also sound like one."""
    if not is_name_shaped(value) or len(value.split()) > 6:
        return False
    return (
        looks_like_outlet(value, words)
        or (not after_title and not is_person(value, words))
        or (not after_title and value.isupper())
    )


def _note_date(head: Head, line: Line, segment: Segment) -> None:
    if head.published is None:
        head.published = segment.value
        head.evidence = with_doubt(f"“{_words(line, segment.span)}” stands at the head of the report", segment.doubt)


def _words(line: Line, span: Span) -> str:
    return " ".join(line.text[span.start : span.end].split())
