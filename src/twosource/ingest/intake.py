"""Paths and bytes -> reports, and clear refusals."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path, PurePath
from typing import Any

from ..errors import InputError, ReaderError
from ..model import Report, sure_prefix
from ..readers import UnreadableError, reader_for
from ..settings import Settings
from ._report import form_report


@dataclass(frozen=True)
class Given:
    """What a user states about a report; None where nothing is stated. It outweighs the page."""

    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    credit: str | None = None

    def stated(self) -> dict[str, str]:
        found = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in found.items() if value is not None}


NOTHING_GIVEN = Given()
BY_USER = "stated by the user"
# A report's id hangs on them.
FIXED = ("outlet", "url")
# The longest headline is far shorter.
MOST_STATED_CHARS = 500


class RefusedError(ReaderError):
    """Why a file is no report: its name, the `reason`, and the `remedy` a person has."""

    def __init__(self, name: str, reason: str, remedy: str) -> None:
        super().__init__(f"{name}: {reason}; {remedy}")
        self.reason = reason
        self.remedy = remedy


def read_report(path_name: str, original: bytes, *, given: Given = NOTHING_GIVEN, settings: Settings | None = None) -> Report:
    """Raises ReaderError where the bytes are no page of text, InputError where what is given cannot be."""
    settings = settings or Settings()
    name = PurePath(path_name).name
    _check_given(name, given)
    _check_size(name, original, settings)
    try:
        page = reader_for(name, original).read(original, settings)
    except UnreadableError as problem:
        raise RefusedError(name, problem.reason, problem.remedy) from problem
    if not any(char.isalnum() for char in page.text):
        raise RefusedError(name, "no text found", "save the story as text and add that")
    if len(page.text) > settings.max_text_chars:
        raise RefusedError(
            name,
            f"{len(page.text):,} characters of text are over the limit of {settings.max_text_chars:,}",
            "split it into its reports, or raise max_text_chars",
        )
    report = form_report(page, file=name, sha256=hashlib.sha256(original).hexdigest())
    return _with_given(report, given)


def with_stated(report: Report, given: Given, *, by: str = "", page: Report | None = None) -> Report:
    """A report with what a person says of it now; what `given` leaves out stays as it was, also what was said before.

    `by` names the person. Where `given` has an empty value, what was said is taken back: then `page` must be the report as it
    reads by itself. Raises InputError for a date that is none, and for what a report's id hangs on (outlet, address).
    """
    stated = {name: _in_a_line(report.file, name, value) for name, value in given.stated().items()}
    fixed = [name for name in stated if name in FIXED]
    if fixed:
        raise InputError(
            f"{report.file}: {' and '.join(fixed)} cannot be set later: a report is known by where it appeared, and judgements "
            "hang on that; give it when the file is added first"
        )
    said = Given(**{name: value for name, value in stated.items() if value})
    _check_given(report.file, said)
    taken_back = [name for name, value in stated.items() if not value and name in report.given]
    found: dict[str, Any] = {name: getattr(page, name) for name in taken_back}
    if "published" in taken_back and page is not None:
        found["published_evidence"] = page.published_evidence
    found |= said.stated()
    if said.published:
        who = _in_a_line(report.file, "by", by)
        found |= {"published": sure_prefix(said.published), "published_evidence": f"stated by {who}" if who else BY_USER}
    names = {*report.given, *said.stated()} - {*taken_back}
    return replace(report, **found, given=_in_order(names))


def still_stated(report: Report, before: Report) -> Report:
    """A report that is added again, with what a person said of it `before` and says nothing of now."""
    kept = {name: getattr(before, name) for name in before.given if name not in report.given}
    names = {*report.given, *kept}
    if "published" in kept:
        kept["published_evidence"] = before.published_evidence
    return replace(report, **kept, given=_in_order(names))


def _in_a_line(file: str, name: str, value: str) -> str:
    shown = "".join(" " if unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") else one for one in value)
    if len(shown) > MOST_STATED_CHARS:
        raise InputError(f"{file}: {name} has {len(shown):,} characters; give at most {MOST_STATED_CHARS}")
    return " ".join(shown.split())


def _in_order(names: set[str]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(Given) if each.name in names)


def walk(paths: Iterable[Path]) -> list[Path]:
    """Every file of `paths`, folders entered in the order of their names; hidden ones are left out, each file comes once."""
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise ReaderError(f"{path}: there is no such file or folder; check the spelling and the folder you are in")
        found.update(dict.fromkeys(_files_under(path)))
    return list(found)


def _files_under(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for child in sorted(path.iterdir(), key=lambda each: each.name):
        # A link to a folder may lead back up.
        if child.name.startswith(".") or (child.is_dir() and child.is_symlink()):
            continue
        yield from _files_under(child)


def _with_given(report: Report, given: Given) -> Report:
    stated = given.stated()
    if not stated:
        return report
    return replace(
        report,
        outlet=given.outlet or report.outlet,
        published=sure_prefix(given.published) if given.published else report.published,
        published_evidence=BY_USER if given.published else report.published_evidence,
        title=given.title or report.title,
        url=given.url or report.url,
        credit=given.credit or report.credit or _agency_beside(report, given),
        given=tuple(stated),
    )


def _agency_beside(report: Report, given: Given) -> str | None:
    """The agency that a dateline names, where the user says that another outlet printed the page."""
    if given.outlet is None or report.outlet is None or given.outlet.casefold() == report.outlet.casefold():
        return None
    signed = any("(" in report.quote(part.span) for part in report.parts_of("dateline"))
    return f"({report.outlet})" if signed else None


def _check_size(name: str, original: bytes, settings: Settings) -> None:
    if not original.strip():
        raise RefusedError(name, "the file is empty", "save or download it again, and add that")
    if len(original) > settings.max_file_bytes:
        raise RefusedError(
            name,
            f"{len(original):,} bytes are over the limit of {settings.max_file_bytes:,}",
            "add the story alone, or raise max_file_bytes",
        )


def _check_given(name: str, given: Given) -> None:
    if given.published is not None and sure_prefix(given.published) is None:
        raise InputError(
            f"{name}: published={given.published!r} is no date; write 2026, 2026-05, 2026-05-04 or 2026-05-XX (EDTF)"
        )
    for field, value in given.stated().items():
        if not value.strip():
            raise InputError(f"{name}: {field} is given but empty; leave it out or fill it in")
