"""Lines of a PDF's pages -> paragraphs and page furniture, in reading order. Lengths are points, y down."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, zip_longest

from ._hyphens import ends_within_word

SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
BULLET = re.compile(r"(?:[•▪●◦‣·*–—-]|\d{1,2}[.)])\s")
SURE_BULLETS = "•▪●◦‣·"
PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page|p\.|seite|стр\.?|с\.)?[\W_]*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|von|из)\s*\d{1,4})?[\W_]*", re.I
)
DIGITS = re.compile(r"\d+")
LETTER_OR_DIGIT = re.compile(r"[^\W_]")
# Where headers and footers stand: a tenth of the page at its head and foot is what margins are.
EDGE_SHARE = 0.1
# Headers of left and right pages may differ, and chapters have their own: two in five pages are not chance.
REPEAT_SHARE = 0.4
# Letters within a paragraph differ less in height than those of a heading from its text.
SAME_SIZE = 0.08
# A blank line, or half of one, is more than this many times the distance of lines within a paragraph.
MAX_LEADING = 1.15
# Double spacing is the widest that paragraphs are set with.
WIDEST_LEADING_EM = 2.6
SMALL_SHARE_OF_GAPS = 0.1
INDENT_EM = 0.6
# No column is so long that its lines tell more of its width; a list made to stop a reader is.
LINES_BACK = 80
# At the foot of a column a line that fills it reads on; one that is not quite full does so in the midst of a sentence.
FULL_SHARE, LONG_SHARE = 0.985, 0.75


@dataclass(frozen=True, slots=True)
class PdfLine:
    """Characters [start, end) of a page's text layer, and where they stand on the page of `page_height` points.

    `size`: the height of its letters, ascent and descent.
    """

    page: int
    start: int
    end: int
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    page_height: float

    @property
    def at_edge(self) -> bool:
        middle = (self.top + self.bottom) / 2
        return not EDGE_SHARE * self.page_height <= middle <= (1 - EDGE_SHARE) * self.page_height

    @property
    def ends_sentence(self) -> bool:
        return bool(SENTENCE_END.search(self.text))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that read on. `is_furniture`: a header, footer or number of a page."""

    lines: tuple[PdfLine, ...]
    is_furniture: bool = False

    @property
    def size(self) -> float:
        return max(line.size for line in self.lines)

    @property
    def page(self) -> int:
        return self.lines[0].page


def form_paragraphs(pages: Sequence[Sequence[PdfLine]]) -> list[Paragraph]:
    """Furniture of a page stands behind the paragraph that is read when the page is turned."""
    furniture = _furniture(pages)
    told = list(_joined([line for lines in pages for line in lines if line not in furniture]))
    waiting = deque(line for lines in pages for line in lines if line in furniture)
    found: list[Paragraph] = []
    for paragraph in told:
        while waiting and waiting[0].page < paragraph.page:
            found.append(Paragraph((waiting.popleft(),), is_furniture=True))
        found.append(paragraph)
    return [*found, *(Paragraph((line,), is_furniture=True) for line in waiting)]


def body_size(paragraphs: Sequence[Paragraph]) -> float:
    """The height of letters that most letters have, 0 where there are none."""
    weights: Counter[float] = Counter()
    for paragraph in paragraphs:
        for line in paragraph.lines:
            weights[round(line.size, 1)] += len(line.text)
    return max(sorted(weights), key=lambda size: weights[size], default=0.0)


def _furniture(pages: Sequence[Sequence[PdfLine]]) -> set[PdfLine]:
    edges = [[line for line in lines if line.at_edge] for lines in pages]
    written = sum(1 for lines in pages if lines)
    seen = Counter(key for lines in edges for key in {_edge_key(line) for line in lines})
    enough = max(2, REPEAT_SHARE * written)
    found = {line for lines in edges for line in lines if seen[_edge_key(line)] >= enough or PAGE_NUMBER.fullmatch(line.text)}
    for lines in pages:
        found |= set(_drawn_last(lines))
    return found


def _edge_key(line: PdfLine) -> tuple[str, bool]:
    """The words without their numbers, and whether at the head."""
    return DIGITS.sub("#", line.text.casefold()), line.top < line.page_height / 2


