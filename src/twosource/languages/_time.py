"""The words a language file gives for: time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

Anchor = Literal["report", "event"]
"""What a relative word counts from: the day the report came out, or the date spoken of last."""

RuleKind = Literal[
    "date", "numeric", "decade", "century", "relative", "deictic", "ago", "duration", "span", "set", "clock", "part",
    "ref", "stretch", "skip",
]  # fmt: skip
"""How the slots of a rule are read; "skip": no time, and nothing in it is one (ages)."""


class Step(NamedTuple):
    """So many `units` from the anchor; `part` is a part of that day ("NI" in "last night")."""

    units: int
    anchor: Anchor
    part: str | None = None


@dataclass(frozen=True, eq=False)
class TimeWords:
    """Words and marks only; no code. Equal only to itself, so that patterns made of it can be kept. All words in lower case.

    `names_capitalised`: months and weekdays are written with a capital. `months`, `weekdays` (Monday is 1) with their short
    forms in `short_months` and `short_weekdays`, which count only beside a day's number. `seasons`, `parts` of a day,
    `units` to TIMEX3 codes.
    `day_marks`: "th" in "5th". `relatives`: "last" in "last year"; `deictics`: "yesterday"; `ways`: "ago"; those
    `ways_at_end` count only where the clause ends ("two days after." against "two days after the fire"). `mods` before a
    date, `extents` before a duration, to TIMEX3 mods. `refs`: "now" to PRESENT_REF; `recents`: "recent" in "recent months".
    `sets`: "daily" to P1D; `each`: "every". `ordinals` for quarters and centuries, `closings` for the last half or quarter;
    `eras`: "bc" to what stands before the year in the value ("" in our era).
    `decades`: "nineties" to its digit.
    `holidays`: to "MM-DD", or a rule of `annotate/holidays.py`.
    `halves_of_day`: "p.m." to the hours it adds; `zones` after a clock time;
    `clock_words`: "noon"; `clock_shifts`: "half past".
    `few`: words for a count, None for one that is no number ("several"). `articles`: "a", one unit. `rules`: (kind, pattern)
    with slots in braces, tried together, the longest match wins. `year_labels`: words before four digits that make them a
    name. `future_helpers`, `future_verbs`: what turns a yearless date to the one to come; the `arranged` among the verbs do
    so in the past tense too ("was scheduled for Friday"). `deadlines`: prepositions before the end of a stretch ("by");
    `past_leads`: before its start ("since"). `month_leads`: words before a bare month. `part_leads`: words before a bare part
    of the day ("at night").
    """

    names_capitalised: bool
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    short_months: Mapping[str, int]
    short_weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    parts: Mapping[str, str]
    units: Mapping[str, str]
    plural_units: frozenset[str]
    relatives: Mapping[str, Step]
    deictics: Mapping[str, Step]
    ways: Mapping[str, Step]
    ways_at_end: frozenset[str]
    mods: Mapping[str, str]
    extents: Mapping[str, str]
    refs: Mapping[str, str]
    recents: frozenset[str]
    sets: Mapping[str, str]
    each: frozenset[str]
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    holidays: Mapping[str, str]
    day_marks: frozenset[str]
    halves_of_day: Mapping[str, int]
    zones: frozenset[str]
    clock_shifts: Mapping[str, int]
    clock_words: Mapping[str, str]
    few: Mapping[str, float | None]
    articles: frozenset[str]
    halves: Mapping[str, str]
    closings: frozenset[str]
    eras: Mapping[str, str]
    rules: tuple[tuple[RuleKind, str], ...]
    year_labels: frozenset[str]
    future_helpers: frozenset[str]
    future_verbs: frozenset[str]
    arranged: frozenset[str]
    deadlines: frozenset[str]
    past_leads: frozenset[str]
    month_leads: frozenset[str]
    part_leads: frozenset[str]
