"""Report, Sentence, Mention -> Attribution."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ..languages import language_for
from ..model import STORY_PARTS, Attribution, Mention, Report, Sentence, Span, Spans, Table, covered_chars, hull
from ..settings import Settings
from .calibration import Calibration, load_calibration, words_in
from .continuation import continued_quotes
from .coordination import second_sayings
from .cue_rules import missed_sayings, with_whole_body
from .dialogue import signed_quotes, turns
from .inner import inner_sayings
from .reader import Found, Reader, load_reader
from .relays import based_sayings, quoted_as_saying, without_bare_citing, without_second_source
from .repair import repaired
from .scene import Scene
from .trees import trees_of

__all__ = ["Chances", "find_attributions", "load_reader", "nested", "scene_of", "whole_attributions"]

SAME_SHARE = 0.5
"""Share of joint characters from which two contents are the same find."""


@dataclass(frozen=True)
class Chances:
    """From which probability a find is `kept` at all and from which it is `counted`, and what makes it probable."""

    kept: float = Settings.min_kept_probability
    counted: float = Settings.min_counted_probability
    calibration: Callable[[], Calibration] = load_calibration


def find_attributions(
    report: Report,
    sentences: Table[Sentence],
    mentions: Table[Mention],
    *,
    reader: Callable[[], Reader] = load_reader,
    min_kept: float = Settings.min_kept_probability,
    min_counted: float = Settings.min_counted_probability,
) -> Iterator[Attribution]:
    """What the story's parts say on someone's word, in reading order.

    Refusals to say anything are left out, and a quotation stays whole: what its speaker passes on is part of it. Finds that are
    less likely than `min_counted` are among them, and change nothing about the others.
    """
    scene = scene_of(report, sentences)
    if scene is None:
        return
    counted, doubtful = _all_said(scene, reader, Chances(min_kept, min_counted))
    told = [
        one
        for one in without_bare_citing(without_second_source(quoted_as_saying(counted, scene)), scene)
        if not _is_silence(one, scene) and not _is_within_quotation(one, scene.quoted)
    ]
    unsure = [one for one in doubtful if not _is_silence(one, scene) and not _is_within_quotation(one, scene.quoted)]
    yield from _nested_apart([*told, *continued_quotes(told, scene)], unsure)


def whole_attributions(
    report: Report,
    sentences: Table[Sentence],
    *,
    reader: Callable[[], Reader] = load_reader,
    chances: Chances | None = None,
) -> list[Attribution]:
    """What counts, as PARC and PolNeAR count it: refusals to speak are in, and quotations without a cue are not."""
    scene = scene_of(report, sentences)
    return [] if scene is None else nested(_all_said(scene, reader, chances or Chances())[0])


def scene_of(report: Report, sentences: Table[Sentence]) -> Scene | None:
    """None where the report's language cannot be analysed."""
    language = language_for(report.language)
    return None if language is None else Scene(report, trees_of(sentences), language)


def _all_said(scene: Scene, reader: Callable[[], Reader], chances: Chances) -> tuple[list[Attribution], list[Attribution]]:
    """What counts, and what is kept beside it: the reader's finds, repaired, those that the layout shows, and those that the
    parse adds to the reader's finds that count."""
    calibration = chances.calibration()
    stretches = [part.span for part in scene.report.parts if part.kind in STORY_PARTS]
    found = reader().read(scene.text, stretches)
    read = [_attribution(one, scene, calibration) for one in found if one.content]
    laid_out = [*turns(scene), *signed_quotes(scene)]
    read = [one for one in read if not any(_same_content(one, other) for other in laid_out)]
    sure = [with_whole_body(repaired(one, scene), scene) for one in read if one.probability >= chances.counted]
    unsure = [repaired(one, scene) for one in read if chances.kept <= one.probability < chances.counted]
    outer, deep = [one for one in sure if one.found_by != "inner"], [one for one in sure if one.found_by == "inner"]
    said = [*laid_out, *second_sayings(outer, scene)]
    hints = tuple(span for one in found if not one.content for span in one.cue)
    said += [*based_sayings(said, scene), *missed_sayings(said, scene, hints=hints)]
    by_rule = [one for one in inner_sayings(said, scene) if not any(_same_content(one, other) for other in deep)]
    return _parted([*(_calibrated(one, calibration) for one in (*said, *by_rule)), *deep], unsure, chances)


