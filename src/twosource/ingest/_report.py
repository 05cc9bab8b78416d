"""Page -> Report: every block of the page told apart, and what it says of its title, author, outlet, date and source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ..languages import PageWords, language_for, stranger_in
from ..model import Part, Report
from ..readers import Page
from ._credits import rests_on_others
from ._furniture import is_furniture, labels_of_story
from ._head import Head
from ._heading import MAX_HEAD_LINES, head_end, read_head
from ._lines import Line, fold, lines_of
from ._names import in_usual_case, is_agency, without_legal_form
from ._patterns import named_parts
from ._region import lay_apart
from ._story import date_at_foot, is_bio_of, read_story
from ._web import find_headline, find_title, note_author, note_labelled_date, note_made, note_marks, note_meta

UNKNOWN_LANGUAGE = "und"
# The words of furniture that twosource knows are English; a page in another language keeps what its reader chose.
PAGE_LANGUAGE = "en"
# Some blogs set the day above the title, outside of the article.
DATE_LINES_ABOVE = 4
# A teaser above the title may read like the story's beginning; what is set large further down heads something else.
LINES_ABOVE_HEADLINE = 2
# "OSLO, May 3 (Example Agency) - ".
SIGNED_DATELINE = re.compile(
    r"[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3}(?:, ?[^\n()]{1,40}?)? ?\((?P<who>[A-Z][\w&.'’ -]{1,40})\) ?(?:[-–—]|--)(?:\s|$)"
)


def form_report(page: Page, *, file: str, sha256: str) -> Report:
    words = _page_words()
    lines = lines_of(page)
    # Plain lines hang in nothing but the margins of a PDF's pages.
    margins = [line for line in lines if line.block.tag == "line" and line.block.around]
    lines = [line for line in lines if line not in margins]
    is_web = any(line.block.tag != "line" for line in lines)
    head, parts = _clean_web(page, lines, words) if is_web else _clean_plain(page, lines, words)
    if head.credit is None:
        _note_dateline(head, parts, page.text, words)
    if head.credit and not rests_on_others(head.credit_who, head.outlet, words):
        head.credit = None
    parts += [Part("furniture", line.span) for line in margins]
    parts = sorted((part for part in parts if len(part.span)), key=lambda part: part.span)
    return Report(
        file=file,
        sha256=sha256,
        text=page.text,
        parts=tuple(parts),
        title=head.title,
        byline=head.byline,
        outlet=without_legal_form(head.outlet, words) if head.outlet else None,
        credit=head.credit,
        published=head.published,
        published_evidence=head.evidence if head.published else _why_undated(head),
        url=page.meta.url,
        language=language_of(page, parts, words),
        encoding=page.encoding,
        pieces=page.pieces,
    )


def _note_dateline(head: Head, parts: Sequence[Part], text: str, words: PageWords) -> None:
    """The agency in brackets behind the town that a report begins with: the whole of it is that agency's."""
    first = min((part for part in parts if part.kind in ("dateline", "body")), key=lambda part: part.span, default=None)
    found = SIGNED_DATELINE.match(text, first.span.start, first.span.end) if first is not None else None
    if found is not None and not is_agency(found["who"], words):
        # The agencies that everybody knows were seen to with the dateline itself.
        head.note_credit(f"({found['who']})", found["who"])


def _page_words() -> PageWords:
    language = language_for(PAGE_LANGUAGE)
    assert language is not None
    return language.page


def _clean_plain(page: Page, lines: list[Line], words: PageWords) -> tuple[Head, list[Part]]:
    end = head_end(lines, words)
    at = find_headline(lines[: MAX_HEAD_LINES if end is None else end + LINES_ABOVE_HEADLINE], page, words)
    if at is not None:
        end = max(at + 1, end or 0)
    head = read_head(lines[: MAX_HEAD_LINES if end is None else end], page.text, words, title_index=at)
    if end is None:
        # Nothing reads like prose: what follows the title is the story, such as it is.
        end = next((number + 1 for number, line in enumerate(lines[:MAX_HEAD_LINES]) if line.text.strip() == head.title), 0)
        head = read_head(lines[:end], page.text, words)
    rest = lines[end:]
    story = read_story(rest, head, page.text, words)
    _note_foot(head, rest, page.text, words)
    note_made(head, page.meta)
    return head, head.parts + story.parts


