"""Paths and bytes -> reports, and clear refusals."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path, PurePath

from ..errors import InputError, ReaderError
from ..model import Report, sure_prefix
from ..readers import UnreadableError, reader_for, supported_suffixes
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


def read_report(path_name: str, original: bytes, *, given: Given = NOTHING_GIVEN, settings: Settings | None = None) -> Report:
    """Raises ReaderError where the bytes are no page of text, InputError where what is given cannot be."""
    settings = settings or Settings()
    name = PurePath(path_name).name
    _check_given(name, given)
    _check_size(name, original, settings)
    try:
        page = reader_for(name, original).read(original, settings)
    except UnreadableError as problem:
        raise ReaderError(f"{name}: {problem.reason}; {problem.remedy}") from problem
    if not any(char.isalnum() for char in page.text):
        raise ReaderError(f"{name}: no text found; save the story as text and add that")
    if len(page.text) > settings.max_text_chars:
        raise ReaderError(
            f"{name}: {len(page.text):,} characters of text are over the limit of {settings.max_text_chars:,}; "
            "split it into its reports, or raise max_text_chars"
        )
    report = form_report(page, file=name, sha256=hashlib.sha256(original).hexdigest())
    return _with_given(report, given)


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
        published_evidence="stated by the user" if given.published else report.published_evidence,
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
        raise ReaderError(f"{name}: the file is empty; supported are pages of text ({', '.join(supported_suffixes())})")
    if len(original) > settings.max_file_bytes:
        raise ReaderError(
            f"{name}: {len(original):,} bytes are over the limit of {settings.max_file_bytes:,}; "
            "add the story alone, or raise max_file_bytes"
        )


def _check_given(name: str, given: Given) -> None:
    if given.published is not None and sure_prefix(given.published) is None:
        raise InputError(
            f"{name}: published={given.published!r} is no date; write 2026, 2026-05, 2026-05-04 or 2026-05-XX (EDTF)"
        )
    for field, value in given.stated().items():
        if not value.strip():
            raise InputError(f"{name}: {field} is given but empty; leave it out or fill it in")
