"""Dossier -> Document: one linear text of headings, paragraphs, lists and tables that every written form is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from ..model import CONFLICT_WORDS, DossierPart
from . import texts
from .blocks import Block, Bullets, Cite, Document, Figure, Grid, Heading, Paragraph, Run, Runs, Words
from .citations import Citation
from .content import (
    ClaimPart,
    DatePart,
    Dispute,
    Dossier,
    ForecastPart,
    GonePart,
    Line,
    OwnPart,
    PlacePart,
    PlanPart,
    RoutePart,
    TellingPart,
)  # fmt: skip


def as_document(dossier: Dossier) -> Document:
    """The dossier as running text: all it says, with the reports whole at its end."""
    return Document(dossier.title, tuple(_blocks(dossier)), dossier.citations)


def _blocks(dossier: Dossier) -> Iterator[Block]:
    yield Heading(1, dossier.title)
    yield Paragraph(_plain(texts.STANDFIRST), "lead")
    for own in dossier.plan.opening if dossier.plan else ():
        yield from _own(own)
    if dossier.shows("glance"):
        yield from _glance(dossier)
    yield from _claims(dossier) if dossier.plan is None else _chosen(dossier.plan)
    for part, forms in BESIDE:
        if dossier.shows(part):
            for form in forms:
                yield from form(dossier)
    yield from _made(dossier)
    if dossier.shows("texts"):
        yield from _reports(dossier.reports, dossier.citations)


def _glance(dossier: Dossier) -> Iterator[Block]:
    yield Heading(2, texts.GLANCE)
    yield Bullets(tuple(_plain(f"{label}: {value}") for label, value in texts.figures(dossier.figures)))
    if dossier.problems:
        where = f"“{texts.PROBLEMS}”, under “{texts.MADE}”"
        yield Paragraph(_plain(f"{texts.unread(len(dossier.problems))}: see {where}."))
    yield Paragraph(_plain(texts.KEY), "note")
    glance = dossier.glance
    yield Heading(3, texts.SOLID)
    yield Bullets(tuple(map(_at_a_glance, glance.solid))) if glance.solid else Paragraph(_plain(texts.NO_SOLID))
    if glance.nearest:
        yield Paragraph(_plain(texts.NEAREST))
        yield Bullets(tuple(map(_at_a_glance, glance.nearest)))
    yield Heading(3, texts.SHAKY)
    yield Bullets(tuple(map(_at_a_glance, glance.shaky))) if glance.shaky else Paragraph(_plain(texts.NO_CLAIMS))
    for heading, entries in (
        (texts.DISPUTED, [_against(dispute) for dispute in glance.disputes]),
        (texts.DENIED, [_told(f"{texts.who_denies(line)}: ", line) for line in glance.denials]),
        (texts.DUE, [_told(f"{part.due or texts.NO_DUE}: ", part.line) for part in glance.forecasts]),
        (texts.CORRECTED, [_told(f"{line.outlet}: ", line) for line in glance.corrections]),
    ):
        if entries:
            yield Heading(3, heading)
            yield Bullets(tuple(entries))


def _at_a_glance(part: ClaimPart) -> Runs:
    told = f" {texts.standing(part)}; {texts.claim(part.number)}; {part.verdict_words}"
    return (*_words(part.headline), Words(told, "faint"))


def _against(dispute: Dispute) -> Runs:
    sides = [_words(side[0]) for side in dispute.sides]
    return (Words(f"{CONFLICT_WORDS[dispute.kind]}: ", "strong"), *_joined(sides))


def _told(before: str, line: Line) -> Runs:
    return (Words(before), Words(line.words, "quote"))


def _claims(dossier: Dossier) -> Iterator[Block]:
    yield Heading(2, texts.CLAIMS)
    if not dossier.claims:
        yield Paragraph(_plain(texts.NO_CLAIMS))
    for part in dossier.claims:
        yield from _claim(part)
    if dossier.lone:
        yield Heading(3, texts.lone_claims(len(dossier.lone)))
        yield Bullets(tuple(_lone(part) for part in dossier.lone))


def _chosen(plan: PlanPart) -> Iterator[Block]:
    yield Heading(2, texts.CHOSEN)
    if not plan.chosen:
        yield Paragraph(_plain(texts.NO_CHOSEN))
    for part in plan.body:
        match part:
            case OwnPart():
                yield from _own(part)
            case GonePart():
                said = texts.JOINED if part.joined else texts.GONE
                yield Paragraph((Words(f"{said} "), Words(part.words, "quote")), "note")
            case _:
                yield from _claim(part)


def _own(part: OwnPart) -> Iterator[Block]:
    if part.heading:
        yield Heading(3, part.heading)
    yield Paragraph(_plain(texts.OWN), "note")
    for paragraph in part.paragraphs:
        yield Paragraph(tuple(Words(one) if isinstance(one, str) else Cite(one.number) for one in paragraph), "own")


def _claim(part: ClaimPart) -> Iterator[Block]:
    yield Heading(3, f"{part.number}. {texts.before(part.headline)}“{part.headline.words}”")
    yield Paragraph(
        (
            Words(f"{texts.standing(part)}. ", "strong"),
            *_plain(f"{part.told_by}."),
            Cite(part.headline.citation.number),
        )
    )
    if part.concerns:
        yield Paragraph(_plain(f"{texts.CONCERNS}: {', '.join(part.concerns)}."))
    if part.grade is not None:
        yield Paragraph(_plain(texts.grade(part.grade)), "note")
    yield from (Paragraph(_plain(f"{texts.held(one)}."), "note") for one in part.held)
    reasons = [*part.reasons, *(f"{texts.INTEREST}: {interest}" for interest in part.interests)]
    if reasons:
        yield Bullets(tuple(_plain(reason) for reason in reasons))
    yield from (_quote(line) for line in part.lines)
    if part.lane:
        yield Paragraph((Words(texts.LANE, "strong"),))
        yield from (_quote(line) for line in part.lane)
    for dispute in part.disputes:
        yield from _dispute(dispute)
    seen = [(Words(f"{method} "), Cite(line.citation.number)) for method, line in part.methods]
    seen += [
        (Words(f"{texts.LANE_METHODS[line.stance]}: {method} "), Cite(line.citation.number))
        for method, line in part.lane_methods
    ]
    if seen:
        yield Paragraph((Words(f"{texts.METHODS}: "), *_joined(seen)))
    if part.next_steps:
        yield Paragraph((Words(f"{texts.NEXT} ", "strong"), *_plain(" ".join(part.next_steps))))


def _lone(part: ClaimPart) -> Runs:
    line = part.headline
    more = f", {', '.join(part.concerns)}" if part.concerns else ""
    return (
        Words(f"{part.number}. "),
        *_words(line),
        Words(f" {texts.standing(part)}. {attribution(line)}{more} "),
        Cite(line.citation.number),
        *_cites(part.others),
    )


def attribution(line: Line) -> str:
    """Who says it, where, and what else must be known, in one phrase."""
    outlet = "" if line.teller == line.outlet else f" · {line.outlet}"
    remarks = f" · {' · '.join(line.remarks)}" if line.remarks else ""
    return f"{' '.join(filter(None, (line.teller, line.how_told)))}{outlet}{remarks}"


def _quote(line: Line) -> Paragraph:
    style: Literal["quote", "denial"] = "quote" if line.stance == "asserts" else "denial"
    return Paragraph((*_words(line), Words(f" {attribution(line)} ", "faint"), Cite(line.citation.number)), style)


def _words(line: Line) -> Runs:
    before = (Words(texts.before(line), "strong"),) if line.denied else ()
    return (*before, Words(line.words, "quote"))


def _dispute(dispute: Dispute) -> Iterator[Block]:
    yield Paragraph((Words(f"{texts.DISPUTE} ({CONFLICT_WORDS[dispute.kind]}): ", "strong"), *_plain(dispute.because)))
    sides = [_joined([(*_words(line), Words(" "), Cite(line.citation.number)) for line in side]) for side in dispute.sides]
    yield Bullets(tuple(sides))


def _questions(dossier: Dossier) -> Iterator[Block]:
    yield Heading(2, texts.QUESTIONS)
    yield Paragraph(_plain(texts.QUESTIONS_LEAD), "lead")
    if not dossier.questions:
        yield Paragraph(_plain(texts.NO_QUESTIONS))
        return
    yield Bullets(
        tuple(
            (Words(f"{asked.question.words} "), Words(f"{asked.question.because} ", "faint"), *_cites(asked.lines))
            for asked in dossier.questions
        ),
        ordered=True,
    )
    if dossier.more_questions:
        yield Paragraph(_plain(texts.more_questions(dossier.more_questions)), "note")


def _disputes(dossier: Dossier) -> Iterator[Block]:
    yield Heading(2, texts.DISPUTES)
    if not dossier.disputes:
        yield Paragraph(_plain(texts.NO_DISPUTES))
        return
    yield Bullets(
        tuple(
            (
                Words(f"{CONFLICT_WORDS[dispute.kind]}: ", "strong"),
                *_plain(f"{dispute.because}{texts.of_claims(dispute.claim_numbers)} "),
                *(Cite(line.citation.number) for side in dispute.sides for line in side),
            )
            for dispute in dossier.disputes
        )
    )


def _denials(dossier: Dossier) -> Iterator[Block]:
    yield Heading(2, texts.DENIALS)
    yield Paragraph(_plain(texts.DENIALS_LEAD if dossier.denials else texts.NO_DENIALS), "lead")
    yield from (_quote(line) for line in dossier.denials)


def _forecasts(dossier: Dossier) -> Iterator[Block]:
    yield Heading(2, texts.FORECASTS)
    if not dossier.forecasts:
        yield Paragraph(_plain(texts.NO_FORECASTS))
        return
    yield Grid(("due", "words", "who", "outcome"), tuple(_forecast(part) for part in dossier.forecasts))


def _forecast(part: ForecastPart) -> tuple[Runs, ...]:
    later = (Words(f" {texts.LATER} "), *_cites(part.later)) if part.later else ()
    shown = (Words(" "), Cite(part.shown_by.citation.number)) if part.shown_by else ()
    return (
        _plain(part.due or texts.NO_DUE),
        (Words(part.line.words, "quote"), Words(" "), Cite(part.line.citation.number)),
        _plain(attribution(part.line)),
        (Words(part.outcome), *shown, *later),
    )


def _dates(dossier: Dossier) -> Iterator[Block]:
    yield Heading(2, texts.DATES)
    if not dossier.dates and not dossier.undated:
        yield Paragraph(_plain(texts.NO_DATES))
        return
    yield Paragraph(_plain(texts.DATES_LEAD), "lead")
    yield Figure("timeline", texts.DATES)
    if dossier.dates:
        yield Grid(("date", "lane", "words", "reports"), tuple(map(_date, dossier.dates)))
    if dossier.undated:
        yield Heading(3, texts.UNDATED)
        yield Bullets(tuple(_undated(part) for part in dossier.undated))


def _date(part: DatePart) -> tuple[Runs, ...]:
    remarks = f" {' · '.join(part.remarks)}" if part.remarks else ""
    words = (
        (Words(part.words, "quote"), Words(": "), Words(part.telling, "quote"))
        if part.telling
        else (Words(part.words, "quote"),)
    )
    return _plain(part.value), _plain(part.lane), (*words, Words(remarks, "faint")), _calls(part.citations)


def _undated(part: DatePart) -> Runs:
    words = part.telling or part.words
    return (Words(words, "quote"), Words(f" {part.lane}: {' · '.join(part.remarks)} ", "faint"), *_calls(part.citations))


def _places(dossier: Dossier) -> Iterator[Block]:
    yield Heading(2, texts.PLACES)
    if not dossier.places and not dossier.unpinned:
        yield Paragraph(_plain(texts.NO_PLACES))
        return
    yield Paragraph(_plain(texts.PLACES_LEAD), "lead")
    if dossier.places:
        yield Figure("map", texts.PLACES)
        rows = [(_plain(one.name), _plain(one.where), _plain(one.precision), _calls(one.citations)) for one in dossier.places]
        yield Grid(("place", "in", "how exactly it is told", "reports"), tuple(rows))
    if dossier.routes:
        yield Heading(3, texts.ROUTES)
        yield Bullets(tuple(map(_route, dossier.routes)))
    if dossier.unpinned:
        yield Heading(3, texts.UNPINNED)
        yield Bullets(tuple(_unpinned(part) for part in dossier.unpinned))


def _route(part: RoutePart) -> Runs:
    return (
        Words(part.what, "quote"),
        Words(f" from {part.start} to {part.end}: "),
        Words(f"{part.standing} ", "faint"),
        Cite(part.citation.number),
    )


def _unpinned(part: PlacePart) -> Runs:
    return (Words(part.name, "quote"), Words(f" {part.where} ", "faint"), *_calls(part.citations))


def _coverage(dossier: Dossier) -> Iterator[Block]:
    if dossier.claims:
        yield Heading(2, texts.COVERAGE)
        yield Paragraph(_plain(texts.COVERAGE_LEAD), "lead")
        yield Figure("matrix", texts.COVERAGE)
        rows = [
            tuple(map(_plain, (texts.claim(part.number), ", ".join(part.tellers), ", ".join(part.deniers))))
            for part in dossier.claims
        ]
        yield Grid(("claim", "said by", "denied or doubted by"), tuple(rows))


def _ties(dossier: Dossier) -> Iterator[Block]:
    yield Heading(2, texts.TIES)
    yield Paragraph(_plain(texts.TIES_LEAD), "lead")
    yield Figure("stemma", texts.TIES)
    if not dossier.ties:
        yield Paragraph(_plain(texts.NO_TIES))
        return
    rows = [
        (
            _plain(tie.taker),
            _plain(tie.giver),
            _plain(f"{tie.edge.how}, {texts.SUSPECTED}" if tie.edge.suspected else tie.edge.how),
            (Words(f"{tie.edge.evidence} "), *_cites(tie.lines)),
        )
        for tie in dossier.ties
    ]
    yield Grid(("report", "rests on", "how", "evidence"), tuple(rows))


def _names(dossier: Dossier) -> Iterator[Block]:
    if not dossier.names and not dossier.aliases:
        return
    yield Heading(2, texts.NAMES)
    yield from (Paragraph(_plain(texts.alias(one))) for one in dossier.aliases)
    if dossier.names:
        rows = [tuple(map(_plain, (one.name, ", ".join(one.aliases), one.kind))) for one in dossier.names]
        yield Grid(("name", "also written", "kind"), tuple(rows))


def _waiting(dossier: Dossier) -> Iterator[Block]:
    yield Heading(2, texts.WAITING)
    yield Paragraph(_plain(texts.WAITING_LEAD if dossier.waiting else texts.NO_WAITING), "lead")
    for one in dossier.waiting:
        yield _quote(one.line)
        yield Paragraph(_plain(f"{texts.LIKELY}: {one.likely_percent}%"), "note")


def _made(dossier: Dossier) -> Iterator[Block]:
    yield Heading(2, texts.MADE)
    yield Paragraph(_plain(texts.made_by(dossier.version)))
    if dossier.plan is not None:
        yield Paragraph(_plain(texts.chosen_by(dossier.plan, dossier.shown)))
    yield Bullets(tuple(_plain(limit) for limit in texts.LIMITS))
    rows = [
        tuple(map(_plain, (str(one.number), one.report.file, one.report.sha256, one.report.language)))
        for one in dossier.reports
    ]
    yield Grid(("report", "file", "SHA-256 of the original", "language"), tuple(rows))
    if dossier.citations:
        yield Paragraph(_plain(texts.CUSTODY), "note")
        yield Bullets(tuple(_custody(dossier.citations)))
    settings = [f"{name.replace('_', ' ')}: {value}" for name, value in dossier.made_with]
    yield Paragraph(_plain("; ".join([*settings, texts.judgements(dossier.judgements)]) + "."), "note")
    yield Heading(3, texts.PROBLEMS)
    if not dossier.problems:
        yield Paragraph(_plain(texts.NO_PROBLEMS))
        return
    yield Bullets(tuple((Words(one.file, "strong"), Words(f", {texts.problem(one)}")) for one in dossier.problems))


def _custody(citations: Iterable[Citation]) -> Iterator[Runs]:
    """What proves each citation, once for each report: with the SHA-256 beside it these characters are its words."""
    found: dict[int, list[str]] = {}
    for one in citations:
        found.setdefault(one.report_number, []).append(f"[{one.number}] {one.where}")
    yield from (_plain(f"report {number}: {'; '.join(listed)}") for number, listed in sorted(found.items()))


BESIDE: tuple[tuple[DossierPart, tuple[Callable[[Dossier], Iterator[Block]], ...]], ...] = (
    ("questions", (_questions,)),
    ("lists", (_disputes, _denials, _forecasts)),
    ("dates", (_dates, _places)),
    ("coverage", (_coverage,)),
    ("sources", (_ties,)),
    ("names", (_names,)),
    ("review", (_waiting,)),
)


def _reports(reports: Iterable[TellingPart], citations: Iterable[Citation]) -> Iterator[Block]:
    """Each report's text, with the number of every citation before its words."""
    numbers = {citation.anchor: citation.number for citation in citations}
    yield Heading(2, texts.REPORTS)
    for one in reports:
        yield Heading(3, f"Report {one.number}: {texts.title_of(one)}")
        yield Paragraph(_plain(texts.imprint(one)), "note")
        for part in one.parts:
            runs: list[Run] = []
            for stretch in part.stretches:
                runs += [Cite(numbers[anchor]) for anchor in stretch.anchors if anchor in numbers]
                runs.append(Words(stretch.words))
            if part.folded:
                runs.insert(0, Words(f"[{texts.part_name(part.kind)}] "))
            yield Paragraph(tuple(runs), "note" if part.folded else "plain")


def _plain(words: str) -> Runs:
    return (Words(words),)


def _cites(lines: Iterable[Line]) -> Runs:
    return tuple(Cite(line.citation.number) for line in lines)


def _calls(citations: Iterable[Citation]) -> Runs:
    return tuple(Cite(citation.number) for citation in citations)


def _joined(listed: Sequence[Runs]) -> Runs:
    """All of them in a row, with a semicolon between."""
    found: list[Run] = []
    for number, runs in enumerate(listed):
        found += [*([Words("; ")] if number else []), *runs]
    return tuple(found)