def _clean_web(page: Page, lines: list[Line], words: PageWords) -> tuple[Head, list[Part]]:
    title_index, title, site = find_title(lines, page.meta, words)
    labels = labels_of_story(lines)
    heading, body = lay_apart(lines, title_index, labels, words)
    at = heading.index(title_index) if title_index in heading else None
    known = Head()
    note_meta(known, page, site, words)
    head = read_head([lines[index] for index in heading], page.text, words, title_index=at, title=title, outlet=known.outlet)
    note_marks(head, [lines[index] for index in heading], page.marks, words)
    _merge(head, known)
    note_author(head, page, words)
    around = range(max(0, min(heading, default=0) - DATE_LINES_ABOVE), max(body, default=0) + 1)
    note_labelled_date(head, [lines[index] for index in around if index not in body], words)
    story = read_story([lines[index] for index in body], head, page.text, words)
    used = {*heading, *body}
    rest = [index for index in range(len(lines)) if index not in used]
    stop = max(body, default=0)
    _note_foot(head, [lines[index] for index in rest if index > stop], page.text, words)
    return head, head.parts + story.parts + [_bystander(lines[index], head, words) for index in rest]


def _bystander(line: Line, head: Head, words: PageWords) -> Part:
    """Outside of the story; a line about its author is worth knowing as such."""
    return Part("bio" if head.byline and is_bio_of(head.byline, line, words) else "furniture", line.span)


def _merge(head: Head, known: Head) -> None:
    if known.published and not _is_same_day_elsewhere(head, known):
        head.published, head.evidence = known.published, known.evidence
    head.outlet = known.outlet or head.outlet
    head.notes += known.notes


def _is_same_day_elsewhere(seen: Head, claimed: Head) -> bool:
    """Whether the day in sight is a neighbour of the one claimed in UTC: then the page's own clock is the one in sight."""
    if not seen.published or not claimed.published or len(seen.published) != 10 or len(claimed.published) != 10:
        return False
    in_utc = claimed.evidence.endswith(("Z", "+00:00"))
    days = date.fromisoformat(seen.published).toordinal() - date.fromisoformat(claimed.published).toordinal()
    return in_utc and abs(days) == 1


def _note_foot(head: Head, lines: Sequence[Line], text: str, words: PageWords) -> None:
    dated = date_at_foot(lines, words)
    if head.published is None and dated:
        head.published, head.evidence = dated
    if head.outlet is None:
        head.outlet = _signature(lines, text, words)


def _signature(lines: Sequence[Line], text: str, words: PageWords) -> str | None:
    """The outlet in a line like "© Tide Post": only furniture is asked."""
    for line in lines:
        if not (is_furniture(line, words) or line.key.startswith("©")):
            continue
        found = next((found for pattern in named_parts(words.outlet_patterns) if (found := pattern.search(line.key))), None)
        if found:
            who = found["who"].strip(" .,-|")
            start = fold(line.text).find(who)
            return in_usual_case(line.text[start : start + len(who)], text) if start >= 0 else None
    return None


def _why_undated(head: Head) -> str:
    return "; ".join(dict.fromkeys(head.notes)) or "no date of publication stands on the page"


def language_of(
    page: Page, parts: Sequence[Part], words: PageWords, *, min_function_share: float = 0.2, short_text_words: int = 30
) -> str:
    """English prose has 35 to 45 function words in 100, other languages that share some of them under 15. A text of a few
    words has no such share: then plain letters must do."""
    story = " ".join(
        page.text[part.span.start : part.span.end] for part in parts if part.kind in ("title", "body", "quote", "correction")
    )
    tokens = re.findall(r"[^\W\d_]+", fold(story))
    if not tokens:
        return UNKNOWN_LANGUAGE
    share = sum(token in words.function_words for token in tokens) / len(tokens)
    if share >= min_function_share or (
        len(tokens) < short_text_words and sum(token.isascii() for token in tokens) > 0.8 * len(tokens)
    ):
        return PAGE_LANGUAGE
    declared = (page.meta.language or "").lower().split("-")[0]
    if re.fullmatch(r"[a-z]{2,3}", declared) and declared != PAGE_LANGUAGE:
        return declared
    return stranger_in(story, words.function_words) or UNKNOWN_LANGUAGE
