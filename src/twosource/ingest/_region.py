"""Which lines of a web page are its head and which its story."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import PageWords
from ._furniture import hangs_outside, is_furniture
from ._head import segments_of
from ._lines import Line

CAPTION_HINTS = frozenset(["caption", "figcaption"])
STANDFIRST_HINTS = frozenset(
    [
        "standfirst",
        "dek",
        "deck",
        "subtitle",
        "subhead",
        "subheadline",
        "subheading",
        "summary",
        "excerpt",
        "kicker",
        "strapline",
    ]
)
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
# Labels of what is far around a block tell little of the block.
NEAR_HINTS = 6
# What is called a summary and is longer than this is the first paragraph.
STANDFIRST_WORDS = 40
# "by our neighbour Ann Lee, 5 May 2026"
DATED_WORDS = 12
LINES_ABOVE_TITLE = 4
LINES_BELOW_STORY = 3
# Two paragraphs may look alike by chance; a third is the page's way to set its story.
MIN_TWINS = 3


def lay_apart(
    lines: Sequence[Line], title_index: int | None, labels: frozenset[str], words: PageWords
) -> tuple[list[int], list[int]]:
    """Indexes of the lines of the head and of the story; all others are furniture. The extractor's choice leads: rules take
    away what a page labels as furniture, and bring back paragraphs set just like the chosen ones."""
    closed = {index for index, line in enumerate(lines) if _is_closed(line, labels, words)}
    told = [index for index, line in enumerate(lines) if line.block.chosen and index not in closed and index != title_index]
    if not told:
        told = [index for index, line in enumerate(lines) if line.is_prose and index not in closed] or list(range(len(lines)))
    before = sum(len(lines[index].text) for index in told if title_index is not None and index < title_index)
    if title_index is not None and before * 2 > sum(len(lines[index].text) for index in told):
        # A heading below most of the story is not where the head ends.
        title_index = None
    start = _story_start(lines, told, title_index, words)
    stop = _story_stop(lines, told)
    first = title_index if title_index is not None and title_index < start else max(0, start - LINES_ABOVE_TITLE)
    heading = [
        index
        for index in range(_head_start(lines, first), start)
        if index == title_index or not hangs_outside(lines[index], words, labels)
    ]
    twins = _settings_of(lines, told)
    chosen = set(told)
    body = [
        index
        for index in range(start, stop)
        if index not in closed and (index in chosen or _is_caption(lines[index]) or _is_brother(lines[index], twins))
    ]
    return heading, body


def _is_closed(line: Line, labels: frozenset[str], words: PageWords) -> bool:
    return not _is_caption(line) and (hangs_outside(line, words, labels) or is_furniture(line, words))


def _is_caption(line: Line) -> bool:
    block = line.block
    return "figcaption" in (block.tag, *block.around) or not CAPTION_HINTS.isdisjoint(block.hints[-NEAR_HINTS:])


def _story_start(lines: Sequence[Line], told: Sequence[int], title_index: int | None, words: PageWords) -> int:
    after = [index for index in told if title_index is None or index > title_index] or list(told)
    for index in after:
        if not _is_heading_matter(lines, index, words):
            return _with_brothers_above(lines, index, title_index)
    return after[0]


def _is_heading_matter(lines: Sequence[Line], index: int, words: PageWords) -> bool:
    """A label, a byline or a standfirst; a line that a byline or date follows is one too."""
    line = lines[index]
    labelled = not STANDFIRST_HINTS.isdisjoint(line.block.hints[-NEAR_HINTS:]) and len(line.words) <= STANDFIRST_WORDS
    if labelled or (line.block.tag in HEADINGS and not line.is_prose):
        return True
    kinds = {segment.kind for segment in segments_of(line, words)}
    if not kinds & {"unknown", "name"} and not line.is_prose:
        return True
    if "date" in kinds and not line.is_prose and not line.ends_sentence and len(line.words) <= DATED_WORDS:
        return True
    following = [
        {segment.kind for segment in segments_of(other, words)} for other in lines[index + 1 : index + 3] if not other.is_prose
    ]
    return any(kinds & {"byline", "date"} and not kinds & {"unknown"} for kinds in following)


def _with_brothers_above(lines: Sequence[Line], index: int, title_index: int | None) -> int:
    """Extractors drop a first paragraph that stands bare in the column of the others."""
    floor = -1 if title_index is None else title_index
    block = lines[index].block
    while index - 1 > floor and lines[index - 1].is_prose and lines[index - 1].block.hints == block.hints:
        above = lines[index - 1].block
        if (above.holder != block.holder and above.tag != "div") or above.link_share_0_to_1 > 0.5:
            break
        index -= 1
    return index


def _story_stop(lines: Sequence[Line], told: Sequence[int]) -> int:
    """Past the last chosen line, with a few of its brothers: credits and corrections stand there."""
    stop = max(told) + 1
    holders = {lines[index].block.holder for index in told}
    while stop < len(lines) and lines[stop].block.holder in holders and stop - max(told) <= LINES_BELOW_STORY:
        stop += 1
    return stop


def _head_start(lines: Sequence[Line], first: int) -> int:
    """A kicker, date or byline may stand above the title, in the same element."""
    holder = lines[first].block.holder
    start = first
    while start > 0 and first - start < LINES_ABOVE_TITLE and holder and lines[start - 1].block.holder == holder:
        start -= 1
    return start


def _settings_of(lines: Sequence[Line], told: Sequence[int]) -> frozenset[tuple[object, ...]]:
    """How the chosen lines are set: by their element, and by the labels around them where several share those."""
    holders = {(lines[index].block.tag, lines[index].block.holder) for index in told}
    looks = [(lines[index].block.tag, lines[index].block.hints) for index in told]
    return frozenset(holders) | {look for look in looks if looks.count(look) >= MIN_TWINS and look[1]}


def _is_brother(line: Line, settings: frozenset[tuple[object, ...]]) -> bool:
    block = line.block
    if block.link_share_0_to_1 >= 0.5:
        return False
    return (block.tag, block.holder) in settings or (line.is_prose and (block.tag, block.hints) in settings)