def _attribution(found: Found, scene: Scene, calibration: Calibration) -> Attribution:
    words = words_in(scene.report.quote_all(found.content))
    probability = calibration.of_reader(found.cue_probability, found.content_probability, words)
    found_by = "inner" if found.nested else "reader"
    return Attribution(scene.report.id, found.cue, found.source, found.content, probability=probability, found_by=found_by)


def _calibrated(attribution: Attribution, calibration: Calibration) -> Attribution:
    """Rules hang on one another, so their finds are calibrated when all are there."""
    if attribution.found_by == "reader":
        return attribution
    return replace(attribution, probability=calibration.of_rule(attribution.found_by, attribution.probability))


def _parted(
    said: list[Attribution], unsure: list[Attribution], chances: Chances
) -> tuple[list[Attribution], list[Attribution]]:
    """Those that count, and those to look at: likely enough to be kept, and not a find that counts seen another way."""
    counted = [one for one in said if one.probability >= chances.counted]
    rest = [*unsure, *(one for one in said if chances.kept <= one.probability < chances.counted)]
    return counted, [one for one in rest if not any(_same_content(one, other) for other in counted)]


def _same_content(left: Attribution, right: Attribution) -> bool:
    shared = sum(covered_chars(left.content, span) for span in right.content)
    joint = sum(map(len, left.content)) + sum(map(len, right.content)) - shared
    return shared >= SAME_SHARE * joint


def _is_silence(attribution: Attribution, scene: Scene) -> bool:
    """ "declined to comment", "would not say more": nothing is said."""
    cues = scene.language.cues
    words = " ".join(scene.report.quote_all(attribution.cue).lower().split())
    tree = scene.tree_of(attribution.cue)
    lemmas = [tree.tokens[word].lemma for span in attribution.cue for word in tree.words_in(span)] if tree else []
    return words.startswith(cues.unsaid) or any(lemma in cues.silent for lemma in lemmas)


def _is_within_quotation(attribution: Attribution, quoted: Spans) -> bool:
    return attribution.found_by == "inner" and any(span.contains(attribution.cue[0]) for span in quoted)


def _nested_apart(counted: list[Attribution], doubtful: list[Attribution]) -> list[Attribution]:
    """Nested, but nothing that counts stands inside anything doubtful."""
    sure = {one.id: one for one in nested(counted)}
    return [sure.get(one.id, one) for one in nested([*doubtful, *counted])]


def nested(attributions: list[Attribution]) -> list[Attribution]:
    """In reading order, each with the smallest attribution whose content holds its cue and content as `inside`."""
    unique = {attribution.id: attribution for attribution in attributions}
    ordered = sorted(unique.values(), key=lambda one: (hull(one.content), one.cue, one.source, one.found_by))
    around = _smallest_around(ordered)
    return [replace(one, inside=around.get(one.id)) for one in ordered]


def _smallest_around(attributions: list[Attribution]) -> dict[str, str]:
    """By one sweep over the text: `open_spans` are the contents that reach the place at hand."""
    waiting = sorted(((span, one) for one in attributions for span in one.content), key=lambda row: (row[0], row[1].id))[::-1]
    open_spans: list[tuple[Span, Attribution]] = []
    around: dict[str, str] = {}
    for held, inner in sorted(
        ((hull((*one.content, *one.cue)), one) for one in attributions), key=lambda row: (row[0], row[1].id)
    ):
        while waiting and waiting[-1][0].start <= held.start:
            open_spans.append(waiting.pop())
        open_spans = [(span, one) for span, one in open_spans if span.end > held.start]
        holders = [one for span, one in open_spans if span.contains(held) and span != held and one.id != inner.id]
        if holders:
            around[inner.id] = min(holders, key=lambda one: (sum(map(len, one.content)), one.content, one.id)).id
    return around
