"""How two names differ, as numbers: words set against each other, what is left over, numbers, forms, letters as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, JaroWinkler

from .name_parts import NameParts
from .spelling import skeleton_of, sound_of

FEATURES = (
    "mean_likeness", "worst_likeness", "second_likeness", "worst_slips", "worst_slips_long", "worst_same_sound",
    "worst_same_bones", "worst_first_letter_differs", "worst_is_first", "worst_is_last", "worst_short", "left_over_longer",
    "left_over_shorter", "count_differs", "one_word", "initials", "joined", "out_of_order", "numbers_differ",
    "numbers_one_side", "forms_differ", "forms_one_side", "letters_ratio", "sounds_ratio", "sorted_ratio",
    "own_script_differs", "all_slips", "exact_words", "person", "person_worst", "person_left_over", "own_script_slips",
    "short_script_slip", "person_out_of_order", "initial_only",
)  # fmt: skip
_UNMATCHED = 0.5
_LONG_WORD = 6
_SHORT_IN_SCRIPT = 5


def features_of(left: NameParts, right: NameParts, *, person: bool) -> list[float]:
    """One number for each of `FEATURES`, the same for (left, right) and (right, left)."""
    short, long = sorted((left, right), key=lambda parts: (len(parts.words), parts.words))
    shorts, longs, joined = _split_alike(short.words, long.words)
    if len(shorts) > len(longs):
        shorts, longs = longs, shorts
    pairs = _aligned(shorts, longs)
    likeness = sorted(likeness_of(shorts[one], longs[other]) for one, other in pairs)
    unmatched = len(shorts) - len(pairs)
    likeness = sorted([*likeness, *[0.0] * unmatched]) or [0.0]
    worst = min(pairs, key=lambda pair: (likeness_of(shorts[pair[0]], longs[pair[1]]), pair), default=None)
    weight = sum(map(len, longs)) or 1
    over = sum(len(longs[at]) for at in range(len(longs)) if at not in {other for _, other in pairs}) / weight
    slips = [OSA.distance(shorts[one], longs[other]) for one, other in pairs]
    one, other = (shorts[worst[0]], longs[worst[1]]) if worst is not None else ("", "")
    distance = OSA.distance(one, other)
    exact = not distance
    out_of_order = any(before[1] > after[1] for before, after in pairwise(sorted(pairs)))
    foreign = left.script == right.script != "LATIN"
    longest = max(len(left.written), len(right.written))
    values = {
        "mean_likeness": sum(likeness) / len(likeness),
        "worst_likeness": likeness[0],
        "second_likeness": likeness[1] if len(likeness) > 1 else likeness[0],
        "worst_slips": min(distance, 4) / 4,
        "worst_slips_long": min(distance, 4) / 4 if min(len(one), len(other)) >= _LONG_WORD else 0.0,
        "worst_same_sound": float(not exact and sound_of(one) == sound_of(other)),
        "worst_same_bones": float(not exact and skeleton_of(one) == skeleton_of(other)),
        "worst_first_letter_differs": float(bool(one) and one[0] != other[0]),
        "worst_is_first": float(worst is not None and not exact and worst[0] == 0),
        "worst_is_last": float(worst is not None and not exact and worst[0] == len(shorts) - 1),
        "worst_short": float(not exact and min(len(one), len(other)) <= 3),
        "left_over_longer": over,
        "left_over_shorter": unmatched / max(1, len(shorts)),
        "count_differs": min(3, abs(len(left.words) - len(right.words))) / 3,
        "one_word": float(len(shorts) == 1),
        "initials": float(any(len(shorts[one]) == 1 or len(longs[other]) == 1 for one, other in pairs)),
        "joined": float(joined),
        "out_of_order": float(out_of_order),
        "numbers_differ": float(bool(left.numbers and right.numbers and set(left.numbers) != set(right.numbers))),
        "numbers_one_side": float(bool(left.numbers) != bool(right.numbers)),
        "forms_differ": float(bool(left.forms and right.forms and not left.forms & right.forms)),
        "forms_one_side": float(bool(left.forms) != bool(right.forms)),
        "letters_ratio": fuzz.ratio(left.letters, right.letters) / 100,
        "sounds_ratio": fuzz.ratio(_sounds(left), _sounds(right)) / 100,
        "sorted_ratio": fuzz.token_sort_ratio(" ".join(left.words), " ".join(right.words)) / 100,
        "own_script_differs": float(left.script != right.script),
        "all_slips": min(sum(slips), 8) / 8,
        "exact_words": sum(not slip for slip in slips) / max(1, len(longs)),
        "person": float(person),
        "person_worst": likeness[0] if person else 0.0,
        "person_left_over": over if person else 0.0,
        "own_script_slips": 1 - fuzz.ratio(left.written, right.written) / 100 if foreign else 0.0,
        "short_script_slip": float(foreign and left.written != right.written and longest <= _SHORT_IN_SCRIPT),
        "person_out_of_order": float(person and out_of_order),
        "initial_only": float(bool(shorts) and all(len(word) == 1 for word in shorts)),
    }
    return [values[name] for name in FEATURES]


def aligned_words(left: NameParts, right: NameParts) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    """The words set against each other, and those of either side that stand alone."""
    one, other, _ = _split_alike(left.words, right.words)
    pairs = _aligned(one, other)
    own = [word for at, word in enumerate(one) if at not in {left_at for left_at, _ in pairs}]
    others = [word for at, word in enumerate(other) if at not in {right_at for _, right_at in pairs}]
    return [(one[at], other[to]) for at, to in pairs], own, others


def likeness_of(left: str, right: str) -> float:
    """0 to 1: letter by letter, by sound, or an initial for its word."""
    if left == right:
        return 1.0
    if 1 in (len(left), len(right)):
        return 0.8 if left[0] == right[0] else 0.0
    written = OSA.normalized_similarity(left, right)
    heard = OSA.normalized_similarity(sound_of(left), sound_of(right)) * 0.97
    return max(written, heard, JaroWinkler.similarity(left, right) * 0.85)


def _sounds(parts: NameParts) -> str:
    return " ".join(sorted(map(sound_of, parts.words)))


def _aligned(shorts: Sequence[str], longs: Sequence[str]) -> list[tuple[int, int]]:
    """The likeliest pairs of words, each word once; those hardly alike stay alone."""
    scored = sorted(
        ((likeness_of(one, other), -abs(at - to), -at, -to) for at, one in enumerate(shorts) for to, other in enumerate(longs)),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    for likeness, _, at, to in scored:
        if likeness > _UNMATCHED and all(-at != one and -to != other for one, other in pairs):
            pairs.append((-at, -to))
    return sorted(pairs)


def _split_alike(shorts: tuple[str, ...], longs: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """Two words of one name that the other writes as one are one: "Coca Cola", "Cocacola"."""
    if shorts != longs and "".join(shorts) == "".join(longs):
        return ("".join(shorts),), ("".join(longs),), True
    for one, other, swapped in ((shorts, longs, False), (longs, shorts, True)):
        for at in range(len(other) - 1):
            whole = other[at] + other[at + 1]
            near = len(whole) >= _LONG_WORD and 1 not in (len(other[at]), len(other[at + 1]))
            if whole in one or (near and any(OSA.distance(whole, word) == 1 for word in one)):
                joined = (*other[:at], whole, *other[at + 2 :])
                return (joined, one, True) if swapped else (one, joined, True)
    return shorts, longs, False
