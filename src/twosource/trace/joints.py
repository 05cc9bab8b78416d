"""How firmly a claim holds its sources together: by their words, or by a word or two that anyone might use."""

from __future__ import annotations

from ..model import Claim, Count, Link

# So many words or names that both statements have, or so sure a likeness, as chance seldom gives (docs/measures.md, Claims).
FEWEST_SHARED, SURE_0_TO_1 = 3, 0.85


def joins_loosely(claim: Claim, count: Count) -> bool:
    """Whether no two of its sources that show access are joined by more than a few shared words: a person must read whether
    they say the same. False where there are no two."""
    shown = [set(origin.statement_ids) for origin in count.origins if origin.access]
    if len(shown) < 2:
        return False
    parts = _joined(claim)
    homes = [{parts[one] for one in ids if one in parts} for ids in shown]
    return not any(here & there for number, here in enumerate(homes) for there in homes[:number])


def _joined(claim: Claim) -> dict[str, str]:
    """For each statement the first of those that firm links join it to."""
    parts = {one: one for one in claim.statement_ids}
    for link in claim.links:
        if _is_firm(link) and link.left in parts and link.right in parts:
            old, new = parts[link.right], parts[link.left]
            parts = {one: new if part == old else part for one, part in parts.items()}
    return parts


def _is_firm(link: Link) -> bool:
    return link.score_0_to_1 >= SURE_0_TO_1 or link.reason.count("“") >= FEWEST_SHARED
