"""Lines below the head -> body, quotes, captions, credits, corrections, bio, furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..languages import PageWords
from ..model import Part, PartKind, Span
from ._credits import caption_parts, credit_in, is_staff_credit, read_caption, rests_on_others, staff_names
from ._dateline import read_dateline
from ._dates import find_dates
from ._furniture import describes_itself, ends_story, foot_kind, heads_list, is_edge_furniture, is_furniture
from ._head import Head
from ._lines import Line, likeness
from ._names import expand, is_agency
from ._patterns import each, whole

# A caption and the text for those who cannot see the picture say the same in nearly the same words.
TWIN_LIKENESS = 0.6
TWIN_WORDS = 5
PULLED_WORDS = 6
# The cells and entries of a table repeat one another.
TABULAR = frozenset(["td", "th", "li", "dd", "dt"])
LIST_ENDS_WITH_WORDS = 18
FOOT_LINES = 8
BIO_LINES = 3
MAX_BIO_CHARS = 1500
# Looking for pull quotes compares every line with all; past this the page is a list.
MAX_COMPARED_LINES = 2000
SIGN_OFF = re.compile(r"(?<=[.!?”\"])\s*[(\[–—-]+\s*(?P<who>[A-Z][\w /,&.-]{1,30}?)\s*[)\]]?\.?$")


@dataclass
class Story:
    """The lines of a story as they are told apart; `kinds[i]` belongs to `lines[i]`, None where `parts` has it already."""

    lines: Sequence[Line]
    kinds: list[PartKind | None] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def read_story(lines: Sequence[Line], head: Head, text: str, words: PageWords) -> Story:
    """Adds to `head` what only the story tells: a dateline, a credit, an outlet's signature."""
    story = Story(lines)
    twins = _twin_lines(lines, words)
    ended = in_list = False
    for index, line in enumerate(lines):
        if ended:
            story.kinds.append(_after_end(line, head, words))
        elif (ends_story(line, words) or _is_small_print(line, head, text, words)) and _is_late(lines, index):
            ended = True
            story.kinds.append("furniture")
        elif heads_list(line, words):
            in_list = True
            story.kinds.append("furniture")
        elif index in twins:
            story.kinds.append("furniture")
        else:
            in_list = in_list and not (line.is_prose and len(line.words) >= LIST_ENDS_WITH_WORDS)
            story.kinds.append(_kind(line, head, words, in_list=in_list))
    _mark_copies(story, head)
    _mark_foot(story, head, words)
    _mark_bio(story, head, text, words)
    _cut_lines(story, head, text, words)
    return story


def _kind(line: Line, head: Head, words: PageWords, *, in_list: bool) -> PartKind:
    if _note_credit(line, head, words):
        return "credit"
    if line.block.tag == "figcaption" or _is_caption(line, words):
        return "caption"
    if whole(words.correction_patterns).match(line.key):
        return "correction"
    if in_list or is_furniture(line, words):
        return "furniture"
    if head.title and whole(words.correction_title_patterns).match(head.title.lower()):
        return "correction"
    return "quote" if line.block.tag == "blockquote" or "blockquote" in line.block.around else "body"


def _note_credit(line: Line, head: Head, words: PageWords) -> bool:
    if is_staff_credit(line, words):
        head.byline = head.byline or staff_names(line, words)
        return True
    named = credit_in(line, words)
    if named is None and line.key.strip(" ()[]-–—/.") in words.agencies:
        named = line.text.strip(" ()[]-–—/.")
    if named is None:
        return False
    if rests_on_others(named, head.outlet, words):
        head.note_credit(line.text, named)
    return True


def _is_caption(line: Line, words: PageWords) -> bool:
    return read_caption(line.text, words, known=False) is not None


def _after_end(line: Line, head: Head, words: PageWords) -> PartKind:
    if _note_credit(line, head, words):
        return "credit"
    return foot_kind(line, words)


def _is_small_print(line: Line, head: Head, text: str, words: PageWords) -> bool:
    """ "About Weirwater" below its press release; the heading names the publisher where nothing else does."""
    is_short = len(line.words) <= 8 and not line.ends_sentence
    found = next((found for pattern in each(words.about_patterns) if is_short and (found := pattern.match(line.key))), None)
    if found is None:
        return False
    who = line.text[found.start("who") : found.end("who")].strip(" :")
    before = text[: line.span.start].lower()
    if not who[:1].isupper() or before.count(who.lower()) < 2:
        return False
    head.outlet = head.outlet or who
    return True


def _is_late(lines: Sequence[Line], index: int) -> bool:
    """A heading like "Responses" ends a story only where most of the prose is behind it."""
    before = sum(len(line.words) for line in lines[:index] if line.is_prose)
    after = sum(len(line.words) for line in lines[index + 1 :] if line.is_prose)
    return before >= after


def _twin_lines(lines: Sequence[Line], words: PageWords) -> set[int]:
    """The second of two neighbours that say the same, or the one without a credit where only one has it."""
    twins: set[int] = set()
    for index, (line, after) in enumerate(pairwise(lines)):
        if min(len(line.words), len(after.words)) < TWIN_WORDS or index in twins or likeness(line, after) < TWIN_LIKENESS:
            continue
        captions = _is_caption(line, words), _is_caption(after, words)
        twins.add(index if captions == (False, True) else index + 1)
    return twins