def _drawn_last(lines: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """What stands at the head of a page, apart from all else, and is drawn when all else is: a program's header."""
    highest = list(accumulate((line.top for line in lines), min))
    for number in range(len(lines) - 1, 0, -1):
        line = lines[number]
        if not line.at_edge:
            return
        if line.bottom + 0.5 * line.size < highest[number - 1]:
            yield line


def _joined(lines: Sequence[PdfLine]) -> Iterator[Paragraph]:
    leading = _leading(lines)
    group: list[PdfLine] = []
    for line, then in zip_longest(lines, lines[1:]):
        if group and (_opens(line, then) or not _reads_on(group[-LINES_BACK:], line, leading)):
            yield Paragraph(tuple(group))
            group = []
        group.append(line)
    if group:
        yield Paragraph(tuple(group))


def _opens(line: PdfLine, then: PdfLine | None) -> bool:
    """Whether a line stands further in than the one below it, as the first of a paragraph does."""
    if then is None or then.page != line.page or not 0.5 * line.size < then.top - line.top < WIDEST_LEADING_EM * line.size:
        return False
    return _same_size(line, then) and line.left - then.left > INDENT_EM * line.size and not _is_centred(line, then)


def _leading(lines: Sequence[PdfLine]) -> dict[float, float]:
    """By the height of letters, how far lines of one paragraph are apart: one of the smallest distances there are."""
    gaps: dict[float, list[float]] = {}
    for line, after in pairwise(lines):
        gap = after.top - line.top
        if line.page == after.page and _same_size(line, after) and 0.5 * line.size < gap < WIDEST_LEADING_EM * line.size:
            gaps.setdefault(round(after.size), []).append(gap)
    return {size: sorted(found)[int(SMALL_SHARE_OF_GAPS * len(found))] for size, found in gaps.items()}


def _same_size(line: PdfLine, after: PdfLine) -> bool:
    return abs(line.size - after.size) <= SAME_SIZE * max(line.size, after.size)


def _reads_on(group: Sequence[PdfLine], after: PdfLine, leading: dict[float, float]) -> bool:
    line = group[-1]
    gap = after.top - line.top
    same_column = line.page == after.page and gap > -0.5 * line.size
    if same_column and abs(gap) < 0.5 * min(line.size, after.size):
        # One line that the file draws in two goes: a footnote's mark, a word in another font.
        return -line.size < after.left - line.right < 2 * line.size
    if not _same_size(line, after) or _starts_entry(line, after):
        return False
    if ends_within_word(line.text) and after.text[0].islower() and (not same_column or gap < 2 * line.size):
        return True
    if not same_column:
        return _turns_over(group, after)
    # The bottom of a line with a letter in another font lies as the others do where its top does not, or the other way.
    if min(gap, after.bottom - line.bottom) > MAX_LEADING * leading.get(round(after.size), WIDEST_LEADING_EM * line.size):
        return False
    if min(line.right, after.right) < max(line.left, after.left):
        return False
    return not _is_indented(group, after) and not _leaves_room(group, after)


def _starts_entry(line: PdfLine, after: PdfLine) -> bool:
    """Whether a list goes on. A dash or a number may also stand anywhere in a sentence, and so begin a line."""
    return bool(BULLET.match(after.text)) and (line.ends_sentence or after.text[0] in SURE_BULLETS)


def _turns_over(group: Sequence[PdfLine], after: PdfLine) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    line = group[-1]
    if after.text[:1].islower():
        return True
    width = max(after.right - after.left, *(each.right - each.left for each in group))
    share = (line.right - line.left) / width if width else 0.0
    return share > (FULL_SHARE if line.ends_sentence else LONG_SHARE)


def _is_indented(group: Sequence[PdfLine], after: PdfLine) -> bool:
    """Whether a line begins further in, or further out, than those before it let expect."""
    line = group[-1]
    step = after.left - line.left
    if step > INDENT_EM * line.size:
        # Behind a bullet all lines but the first stand further in; in the middle of the page they stand anywhere.
        return not (len(group) == 1 and BULLET.match(line.text)) and not _is_centred(line, after)
    return step < -INDENT_EM * line.size and len(group) > 1 and not _is_centred(line, after)


def _is_centred(line: PdfLine, after: PdfLine) -> bool:
    return abs((line.left + line.right) - (after.left + after.right)) < 0.5 * line.size


def _leaves_room(group: Sequence[PdfLine], after: PdfLine) -> bool:
    """Whether the first word of the next line would have fitted: then the line was ended, not wrapped."""
    line = group[-1]
    word = after.text.split()[0]
    width = (len(word) + 1) / len(after.text) * (after.right - after.left)
    column = [each.right for each in group if each.page == line.page and each.left < line.right and line.left < each.right]
    margin = max(after.right, *column)
    # Widths of single words are guessed from the mean width of letters.
    caution = 1.0 if line.ends_sentence else 1.5
    return line.right + caution * width < margin - 0.2 * line.size and not _is_centred(line, after)
