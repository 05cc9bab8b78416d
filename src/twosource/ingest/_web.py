"""What only a web page tells: its title among the headings, its site, its own dates, and which blocks are the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..languages import PageWords
from ..readers import Mark, Meta, Page
from ._dates import find_dates, iso_prefix, with_doubt
from ._head import Head
from ._lines import SPACES, Line, fold
from ._names import is_name_shaped, is_person, looks_like_outlet
from ._title import is_masthead

SITE_MARK = re.compile(r"\s+(?:[|–—:»·•-]|::|<)\s+|\s*[|»]\s*|\s+::\s+")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
TITLE_OVERLAP = 0.5
CHANGE_HINTS = frozenset(["updated", "modified", "update", "dateline-updated", "lastmod"])
AUTHOR_HINTS = frozenset(["author", "byline", "writer", "contributor"])
DATE_HINTS = frozenset(["date", "published", "pubdate", "timestamp", "dateline", "time"])
# Labels of what is far around a block tell little of the block.
NEAR_HINTS = 6
# Ancestors within which a stray date or name belongs to another story.
ELSEWHERE = frozenset(["aside", "nav", "footer", "li", "table"])


def find_title(lines: Sequence[Line], meta: Meta, words: PageWords) -> tuple[int | None, str | None, str | None]:
    """(index of the title's line, title, site as the <title> adds it)."""
    sites = [clue.value for clue in meta.sites]
    full = [clue.value for clue in meta.titles]
    claimed = [*full, *(without_site(value, sites) for value in full)]
    headings = [index for index, line in enumerate(lines) if line.block.tag in HEADINGS or "headline" in line.block.hints[-6:]]
    firsts = [index for index in headings if lines[index].block.tag == "h1"]
    best = max(firsts, key=lambda index: (_agreement(lines[index], claimed), -index), default=None)
    if best is None or (claimed and _agreement(lines[best], claimed) < TITLE_OVERLAP):
        others = [index for index in headings if _agreement(lines[index], claimed) >= TITLE_OVERLAP]
        best = max(others, key=lambda index: (_agreement(lines[index], claimed), -index), default=best)
    if best is not None and (not claimed or _agreement(lines[best], claimed) > 0 or not lines[best].block.link_share_0_to_1):
        title = " ".join(lines[best].text.split())
        return best, title, _site_after(title, claimed)
    bare = [without_site(value, sites) for value in claimed]
    if not bare:
        return None, None, None
    at = next((index for index, line in enumerate(lines) if line.key == _key(bare[0])), None)
    return at, bare[0], _site_after(bare[0], claimed)


def find_headline(lines: Sequence[Line], page: Page, words: PageWords) -> int | None:
    """The index of the title of a PDF's first page among what is set large there: what the file calls itself, or the largest
    that is not the outlet's own name."""
    claimed = [clue.value for clue in page.meta.titles]
    large = [index for index, line in enumerate(lines) if line.block.tag == "line" and "headline" in line.block.hints]
    called = [index for index in large if _agreement(lines[index], claimed) >= TITLE_OVERLAP]
    if called:
        return max(called, key=lambda index: (_agreement(lines[index], claimed), -index))
    titles = [index for index in large if not is_masthead(lines[index], page.text, words, first=index == large[0])]
    return min(titles, key=lambda index: ("largest" not in lines[index].block.hints, index), default=None)


def _key(text: str) -> str:
    return SPACES.sub(" ", fold(text)).strip()


def _agreement(line: Line, claimed: Sequence[str]) -> float:
    """Words that a heading shares with a title the page claims, among all words of both; the best of them, from 0 to 1."""
    own = set(re.findall(r"\w+", line.key))
    best = 0.0
    for title in claimed:
        other = set(re.findall(r"\w+", fold(title)))
        best = max(best, len(own & other) / max(1, len(own | other)))
    return best


def without_site(title: str, sites: Sequence[str]) -> str:
    parts = SITE_MARK.split(title)
    if len(parts) < 2:
        return title.strip()
    names = {_key(site).removeprefix("the ") for site in sites}
    while len(parts) > 1 and (_key(parts[-1]).removeprefix("the ") in names or _is_site_like(parts[-1], parts[0])):
        parts = parts[:-1]
        title = title[: title.rfind(parts[-1]) + len(parts[-1])]
    return title.strip()


def _is_site_like(last: str, first: str) -> bool:
    return is_name_shaped(last) and len(last.split()) <= 4 and len(first.split()) > len(last.split())


def _site_after(title: str, claimed: Sequence[str]) -> str | None:
    """ "Shed burns – Dock Weekly" with the title "Shed burns": "Dock Weekly"."""
    for value in claimed:
        if _key(value).startswith(_key(title)) and len(value) > len(title):
            rest = value[len(title) :].strip(" |–—:»·•-<")
            last = SITE_MARK.split(rest)[-1].strip()
            if last and len(last.split()) <= 6:
                return last
        if _key(value).endswith(_key(title)) and SITE_MARK.search(value[: -len(title)]):
            first = SITE_MARK.split(value)[0].strip()
            if is_name_shaped(first) and len(first.split()) <= 6:
                return first
    return None


def note_meta(head: Head, page: Page, site: str | None, words: PageWords) -> None:
    """What the head of the page claims goes before what the eye sees: it is made for this purpose."""
    meta = page.meta
    head.outlet = next((clue.value for clue in meta.sites if _is_site_name(clue.value)), None) or site
    for clue in meta.published:
        day = iso_prefix(clue.value)
        if day:
            head.published, head.evidence = day, f"{clue.where} of the page says {clue.value}"
            return
    if meta.modified:
        head.notes.append(f"{meta.modified[0].where} ({meta.modified[0].value}) is the date of a change")
    note_made(head, meta)


def note_made(head: Head, meta: Meta) -> None:
    """A file is made when it is printed or scanned, which may be years after its story came out."""
    if meta.made:
        head.notes.append(f"{meta.made[0].where} ({meta.made[0].value}) is the day the file was made, a hint at most")


def _is_site_name(value: str) -> bool:
    return 1 < len(value) <= 60 and not value.startswith("@") and "/" not in value


def note_marks(head: Head, lines: Sequence[Line], marks: Sequence[Mark], words: PageWords) -> None:
    """What the page labels in sight among the lines of the head: a <time> that nothing calls a change, an author."""
    for mark in marks:
        line = next((line for line in lines if line.span.contains(mark.span)), None)
        if line is None or not ELSEWHERE.isdisjoint(line.block.around):
            continue
        if mark.tag == "time" and head.published is None:
            _note_time(head, line, mark, words)
        elif not AUTHOR_HINTS.isdisjoint(mark.hints[-NEAR_HINTS:]):
            _note_labelled_author(head, line.text[mark.span.start - line.span.start : mark.span.end - line.span.start], words)


def _note_time(head: Head, line: Line, mark: Mark, words: PageWords) -> None:
    before = fold(line.text[: mark.span.start - line.span.start])[-30:]
    changed = any(re.search(rf"(?<!\w){re.escape(word)}\W*(?:on|at)?\W*$", before) for word in words.modified_marks)
    day = iso_prefix(mark.value)
    if changed or CHANGE_HINTS & set(mark.hints) or CHANGE_HINTS & set(line.block.hints[-NEAR_HINTS:]):
        head.notes.append("a <time> on the page is that of a change")
    elif day:
        head.published, head.evidence = day, f'<time datetime="{mark.value}"> stands at the head of the article'


def _note_labelled_author(head: Head, name: str, words: PageWords) -> None:
    """ "Evan HalperStaff" is two labels that touch: the one called author says where the name ends."""
    if is_person(name, words) and (head.byline is None or (head.byline != name and head.byline.startswith(name))):
        head.byline = name


def note_labelled_date(head: Head, lines: Sequence[Line], words: PageWords) -> None:
    """A line that is a date and nothing else, and that the page calls one, where the head has none."""
    for line in lines:
        if (
            head.published
            or DATE_HINTS.isdisjoint(line.block.hints[-NEAR_HINTS:])
            or not ELSEWHERE.isdisjoint(line.block.around)
        ):
            continue
        dates = find_dates(line.text, words)
        if len(dates) == 1 and dates[0].use in ("published", "labelled") and len(line.words) <= 8:
            head.published = dates[0].iso
            evidence = f"“{' '.join(line.text.split())}” stands on the page as its date"
            head.evidence = with_doubt(evidence, dates[0].doubt)


def note_author(head: Head, page: Page, words: PageWords) -> None:
    """Where no byline is in sight, the author the page's head claims, unless it is the site or an address."""
    for clue in page.meta.authors:
        name = clue.value.strip()
        person = all(is_person(one.strip(), words) for one in re.split(r",| and ", name) if one.strip())
        if (
            head.byline is None
            and person
            and name.lower() != (head.outlet or "").lower()
            and not looks_like_outlet(name, words)
        ):
            head.byline = name