def _mark_copies(story: Story, head: Head) -> None:
    """The title again, and a pull quote or teaser whose words stand in a longer paragraph."""
    title = " ".join((head.title or "").lower().split())
    seen: set[str] = set()
    for index, line in enumerate(story.lines):
        if story.kinds[index] not in ("body", "quote") or line.block.tag in TABULAR:
            continue
        if (title and line.key == title) or (line.is_prose and line.key in seen) or _is_pulled(line, story.lines):
            story.kinds[index] = "furniture"
        seen.add(line.key)


def _is_pulled(line: Line, lines: Sequence[Line]) -> bool:
    if line.is_prose or len(line.words) < PULLED_WORDS or len(lines) > MAX_COMPARED_LINES:
        return False
    key = line.key.strip("\"' .")
    return any(len(other.key) > len(line.key) and key in other.key for other in lines if other is not line)


def _mark_foot(story: Story, head: Head, words: PageWords) -> None:
    """From the last line up, until one that can only be story."""
    looked_at = 0
    for index in range(len(story.lines) - 1, -1, -1):
        if story.kinds[index] not in ("body", "quote", "correction"):
            continue
        looked_at += 1
        line = story.lines[index]
        label = line.block.tag == "line" and not line.ends_sentence and len(line.words) <= 6 and index > 0
        if story.kinds[index] == "correction":
            at_edge = head.outlet is not None and describes_itself(line.key, head.outlet, words)
        else:
            at_edge = label or is_edge_furniture(line, words, head.outlet)
        if looked_at > FOOT_LINES or not at_edge:
            return
        story.kinds[index] = "furniture"


def _mark_bio(story: Story, head: Head, text: str, words: PageWords) -> None:
    body = [index for index, kind in enumerate(story.kinds) if kind == "body"]
    candidates = body[-BIO_LINES:] if len(body) > 1 else []
    for index, line in enumerate(story.lines):
        is_bio = story.kinds[index] == "bio"
        name = _bio_name(line, words) if is_bio or index in candidates else None
        if name and not is_bio and not _is_own_author(name, line, head, text):
            name = None
        if name:
            story.kinds[index] = "bio"
            head.byline = head.byline or name


def _bio_name(line: Line, words: PageWords) -> str | None:
    if len(line.key) > MAX_BIO_CHARS:
        return None
    for pattern in each(words.bio_patterns):
        found = pattern.match(line.key)
        if found:
            name = line.text[found.start("who") : found.end("who")].strip()
            return name if 1 <= len(name.split()) <= 4 and all(token[0].isupper() for token in name.split()) else None
    return None


def is_bio_of(byline: str, line: Line, words: PageWords) -> bool:
    name = _bio_name(line, words) if line.is_prose else None
    return name is not None and bool(set(name.lower().split()) & set(byline.lower().split()))


def _is_own_author(name: str, line: Line, head: Head, text: str) -> bool:
    """The one the byline names, or somebody the story has not mentioned."""
    if head.byline:
        return bool(set(name.lower().split()) & set(head.byline.lower().split()))
    start = line.span.start
    return not re.search(rf"(?<!\w){re.escape(name.split()[-1])}(?!\w)", text[:start])


def _cut_lines(story: Story, head: Head, text: str, words: PageWords) -> None:
    first_body = next((index for index, kind in enumerate(story.kinds) if kind == "body"), None)
    for index, line in enumerate(story.lines):
        kind = story.kinds[index]
        if kind == "caption":
            caption = read_caption(line.text, words, known=True)
            story.parts += caption_parts(line, caption) if caption else [Part("caption", line.span)]
        elif kind == "body" and index == first_body:
            story.parts += _first_parts(line, head, text, words)
        elif kind == "body" and (sign_off := _sign_off(line, head, words)):
            story.parts += [Part("body", line.part(0, sign_off.start)), Part("credit", line.part(sign_off.start, sign_off.end))]
        elif kind is not None:
            story.parts.append(Part(kind, line.span))


def _first_parts(line: Line, head: Head, text: str, words: PageWords) -> list[Part]:
    dateline = read_dateline(line.text, words)
    if dateline is None:
        return [Part("body", line.span)]
    shown = " ".join(line.text[: dateline.span.end].split()).rstrip(" -–—:")
    if dateline.published and head.published is None:
        head.published, head.evidence = dateline.published, f"the dateline reads “{shown}”"
    elif dateline.undated:
        head.notes.append(f"the dateline “{shown}” gives no year")
    if dateline.agency:
        _note_agency(dateline.agency, head, text, words)
    end = dateline.span.end
    return [Part("dateline", line.part(0, len(line.text[:end].rstrip()))), Part("body", line.part(end, len(line.text)))]


def _note_agency(agency: str, head: Head, text: str, words: PageWords) -> None:
    if head.outlet is None or head.weak_outlet:
        # A keyword above a wire's title stands where others have their name.
        head.outlet, head.weak_outlet = expand(agency, text), False
    elif rests_on_others(agency, head.outlet, words) and expand(agency, text) != head.outlet:
        head.note_credit(agency, agency)


def _sign_off(line: Line, head: Head, words: PageWords) -> Span | None:
    """ "(Reuters)" behind the last sentence."""
    found = SIGN_OFF.search(line.text)
    if not found or not is_agency(found["who"], words):
        return None
    if rests_on_others(found["who"], head.outlet, words):
        head.note_credit(found["who"], found["who"])
    return Span(found.start(), len(line.text))


def date_at_foot(lines: Sequence[Line], words: PageWords) -> tuple[str, str] | None:
    """A date below the story counts only where it is called that of publication."""
    for line in lines:
        for date in find_dates(line.text, words):
            if date.use == "labelled" and len(line.words) <= 12:
                return date.iso, f"“{' '.join(line.text.split())}” stands below the story"
    return None
